/** Table `words`: every word that a network sent for an event or a status, mapped or not, and how often. */
import type { ValueRole } from '../../../shared/domain/postback/field-role.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';

export interface ValueCount {
  readonly role: ValueRole;
  /** As it was sent the last time, in lower case. */
  readonly word: string;
  readonly count: number;
  readonly lastSeenAtMs: number;
}

interface StoredValue {
  role: ValueRole;
  word: string;
  count: number;
  last_seen_at_ms: number;
}

/** A sender that puts ids where words belong must not fill the table. */
export const MAX_WORDS = 500;

export type ValueReads = ReturnType<typeof createValueReads>;

export function createValueReads(db: ReadableDb) {
  const select = db.query<[string], StoredValue>(
    'values.of',
    'SELECT role, word, count, last_seen_at_ms FROM words WHERE network_id = ? ORDER BY count DESC, word',
  );

  return {
    /** Most frequent first. */
    of: (networkId: NetworkId): readonly ValueCount[] =>
      select.all(networkId).map((row) => ({
        role: row.role,
        word: row.word,
        count: row.count,
        lastSeenAtMs: row.last_seen_at_ms,
      })),
  };
}

export type ValueWrites = ReturnType<typeof createValueWrites>;

export function createValueWrites(db: WritableDb) {
  const add = db.write<[NamedValues]>(
    'values.add',
    `INSERT INTO words (network_id, role, word, count, last_seen_at_ms)
     SELECT @networkId, @role, @word, @count, @lastSeenAtMs
     WHERE EXISTS (SELECT 1 FROM words WHERE network_id = @networkId AND role = @role AND word = @word)
       OR (SELECT count(*) FROM words WHERE network_id = @networkId AND role = @role) < ${MAX_WORDS}
     ON CONFLICT (network_id, role, word) DO UPDATE SET
       count = count + excluded.count, last_seen_at_ms = max(last_seen_at_ms, excluded.last_seen_at_ms)`,
  );

  return {
    add: (networkId: NetworkId, entry: ValueCount): void => {
      add.run({ networkId, ...entry });
    },
  };
}
