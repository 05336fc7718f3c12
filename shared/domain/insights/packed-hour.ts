/** The conversions of one hour, counted: as rows of the database give them, and as bytes that are read in place. Pure. */
import { readColumns, writeColumns } from './packed-columns.ts';

/** What conversions have in common that are counted together, beside their quarter of the hour and their origin. */
export interface HourKind {
  readonly networkId: string;
  readonly event: string;
  /** Empty where the network says none. */
  readonly status: string;
  /** Empty where there is no amount, or none is known for it. */
  readonly currency: string;
  /** Empty where it has no rate yet. */
  readonly worthCurrency: string;
  /** An amount of nothing, as many networks send with a registration, is none. */
  readonly hasAmount: 0 | 1;
}

export interface HourRow extends HourKind {
  /** 0 to 3 */
  readonly quarter: number;
  /** 0 where it is not read yet. */
  readonly originId: number;
  readonly count: number;
  readonly worthMicros: number;
}

/** As many rows as there are groups. */
export interface HourColumns {
  /** Number of the kind, times four, plus the quarter. */
  readonly kindQuarters: Int32Array;
  readonly originIds: Int32Array;
  readonly counts: Int32Array;
  readonly worths: Float64Array;
}

/** Kinds by numbers: there are hundreds of them, however many conversions there are. */
export class KindNumbers {
  /** May have gaps. */
  readonly kinds: (HourKind | undefined)[] = [];
  readonly #numbers = new Map<string, number>();

  set(number: number, kind: HourKind): void {
    this.kinds[number] = kind;
    this.#numbers.set(keyOf(kind), number);
  }

  /** Of one that is not known yet, a new one. */
  numberOf(kind: HourKind): number {
    const known = this.#numbers.get(keyOf(kind));
    if (known !== undefined) return known;
    const number = this.kinds.length;
    this.set(number, kind);
    return number;
  }
}

function keyOf({ networkId, event, status, currency, worthCurrency, hasAmount }: HourKind): string {
  return `${networkId} ${event} ${status} ${currency} ${worthCurrency} ${hasAmount}`;
}

export function packHour(rows: readonly HourRow[], kinds: KindNumbers): HourColumns {
  const size = rows.length;
  const columns = {
    kindQuarters: new Int32Array(size),
    originIds: new Int32Array(size),
    counts: new Int32Array(size),
    worths: new Float64Array(size),
  };
  for (const [at, row] of rows.entries()) {
    columns.kindQuarters[at] = kinds.numberOf(row) * 4 + row.quarter;
    columns.originIds[at] = row.originId;
    columns.counts[at] = row.count;
    columns.worths[at] = row.worthMicros;
  }
  return columns;
}

/** The same without origins and quarters of the hour. */
export function withoutOrigins({ kindQuarters, counts, worths }: HourColumns): HourColumns {
  const places = new Map<number, number>();
  const sums: { kind: number; count: number; worth: number }[] = [];
  for (const [row, kindQuarter] of kindQuarters.entries()) {
    const kind = kindQuarter >> 2;
    const at = places.get(kind) ?? sums.push({ kind, count: 0, worth: 0 }) - 1;
    places.set(kind, at);
    const sum = sums[at];
    if (sum === undefined) continue;
    sum.count += counts[row] ?? 0;
    sum.worth += worths[row] ?? 0;
  }
  return {
    kindQuarters: Int32Array.from(sums, ({ kind }) => kind * 4),
    originIds: new Int32Array(sums.length),
    counts: Int32Array.from(sums, ({ count }) => count),
    worths: Float64Array.from(sums, ({ worth }) => worth),
  };
}

export function writeHour({ kindQuarters, originIds, counts, worths }: HourColumns): Uint8Array {
  return writeColumns({ wide: worths, narrow: [kindQuarters, originIds, counts] });
}

const NONE = new Int32Array();

/** @param stored as `writeHour` wrote it */
export function readHour(stored: Uint8Array): HourColumns {
  const { wide, narrow } = readColumns(stored, 3);
  const [kindQuarters = NONE, originIds = NONE, counts = NONE] = narrow;
  return { worths: wide, kindQuarters, originIds, counts };
}
