import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'leads-tech',
  name: 'Leads.tech',
  link: ['sub6'],
  tokens: { clickId: '{sub6}', status: '{status}', payout: '{sum}', currency: '{currency}' },
  statuses: { pending: ['0'], approved: ['1'], rejected: ['2'] },
  fixedEvent: 'lead',
  traps: ['2 means rejected here, although it means pending in other networks.'],
  sources: [KEITARO_TEMPLATE],
});
