/** Table `heard_slots`: how many postbacks each network sent in each quarter of an hour. */
import { SLOTS_PER_DAY } from '../../../shared/domain/cadence/slots.ts';
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
  const select = db.query<[string, number, number], { network_id: string; slot: number; count: number }>(
    'receivedSlots.of',
    'SELECT network_id, slot, count FROM heard_slots WHERE network_id = ? AND slot >= ? AND slot <= ? ORDER BY slot',
  );

  return {
    /** Oldest first. */
    of: (networkId: NetworkId, fromSlot: number, untilSlot: number): ReceivedSlot[] =>
      select.all(networkId, fromSlot, untilSlot).map((row) => ({
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
  const forget = db.write<[number, number]>(
    'receivedSlots.forgetBefore',
    `DELETE FROM heard_slots WHERE slot < ? AND slot / ${SLOTS_PER_DAY} <
       (SELECT min(day) FROM
         (SELECT DISTINCT slot / ${SLOTS_PER_DAY} AS day FROM heard_slots ORDER BY day DESC LIMIT ?))`,
  );

  return {
    add: ({ networkId, slot, count }: ReceivedSlot): void => {
      add.run(networkId, slot, count);
    },
    /** The newest days in which anything came stay: a clock that is a year ahead makes nothing old. */
    forgetBefore: (slot: number, keptDays: number): void => {
      forget.run(slot, keptDays);
    },
  };
}
