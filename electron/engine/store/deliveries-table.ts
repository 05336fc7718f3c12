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
  type NetworkId,
  type PostbackId,
  postbackIdSchema,
} from '../../../shared/domain/ids.ts';
import {
  DELIVERY_STATES,
  type DeliveryState,
  type Standing,
  STANDINGS,
} from '../../../shared/domain/forward/delivery-state.ts';
import type { Told } from '../../../shared/domain/conversion/delivery-decision.ts';
import { EVENTS, type PostbackEvent, STATUSES } from '../../../shared/domain/conversion/event.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';
import { byConversion, byId, byVersion } from './delivery-order.ts';

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
  /** Of the conversion. */
  readonly version: number;
  /** What it tells; null for one from before there were versions: what its postback says. */
  readonly told: Told | null;
  /** An attempt got no answer, and may have arrived all the same. */
  readonly mayHaveArrived: boolean;
  readonly standing: Standing;
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
  version: number;
  told: string | null;
  may_have_arrived: number;
  standing: string;
  created_at_ms: number;
  updated_at_ms: number;
}

export type NewDelivery = Omit<DeliveryRow, 'attemptCount' | 'request' | 'mayHaveArrived' | 'standing'>;

const stateSchema = z.enum(DELIVERY_STATES);
const eventSchema = z.enum(EVENTS);
const toldSchema = z.object({
  status: z.enum(STATUSES).nullable(),
  payoutMicros: z.number().int().nullable(),
  currency: z.string().nullable(),
  transactionId: z.string().nullable(),
}) satisfies z.ZodType<Told>;
const standingSchema = z.enum(STANDINGS);
const reasonSchema = deliveryReasonSchema.nullable();

export type DeliveryReads = ReturnType<typeof createDeliveryReads>;

export function createDeliveryReads(db: ReadableDb) {
  const select = db.query<[string], StoredDelivery>(
    'deliveries.get',
    'SELECT * FROM deliveries WHERE id = ?',
  );
  const selectOfPostback = db.query<[string], StoredDelivery>(
    'deliveries.ofPostback',
    'SELECT * FROM deliveries WHERE postback_id = ?',
  );
  const selectOfConversion = db.query<[string], StoredDelivery>(
    'deliveries.ofConversion',
    'SELECT * FROM deliveries WHERE conversion_id = ?',
  );
  const selectOfDestination = db.query<[string, string], StoredDelivery>(
    'deliveries.ofDestination',
    'SELECT * FROM deliveries WHERE conversion_id = ? AND destination_id = ?',
  );
  const selectOfClick = db.query<[string, string, string], StoredDelivery>(
    'deliveries.ofClick',
    `SELECT d.* FROM conversions c JOIN deliveries d ON d.conversion_id = c.id AND d.destination_id = ?
     WHERE c.network_id = ? AND c.click_id = ?`,
  );
  const selectLater = db.query<[string, string, number], { one: number }>(
    'deliveries.hasLater',
    'SELECT 1 AS one FROM deliveries WHERE conversion_id = ? AND destination_id = ? AND version > ? LIMIT 1',
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
    ofPostback: (id: PostbackId): DeliveryRow[] => byId(selectOfPostback.all(id).map(readDelivery)),
    /** Those of a conversion for a destination, by version. */
    ofDestination: (conversionId: ConversionId, destinationId: DestinationId): DeliveryRow[] =>
      byVersion(selectOfDestination.all(conversionId, destinationId).map(readDelivery)),
    /** Those of a click for a destination, of void conversions too: by conversion, then by version. */
    ofClick: (id: DestinationId, networkId: NetworkId, clickId: string): DeliveryRow[] =>
      byConversion(selectOfClick.all(id, networkId, clickId).map(readDelivery)),
    hasLater: (conversionId: ConversionId, destinationId: DestinationId, version: number): boolean =>
      selectLater.get(conversionId, destinationId, version) !== undefined,
    ofConversion: (id: ConversionId): DeliveryRow[] => byId(selectOfConversion.all(id).map(readDelivery)),
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
  const insert = db.write<[NamedValues]>(
    'deliveries.insert',
    `INSERT INTO deliveries
       (id, conversion_id, destination_id, event, postback_id, state, reason, next_attempt_at_ms,
        click_key, version, told, created_at_ms, updated_at_ms)
     VALUES (@id, @conversionId, @destinationId, @event, @postbackId, @state, @reason, @nextAttemptAtMs,
        @clickKey, @version, @told, @createdAtMs, @updatedAtMs)
     ON CONFLICT (conversion_id, destination_id, version, event) DO NOTHING`,
  );
  const update = db.write<[NamedValues]>(
    'deliveries.update',
    `UPDATE deliveries SET state = @state, reason = @reason, attempt_count = @attemptCount,
       next_attempt_at_ms = @nextAttemptAtMs, request = @request, may_have_arrived = @mayHaveArrived,
       updated_at_ms = @updatedAtMs
     WHERE id = @id`,
  );
  const updateState = db.write<[string, string | null, number, number | null, number, number, string]>(
    'deliveries.updateState',
    `UPDATE deliveries SET state = ?, reason = ?, attempt_count = ?, next_attempt_at_ms = ?, may_have_arrived = ?,
       updated_at_ms = ?
     WHERE id = ?`,
  );
  const updateTold = db.write<[number, string | null, string]>(
    'deliveries.updateTold',
    `UPDATE OR IGNORE deliveries SET version = ?, told = ?, standing = 'current' WHERE id = ?`,
  );
  const updateStanding = db.write<[string, string]>(
    'deliveries.updateStanding',
    'UPDATE deliveries SET standing = ? WHERE id = ?',
  );

  return {
    /** Does nothing when this version of the conversion already has a delivery for the destination. */
    insert: (row: NewDelivery): boolean =>
      insert.run({ ...row, told: row.told === null ? null : JSON.stringify(row.told) }).changes === 1,
    update: (row: DeliveryRow): void => {
      update.run({
        id: row.id,
        state: row.state,
        reason: row.reason,
        attemptCount: row.attemptCount,
        nextAttemptAtMs: row.nextAttemptAtMs,
        request: row.request === null ? null : JSON.stringify(row.request),
        mayHaveArrived: Number(row.mayHaveArrived),
        updatedAtMs: row.updatedAtMs,
      });
    },
    /** One that was not sent yet tells a later version. */
    saveTold: (id: DeliveryId, version: number, told: Told): void => {
      updateTold.run(version, JSON.stringify(told), id);
    },
    saveStanding: (id: DeliveryId, standing: Standing): void => {
      updateStanding.run(standing, id);
    },
    /** The same without its request, which is long and stays as it is between attempts. */
    updateState: (row: DeliveryRow): void => {
      updateState.run(
        row.state,
        row.reason,
        row.attemptCount,
        row.nextAttemptAtMs,
        Number(row.mayHaveArrived),
        row.updatedAtMs,
        row.id,
      );
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
    version: row.version,
    told: row.told === null ? null : toldSchema.parse(JSON.parse(row.told)),
    mayHaveArrived: row.may_have_arrived === 1,
    standing: standingSchema.parse(row.standing),
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
  };
}
