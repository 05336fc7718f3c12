/** Table `habits`: what each network sent per day, counted, so that a change can be noticed. */
import type { NetworkId } from '../../../shared/domain/ids.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';

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

interface StoredDaySum extends StoredSum {
  day: number;
}

export type FieldStatisticsReads = ReturnType<typeof createFieldStatisticsReads>;

export function createFieldStatisticsReads(db: ReadableDb) {
  const sums = db.query<[string, string, number, number], StoredSum>(
    'fieldStatistics.sums',
    `SELECT kind, name, sum(count) AS count FROM habits
     WHERE network_id = ? AND event = ? AND day >= ? AND day < ? GROUP BY kind, name`,
  );

  const byDay = db.query<[string, string, number, number], StoredDaySum>(
    'fieldStatistics.byDay',
    `SELECT day, kind, name, count FROM habits
     WHERE network_id = ? AND event = ? AND day >= ? AND day < ? AND kind <> 'id_length'
     ORDER BY day, count DESC`,
  );

  return {
    /** Each day's own, oldest first, without the lengths of ids. */
    byDay: (
      networkId: NetworkId,
      event: string,
      fromDay: number,
      beforeDay: number,
    ): readonly StoredDaySum[] => byDay.all(networkId, event, fromDay, beforeDay),
    /** Summed over the days from `fromDay` to the one before `beforeDay`. */
    sums: (networkId: NetworkId, event: string, fromDay: number, beforeDay: number): readonly StoredSum[] =>
      sums.all(networkId, event, fromDay, beforeDay),
  };
}

export type FieldStatisticsWrites = ReturnType<typeof createFieldStatisticsWrites>;

export function createFieldStatisticsWrites(db: WritableDb) {
  const add = db.write<[NamedValues]>(
    'fieldStatistics.add',
    `INSERT INTO habits (network_id, event, day, kind, name, count)
     VALUES (@networkId, @event, @day, @kind, @name, @count)
     ON CONFLICT (network_id, event, day, kind, name) DO UPDATE SET count = count + excluded.count`,
  );
  const forget = db.write<[number, number]>(
    'fieldStatistics.forgetBefore',
    `DELETE FROM habits WHERE day < ? AND day <
       (SELECT min(day) FROM (SELECT DISTINCT day FROM habits ORDER BY day DESC LIMIT ?))`,
  );

  return {
    add: (entry: FieldCount): void => {
      add.run({ ...entry });
    },
    /** The newest days in which anything came stay: a clock that is a year ahead makes nothing old. */
    forgetBefore: (day: number, keptDays: number): void => {
      forget.run(day, keptDays);
    },
  };
}
