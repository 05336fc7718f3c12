/** Of the table `postbacks` those whose signature nobody could check yet. */
import type { Signature } from '../../../shared/domain/access/signature.ts';
import {
  type NetworkId,
  networkIdSchema,
  type PostbackId,
  postbackIdSchema,
} from '../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

export interface UncheckedPostback {
  readonly id: PostbackId;
  readonly networkId: NetworkId;
  readonly head: Buffer;
  readonly body: Buffer;
}

export type UncheckedReads = ReturnType<typeof createUncheckedReads>;

export function createUncheckedReads(db: ReadableDb) {
  const select = db.query<[string, number], { id: string; network_id: string; head: Buffer; body: Buffer }>(
    'unchecked.page',
    `SELECT id, network_id, head, body FROM postbacks
     WHERE signature_state = 'unchecked' AND network_id IS NOT NULL AND id > ? ORDER BY id LIMIT ?`,
  );
  return {
    /** Oldest first, after an id; an empty id for all. */
    page: (afterId: string, limit: number): readonly UncheckedPostback[] =>
      select.all(afterId, limit).map(({ id, network_id: networkId, head, body }) => ({
        id: postbackIdSchema.parse(id),
        networkId: networkIdSchema.parse(networkId),
        head,
        body,
      })),
  };
}

export type UncheckedWrites = ReturnType<typeof createUncheckedWrites>;

export function createUncheckedWrites(db: WritableDb) {
  const update = db.write<[string | null, string | null, string | null, string]>(
    'unchecked.settle',
    `UPDATE postbacks SET signature_state = ?, signed_bytes = ?, signature = ?, understood_at_ms = NULL
     WHERE id = ?`,
  );
  return {
    /** It is parsed again with what was found; null where its network wants none any more. */
    settle: (id: PostbackId, found: Signature | 'wrong' | null): void => {
      const signature = found === 'wrong' ? null : found;
      update.run(found === 'wrong' ? found : null, signature?.bytes ?? null, signature?.digest ?? null, id);
    },
  };
}
