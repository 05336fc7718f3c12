/** Table `postbacks`. */
import type { ConversionId, NetworkId, PostbackId } from '../../../shared/domain/ids.ts';
import type { Understood } from '../../../shared/domain/understand.ts';
import type { Database } from './database.ts';
import { type NewPostback, type PostbackRow, readPostback, type StoredPostback } from './postback-rows.ts';
import type { SearchCondition } from './postback-search.ts';

export interface UnderstoodUpdate {
  readonly id: PostbackId;
  readonly understoodAtMs: number;
  readonly networkId: NetworkId | null;
  readonly conversionId: ConversionId | null;
  readonly duplicateOf: PostbackId | null;
  readonly understood: Understood;
}

export type PostbacksTable = ReturnType<typeof createPostbacksTable>;

export function createPostbacksTable(db: Database) {
  const insert = db.prepare(
    `INSERT INTO postbacks
       (id, received_at_ms, network_id, path_event, method, head, body, body_state, remote_address, test)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const select = db.prepare<[string], StoredPostback>('SELECT * FROM postbacks WHERE id = ?');
  const selectWaiting = db.prepare<[number], StoredPostback>(
    'SELECT * FROM postbacks WHERE understood_at_ms IS NULL ORDER BY id LIMIT ?',
  );
  const update = db.prepare<Record<string, unknown>>(
    `UPDATE postbacks SET understood_at_ms = @understoodAtMs, network_id = @networkId,
       conversion_id = @conversionId, duplicate_of = @duplicateOf, click_id = @clickId, event = @event,
       event_word = @eventWord, status = @status, status_word = @statusWord,
       payout_micros = @payoutMicros, currency = @currency, transaction_id = @transactionId,
       origins = @origins, problems = @problems, is_held = @isHeld
     WHERE id = @id`,
  );
  const reopenHeld = db.prepare<[string]>(
    'UPDATE postbacks SET understood_at_ms = NULL WHERE is_held = 1 AND network_id = ?',
  );
  const reopenKeyless = db.prepare<[string]>(
    // Without problems it counts as never understood, and the network counts it as heard.
    `UPDATE postbacks SET understood_at_ms = NULL, problems = NULL, network_id = ?
     WHERE is_held = 1 AND network_id IS NULL`,
  );

  return {
    insert: (row: NewPostback): void => {
      insert.run(
        row.id,
        row.receivedAtMs,
        row.networkId,
        row.pathEvent,
        row.method,
        row.head,
        row.body,
        row.bodyState,
        row.remoteAddress,
        Number(row.test),
      );
    },
    get: (id: PostbackId): PostbackRow | null => {
      const row = select.get(id);
      return row === undefined ? null : readPostback(row);
    },
    /** Oldest first. */
    waiting: (limit: number): PostbackRow[] => selectWaiting.all(limit).map(readPostback),
    saveUnderstood: (entry: UnderstoodUpdate): void => {
      const { understood } = entry;
      update.run({
        id: entry.id,
        understoodAtMs: entry.understoodAtMs,
        networkId: entry.networkId,
        conversionId: entry.conversionId,
        duplicateOf: entry.duplicateOf,
        clickId: understood.clickId,
        event: understood.event,
        eventWord: understood.eventWord,
        status: understood.status,
        statusWord: understood.statusWord,
        payoutMicros: understood.payoutMicros,
        currency: understood.currency,
        transactionId: understood.transactionId,
        origins: JSON.stringify(understood.origins),
        problems: JSON.stringify(understood.problems),
        isHeld: Number(understood.isHeld),
      });
    },
    /** Held postbacks of a network are to be understood again, after its mapping changed. */
    reopenHeld: (networkId: NetworkId): number => reopenHeld.run(networkId).changes,
    /** Held postbacks that came without a key now belong to this network. */
    adoptKeyless: (networkId: NetworkId): number => reopenKeyless.run(networkId).changes,
    /**
     * A page, newest first. Pages by id, never by offset: a new row does not shift them.
     * @param beforeId only older ones than this
     */
    page: (condition: SearchCondition, beforeId: PostbackId | null, limit: number): PostbackRow[] => {
      const where = beforeId === null ? condition.sql : `(${condition.sql}) AND p.id < ?`;
      const bound = beforeId === null ? condition.values : [...condition.values, beforeId];
      return db
        .prepare<unknown[], StoredPostback>(
          `SELECT p.* FROM postbacks p WHERE ${where} ORDER BY p.id DESC LIMIT ?`,
        )
        .all(...bound, limit)
        .map(readPostback);
    },
  };
}
