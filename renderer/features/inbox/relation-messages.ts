/** What a postback did to its conversion, in words. Pure. */
import type { Relation } from '../../../shared/domain/conversion/relation.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import type { Text } from '../../../shared/text/en.ts';
import { formatsOf } from '../../ui/formats.ts';
import { duration } from '../../ui/time.ts';
import { partMessage } from './hand/hand-messages.ts';

export interface RelationMessages {
  readonly message: string;
  readonly hint: string;
  readonly isRepeat: boolean;
}

/** Null for the first postback of a conversion: it needs no word. */
export function relationMessages(relation: Relation, text: Text): RelationMessages | null {
  const messages = text.parsing.relation;
  if (relation.kind === 'first') return null;
  const after = duration(relation.afterMs, text.window.statusBar);
  if (relation.kind === 'repeat')
    return {
      message: [messages.copy(relation.copy, after), ...corrections(relation, text)].join(', '),
      hint: messages.copyHint,
      isRepeat: true,
    };
  return {
    message: [...changes(relation, text), messages.later(after), ...corrections(relation, text)].join(', '),
    hint: messages.changeHint,
    isRepeat: false,
  };
}

type Change = Extract<Relation, { kind: 'change' }>;

function changes(change: Change, text: Text): readonly string[] {
  const messages = text.parsing.relation;
  const { eventNames, statuses } = text.window;
  const moves: string[] = [];
  if (change.event !== null)
    moves.push(messages.moved(eventNames[change.event.from], eventNames[change.event.to]));
  if (change.status !== null) {
    const { from, to } = change.status;
    moves.push(from === null ? messages.became(statuses[to]) : messages.moved(statuses[from], statuses[to]));
  }
  if (change.payout !== null) moves.push(...payoutChange(change.payout, moves.length > 0, text));
  if (change.isVoid !== undefined) moves.push(change.isVoid ? text.byHand.voided : text.byHand.restored);
  return moves;
}

/** What became of what the person had corrected. */
function corrections(relation: Exclude<Relation, { kind: 'first' }>, text: Text): readonly string[] {
  const { keptCorrections: kept, endedCorrections: ended } = relation;
  return [
    ...(kept === undefined ? [] : [text.byHand.kept(partMessage(kept, text))]),
    ...(ended === undefined ? [] : [text.byHand.ended(partMessage(ended, text))]),
  ];
}

type Payout = NonNullable<Change['payout']>;

/** A rejection brings no amount: that the money is gone goes without saying beside it. */
function payoutChange({ from, to }: Payout, isToldMore: boolean, text: Text): readonly string[] {
  const messages = text.parsing.relation;
  const before = money(from, text);
  const now = money(to, text);
  if (now === null) return isToldMore || before === null ? [] : [messages.payoutGone(before)];
  return [before === null ? messages.payoutBecame(now) : messages.payout(before, now)];
}

function money({ micros, currency }: Payout['from'], { locale }: Text): string | null {
  return micros === null ? null : formatsOf(locale).formatMoney(microsToUnits(micros), currency);
}
