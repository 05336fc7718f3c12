/** Table `words`: every word that a network sent for an event or a status, mapped or not, and how often. */
import type { NetworkId } from '../../../shared/domain/ids.ts';
import type { Database } from '../../platform/database.ts';

export type WordRole = 'event' | 'status';

export interface WordCount {
  readonly role: WordRole;
  /** As it was sent the last time, in lower case. */
  readonly word: string;
  readonly count: number;
  readonly lastSeenAtMs: number;
}

interface StoredWord {
  role: WordRole;
  word: string;
  count: number;
  last_seen_at_ms: number;
}

/** A sender that puts ids where words belong must not fill the table. */
const MAX_WORDS = 500;

export type WordsTable = ReturnType<typeof createWordsTable>;

export function createWordsTable(db: Database) {
  const add = db.prepare<Record<string, unknown>>(
    `INSERT INTO words (network_id, role, word, count, last_seen_at_ms)
     SELECT @networkId, @role, @word, @count, @lastSeenAtMs
     WHERE EXISTS (SELECT 1 FROM words WHERE network_id = @networkId AND role = @role AND word = @word)
       OR (SELECT count(*) FROM words WHERE network_id = @networkId AND role = @role) < ${MAX_WORDS}
     ON CONFLICT (network_id, role, word) DO UPDATE SET
       count = count + excluded.count, last_seen_at_ms = max(last_seen_at_ms, excluded.last_seen_at_ms)`,
  );
  const select = db.prepare<[string], StoredWord>(
    'SELECT role, word, count, last_seen_at_ms FROM words WHERE network_id = ? ORDER BY count DESC, word',
  );
  return {
    add: (networkId: NetworkId, entry: WordCount): void => {
      add.run({ networkId, ...entry });
    },
    /** Most frequent first. */
    of: (networkId: NetworkId): readonly WordCount[] =>
      select.all(networkId).map((row) => ({
        role: row.role,
        word: row.word,
        count: row.count,
        lastSeenAtMs: row.last_seen_at_ms,
      })),
  };
}
