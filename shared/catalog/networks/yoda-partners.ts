import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'yoda-partners',
  name: 'Yoda Partners',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', status: '{status}', payout: '{profit}', transactionId: '{lead_id}' },
  statuses: { pending: ['processing'], approved: ['approved'], rejected: ['canceled'] },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  sources: [KEITARO_TEMPLATE],
});
