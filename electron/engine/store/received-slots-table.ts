/** Table `heard_slots`: how many postbacks each network sent in each quarter of an hour. */
import { type NetworkId, networkIdSchema } from '../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

export interface ReceivedSlot {
  readonly networkId: NetworkId;
  /** Quarters since 1970, UTC. */
  readonly slot: number;
  readonly count: number;
}

export type ReceivedSlotReads = ReturnType<typeof createReceivedSlotReads>;

export function createReceivedSlotReads(db: ReadableDb) {
  const select = db.query<[string, number], { network_id: string; slot: number; count: number }>(
    'receivedSlots.of',
    'SELECT network_id, slot, count FROM heard_slots WHERE network_id = ? AND slot >= ? ORDER BY slot',
  );

  return {
    /** Oldest first. */
    of: (networkId: NetworkId, fromSlot: number): ReceivedSlot[] =>
      select.all(networkId, fromSlot).map((row) => ({
        networkId: networkIdSchema.parse(row.network_id),
        slot: row.slot,
        count: row.count,
      })),
  };
}

export type ReceivedSlotWrites = ReturnType<typeof createReceivedSlotWrites>;

export function createReceivedSlotWrites(db: WritableDb) {
  const add = db.write<[string, number, number]>(
    'receivedSlots.add',
    `INSERT INTO heard_slots (network_id, slot, count) VALUES (?, ?, ?)
     ON CONFLICT (network_id, slot) DO UPDATE SET count = count + excluded.count`,
  );
  const forget = db.write<[number]>('receivedSlots.forgetBefore', 'DELETE FROM heard_slots WHERE slot < ?');

  return {
    add: ({ networkId, slot, count }: ReceivedSlot): void => {
      add.run(networkId, slot, count);
    },
    forgetBefore: (slot: number): void => {
      forget.run(slot);
    },
  };
}
