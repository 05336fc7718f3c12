/** Of the table `postbacks` where a postback stands among those of its network. */
import { type NetworkId, type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import type { ReadableDb } from '../../platform/database.ts';
import type { PostbackRow } from './postback-rows.ts';

export type NetworkPostbackReads = ReturnType<typeof createNetworkPostbackReads>;

export function createNetworkPostbackReads(db: ReadableDb) {
  const selectNewest = db.query<[string], { id: string }>(
    'networkPostbacks.newest',
    'SELECT id FROM postbacks WHERE network_id = ? AND by_hand IS NULL ORDER BY id DESC LIMIT 1',
  );
  const selectPrevious = db.query<[string, string, string | null], { id: string }>(
    'networkPostbacks.previousAlike',
    `SELECT id FROM (SELECT id, event FROM postbacks
       WHERE network_id = ? AND id < ? AND by_hand IS NULL AND resent IS NULL ORDER BY id DESC LIMIT 2000)
     WHERE event IS ? ORDER BY id DESC LIMIT 1`,
  );
  return {
    /** Also of what a person sent in its place. */
    newest: (id: NetworkId): PostbackId | null => idOf(selectNewest.get(id)),
    /** The one that the network sent for the same event before it, as far as it is among the last two thousand. */
    previousAlike: ({
      id,
      networkId,
      event,
    }: Pick<PostbackRow, 'id' | 'networkId' | 'event'>): PostbackId | null =>
      networkId === null ? null : idOf(selectPrevious.get(networkId, id, event)),
  };
}

function idOf(row: { readonly id: string } | undefined): PostbackId | null {
  return row === undefined ? null : postbackIdSchema.parse(row.id);
}
