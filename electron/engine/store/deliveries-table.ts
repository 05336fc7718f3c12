/** Table `deliveries`: a row before a request, a state after each attempt. */
import { z } from 'zod';
import { type WireRequest, wireRequestSchema } from '../../../shared/contract/common.ts';
import { type DeliveryReason, deliveryReasonSchema } from '../../../shared/contract/deliveries.ts';
import {
  type ConversionId,
  conversionIdSchema,
  type DeliveryId,
  deliveryIdSchema,
  type DestinationId,
  destinationIdSchema,
  type PostbackId,
  postbackIdSchema,
} from '../../../shared/domain/ids.ts';
import { DELIVERY_STATES, type DeliveryState } from '../../../shared/domain/forward/delivery-state.ts';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import type { Named, ReadableDb, WritableDb } from '../../platform/database.ts';

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
  /** Secrets in it are marks, see `shared/domain/forward/secret-marks.ts`. */
  readonly request: WireRequest | null;
  /** Network and click id in one: deliveries of one click go out in their order. */
  readonly clickKey: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

export interface StoredDelivery {
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
  click_key: string;
  created_at_ms: number;
  updated_at_ms: number;
}

export type NewDelivery = Omit<DeliveryRow, 'attemptCount' | 'request'>;

const stateSchema = z.enum(DELIVERY_STATES);
const eventSchema = z.enum(EVENTS);
const reasonSchema = deliveryReasonSchema.nullable();

export type DeliveryReads = ReturnType<typeof createDeliveryReads>;

export function createDeliveryReads(db: ReadableDb) {
  const select = db.query<[string], StoredDelivery>(
    'deliveries.get',
    'SELECT * FROM deliveries WHERE id = ?',
  );
  const selectOfPostback = db.query<[string], StoredDelivery>(
    'deliveries.ofPostback',
    'SELECT * FROM deliveries WHERE postback_id = ? ORDER BY id',
  );
  const selectOfConversion = db.query<[string], StoredDelivery>(
    'deliveries.ofConversion',
    'SELECT * FROM deliveries WHERE conversion_id = ? ORDER BY id',
  );
  const selectExact = db.query<[string, string, string], StoredDelivery>(
    'deliveries.find',
    'SELECT * FROM deliveries WHERE conversion_id = ? AND destination_id = ? AND event = ?',
  );
  const selectState = db.query<[string], StoredDelivery>(
    'deliveries.inState',
    'SELECT * FROM deliveries WHERE state = ?',
  );
  const selectOpenOf = db.query<[string], StoredDelivery>(
    'deliveries.openOf',
    `SELECT * FROM deliveries WHERE destination_id = ? AND state IN ('pending', 'retrying', 'parked')`,
  );
  const pageAll = db.query<[string, number], StoredDelivery>(
    'deliveries.pageAll',
    'SELECT * FROM deliveries WHERE id < ? ORDER BY id DESC LIMIT ?',
  );
  const pageState = db.query<[string, string, number], StoredDelivery>(
    'deliveries.pageState',
    'SELECT * FROM deliveries WHERE state = ? AND id < ? ORDER BY id DESC LIMIT ?',
  );

  return {
    get: (id: DeliveryId): DeliveryRow | null => {
      const row = select.get(id);
      return row === undefined ? null : readDelivery(row);
    },
    ofPostback: (id: PostbackId): DeliveryRow[] => selectOfPostback.all(id).map(readDelivery),
    /** The one of an event of a conversion for a destination. */
    find: (
      conversionId: ConversionId,
      destinationId: DestinationId,
      event: PostbackEvent,
    ): DeliveryRow | null => {
      const row = selectExact.get(conversionId, destinationId, event);
      return row === undefined ? null : readDelivery(row);
    },
    ofConversion: (id: ConversionId): DeliveryRow[] => selectOfConversion.all(id).map(readDelivery),
    inState: (state: DeliveryState): DeliveryRow[] => selectState.all(state).map(readDelivery),
    openOf: (id: DestinationId): DeliveryRow[] => selectOpenOf.all(id).map(readDelivery),
    /** Newest first. */
    page: (state: DeliveryState | null, beforeId: string | null, limit: number): DeliveryRow[] => {
      // Sorts after every id.
      const before = beforeId ?? 'g';
      const rows = state === null ? pageAll.all(before, limit) : pageState.all(state, before, limit);
      return rows.map(readDelivery);
    },
  };
}

export type DeliveryWrites = ReturnType<typeof createDeliveryWrites>;

export function createDeliveryWrites(db: WritableDb) {
  const insert = db.write<[Named]>(
    'deliveries.insert',
    `INSERT INTO deliveries
       (id, conversion_id, destination_id, event, postback_id, state, reason, next_attempt_at_ms,
        click_key, created_at_ms, updated_at_ms)
     VALUES (@id, @conversionId, @destinationId, @event, @postbackId, @state, @reason, @nextAttemptAtMs,
        @clickKey, @createdAtMs, @updatedAtMs)
     ON CONFLICT (conversion_id, destination_id, event) DO NOTHING`,
  );
  const update = db.write<[Named]>(
    'deliveries.update',
    `UPDATE deliveries SET state = @state, reason = @reason, attempt_count = @attemptCount,
       next_attempt_at_ms = @nextAttemptAtMs, request = @request, updated_at_ms = @updatedAtMs
     WHERE id = @id`,
  );
  const updateState = db.write<[string, string | null, number, number | null, number, string]>(
    'deliveries.updateState',
    `UPDATE deliveries SET state = ?, reason = ?, attempt_count = ?, next_attempt_at_ms = ?, updated_at_ms = ?
     WHERE id = ?`,
  );

  return {
    /** Does nothing when this event of the conversion already has a delivery for the destination. */
    insert: (row: NewDelivery): boolean => insert.run({ ...row }).changes === 1,
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
    /** The same without its request, which is long and stays as it is between attempts. */
    updateState: (row: DeliveryRow): void => {
      updateState.run(row.state, row.reason, row.attemptCount, row.nextAttemptAtMs, row.updatedAtMs, row.id);
    },
  };
}

export function readDelivery(row: StoredDelivery): DeliveryRow {
  return {
    id: deliveryIdSchema.parse(row.id),
    conversionId: conversionIdSchema.parse(row.conversion_id),
    destinationId: destinationIdSchema.parse(row.destination_id),
    event: eventSchema.parse(row.event),
    postbackId: postbackIdSchema.parse(row.postback_id),
    state: stateSchema.parse(row.state),
    reason: reasonSchema.parse(row.reason),
    attemptCount: row.attempt_count,
    nextAttemptAtMs: row.next_attempt_at_ms,
    request: row.request === null ? null : wireRequestSchema.parse(JSON.parse(row.request)),
    clickKey: row.click_key,
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
  };
}
