import { networkPreset } from '../parts/network-preset.ts';
import { NOT_CHECKED } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: '4rabet',
  name: '4rabet Partners',
  aliases: ['4rabetpartner'],
  link: ['sub_id2'],
  tokens: {
    clickId: '{sub_id2}',
    event: '{goal}',
    payout: '{revenue}',
    currency: '{currency}',
    transactionId: '{id}',
  },
  traps: [
    NOT_CHECKED,
    'The words of {goal} are unknown: open the first postback of each goal and give it a meaning.',
    'This preset uses sub_id2, other networks on the same platform sub_id1: link and postback must name the same one.',
  ],
  sources: [TYPED_BY_HAND],
});
