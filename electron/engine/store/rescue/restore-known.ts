/**
 * Makes rows anew of which only indexes of the damaged file are left: their ids, what they belong to and the state
 * of deliveries stand there. What is sent, and what is sent again, hangs on just that.
 */
import {
  DEFAULT_ANSWER_BODY,
  DEFAULT_PRESET,
  defaultMapping,
} from '../../../../shared/catalog/default-network.ts';
import { DELIVERY_STATES, type DeliveryState } from '../../../../shared/domain/forward/delivery-state.ts';
import type { NamedValues, WritableDb } from '../../../platform/database.ts';
import { lostById, textIn, timeOfId } from './known-rows.ts';
import type { LostRow, LostRows } from './lost-rows.ts';

/** What a network is called whose name is lost. */
const RESTORED_NAME = 'Restored network';

/** A network keeps its id and key, so that its postbacks are taken and go to the same place. @returns how many */
export function restoreNetworks(db: WritableDb, lost: LostRows, nowMs: number): number {
  const insert = db.write<[NamedValues]>(
    'rescue.network',
    `INSERT OR IGNORE INTO networks (id, name, preset, key, accepts_keyless, answer_body, mapping, test, created_at_ms)
     VALUES (@id, @name, @preset, @key, 0, @answerBody, @mapping, 0, @createdAtMs)`,
  );
  let count = 0;
  for (const [id, row] of lostById(lost, 'networks')) {
    const key = textIn(row, 'key');
    if (key === null) continue;
    const createdAtMs = timeOfId(id) ?? nowMs;
    count += insert.run({ ...blankNetwork(id, createdAtMs), key }).changes;
  }
  return count;
}

/** What a network has of which nothing but its id is known. */
export function blankNetwork(id: string, createdAtMs: number): NamedValues {
  return {
    id,
    name: RESTORED_NAME,
    preset: DEFAULT_PRESET,
    answerBody: DEFAULT_ANSWER_BODY,
    mapping: JSON.stringify(defaultMapping),
    createdAtMs,
  };
}

/** @returns how many */
export function restoreConversions(db: WritableDb, lost: LostRows, nowMs: number): number {
  const insert = db.write<[NamedValues]>(
    'rescue.conversion',
    `INSERT OR IGNORE INTO conversions
       (id, network_id, click_id, event, identity, first_postback_id, last_postback_id, created_at_ms, updated_at_ms,
        test)
     VALUES (@id, @networkId, @clickId, @event, @identity, '', '', @createdAtMs, @createdAtMs, 0)`,
  );
  let count = 0;
  for (const [id, row] of lostById(lost, 'conversions')) {
    const [networkId, clickId] = [textIn(row, 'network_id'), textIn(row, 'click_id')];
    const [event, identity] = [textIn(row, 'event'), textIn(row, 'identity')];
    if (networkId === null || clickId === null || event === null || identity === null) continue;
    const createdAtMs = row.get('created_at_ms') ?? timeOfId(id) ?? nowMs;
    count += insert.run({ id, networkId, clickId, event, identity, createdAtMs }).changes;
  }
  return count;
}

export interface RestoredDeliveries {
  readonly count: number;
  /** Ids of those whose state is not known: they may have gone out. */
  readonly uncertain: readonly string[];
}

/**
 * One that is there already, from a backup, gets the state that it had last.
 * @param fromBackup ids of those
 */
export function restoreDeliveries(
  db: WritableDb,
  lost: LostRows,
  fromBackup: ReadonlySet<string>,
  nowMs: number,
): RestoredDeliveries {
  const insert = db.write<[NamedValues]>(
    'rescue.delivery',
    `INSERT OR IGNORE INTO deliveries
       (id, conversion_id, destination_id, event, postback_id, state, next_attempt_at_ms, click_key, version,
        created_at_ms, updated_at_ms)
     VALUES (@id, @conversionId, @destinationId, @event, @postbackId, @state, @nextAttemptAtMs, @clickKey, @version,
        @createdAtMs, @createdAtMs)`,
  );
  const setState = db.write<[string, number | null, string]>(
    'rescue.deliveryState',
    'UPDATE deliveries SET state = ?, next_attempt_at_ms = ? WHERE id = ?',
  );
  const uncertain: string[] = [];
  let count = 0;
  for (const [id, row] of lostById(lost, 'deliveries')) {
    const state = stateIn(row);
    const nextAttemptAtMs = state !== null && WAITING.has(state) ? nowMs : null;
    const parts = partsOf(row);
    const createdAtMs = timeOfId(id) ?? nowMs;
    const isNew =
      parts !== null &&
      insert.run({ id, ...parts, state: state ?? 'unknown', nextAttemptAtMs, createdAtMs }).changes === 1;
    if (isNew) count += 1;
    if (!isNew && !fromBackup.has(id)) continue;
    if (state === null) uncertain.push(id);
    else setState.run(state, nextAttemptAtMs, id);
  }
  return { count, uncertain };
}

const WAITING: ReadonlySet<DeliveryState> = new Set(['pending', 'retrying', 'parked']);

function stateIn(row: LostRow): DeliveryState | null {
  return DELIVERY_STATES.find((state) => state === textIn(row, 'state')) ?? null;
}

function partsOf(row: LostRow): NamedValues | null {
  const [conversionId, destinationId] = [textIn(row, 'conversion_id'), textIn(row, 'destination_id')];
  const event = textIn(row, 'event');
  if (conversionId === null || destinationId === null || event === null) return null;
  // What is empty here is put right from the conversion.
  const [postbackId, clickKey] = [textIn(row, 'postback_id') ?? '', textIn(row, 'click_key') ?? ''];
  const version = row.get('version');
  return {
    conversionId,
    destinationId,
    event,
    postbackId,
    clickKey,
    version: typeof version === 'number' ? version : 1,
  };
}
