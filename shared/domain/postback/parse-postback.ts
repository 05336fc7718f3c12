/** From a request's fields and a network's mapping to what happened. Pure: same input, same answer. */
import type { Field } from './field.ts';
import { countProblems, type Problem, problem } from './problem.ts';
import { findDrift, type FieldStatistics } from './field-statistics.ts';
import type { Mapping } from './mapping.ts';
import { findGuesses } from './guesses.ts';
import { missingPayout } from './missing-payout.ts';
import { indexFields } from './pick-field.ts';
import { readClickId } from './read-click-id.ts';
import { readEventAndStatus } from './read-event.ts';
import { readMoney } from './read-money.ts';
import { readTime } from './read-time.ts';
import { findReversal, isReversal, withReversedId } from './reversal.ts';
import { readTakenBack } from './read-taken-back.ts';
import { RoleReader } from './role-reader.ts';
import { readStatusLists } from './status-lists.ts';
import { isUnfilled } from './unfilled.ts';
import type { NetworkKnowledge, ParsedPostback, Release } from './parsed-postback.ts';
import type { PostbackEvent } from '../conversion/event.ts';

export interface ParseInput {
  readonly fields: readonly Field[];
  /** What reading the request already found. */
  readonly problems: readonly Problem[];
  readonly mapping: Mapping;
  readonly network: NetworkState;
  readonly receivedAtMs: number;
  readonly known: NetworkKnowledge;
  /** What the network sent for an event on the days before. */
  readonly fieldStatisticsOf: (event: PostbackEvent | null) => FieldStatistics;
  readonly release: Release | null;
}

/**
 * `none`: it came without a key, and no network takes such; `lost`: its key was one of a network that is not here any
 * more.
 */
export type NetworkState = 'known' | 'none' | 'lost';

const NETWORK_PROBLEMS = { none: 'no_key', lost: 'network_lost' } as const;

/** More than these say nothing new. */
const MAX_NOTED_MACROS = 5;
/** Long lists inside a JSON body are no parameters. */
const MAX_LOOKED_AT = 200;

/** Parses one postback. Anything doubtful becomes null and a problem; nothing is guessed. */
export function parsePostback(input: ParseInput): ParsedPostback {
  const problems: Problem[] = [...input.problems];
  const reader = new RoleReader(indexFields(input.fields), input.mapping, input.known, problems);
  const lists = readStatusLists(input.fields);

  if (input.network !== 'known') problems.push(problem(NETWORK_PROBLEMS[input.network], 'fatal'));
  const told = readEventAndStatus(reader, input.mapping, lists, input.release, problems);
  const fieldStatistics = input.fieldStatisticsOf(told.event);
  const clickId = readClickId(reader, fieldStatistics, input.known, problems);
  const money = readMoney(reader, input.mapping, problems);
  const occurredAtMs = readTime(reader, input.receivedAtMs, problems);
  const transaction = reader.real('transactionId');
  const isOfClick =
    transaction !== null && input.known.clickTransactionNames.includes(transaction.origin.name.toLowerCase());
  if (isOfClick)
    problems.push(problem('transaction_of_click', 'note', transaction.origin.name, transaction.value));
  const transactionId = transaction === null || transaction.isCut || isOfClick ? null : transaction.value;
  const missing = money.isPayoutTold
    ? null
    : missingPayout(input.fields, reader.origins, input.mapping, told.event);
  if (missing !== null) problems.push(missing);
  const used = new Set(Object.values(reader.origins).map(({ name }) => name));
  const reversal = findReversal(input.fields, used);
  if (reversal !== null) problems.push(problem('reversal', 'fatal', reversal.name, reversal.value));
  const takenBack = readTakenBack(told, money.micros, reversal, input.mapping);
  noteOtherMacros(input.fields, used, problems);
  const guesses = findGuesses(reader.origins, input.known.isGuess);
  if (guesses !== null) problems.push(guesses);
  problems.push(...findDrift(input.fields, input.mapping.fields, fieldStatistics));
  return {
    clickId,
    ...told,
    payoutMicros: takenBack === null ? money.micros : takenBack.payoutMicros,
    currency: money.currency,
    transactionId,
    isTakenBack: takenBack !== null,
    occurredAtMs,
    origins: reader.origins,
    problems: countProblems(withReversedId(problems, transactionId)),
    isHeld:
      isReversal(problems) || (input.release === null && problems.some((each) => each.severity === 'fatal')),
  };
}

/** A macro in a parameter that no role uses costs nothing today, but the person meant it to be filled. */
function noteOtherMacros(fields: readonly Field[], used: ReadonlySet<string>, problems: Problem[]): void {
  let count = 0;
  for (const field of fields.slice(0, MAX_LOOKED_AT)) {
    if (count === MAX_NOTED_MACROS || used.has(field.name) || !isUnfilled(field.value)) continue;
    problems.push(problem('macro_unreplaced', 'note', field.name, field.value));
    count += 1;
  }
}
