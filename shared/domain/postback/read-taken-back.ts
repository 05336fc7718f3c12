/** Whether a postback takes a conversion back, by its words, its amount or a flag, and how much. Pure. */
import type { Field } from './field.ts';
import { lookUp, type Mapping } from './mapping.ts';
import type { ParsedPostback } from './parsed-postback.ts';
import { type Problem, problem, type ProblemCode } from './problem.ts';
import type { ToldEvent } from './read-event.ts';
import { amountTaken, isReversalWord } from './reversal.ts';

export interface TakenBack {
  /** Below zero: taken; above: left; see `ParsedPostback`. */
  readonly payoutMicros: number | null;
}

/**
 * Null where it takes nothing back, or where the network's rule leaves that to a person.
 * @param reversal the field that flags it
 */
export function readTakenBack(
  told: ToldEvent,
  micros: number | null,
  reversal: Field | null,
  mapping: Mapping,
): TakenBack | null {
  if (mapping.refunds === 'held') return null;
  if (reversal === null && (micros ?? 0) >= 0 && !isWord(told, mapping)) return null;
  const taken = reversal === null ? null : amountTaken(reversal);
  if (taken !== null) return { payoutMicros: -taken };
  const isTaken = micros !== null && micros > 0 && mapping.refunds === 'takenBack';
  return { payoutMicros: isTaken ? -micros : micros };
}

/** A word that the network's mapping gives another meaning means that. */
function isWord({ event, eventWord, statusWord }: ToldEvent, { events, statuses }: Mapping): boolean {
  if (statusWord !== null && isReversalWord(statusWord)) {
    const meant = lookUp(statuses, statusWord);
    return meant === null || meant === 'rejected';
  }
  const isUnmapped = eventWord !== null && event === null && lookUp(events, eventWord) === null;
  return isUnmapped && isReversalWord(eventWord);
}

/** What holds any other postback, and is said of this one by the conversion that it takes back. */
const ANSWERED: ReadonlySet<ProblemCode> = new Set([
  'event_missing',
  'event_unknown',
  'status_unknown',
  'payout_negative',
  'reversal',
]);

/** Whether nothing else is wrong with it. */
export function isOnlyTakenBack({ isTakenBack, problems }: ParsedPostback): boolean {
  return isTakenBack && problems.every(({ severity, code }) => severity !== 'fatal' || ANSWERED.has(code));
}

/** As it is once its conversion is known: nothing about it is in doubt any more. */
export function asTakenBack(parsed: ParsedPostback, event: ParsedPostback['event']): ParsedPostback {
  const { problems, statusWord, eventWord, origins } = parsed;
  const left = problems.flatMap((each): readonly Problem[] => {
    if (!ANSWERED.has(each.code)) return [each];
    const says = each.code === 'payout_negative' || each.code === 'reversal';
    return says ? [{ ...each, severity: 'note' }] : [];
  });
  const isSaid = left.some(({ code }) => code === 'payout_negative' || code === 'reversal');
  const role = statusWord !== null && isReversalWord(statusWord) ? 'status' : 'event';
  const word = role === 'status' ? statusWord : eventWord;
  const said = isSaid ? [] : [problem('reversal', 'note', origins[role]?.name ?? null, word)];
  return { ...parsed, event: parsed.event ?? event, problems: [...left, ...said], isHeld: false };
}
