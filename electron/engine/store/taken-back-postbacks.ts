/** Of the table `postbacks` those that take a conversion back which is not there yet. */
import type { NetworkId } from '../../../shared/domain/ids.ts';
import type { WritableDb } from '../../platform/database.ts';

export type TakenBackPostbackWrites = ReturnType<typeof createTakenBackPostbackWrites>;

export function createTakenBackPostbackWrites(db: WritableDb) {
  const which = 'WHERE click_id = ? AND network_id = ? AND is_held = 1 AND is_taken_back = 1';
  const selectAny = db.query<[string, string], { one: number }>(
    'takenBackPostbacks.isAny',
    `SELECT 1 AS one FROM postbacks ${which} LIMIT 1`,
  );
  const reopen = db.write<[string, string]>(
    'takenBackPostbacks.reopen',
    `UPDATE postbacks SET understood_at_ms = NULL ${which}`,
  );
  return {
    /** To be parsed again, now that their click has a conversion. */
    reopen: (networkId: NetworkId, clickId: string): void => {
      // For nearly each new conversion there is none, and an update that finds nothing costs five times a look.
      if (selectAny.get(clickId, networkId) !== undefined) reopen.run(clickId, networkId);
    },
  };
}
