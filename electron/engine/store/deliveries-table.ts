/** Table `deliveries` with its attempts: a row before a request, a state after each attempt. */
import { z } from 'zod';
import {
  answerSchema,
  type Answer,
  type WireRequest,
  wireRequestSchema,
} from '../../../shared/contract/common.ts';
import { type DeliveryReason, deliveryReasonSchema } from '../../../shared/contract/deliveries.ts';
import {
  type AttemptId,
  attemptIdSchema,
  type ConversionId,
  conversionIdSchema,
  type DeliveryId,
  deliveryIdSchema,
  type DestinationId,
  destinationIdSchema,
  type PostbackId,
  postbackIdSchema,
} from '../../../shared/domain/ids.ts';
import {
  DELIVERY_STATES,
  type DeliveryState,
  EVENTS,
  type PostbackEvent,
} from '../../../shared/domain/words.ts';
import type { Database } from './database.ts';

export interface DeliveryRow {
  readonly id: DeliveryId;
  readonly conversionId: ConversionId;
  readonly destinationId: DestinationId;
  /** Which event of the conversion: its lead and its sale may both go out. */
  readonly event: PostbackEvent;
  readonly postbackId: PostbackId;
  readonly state: DeliveryState;
  readonly reason: DeliveryReason | null;
  readonly attemptCount: number;
  readonly nextAttemptAtMs: number | null;
  readonly request: WireRequest | null;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

export interface AttemptRow {
  readonly id: AttemptId;
  readonly deliveryId: DeliveryId;
  readonly startedAtMs: number;
  readonly request: WireRequest;
  readonly answer: Answer;
}

interface StoredDelivery {
  id: string;
  conversion_id: string;
  destination_id: string;
  event: string;
  postback_id: string;
  state: string;
  reason: string | null;
  attempt_count: number;
  next_attempt_at_ms: number | null;
  request: string | null;
  created_at_ms: number;
  updated_at_ms: number;
}

interface StoredAttempt {
  id: string;
  delivery_id: string;
  started_at_ms: number;
  request: string;
  answer: string;
}

const stateSchema = z.enum(DELIVERY_STATES);
const eventSchema = z.enum(EVENTS);

export type DeliveriesTable = ReturnType<typeof createDeliveriesTable>;

export function createDeliveriesTable(db: Database) {
  const insert = db.prepare<Record<string, unknown>>(
    `INSERT INTO deliveries
       (id, conversion_id, destination_id, event, postback_id, state, reason, next_attempt_at_ms,
        created_at_ms, updated_at_ms)
     VALUES (@id, @conversionId, @destinationId, @event, @postbackId, @state, @reason, @nextAttemptAtMs, @createdAtMs,
        @updatedAtMs)
     ON CONFLICT (conversion_id, destination_id, event) DO NOTHING`,
  );
  const update = db.prepare<Record<string, unknown>>(
    `UPDATE deliveries SET state = @state, reason = @reason, attempt_count = @attemptCount,
       next_attempt_at_ms = @nextAttemptAtMs, request = @request, updated_at_ms = @updatedAtMs
     WHERE id = @id`,
  );
  const select = db.prepare<[string], StoredDelivery>('SELECT * FROM deliveries WHERE id = ?');
  const selectOfPostback = db.prepare<[string], StoredDelivery>(
    'SELECT * FROM deliveries WHERE postback_id = ? ORDER BY id',
  );
  const selectOfConversion = db.prepare<[string], StoredDelivery>(
    'SELECT * FROM deliveries WHERE conversion_id = ? ORDER BY id',
  );
  const selectState = db.prepare<[string], StoredDelivery>('SELECT * FROM deliveries WHERE state = ?');
  const selectOpenDestinations = db.prepare<[string], { id: string }>(
    `SELECT id FROM destinations WHERE enabled = 1 AND id NOT IN (SELECT value FROM json_each(?))`,
  );
  // One destination at a time along its own index: a destination that can take no more may have a hundred
  // thousand waiting, and a query over all of them would walk past each of those every time.
  const selectDueOf = db.prepare<[string, number, number], StoredDelivery>(
    `SELECT * FROM deliveries
     WHERE destination_id = ? AND state IN ('pending', 'retrying') AND next_attempt_at_ms <= ?
     ORDER BY next_attempt_at_ms, id LIMIT ?`,
  );
  const selectNextDueOf = db.prepare<[string], { at: number | null }>(
    `SELECT min(next_attempt_at_ms) AS at FROM deliveries
     WHERE destination_id = ? AND state IN ('pending', 'retrying')`,
  );
  const moveSchedule = db.prepare<[number]>(
    `UPDATE deliveries SET next_attempt_at_ms = next_attempt_at_ms + ?
     WHERE state IN ('pending', 'retrying')`,
  );
  const selectOpenOf = db.prepare<[string], StoredDelivery>(
    `SELECT * FROM deliveries WHERE destination_id = ? AND state IN ('pending', 'retrying', 'parked')`,
  );
  const insertAttempt = db.prepare<Record<string, unknown>>(
    `INSERT INTO attempts (id, delivery_id, started_at_ms, request, answer)
     VALUES (@id, @deliveryId, @startedAtMs, @request, @answer)`,
  );
  const selectAttempts = db.prepare<[string], StoredAttempt>(
    'SELECT * FROM attempts WHERE delivery_id = ? ORDER BY id',
  );
  const countStates = db.prepare<[], { state: string; count: number }>(
    'SELECT state, count(*) AS count FROM deliveries GROUP BY state',
  );
  const pageAll = db.prepare<[string, number], StoredDelivery>(
    'SELECT * FROM deliveries WHERE id < ? ORDER BY id DESC LIMIT ?',
  );
  const pageState = db.prepare<[string, string, number], StoredDelivery>(
    'SELECT * FROM deliveries WHERE state = ? AND id < ? ORDER BY id DESC LIMIT ?',
  );

  return {
    /** Does nothing when this event of the conversion already has a delivery for the destination. */
    insert: (row: Omit<DeliveryRow, 'attemptCount' | 'request'>): boolean =>
      insert.run({ ...row }).changes === 1,
    update: (row: DeliveryRow): void => {
      update.run({
        id: row.id,
        state: row.state,
        reason: row.reason,
        attemptCount: row.attemptCount,
        nextAttemptAtMs: row.nextAttemptAtMs,
        request: row.request === null ? null : JSON.stringify(row.request),
        updatedAtMs: row.updatedAtMs,
      });
    },
    get: (id: DeliveryId): DeliveryRow | null => {
      const row = select.get(id);
      return row === undefined ? null : readDelivery(row);
    },
    ofPostback: (id: PostbackId): DeliveryRow[] => selectOfPostback.all(id).map(readDelivery),
    ofConversion: (id: ConversionId): DeliveryRow[] => selectOfConversion.all(id).map(readDelivery),
    inState: (state: DeliveryState): DeliveryRow[] => selectState.all(state).map(readDelivery),
    /**
     * Whose time has come, longest waiting first; those of a switched-off destination wait.
     * @param full destinations that can take no more right now
     */
    due: (nowMs: number, full: readonly DestinationId[], limit: number): DeliveryRow[] =>
      selectOpenDestinations
        .all(JSON.stringify(full))
        .flatMap(({ id }) => selectDueOf.all(id, nowMs, limit))
        .toSorted(longestWaitingFirst)
        .slice(0, limit)
        .map(readDelivery),
    nextDueAtMs: (full: readonly DestinationId[]): number | null =>
      selectOpenDestinations.all(JSON.stringify(full)).reduce<number | null>((soonest, { id }) => {
        const at = selectNextDueOf.get(id)?.at ?? null;
        return at === null ? soonest : Math.min(at, soonest ?? at);
      }, null),
    /** Everything that waits for its time gets another one. */
    moveSchedule: (byMs: number): void => {
      moveSchedule.run(byMs);
    },
    openOf: (id: DestinationId): DeliveryRow[] => selectOpenOf.all(id).map(readDelivery),
    /** Newest first. */
    page: (state: DeliveryState | null, beforeId: string | null, limit: number): DeliveryRow[] => {
      // Sorts after every id.
      const before = beforeId ?? 'g';
      const rows = state === null ? pageAll.all(before, limit) : pageState.all(state, before, limit);
      return rows.map(readDelivery);
    },
    countByState: (): ReadonlyMap<DeliveryState, number> =>
      new Map(countStates.all().map((row) => [stateSchema.parse(row.state), row.count])),
    insertAttempt: (row: AttemptRow): void => {
      insertAttempt.run({
        ...row,
        request: JSON.stringify(row.request),
        answer: JSON.stringify(row.answer),
      });
    },
    attemptsOf: (id: DeliveryId): AttemptRow[] => selectAttempts.all(id).map(readAttempt),
  };
}

function longestWaitingFirst(a: StoredDelivery, b: StoredDelivery): number {
  return (a.next_attempt_at_ms ?? 0) - (b.next_attempt_at_ms ?? 0) || (a.id < b.id ? -1 : 1);
}

function readDelivery(row: StoredDelivery): DeliveryRow {
  return {
    id: deliveryIdSchema.parse(row.id),
    conversionId: conversionIdSchema.parse(row.conversion_id),
    destinationId: destinationIdSchema.parse(row.destination_id),
    event: eventSchema.parse(row.event),
    postbackId: postbackIdSchema.parse(row.postback_id),
    state: stateSchema.parse(row.state),
    reason: deliveryReasonSchema.nullable().parse(row.reason),
    attemptCount: row.attempt_count,
    nextAttemptAtMs: row.next_attempt_at_ms,
    request: row.request === null ? null : wireRequestSchema.parse(JSON.parse(row.request)),
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
  };
}

function readAttempt(row: StoredAttempt): AttemptRow {
  return {
    id: attemptIdSchema.parse(row.id),
    deliveryId: deliveryIdSchema.parse(row.delivery_id),
    startedAtMs: row.started_at_ms,
    request: wireRequestSchema.parse(JSON.parse(row.request)),
    answer: answerSchema.parse(JSON.parse(row.answer)),
  };
}
