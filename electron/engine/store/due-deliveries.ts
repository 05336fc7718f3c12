/** What the outbox asks of the table `deliveries`, one destination at a time along its own index. */
import type { DestinationId } from '../../../shared/domain/ids.ts';
import type { DeliveryState } from '../../../shared/domain/forward/delivery-state.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';
import { type DeliveryRow, readDelivery, type StoredDelivery } from './deliveries-table.ts';

/** A destination that is down may have a hundred thousand of one state: each state is walked for itself. */
const WAITING_STATES = ['pending', 'retrying', 'parked'] as const satisfies readonly DeliveryState[];

/** Word for word as in the indexes: only then SQLite knows that a partial index holds what is asked for. */
const WAITING = `state IN ('pending', 'retrying', 'parked')`;
/**
 * One of them. SQLite counts an index when the program ends, and the queue is empty then more often than not; by such
 * counts it would walk all three states for each, and sort: "unlikely" keeps it to the one that is asked for
 * (sqlite.org/lang_corefunc.html#unlikely).
 */
const waitingAs = (state: (typeof WAITING_STATES)[number]): string =>
  `${WAITING} AND unlikely(state = '${state}')`;
/** One that waits for its time by its destination's own rule goes out then, and not sooner. */
const NOT_DELAYED = `reason IS NOT 'delayed'`;
const OPEN = `state IN ('pending', 'sending', 'retrying', 'parked')`;

export type DueDeliveryReads = ReturnType<typeof createDueDeliveryReads>;

export function createDueDeliveryReads(db: ReadableDb) {
  const selectOldest = WAITING_STATES.map((state) =>
    db.query<[string, number, number], StoredDelivery>(
      `due.oldest.${state}`,
      `SELECT * FROM deliveries WHERE destination_id = ? AND ${waitingAs(state)} AND next_attempt_at_ms <= ?
       ORDER BY next_attempt_at_ms, id LIMIT ?`,
    ),
  );
  const [selectPending, selectRetrying] = selectOldest;
  const selectFreshest = db.query<[string, number, number], StoredDelivery>(
    'due.freshest',
    `SELECT * FROM deliveries WHERE destination_id = ? AND ${waitingAs('pending')} AND next_attempt_at_ms <= ?
     ORDER BY next_attempt_at_ms DESC, id DESC LIMIT ?`,
  );
  const selectNewestUntried = (['pending', 'parked'] as const).map((state) =>
    db.query<[string, number], StoredDelivery>(
      `due.newestUntried.${state}`,
      `SELECT * FROM deliveries WHERE destination_id = ? AND ${waitingAs(state)} AND next_attempt_at_ms <= ?
         AND attempt_count = 0
       ORDER BY next_attempt_at_ms DESC, id DESC LIMIT 1`,
    ),
  );
  const selectNextAt = WAITING_STATES.map((state) =>
    db.query<[string, number], { at: number | null }>(
      `due.nextAtMs.${state}`,
      `SELECT min(next_attempt_at_ms) AS at FROM deliveries
       WHERE destination_id = ? AND ${waitingAs(state)} AND next_attempt_at_ms > ?`,
    ),
  );
  const countWaiting = db.query<[string], { count: number | null }>(
    'due.countWaiting',
    `SELECT sum(count) AS count FROM destination_counts
     WHERE bucket = '' AND destination_id = ? AND state <> 'skipped'`,
  );
  const countDelayed = db.query<[string, number], { count: number }>(
    'due.countDelayed',
    `SELECT count(*) AS count FROM deliveries
     WHERE destination_id = ? AND state = 'pending' AND reason = 'delayed' AND next_attempt_at_ms > ?`,
  );
  const selectTooOld = db.query<[number], StoredDelivery>(
    'due.tooOldSince',
    // Left to itself SQLite walks all that were ever skipped.
    `SELECT * FROM deliveries INDEXED BY deliveries_too_old
     WHERE state = 'skipped' AND reason = 'too_old' AND updated_at_ms > ?`,
  );
  const selectEarlier = db.query<[string, string, string], StoredDelivery>(
    'due.earlierOfClick',
    `SELECT * FROM deliveries WHERE destination_id = ? AND click_key = ? AND id < ? AND ${OPEN}
     ORDER BY id LIMIT 1`,
  );

  return {
    /** Longest due first; as stored, because most of them are only looked at. */
    oldest: (id: DestinationId, nowMs: number, limit: number): StoredDelivery[] =>
      selectOldest
        .flatMap((select) => select.all(id, nowMs, limit))
        .toSorted(longestDueFirst)
        .slice(0, limit),
    hasDue: (id: DestinationId, nowMs: number): boolean =>
      selectOldest.some((select) => select.get(id, nowMs, 1) !== undefined),
    /** Not tried and not parked, newest first: what just came is not to wait behind a backlog. */
    freshest: (id: DestinationId, nowMs: number, limit: number): StoredDelivery[] =>
      selectFreshest.all(id, nowMs, limit),
    /** The last one that became due and was never tried; none where all were. */
    newestUntried: (id: DestinationId, nowMs: number): StoredDelivery[] =>
      selectNewestUntried
        .flatMap((select) => select.all(id, nowMs))
        .toSorted(longestDueFirst)
        .slice(-1),
    /** Due and not marked as parked. */
    unparked: (id: DestinationId, nowMs: number, limit: number): DeliveryRow[] =>
      [selectPending, selectRetrying]
        .flatMap((select) => select?.all(id, nowMs, limit) ?? [])
        .slice(0, limit)
        .map(readDelivery),
    /** The first delivery of the same click for the same destination that is not done with; null when none is. */
    earlierOfClick: (row: DeliveryRow): DeliveryRow | null => {
      const earlier = selectEarlier.get(row.destinationId, row.clickKey, row.id);
      return earlier === undefined ? null : readDelivery(earlier);
    },
    /** UTC milliseconds of the first one that is not due yet; null when there is none. */
    nextAtMs: (id: DestinationId, nowMs: number): number | null =>
      selectNextAt.reduce<number | null>((soonest, select) => {
        const at = select.get(id, nowMs)?.at ?? null;
        return at === null ? soonest : Math.min(at, soonest ?? at);
      }, null),
    /** Skipped as too old after a moment. */
    tooOldSince: (atMs: number): DeliveryRow[] => selectTooOld.all(atMs).map(readDelivery),
    /** So many of those that wait do so because their destination asks for it. */
    countDelayed: (id: DestinationId, nowMs: number): number => countDelayed.get(id, nowMs)?.count ?? 0,
    /** As the figures of a destination count them: one that is being sent waits too. */
    countWaiting: (id: DestinationId): number => countWaiting.get(id)?.count ?? 0,
  };
}

