import { networkPreset } from '../parts/network-preset.ts';
import { CURRENCY_UNKNOWN, NOT_CHECKED } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'leadbit',
  name: 'Leadbit',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', status: '{status}', payout: '{cost}', transactionId: '{id}' },
  statuses: {
    pending: ['new'],
    approved: ['confirm'],
    rejected: ['reject', 'decline', 'invalid', 'trash'],
  },
  fixedEvent: 'lead',
  traps: [NOT_CHECKED, CURRENCY_UNKNOWN],
  sources: [TYPED_BY_HAND],
});
