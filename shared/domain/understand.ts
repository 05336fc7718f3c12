/** From a request's fields and a network's mapping to what happened. Pure: same input, same answer. */
import { type Field, type FieldSource, problem } from './fields.ts';
import { isUnreplacedMacro } from './macros.ts';
import type { FieldRole, Mapping } from './mapping.ts';
import { parseAmountMicros, parseCurrency } from './money.ts';
import type { ConversionStatus, PostbackEvent, Problem } from './words.ts';

export type Origins = Partial<Record<FieldRole, { readonly name: string; readonly source: FieldSource }>>;

export interface Understood {
  /** Opaque: exactly as sent, never trimmed, its case never changed. */
  readonly clickId: string | null;
  readonly event: PostbackEvent | null;
  readonly eventWord: string | null;
  readonly status: ConversionStatus | null;
  readonly statusWord: string | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly transactionId: string | null;
  readonly origins: Origins;
  readonly problems: readonly Problem[];
  /** A fatal problem holds it back from forwarding. */
  readonly isHeld: boolean;
}

export interface UnderstandInput {
  readonly fields: readonly Field[];
  /** What reading the fields already found. */
  readonly problems: readonly Problem[];
  /** The event of `/postback/KEY/EVENT`, or null. */
  readonly pathEvent: string | null;
  readonly mapping: Mapping;
  /** False when it came without a key and no network takes keyless postbacks. */
  readonly hasNetwork: boolean;
}

/** Understands one postback. Anything doubtful becomes null and a problem; nothing is guessed. */
export function understand(input: UnderstandInput): Understood {
  const problems: Problem[] = [...input.problems];
  const origins: Origins = {};
  const pick = (role: FieldRole): string | null => pickField(input, role, origins);
  const pickReal = (role: FieldRole): string | null => realOrNull(pick(role), role, origins, problems);

  if (!input.hasNetwork) problems.push(problem('no_key', 'fatal'));
  const clickId = readClickId(pick('clickId'), origins, problems);
  const statusWord = pickReal('status');
  const event = readEvent(input, pick('event'), statusWord, origins, problems);
  const status = readStatus(input.mapping, statusWord, event.isFromStatus, origins, problems);
  const payoutMicros = readPayout(pickReal('payout'), origins, problems);
  const currency = readCurrency(pickReal('currency'), payoutMicros, origins, problems);
  return {
    clickId,
    event: event.event,
    eventWord: event.word,
    status,
    statusWord,
    payoutMicros,
    currency,
    transactionId: pickReal('transactionId'),
    origins,
    problems,
    isHeld: problems.some((each) => each.severity === 'fatal'),
  };
}

/** The first candidate that came with a real value; a macro that nobody filled in only when there is no other. */
function pickField(input: UnderstandInput, role: FieldRole, origins: Origins): string | null {
  const came = input.mapping.fields[role].flatMap((candidate) => {
    const wanted = candidate.toLowerCase();
    return input.fields.filter((field) => field.value !== '' && field.name.toLowerCase() === wanted);
  });
  const taken = came.find((field) => !isUnreplacedMacro(field.value)) ?? came[0];
  if (taken === undefined) return null;
  origins[role] = { name: taken.name, source: taken.source };
  return taken.value;
}

/** For what may be missing: an unfilled macro is as good as nothing, and is said. */
function realOrNull(
  value: string | null,
  role: FieldRole,
  origins: Origins,
  problems: Problem[],
): string | null {
  if (value === null || !isUnreplacedMacro(value)) return value;
  problems.push(problem('macro_unreplaced', 'warning', origins[role]?.name ?? null, value));
  return null;
}

function readClickId(value: string | null, origins: Origins, problems: Problem[]): string | null {
  if (value === null || value.trim() === '') {
    problems.push(problem('click_id_missing', 'fatal'));
    return null;
  }
  if (isUnreplacedMacro(value)) {
    problems.push(problem('click_id_is_macro', 'fatal', origins.clickId?.name ?? null, value));
  }
  return value;
}

interface ReadEvent {
  readonly event: PostbackEvent | null;
  readonly word: string | null;
  readonly isFromStatus: boolean;
}

/** The path wins: the person wrote it into the URL themselves. Then the event field, then the status word. */
function readEvent(
  input: UnderstandInput,
  fieldWord: string | null,
  statusWord: string | null,
  origins: Origins,
  problems: Problem[],
): ReadEvent {
  const { events } = input.mapping;
  if (input.pathEvent !== null) {
    origins.event = { name: 'path', source: 'path' };
    return namedEvent(input.pathEvent, lookUp(events, input.pathEvent), problems);
  }
  if (fieldWord !== null) return namedEvent(fieldWord, lookUp(events, fieldWord), problems);
  const fromStatus = statusWord === null ? null : lookUp(events, statusWord);
  if (statusWord !== null && fromStatus !== null) {
    if (origins.status !== undefined) origins.event = origins.status;
    return { event: fromStatus, word: statusWord, isFromStatus: true };
  }
  problems.push(problem('event_missing', 'fatal'));
  return { event: null, word: null, isFromStatus: false };
}

function namedEvent(word: string, event: PostbackEvent | null, problems: Problem[]): ReadEvent {
  if (event === null) problems.push(problem('event_unknown', 'fatal', null, word));
  return { event, word, isFromStatus: false };
}

function lookUp<T>(words: Readonly<Record<string, T>>, word: string): T | null {
  const key = word.trim().toLowerCase();
  // A word such as "constructor" must not find what every object inherits.
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
}

function readStatus(
  mapping: Mapping,
  word: string | null,
  isAlsoEvent: boolean,
  origins: Origins,
  problems: Problem[],
): ConversionStatus | null {
  if (word === null) return null;
  const status = lookUp(mapping.statuses, word);
  if (status === null && !isAlsoEvent) {
    // An unread status could be a rejection, and a rejected conversion must never go out.
    problems.push(problem('status_unknown', 'fatal', origins.status?.name ?? null, word));
  }
  return status;
}

function readPayout(value: string | null, origins: Origins, problems: Problem[]): number | null {
  if (value === null) return null;
  const micros = parseAmountMicros(value);
  if (micros === null) {
    problems.push(problem('payout_not_a_number', 'warning', origins.payout?.name ?? null, value));
  }
  return micros;
}

function readCurrency(
  value: string | null,
  payoutMicros: number | null,
  origins: Origins,
  problems: Problem[],
): string | null {
  if (value === null) {
    if (payoutMicros !== null && payoutMicros !== 0) problems.push(problem('currency_missing', 'note'));
    return null;
  }
  const currency = parseCurrency(value);
  if (currency === null) {
    problems.push(problem('currency_unknown', 'warning', origins.currency?.name ?? null, value));
  }
  return currency;
}
