import { networkPreset } from '../parts/network-preset.ts';
import { GOAL_NUMBERS_GUESSED } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'amileads',
  name: 'Amileads',
  link: ['sub5'],
  tokens: {
    clickId: '{sub5}',
    event: '{goal}',
    payout: '{sum}',
    currency: '{currency}',
    transactionId: '{transactionid}',
  },
  events: { registration: ['1'], first_deposit: ['2'] },
  statuses: { rejected: ['3'] },
  traps: [GOAL_NUMBERS_GUESSED, 'Goal 3 is counted as a rejection.'],
  sources: [KEITARO_TEMPLATE],
  certainty: 'weak',
});
