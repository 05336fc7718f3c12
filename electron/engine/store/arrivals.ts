/** Of the table `postbacks` when each came, by the clock that people set and by the one that nobody sets. */
import type { NetworkId, PostbackId } from '../../../shared/domain/ids.ts';
import type { Moment } from '../../../shared/domain/time/moment.ts';
import type { ReadableDb } from '../../platform/database.ts';

export type ArrivalReads = ReturnType<typeof createArrivalReads>;

export function createArrivalReads(db: ReadableDb) {
  const select = db.query<[string], Moment>(
    'arrivals.of',
    'SELECT received_at_ms AS wallMs, steady_ms AS steadyMs FROM postbacks WHERE id = ?',
  );
  const selectOccurred = db.query<[string], { at: number | null }>(
    'arrivals.occurredAtMs',
    'SELECT occurred_at_ms AS at FROM postbacks WHERE id = ?',
  );
  const selectLastOf = db.query<[string], Moment>(
    'arrivals.lastOf',
    `SELECT received_at_ms AS wallMs, steady_ms AS steadyMs FROM postbacks
     WHERE network_id = ? AND by_hand IS NULL AND resent IS NULL ORDER BY id DESC LIMIT 1`,
  );
  const selectLastSteady = db.query<[], { at: number }>(
    'arrivals.lastSteadyMs',
    'SELECT coalesce(steady_ms, received_at_ms) AS at FROM postbacks ORDER BY id DESC LIMIT 1',
  );

  return {
    /** Null for one that is gone. */
    of: (id: PostbackId): Moment | null => select.get(id) ?? null,
    /** When what it tells happened, by the network's own clock; null where it did not say. */
    occurredAtMs: (id: PostbackId): number | null => selectOccurred.get(id)?.at ?? null,
    /** Of the newest that a network sent; null when none came. */
    lastOf: (id: NetworkId): Moment | null => selectLastOf.get(id) ?? null,
    /** Of the newest of all, by the clock that nobody sets as far as it was known then; null when none came. */
    lastSteadyMs: (): number | null => selectLastSteady.get()?.at ?? null,
  };
}
