import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'rocketprofit',
  name: 'RocketProfit',
  link: ['sid5'],
  tokens: { clickId: '{sid5}', status: '{status}', payout: '{payout}', currency: '{currency}' },
  statuses: { pending: ['pending'], approved: ['approved'], rejected: ['rejected', 'trash'] },
  fixedEvent: 'lead',
  sources: [KEITARO_TEMPLATE],
});
