import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE, TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'kma',
  name: 'KMA.biz',
  link: ['data1'],
  tokens: {
    clickId: '{data1}',
    status: '{status}',
    payout: '{sum}',
    currency: '{currency}',
    transactionId: '{orderid}',
  },
  statuses: {
    pending: ['p', 'pending'],
    approved: ['a', 'accepted'],
    rejected: ['d', 'f', 'declined', 'trash'],
  },
  fixedEvent: 'lead',
  traps: [
    'Sources disagree on the words: letters P, A, D, F or whole words. Both are understood; look at the first postback.',
  ],
  sources: [KEITARO_TEMPLATE, TYPED_BY_HAND],
  certainty: 'weak',
});
