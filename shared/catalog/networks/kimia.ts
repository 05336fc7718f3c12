import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'kimia',
  name: 'Kimia',
  link: ['subid'],
  tokens: { clickId: '{subid}', payout: '{am}', transactionId: '{kimia_id}' },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  traps: [ALL_ARE_LEADS],
  sources: [KEITARO_TEMPLATE],
});
