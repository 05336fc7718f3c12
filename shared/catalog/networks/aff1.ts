import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'aff1',
  name: 'Aff1',
  link: ['clickid'],
  tokens: { clickId: '{clickid}', status: '{type}', payout: '{payout}' },
  statuses: { pending: ['lead_add', 'lead'], approved: ['lead_approve'], rejected: ['lead_cancel'] },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  sources: [KEITARO_TEMPLATE],
});
