import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'revenuelab',
  name: 'RevenueLab',
  link: ['s2'],
  tokens: { clickId: '{s2}', status: '{status}', payout: '{sum}', currency: '{currency}' },
  statuses: { pending: ['hold'], approved: ['approve'], rejected: ['declined'] },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS],
  sources: [KEITARO_TEMPLATE],
});
