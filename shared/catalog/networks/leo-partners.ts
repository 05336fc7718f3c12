import { networkPreset } from '../parts/network-preset.ts';
import { GOAL_NUMBERS_GUESSED } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'leo-partners',
  name: 'Leo Partners',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', event: '{goal}', payout: '{sum}', currency: '{currency}' },
  events: { registration: ['1'], first_deposit: ['2'] },
  traps: [GOAL_NUMBERS_GUESSED],
  sources: [KEITARO_TEMPLATE],
  certainty: 'weak',
});
