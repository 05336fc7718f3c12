/** How long after their registration people made their first deposit: those of one hour, as rows and as bytes. Pure. */
import { readColumns, writeColumns } from './packed-columns.ts';
import type { HourKind, KindNumbers } from './packed-hour.ts';

/** A first deposit that counts, the first one of its click, with a registration that counts. */
export interface DelayRow extends HourKind {
  /** Milliseconds since the hour began. */
  readonly atMs: number;
  /** 0 where it is not read yet. */
  readonly originId: number;
  /** Milliseconds; below 0 where the registration was told later. */
  readonly delayMs: number;
}

/** As many rows as there are such deposits. */
export interface DelayColumns {
  /** Numbers of kinds. */
  readonly kinds: Int32Array;
  readonly originIds: Int32Array;
  readonly atMs: Int32Array;
  readonly delays: Float64Array;
}

export function packDelays(rows: readonly DelayRow[], kinds: KindNumbers): DelayColumns {
  return {
    kinds: Int32Array.from(rows, (row) => kinds.numberOf(row)),
    originIds: Int32Array.from(rows, ({ originId }) => originId),
    atMs: Int32Array.from(rows, ({ atMs }) => atMs),
    delays: Float64Array.from(rows, ({ delayMs }) => delayMs),
  };
}

export function writeDelays({ kinds, originIds, atMs, delays }: DelayColumns): Uint8Array {
  return writeColumns({ wide: delays, narrow: [kinds, originIds, atMs] });
}

const NONE = new Int32Array();

/** @param stored as `writeDelays` wrote it */
export function readDelays(stored: Uint8Array): DelayColumns {
  const { wide, narrow } = readColumns(stored, 3);
  const [kinds = NONE, originIds = NONE, atMs = NONE] = narrow;
  return { kinds, originIds, atMs, delays: wide };
}
