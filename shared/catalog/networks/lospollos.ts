import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'lospollos',
  name: 'LosPollos',
  link: ['cid'],
  tokens: { clickId: '{cid}', payout: '{sum}' },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  traps: [ALL_ARE_LEADS],
  sources: [KEITARO_TEMPLATE],
});
