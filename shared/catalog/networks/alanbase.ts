import { networkPreset } from '../parts/network-preset.ts';
import { GOAL_IS_THEIRS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'alanbase',
  name: 'Alanbase',
  kind: 'platform',
  link: ['sub_id1', 'sub_id2', 'sub_id10'],
  tokens: {
    clickId: '{sub_id1}',
    event: '{goal}',
    status: '{status}',
    payout: '{revenue}',
    currency: '{currency}',
  },
  statuses: { pending: ['pending', 'hold'], approved: ['confirmed'] },
  traps: [
    GOAL_IS_THEIRS,
    'For the transaction id some networks on Alanbase use {id}, others {tid}: look in the macro list of your cabinet and add it.',
    'If your link fills sub_id2 or another sub, the postback must use the same one, for example {sub_id2}.',
  ],
  sources: [KEITARO_TEMPLATE],
});
