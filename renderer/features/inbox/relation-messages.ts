/** What a postback did to its conversion, in words. Pure. */
import type { Relation } from '../../../shared/contract/postbacks.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import type { Text } from '../../../shared/text/en.ts';
import { formatMoney } from '../../ui/money.ts';
import { duration } from '../../ui/time.ts';

export interface RelationWords {
  readonly words: string;
  readonly hint: string;
  readonly isRepeat: boolean;
}

/** Null for the first postback of a conversion: it needs no word. */
export function relationWords(relation: Relation, text: Text): RelationWords | null {
  const words = text.understanding.relation;
  if (relation.kind === 'first') return null;
  const after = duration(relation.afterMs, text.window.strip);
  if (relation.kind === 'repeat')
    return { words: words.copy(relation.copy, after), hint: words.copyHint, isRepeat: true };
  return {
    words: [...changes(relation, text), words.later(after)].join(', '),
    hint: words.changeHint,
    isRepeat: false,
  };
}

type Change = Extract<Relation, { kind: 'change' }>;

function changes(change: Change, text: Text): readonly string[] {
  const words = text.understanding.relation;
  const { eventNames, statuses, shared } = text.window;
  const moves: string[] = [];
  if (change.event !== null)
    moves.push(words.moved(eventNames[change.event.from], eventNames[change.event.to]));
  if (change.status !== null) {
    const { from, to } = change.status;
    moves.push(words.moved(from === null ? shared.unknown : statuses[from], statuses[to]));
  }
  if (change.payout !== null)
    moves.push(words.payout(money(change.payout.from, text), money(change.payout.to, text)));
  return moves;
}

type Money = NonNullable<Change['payout']>['from'];

function money({ micros, currency }: Money, text: Text): string {
  return micros === null ? text.window.shared.unknown : formatMoney(microsToUnits(micros), currency);
}
