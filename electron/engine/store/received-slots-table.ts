/** Table `heard_slots`: how many postbacks each network sent in each quarter of an hour. */
import { type NetworkId, networkIdSchema } from '../../../shared/domain/ids.ts';
import type { Database } from '../../platform/database.ts';

export interface ReceivedSlot {
  readonly networkId: NetworkId;
  /** Quarters since 1970, UTC. */
  readonly slot: number;
  readonly count: number;
}

export type ReceivedSlotsTable = ReturnType<typeof createReceivedSlotsTable>;

export function createReceivedSlotsTable(db: Database) {
  const add = db.prepare<[string, number, number]>(
    `INSERT INTO heard_slots (network_id, slot, count) VALUES (?, ?, ?)
     ON CONFLICT (network_id, slot) DO UPDATE SET count = count + excluded.count`,
  );
  const select = db.prepare<[string, number], { network_id: string; slot: number; count: number }>(
    'SELECT network_id, slot, count FROM heard_slots WHERE network_id = ? AND slot >= ? ORDER BY slot',
  );
  const forget = db.prepare<[number]>('DELETE FROM heard_slots WHERE slot < ?');

  return {
    add: ({ networkId, slot, count }: ReceivedSlot): void => {
      add.run(networkId, slot, count);
    },
    /** Oldest first. */
    of: (networkId: NetworkId, fromSlot: number): ReceivedSlot[] =>
      select.all(networkId, fromSlot).map((row) => ({
        networkId: networkIdSchema.parse(row.network_id),
        slot: row.slot,
        count: row.count,
      })),
    forgetBefore: (slot: number): void => {
      forget.run(slot);
    },
  };
}
