import { networkPreset } from '../parts/network-preset.ts';
import { GOAL_NUMBERS_GUESSED } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'deplab',
  name: 'DepLab',
  link: ['ref_id'],
  tokens: { clickId: '{ref_id}', event: '{goal}', payout: '{sum}', currency: '{currency}' },
  events: { registration: ['1'], first_deposit: ['2'] },
  statuses: { rejected: ['3'] },
  traps: [GOAL_NUMBERS_GUESSED, 'Goal 3 is counted as a rejection.'],
  sources: [KEITARO_TEMPLATE],
  certainty: 'weak',
});
