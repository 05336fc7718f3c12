/** Table `hidden_senders`: searches whose postbacks the list leaves out. They stay stored and counted. */
import { type HiddenSenderId, hiddenSenderIdSchema } from '../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

export interface HiddenSenderRow {
  readonly id: HiddenSenderId;
  /** In the language of the inbox. */
  readonly search: string;
  readonly createdAtMs: number;
}

interface StoredHiddenSender {
  readonly id: string;
  readonly search: string;
  readonly created_at_ms: number;
}

export type HiddenSenderReads = ReturnType<typeof createHiddenSenderReads>;

export function createHiddenSenderReads(db: ReadableDb) {
  const select = db.query<[], StoredHiddenSender>(
    'hiddenSenders.all',
    'SELECT * FROM hidden_senders ORDER BY id',
  );
  return {
    /** Oldest first. */
    all: (): readonly HiddenSenderRow[] =>
      select.all().map(({ id, search, created_at_ms: createdAtMs }) => ({
        id: hiddenSenderIdSchema.parse(id),
        search,
        createdAtMs,
      })),
  };
}

export type HiddenSenderWrites = ReturnType<typeof createHiddenSenderWrites>;

export function createHiddenSenderWrites(db: WritableDb) {
  const insert = db.write<[string, string, number]>(
    'hiddenSenders.insert',
    'INSERT INTO hidden_senders (id, search, created_at_ms) VALUES (?, ?, ?)',
  );
  const remove = db.write<[string]>('hiddenSenders.remove', 'DELETE FROM hidden_senders WHERE id = ?');
  return {
    insert: ({ id, search, createdAtMs }: HiddenSenderRow): void => {
      insert.run(id, search, createdAtMs);
    },
    /** @returns whether it was there */
    remove: (id: HiddenSenderId): boolean => remove.run(id).changes > 0,
  };
}
