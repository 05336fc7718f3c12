import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'hugeoffers',
  name: 'HugeOffers',
  link: ['sub_id1'],
  tokens: { clickId: '{{sub_id1}}', payout: '{{commission}}' },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS, 'Macros are written in double braces: {sub_id1} is sent as plain text.'],
  sources: [KEITARO_TEMPLATE],
});
