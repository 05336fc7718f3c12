import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'cpalead',
  name: 'CPAlead',
  link: ['subid'],
  tokens: { clickId: '{subid}', payout: '{payout}', transactionId: '{lead_id}' },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS],
  sources: [KEITARO_TEMPLATE],
});
