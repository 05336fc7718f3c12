/** Which conversion of our log a row of a network's report is about, and where the two differ. Pure. */
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import type { ConversionId } from '../ids.ts';
import type { ReportRow } from './report-row.ts';

/** Of our log, not void and no test. */
export interface OwnConversion {
  readonly id: ConversionId;
  readonly event: PostbackEvent;
  readonly status: ConversionStatus | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly createdAtMs: number;
  readonly transactionIds: () => readonly string[];
}

export interface Differences {
  readonly payout: boolean;
  readonly status: boolean;
}

export type Match =
  | { readonly kind: 'missing' }
  /** Another row of the report is about it already. */
  | { readonly kind: 'repeated'; readonly own: OwnConversion }
  | { readonly kind: 'matched'; readonly own: OwnConversion; readonly differences: Differences };

/** Several of these of one click are told apart by their transaction ids. */
const MAY_REPEAT: ReadonlySet<PostbackEvent> = new Set<PostbackEvent>([
  'deposit',
  'rebill',
  'sale',
  'custom',
]);

/**
 * @param ofClick of the network with the row's click id
 * @param isTaken whether a row before is about that one
 */
export function matchRow(
  row: ReportRow,
  ofClick: readonly OwnConversion[],
  isTaken: (id: ConversionId) => boolean,
): Match {
  const fitting = ofClick.filter((own) => fits(row, own));
  const free = fitting.filter(({ id }) => !isTaken(id));
  // Nearly always there is one: nothing more has to be asked of it.
  const [own] =
    free.length > 1 ? free.toSorted((one, other) => closeness(row, other) - closeness(row, one)) : free;
  if (own !== undefined) return { kind: 'matched', own, differences: differencesOf(row, own) };
  const [taken] = fitting;
  // A deposit that stands in the report twice and in our log once is one that we miss.
  const isSame = taken !== undefined && (!mayRepeat(row, taken) || hasItsId(row, taken));
  return isSame ? { kind: 'repeated', own: taken } : { kind: 'missing' };
}

function mayRepeat({ event }: ReportRow, own: OwnConversion): boolean {
  return MAY_REPEAT.has(event ?? own.event);
}

function hasItsId({ transactionId }: ReportRow, own: OwnConversion): boolean {
  return transactionId !== null && own.transactionIds().includes(transactionId);
}

function fits(row: ReportRow, own: OwnConversion): boolean {
  if (!isSameEvent(row.event, own.event)) return false;
  if (row.transactionId === null || !mayRepeat(row, own)) return true;
  const ids = own.transactionIds();
  return ids.length === 0 || ids.includes(row.transactionId);
}

/** A first deposit is a deposit; a row without an event is about whatever the click has. */
function isSameEvent(theirs: PostbackEvent | null, own: PostbackEvent): boolean {
  return theirs === null || theirs === own || (theirs === 'deposit' && own === 'first_deposit');
}

/** The id says more than the event, that more than the amount, and the amount more than the time. */
function closeness(row: ReportRow, own: OwnConversion): number {
  const days = row.occurredAtMs === null ? 0 : Math.abs(row.occurredAtMs - own.createdAtMs) / 86_400_000;
  return (
    (hasItsId(row, own) ? 8 : 0) +
    (row.event === own.event ? 4 : 0) +
    (row.payoutMicros !== null && row.payoutMicros === own.payoutMicros ? 2 : 0) +
    1 / (1 + days)
  );
}

function differencesOf(row: ReportRow, own: OwnConversion): Differences {
  return { payout: isOtherPayout(row, own), status: isOtherStatus(row.status, own.status) };
}

/** What the report does not say is no difference. */
function isOtherPayout(row: ReportRow, own: OwnConversion): boolean {
  if (row.payoutMicros === null) return false;
  const isOtherCurrency = row.currency !== null && own.currency !== null && row.currency !== own.currency;
  return isOtherCurrency || row.payoutMicros !== own.payoutMicros;
}

/** Many networks never send a status and mean that it counts: only a rejection contradicts that. */
function isOtherStatus(theirs: ConversionStatus | null, own: ConversionStatus | null): boolean {
  if (theirs === null) return false;
  return own === null ? theirs === 'rejected' : theirs !== own;
}
