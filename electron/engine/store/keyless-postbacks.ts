/** Of the table `postbacks` those without a network: mostly what strangers sent without a key. */
import type { Signature } from '../../../shared/domain/access/signature.ts';
import { type NetworkId, type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

export interface KeylessSize {
  readonly id: string;
  /** Head and body. */
  readonly bytes: number;
}

export interface KeylessPostback {
  readonly id: PostbackId;
  readonly head: Buffer;
  readonly body: Buffer;
  readonly remoteAddress: string | null;
}

interface StoredKeyless {
  id: string;
  head: Buffer;
  body: Buffer;
  remote_address: string | null;
}

/** What came with a key that no network has any more is kept like what has a network. */
const KEYLESS = 'network_id IS NULL AND is_network_lost = 0';

export type KeylessReads = ReturnType<typeof createKeylessReads>;

export function createKeylessReads(db: ReadableDb) {
  // One that stands in for a lost postback has a conversion.
  const newest = db.query<[number], KeylessSize>(
    'keyless.newest',
    `SELECT id, length(head) + length(body) AS bytes FROM postbacks
     WHERE ${KEYLESS} AND conversion_id IS NULL ORDER BY id DESC LIMIT ?`,
  );
  const waiting = db.query<[string], { id: string }>(
    'keyless.waiting',
    `SELECT id FROM postbacks
     WHERE ${KEYLESS} AND id <= ? AND understood_at_ms IS NULL LIMIT 1`,
  );
  const held = db.query<[string, number], StoredKeyless>(
    'keyless.held',
    `SELECT id, head, body, remote_address FROM postbacks
     WHERE network_id IS NULL AND id > ? AND (is_held = 1 OR understood_at_ms IS NULL) ORDER BY id LIMIT ?`,
  );
  return {
    /** Those that a network could still take, oldest first, after an id; an empty id for all. */
    held: (afterId: string, limit: number): readonly KeylessPostback[] =>
      held.all(afterId, limit).map(({ id, head, body, remote_address: remoteAddress }) => ({
        id: postbackIdSchema.parse(id),
        head,
        body,
        remoteAddress,
      })),
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
       WHERE ${KEYLESS} AND id <= ? AND understood_at_ms IS NOT NULL AND conversion_id IS NULL
         AND id NOT IN (SELECT postback_id FROM pins)
       ORDER BY id LIMIT ?)`,
  );
  const adopt = db.write<[string, string | null, string | null, string]>(
    'keyless.adopt',
    // Without problems it counts as never parsed, and the network counts it as heard. That another one lost it stays:
    // it may have gone out as that one's.
    `UPDATE postbacks SET understood_at_ms = NULL, problems = NULL, network_id = ?, signed_bytes = ?, signature = ?
     WHERE id = ?`,
  );

  return {
    /** It is parsed again as this network's. */
    adopt: (id: PostbackId, networkId: NetworkId, signature: Signature | null): void => {
      adopt.run(networkId, signature?.bytes ?? null, signature?.digest ?? null, id);
    },
    /** Oldest first, up to an id and a number; what is pinned stays. @returns how many went */
    remove: (untilId: string, limit: number): number => remove.run(untilId, limit).changes,
  };
}
