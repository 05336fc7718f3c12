import { networkPreset } from '../parts/network-preset.ts';
import { CURRENCY_UNKNOWN } from '../parts/network-traps.ts';
import { trackerPage, TYPED_BY_HAND } from '../parts/pages.ts';

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
  traps: [CURRENCY_UNKNOWN],
  sources: [trackerPage('https://docs.bemob.com/en/leadbit-settings', '2026-11'), TYPED_BY_HAND],
});
