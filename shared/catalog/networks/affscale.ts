import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'affscale',
  name: 'Affscale',
  link: ['aff_click_id'],
  tokens: { clickId: '{aff_click_id}', status: '{conv_status}', payout: '{payout}' },
  statuses: { pending: ['pending'], approved: ['approved'], rejected: ['rejected', 'trash'] },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  traps: [ALL_ARE_LEADS],
  sources: [KEITARO_TEMPLATE],
});
