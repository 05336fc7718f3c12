/** Table `postbacks`: those that are held, as far as they say what they wait for. */
import { z } from 'zod';
import {
  type NetworkId,
  networkIdSchema,
  type PostbackId,
  postbackIdSchema,
} from '../../../shared/domain/ids.ts';
import type { ReadableDb } from '../../platform/database.ts';

export interface HeldPostback {
  readonly id: PostbackId;
  readonly networkId: NetworkId;
  /** Codes of its problems, graver and lesser ones. */
  readonly codes: readonly string[];
}

const codesSchema = z.array(z.string());

export type HeldReads = ReturnType<typeof createHeldReads>;

export function createHeldReads(db: ReadableDb) {
  const select = db.query<[number], { id: string; network_id: string; codes: string }>(
    'held.latest',
    `SELECT id, network_id,
       (SELECT json_group_array(json_extract(value, '$.code')) FROM json_each(p.problems)) AS codes
     FROM postbacks p WHERE is_held = 1 AND network_id IS NOT NULL AND problems IS NOT NULL
     ORDER BY id DESC LIMIT ?`,
  );

  // By the index of what is held: a network may have sent a million that are not.
  const selectOfNetwork = db.query<[string, number], { id: string }>(
    'held.ofNetwork',
    `SELECT id FROM postbacks INDEXED BY postbacks_held WHERE is_held = 1 AND network_id = ?
     ORDER BY id DESC LIMIT ?`,
  );
  const selectWaiting = db.query<[string], { id: string }>(
    'held.waitingOfNetwork',
    `SELECT id FROM postbacks INDEXED BY postbacks_waiting WHERE understood_at_ms IS NULL AND network_id = ?
     ORDER BY id`,
  );
  return {
    /** Newest first. */
    ofNetwork: (networkId: NetworkId, limit: number): readonly PostbackId[] =>
      idsOf(selectOfNetwork.all(networkId, limit)),
    /** Those that are to be parsed, or to be parsed again, oldest first. */
    waitingOfNetwork: (networkId: NetworkId): readonly PostbackId[] => idsOf(selectWaiting.all(networkId)),
    /** Of all networks, newest first. */
    latest: (limit: number): readonly HeldPostback[] =>
      select.all(limit).map((row) => ({
        id: postbackIdSchema.parse(row.id),
        networkId: networkIdSchema.parse(row.network_id),
        codes: codesSchema.parse(JSON.parse(row.codes)),
      })),
  };
}

function idsOf(rows: readonly { readonly id: string }[]): readonly PostbackId[] {
  return rows.map(({ id }) => postbackIdSchema.parse(id));
}
