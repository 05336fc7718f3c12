/**
 * Tables `insight_marks`, `insight_hours` and `insight_kinds`: conversions counted hour by hour. Triggers give an hour
 * another version with each change of one of its conversions; it is packed again behind everything else, and counted
 * until then.
 */
import { type DelayColumns, writeDelays } from '../../../shared/domain/insights/packed-delays.ts';
import {
  type HourColumns,
  type HourKind,
  type HourRow,
  KindNumbers,
  packHour,
  readHour,
  withoutOrigins,
  writeHour,
} from '../../../shared/domain/insights/packed-hour.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import { createInsightDelayReads } from './insight-delays.ts';
import { createInsightKindWrites } from './insight-kinds.ts';

const HOUR_MS = 3_600_000;

interface StoredHour {
  readonly hour: number;
  /** Null where it is not packed, or has changed since. */
  readonly figures: Buffer | null;
}

type StoredKind = HourKind & { readonly id: number };

export interface HourVersion {
  /** Since 1970, UTC. */
  readonly hour: number;
  readonly version: number;
}

export interface CountedHour extends HourVersion {
  readonly columns: HourColumns;
  readonly delays: DelayColumns;
  /** By the numbers in the columns of both. */
  readonly kinds: readonly (HourKind | undefined)[];
}

interface FoundHour {
  readonly hour: number;
  readonly columns: HourColumns;
  /** Not counted now. */
  readonly isKept: boolean;
}

/** A quarter of an hour, an hour or a day whose kept figures are not what its conversions add up to. */
export interface DifferentSum {
  /** UTC milliseconds. */
  readonly atMs: number;
  readonly keptCount: number;
  readonly countedCount: number;
}

export type InsightHourReads = ReturnType<typeof createInsightHourReads>;

export function createInsightHourReads(db: ReadableDb) {
  const delays = createInsightDelayReads(db);
  const selectBetween = (column: 'kinds' | 'figures') =>
    db.query<[number, number], StoredHour>(
      `insightHours.${column}`,
      `SELECT m.hour, h.${column} AS figures FROM insight_marks m
       LEFT JOIN insight_hours h ON h.hour = m.hour AND h.version = m.version
       WHERE m.hour >= ? AND m.hour < ? ORDER BY m.hour`,
    );
  const stored = { kinds: selectBetween('kinds'), figures: selectBetween('figures') };
  const selectOutdated = db.query<[number], HourVersion>(
    'insightHours.outdated',
    `SELECT m.hour, m.version FROM insight_marks m LEFT JOIN insight_hours h ON h.hour = m.hour
     WHERE h.version IS NOT m.version OR h.delays IS NULL ORDER BY m.hour DESC LIMIT ?`,
  );
  const selectVersion = db.query<[number], { version: number }>(
    'insightHours.version',
    'SELECT version FROM insight_marks WHERE hour = ?',
  );
  const selectKinds = db.query<[], StoredKind>(
    'insightHours.kinds',
    `SELECT id, network_id AS networkId, event, status, currency, worth_currency AS worthCurrency,
       has_amount AS hasAmount FROM insight_kinds`,
  );
  const count = db.query<[number, number], HourRow>(
    'insightHours.count',
    `SELECT created_at_ms / 900000 % 4 AS quarter, network_id AS networkId, coalesce(origin_id, 0) AS originId, event,
       coalesce(status, '') AS status, iif(payout_micros IS NULL, '', coalesce(currency, '')) AS currency,
       coalesce(worth_currency, '') AS worthCurrency, coalesce(payout_micros, 0) <> 0 AS hasAmount, count(*) AS count,
       coalesce(total(worth_micros), 0) AS worthMicros
     FROM conversions WHERE created_at_ms >= ? AND created_at_ms < ? AND test = 0 AND voided_at_ms IS NULL
     GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
  );
  /** By reading its conversions. */
  const counted = (hour: number, kinds: KindNumbers): HourColumns =>
    packHour(count.all(hour * HOUR_MS, (hour + 1) * HOUR_MS), kinds);
  return {
    counted,
    /** The numbers that packed hours have. */
    kinds: (): KindNumbers => {
      const kinds = new KindNumbers();
      for (const { id, ...kind } of selectKinds.all()) kinds.set(id, kind);
      return kinds;
    },
    /**
     * In the order of time.
     * @param kinds gets those of hours that are counted now
     * @param column `kinds` for those without origins and quarters
     */
    *between(
      fromHour: number,
      untilHour: number,
      kinds: KindNumbers,
      column: 'kinds' | 'figures',
    ): Generator<FoundHour> {
      for (const { hour, figures } of stored[column].iterate(fromHour, untilHour)) {
        const isKept = figures !== null;
        yield { hour, isKept, columns: isKept ? readHour(figures) : counted(hour, kinds) };
      }
    },
    /** Those to pack, newest first. */
    outdated: (most: number): readonly HourVersion[] => selectOutdated.all(most),
    /** Each with the version that it has now. */
    countEach: (hours: readonly number[]): readonly CountedHour[] =>
      db.snapshot(() =>
        hours.flatMap((hour) => {
          const version = selectVersion.get(hour)?.version;
          if (version === undefined) return [];
          const kinds = new KindNumbers();
          const columns = counted(hour, kinds);
          return [{ hour, version, columns, delays: delays.counted(hour, kinds), kinds: kinds.kinds }];
        }),
      ),
  };
}

export type InsightHourWrites = ReturnType<typeof createInsightHourWrites>;

export function createInsightHourWrites(db: WritableDb) {
  const insert = db.write<[number, number, Uint8Array, Uint8Array, Uint8Array]>(
    'insightHours.save',
    `INSERT INTO insight_hours (hour, version, kinds, figures, delays) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, kinds = excluded.kinds, figures = excluded.figures,
       delays = excluded.delays`,
  );
  const numberOf = createInsightKindWrites(db);
  return {
    /** Inside a transaction. If it has changed since it was counted, it stays one to pack. */
    save: ({ hour, version, columns, delays, kinds }: CountedHour): void => {
      const ids = kinds.map(numberOf);
      const kindQuarters = columns.kindQuarters.map((each) => (ids[each >> 2] ?? 0) * 4 + (each & 3));
      const figures = { ...columns, kindQuarters };
      const delayed = { ...delays, kinds: delays.kinds.map((each) => ids[each] ?? 0) };
      insert.run(hour, version, writeHour(withoutOrigins(figures)), writeHour(figures), writeDelays(delayed));
    },
  };
}

/** Rows of both are in the same order. */
export function areSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
