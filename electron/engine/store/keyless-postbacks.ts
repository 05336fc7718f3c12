/** Of the table `postbacks` those without a network: whatever strangers sent without a key. */
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

export interface KeylessSize {
  readonly id: string;
  /** Head and body. */
  readonly bytes: number;
}

export type KeylessReads = ReturnType<typeof createKeylessReads>;

export function createKeylessReads(db: ReadableDb) {
  const newest = db.query<[number], KeylessSize>(
    'keyless.newest',
    `SELECT id, length(head) + length(body) AS bytes FROM postbacks
     WHERE network_id IS NULL ORDER BY id DESC LIMIT ?`,
  );
  const waiting = db.query<[string], { id: string }>(
    'keyless.waiting',
    `SELECT id FROM postbacks
     WHERE network_id IS NULL AND id <= ? AND understood_at_ms IS NULL LIMIT 1`,
  );
  return {
    /** Newest first. */
    sizes: (limit: number): readonly KeylessSize[] => newest.all(limit),
    /** Whether one of those up to an id waits to be parsed. */
    isWaiting: (untilId: string): boolean => waiting.get(untilId) !== undefined,
  };
}

export type KeylessWrites = ReturnType<typeof createKeylessWrites>;

export function createKeylessWrites(db: WritableDb) {
  // What waits to be parsed is left: it is counted as waiting, and goes once it is parsed.
  const remove = db.write<[string, number]>(
    'keyless.remove',
    `DELETE FROM postbacks WHERE id IN (
       SELECT id FROM postbacks
       WHERE network_id IS NULL AND id <= ? AND understood_at_ms IS NOT NULL AND conversion_id IS NULL
       ORDER BY id LIMIT ?)`,
  );
  return {
    /** Oldest first, up to an id and a number. @returns how many went */
    remove: (untilId: string, limit: number): number => remove.run(untilId, limit).changes,
  };
}
