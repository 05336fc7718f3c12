import { networkPreset } from '../parts/network-preset.ts';
import { GOAL_NUMBERS_GUESSED } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'playcash-network',
  name: 'Playcash Network',
  link: ['sub1'],
  tokens: {
    clickId: '{sub1}',
    event: '{goal}x{status}',
    payout: '{sum}',
    currency: '{currency}',
  },
  events: { registration: ['1x1', '1x5'], first_deposit: ['2x2', '2x5', '2x3'] },
  statuses: { rejected: ['2x3'] },
  traps: [
    'Goal and status come as one word such as 2x5: write the two macros with the x between them.',
    GOAL_NUMBERS_GUESSED,
  ],
  sources: [KEITARO_TEMPLATE],
  certainty: 'weak',
});
