/** Table `habits`: what each network sent per day, counted, so that a change can be noticed. */
import type { NetworkId } from '../../../shared/domain/ids.ts';
import type { Database } from '../../platform/database.ts';

export type FieldCountKind = 'postback' | 'field' | 'id_length';

export interface FieldCount {
  readonly networkId: NetworkId;
  /** An event, or an empty text where it was not parsed. */
  readonly event: string;
  /** Days since 1970, UTC. */
  readonly day: number;
  readonly kind: FieldCountKind;
  readonly name: string;
  readonly count: number;
}

interface StoredSum {
  kind: FieldCountKind;
  name: string;
  count: number;
}

export type FieldStatisticsTable = ReturnType<typeof createFieldStatisticsTable>;

export function createFieldStatisticsTable(db: Database) {
  const add = db.prepare<Record<string, unknown>>(
    `INSERT INTO habits (network_id, event, day, kind, name, count)
     VALUES (@networkId, @event, @day, @kind, @name, @count)
     ON CONFLICT (network_id, event, day, kind, name) DO UPDATE SET count = count + excluded.count`,
  );
  const sums = db.prepare<[string, string, number, number], StoredSum>(
    `SELECT kind, name, sum(count) AS count FROM habits
     WHERE network_id = ? AND event = ? AND day >= ? AND day < ? GROUP BY kind, name`,
  );
  const forget = db.prepare<[number]>('DELETE FROM habits WHERE day < ?');

  return {
    add: (entry: FieldCount): void => {
      add.run({ ...entry });
    },
    /** Summed over the days from `fromDay` to the one before `beforeDay`. */
    sums: (networkId: NetworkId, event: string, fromDay: number, beforeDay: number): readonly StoredSum[] =>
      sums.all(networkId, event, fromDay, beforeDay),
    forgetBefore: (day: number): void => {
      forget.run(day);
    },
  };
}
