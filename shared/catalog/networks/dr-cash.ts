import { networkPreset } from '../parts/network-preset.ts';
import { NOT_CHECKED } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'dr-cash',
  name: 'Dr.Cash',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', status: '{status}', payout: '{payment}' },
  statuses: { pending: ['pending'], approved: ['approved'], rejected: ['rejected', 'trash'] },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  traps: [NOT_CHECKED],
  sources: [TYPED_BY_HAND],
});
