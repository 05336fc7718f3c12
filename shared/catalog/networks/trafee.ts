import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'trafee',
  name: 'Trafee',
  link: ['ext_click_id'],
  tokens: { clickId: '{ext_click_id}', payout: '{sum}' },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  traps: [ALL_ARE_LEADS],
  sources: [KEITARO_TEMPLATE],
});
