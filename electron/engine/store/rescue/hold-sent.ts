/** What may have gone out already must not go out again: the person is asked. */
import type { ReadableDb, WritableDb } from '../../../platform/database.ts';
import { OPEN_STATES_SQL } from '../open-states.ts';

/** Word for word the reason of `shared/contract/deliveries.ts`. */
const REASON = 'database_damaged';
const OPEN = `state IN ${OPEN_STATES_SQL}`;

/** Holds these deliveries, as far as they would still be sent. @returns how many */
export function holdDeliveries(db: WritableDb, ids: readonly string[], nowMs: number): number {
  const hold = db.write<[string, number, string]>(
    'rescue.hold',
    `UPDATE deliveries SET state = 'unknown', reason = ?, next_attempt_at_ms = NULL, updated_at_ms = ?
     WHERE id = ? AND (${OPEN} OR state = 'unknown' AND reason IS NULL)`,
  );
  return db.transaction(() => ids.reduce((sum, id) => sum + hold.run(REASON, nowMs, id).changes, 0));
}

/** Ids of all deliveries that would still be sent. */
export function openDeliveries(db: ReadableDb): readonly string[] {
  return db
    .query<[], { id: string }>('rescue.open', `SELECT id FROM deliveries WHERE ${OPEN}`)
    .all()
    .map(({ id }) => id);
}

/** Ids of deliveries whose postback is lost and whose request was never made: it cannot be made any more. */
export function unsendableDeliveries(db: ReadableDb): readonly string[] {
  return db
    .query<[], { id: string }>(
      'rescue.unsendable',
      `SELECT d.id FROM deliveries d JOIN postbacks p ON p.id = d.postback_id
       LEFT JOIN postbacks r ON r.id = p.request_id
       WHERE d.${OPEN} AND d.request IS NULL AND length(coalesce(r.head, p.head)) = 0`,
    )
    .all()
    .map(({ id }) => id);
}

/** The newest postback that waits to be parsed; empty where none does. */
export function lastWaiting(db: ReadableDb): string {
  const row = db
    .query<[], { id: string | null }>(
      'rescue.lastWaiting',
      'SELECT max(id) AS id FROM postbacks WHERE understood_at_ms IS NULL',
    )
    .get();
  return row?.id ?? '';
}
