import { networkPreset } from '../parts/network-preset.ts';
import { NOT_CHECKED } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'mostbet-cpa',
  name: 'Mostbet Partners (CPA)',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', status: '{status}', payout: '{profit}' },
  events: {
    registration: ['registration'],
    first_deposit: ['fdp', 'fd_approved', 'fd_rejected'],
  },
  statuses: { pending: ['registration'], approved: ['fdp', 'fd_approved'], rejected: ['fd_rejected'] },
  traps: [
    NOT_CHECKED,
    'The word active also comes and is counted as a lead by others: what it means was not found, so give it a meaning yourself.',
    '{profit} is what you earn; the deposit is {fdp_usd} for the first one and {dep_sum_usd} for all.',
  ],
  sources: [TYPED_BY_HAND],
});
