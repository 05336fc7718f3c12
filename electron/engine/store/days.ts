/** Of the table `postbacks` in which days any came, and how many. Read along the index of times. */
import type { ReadableDb } from '../../platform/database.ts';

/** A UTC span in milliseconds, without its end. */
interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

export type DayReads = ReturnType<typeof createDayReads>;

export function createDayReads(db: ReadableDb) {
  const newest = db.query<[number], { at: number | null }>(
    'days.newestBefore',
    'SELECT max(received_at_ms) AS at FROM postbacks INDEXED BY postbacks_received WHERE received_at_ms < ?',
  );
  const count = db.query<[number, number, number], { count: number }>(
    'days.count',
    `SELECT count(*) AS count FROM (SELECT 1 FROM postbacks INDEXED BY postbacks_received
       WHERE received_at_ms >= ? AND received_at_ms < ? LIMIT ?)`,
  );
  const countWaiting = db.query<[number, number], { count: number }>(
    'days.waiting',
    `SELECT count(*) AS count FROM postbacks INDEXED BY postbacks_waiting
     WHERE understood_at_ms IS NULL AND received_at_ms >= ? AND received_at_ms < ?`,
  );
  return {
    /** When the last one before a moment came, UTC milliseconds; null where none did. */
    newestBefore: (ms: number): number | null => newest.get(ms)?.at ?? null,
    /** How many came, at most so many. */
    count: ({ fromMs, untilMs }: Span, most: number): number => count.get(fromMs, untilMs, most)?.count ?? 0,
    /** How many of them are not parsed yet. */
    countWaiting: ({ fromMs, untilMs }: Span): number => countWaiting.get(fromMs, untilMs)?.count ?? 0,
  };
}
