/** Of the table `postbacks` those that take a conversion back which is not there yet. */
import type { NetworkId } from '../../../shared/domain/ids.ts';
import type { WritableDb } from '../../platform/database.ts';

export type TakenBackPostbackWrites = ReturnType<typeof createTakenBackPostbackWrites>;

export function createTakenBackPostbackWrites(db: WritableDb) {
  const reopen = db.write<[string, string]>(
    'takenBackPostbacks.reopen',
    `UPDATE postbacks SET understood_at_ms = NULL
     WHERE click_id = ? AND network_id = ? AND is_held = 1 AND is_taken_back = 1`,
  );
  return {
    /** To be parsed again, now that their click has a conversion. */
    reopen: (networkId: NetworkId, clickId: string): number => reopen.run(clickId, networkId).changes,
  };
}