export type DueDeliveryWrites = ReturnType<typeof createDueDeliveryWrites>;

export function createDueDeliveryWrites(db: WritableDb) {
  const makeDue = WAITING_STATES.map((state) =>
    db.write<[number, string, number, number]>(
      `due.makeDue.${state}`,
      `UPDATE deliveries SET next_attempt_at_ms = ? WHERE id IN (
         SELECT id FROM deliveries
         WHERE destination_id = ? AND ${waitingAs(state)} AND next_attempt_at_ms > ? AND ${NOT_DELAYED}
         LIMIT ?)`,
    ),
  );
  // The first of a click is the only one that may go: the next one is let go when that one ends.
  const letGo = db.write<[number, string, string, number]>(
    'due.letGoAfter',
    `UPDATE deliveries SET next_attempt_at_ms = ? WHERE id = (
       SELECT id FROM deliveries WHERE destination_id = ? AND click_key = ? AND ${OPEN} ORDER BY id LIMIT 1)
       AND state IN ('pending', 'parked') AND next_attempt_at_ms > ? AND ${NOT_DELAYED}`,
  );
  const moveDelayed = db.write<[number, number, string, number]>(
    'due.moveDelayed',
    `UPDATE deliveries SET next_attempt_at_ms = max(?, next_attempt_at_ms + ?)
     WHERE destination_id = ? AND ${waitingAs('pending')} AND next_attempt_at_ms > ?
       AND reason = 'delayed'`,
  );
  const moveSchedule = db.write<[number, number]>(
    'due.moveSchedule',
    `UPDATE deliveries SET next_attempt_at_ms = next_attempt_at_ms + ?, updated_at_ms = min(updated_at_ms, ?)
     WHERE ${WAITING}`,
  );
  const longestWait = `CASE WHEN reason = 'delayed' THEN @longestDelayMs ELSE @longestWaitMs END`;
  // What was written at a moment that is still to come was written before the clock was set back.
  const pullIn = db.write<[NamedValues]>(
    'due.pullIn',
    `UPDATE deliveries SET updated_at_ms = min(updated_at_ms, @nowMs), next_attempt_at_ms =
       CASE WHEN updated_at_ms > @nowMs AND next_attempt_at_ms > updated_at_ms
         THEN @nowMs + min(next_attempt_at_ms - updated_at_ms, ${longestWait}) ELSE @nowMs END
     WHERE ${WAITING} AND next_attempt_at_ms > @nowMs
       AND (updated_at_ms > @nowMs OR next_attempt_at_ms > @nowMs + ${longestWait})`,
  );

  return {
    /** What waited for this one of its click need not wait any longer. */
    letGoAfter: (row: DeliveryRow, nowMs: number): void => {
      letGo.run(nowMs, row.destinationId, row.clickKey, nowMs);
    },
    /** Everything that waits for its time gets another one. */
    moveSchedule: (byMs: number, nowMs: number): void => {
      moveSchedule.run(byMs, nowMs);
    },
    /**
     * After the clock was set back, also while nothing ran: what waits for a time by the clock of before waits
     * only as long from now on as it was to wait then; what was due is due now.
     * @param longest nothing is planned further ahead than `waitMs`, or `delayMs` where a destination asks for it
     */
    pullIn: (nowMs: number, longest: { readonly waitMs: number; readonly delayMs: number }): void => {
      pullIn.run({ nowMs, longestWaitMs: longest.waitMs, longestDelayMs: longest.delayMs });
    },
    /** What a destination lets wait goes out so much later; sooner where it is below zero. */
    moveDelayed: (id: DestinationId, byMs: number, nowMs: number): void => {
      moveDelayed.run(nowMs, byMs, id, nowMs);
    },
    /**
     * Makes what waits for a later time due, at most `limit` of each state, without what its destination lets wait.
     * @returns how many
     */
    makeDue: (id: DestinationId, nowMs: number, limit: number): number =>
      makeDue.reduce((sum, update) => sum + update.run(nowMs, id, nowMs, limit).changes, 0),
  };
}

function longestDueFirst(a: StoredDelivery, b: StoredDelivery): number {
  return (a.next_attempt_at_ms ?? 0) - (b.next_attempt_at_ms ?? 0) || (a.id < b.id ? -1 : 1);
}
