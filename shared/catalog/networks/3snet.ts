import { AFFISE_HOLD_WORDS, AFFISE_STATUSES } from '../parts/affise.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { GOAL_IS_THEIRS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: '3snet',
  name: '3SNet',
  link: ['sub1'],
  tokens: {
    clickId: '{sub1}',
    event: '{goal}',
    status: '{status}',
    payout: '{sum}',
    currency: '{currency}',
    transactionId: '{transactionid}',
  },
  statuses: AFFISE_STATUSES,
  holdWords: AFFISE_HOLD_WORDS,
  traps: [
    GOAL_IS_THEIRS,
    "{goal} is not in Keitaro's template, but the other macros are those of Affise, which has it.",
  ],
  sources: [KEITARO_TEMPLATE],
});
