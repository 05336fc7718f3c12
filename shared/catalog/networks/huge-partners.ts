import { AFFISE_HOLD_WORDS, AFFISE_STATUSES } from '../parts/affise.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'huge-partners',
  name: 'Huge Partners',
  link: ['sub1'],
  tokens: {
    clickId: '{sub1}',
    status: '{status}',
    payout: '{sum}',
    currency: '{currency}',
    transactionId: '{transactionid}',
  },
  statuses: AFFISE_STATUSES,
  holdWords: AFFISE_HOLD_WORDS,
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS],
  sources: [KEITARO_TEMPLATE],
});
