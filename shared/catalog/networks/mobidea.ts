import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'mobidea',
  name: 'Mobidea',
  link: ['pub_click_id'],
  tokens: { clickId: '{{EXTERNAL_ID}}', payout: '{{MONEY}}' },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  traps: [ALL_ARE_LEADS, 'The link calls it pub_click_id, the postback {{EXTERNAL_ID}} in double braces.'],
  sources: [KEITARO_TEMPLATE],
});
