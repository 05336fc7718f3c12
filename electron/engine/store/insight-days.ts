/** Table `insight_days`: whole days (UTC) by link, offer or country. One that is behind is not used. */
import { DAY_DIMENSIONS, type DayDimension, packDay } from '../../../shared/domain/insights/packed-day.ts';
import {
  type HourColumns,
  type HourKind,
  type KindNumbers,
  readHour,
  writeHour,
} from '../../../shared/domain/insights/packed-hour.ts';
import { NO_KEY } from '../../../shared/domain/insights/insight.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import { areSameBytes, type DifferentSum, type InsightHourReads } from './insight-hours.ts';
import { createInsightKindWrites } from './insight-kinds.ts';
import type { OriginReads } from './origins-table.ts';

const HOURS_A_DAY = 24;
const DAY_MS = 86_400_000;

export interface CountedDay {
  /** Since 1970, UTC. */
  readonly day: number;
  readonly version: number;
  readonly columns: Readonly<Record<DayDimension, HourColumns>>;
  /** By the numbers in the columns. */
  readonly kinds: readonly (HourKind | undefined)[];
}

export interface KeptDay {
  readonly day: number;
  readonly columns: HourColumns;
}

/** @param day a column @returns the version that it has now */
const versionOf = (day: string): string => `(SELECT version FROM origin_changes)
  + (SELECT sum(version) FROM insight_marks WHERE hour >= ${day} * ${HOURS_A_DAY} AND hour < (${day} + 1) * ${HOURS_A_DAY})`;

export type InsightDayReads = ReturnType<typeof createInsightDayReads>;

export function createInsightDayReads(
  db: ReadableDb,
  hours: Pick<InsightHourReads, 'between' | 'kinds' | 'counted'>,
  origins: Pick<OriginReads, 'keys'>,
) {
  const selectBetween = db.query<[string, number, number], { day: number; figures: Buffer }>(
    'insightDays.between',
    `SELECT day, figures FROM insight_days
     WHERE dimension = ? AND day >= ? AND day < ? AND version = ${versionOf('day')} ORDER BY day`,
  );
  // Today changes with each conversion, and is read by the hour.
  const selectOutdated = db.query<[number], { day: number }>(
    'insightDays.outdated',
    `SELECT day FROM (
       SELECT DISTINCT hour / ${HOURS_A_DAY} AS day FROM insight_marks
       WHERE hour < (SELECT max(hour) FROM insight_marks) / ${HOURS_A_DAY} * ${HOURS_A_DAY}) AS marked
     WHERE ${DAY_DIMENSIONS.length} > (
       SELECT count(*) FROM insight_days d WHERE d.day = marked.day AND d.version = ${versionOf('marked.day')})
     ORDER BY day DESC LIMIT ?`,
  );
  const selectVersion = db.query<[number], { version: number | null }>(
    'insightDays.version',
    `SELECT ${versionOf('day')} AS version FROM (SELECT ? AS day)`,
  );
  const keysOf = (dimension: DayDimension): ((originId: number) => string) => {
    const keys = new Map(origins.keys(dimension).map(({ id, key }) => [id, key]));
    return (originId) => keys.get(originId) ?? NO_KEY;
  };
  const hoursOf = (day: number, kinds: KindNumbers): readonly HourColumns[] =>
    [...hours.between(day * HOURS_A_DAY, (day + 1) * HOURS_A_DAY, kinds, 'figures')].map(
      ({ columns }) => columns,
    );
  const between = (dimension: DayDimension, fromDay: number, untilDay: number): readonly KeptDay[] =>
    selectBetween
      .all(dimension, fromDay, untilDay)
      .map(({ day, figures }) => ({ day, columns: readHour(figures) }));
  return {
    /** Those that are not behind, in the order of time. */
    between,
    /** Those to pack, newest first; the newest of all is none. */
    outdated: (most: number): readonly number[] => selectOutdated.all(most).map(({ day }) => day),
    /** Each with the version that it has now. */
    countEach: (days: readonly number[]): readonly CountedDay[] =>
      db.snapshot(() => {
        const kinds = hours.kinds();
        const [link, offer, country] = [keysOf('link'), keysOf('offer'), keysOf('country')];
        return days.flatMap((day) => {
          const version = selectVersion.get(day)?.version ?? null;
          if (version === null) return [];
          const ofDay = hoursOf(day, kinds);
          const columns = {
            link: packDay(ofDay, link),
            offer: packDay(ofDay, offer),
            country: packDay(ofDay, country),
          };
          return [{ day, version, columns, kinds: kinds.kinds }];
        });
      }),
    /** Those that are not what a count of their conversions gives: each is read once. */
    different: (): readonly DifferentSum[] => {
      const kinds = hours.kinds();
      const kept = DAY_DIMENSIONS.map((dimension) => ({
        keyOf: keysOf(dimension),
        days: new Map(
          between(dimension, 0, Number.MAX_SAFE_INTEGER).map(({ day, columns }) => [day, columns]),
        ),
      }));
      const all = new Set(kept.flatMap(({ days }) => [...days.keys()]));
      return [...all].flatMap((day) => {
        const counted = Array.from({ length: HOURS_A_DAY }, (_, hour) =>
          hours.counted(day * HOURS_A_DAY + hour, kinds),
        );
        for (const { keyOf, days } of kept) {
          const columns = days.get(day);
          if (columns === undefined) continue;
          const right = packDay(counted, keyOf);
          if (!areSameBytes(writeHour(columns), writeHour(right)))
            return [{ atMs: day * DAY_MS, keptCount: total(columns), countedCount: total(right) }];
        }
        return [];
      });
    },
  };
}

export type InsightDayWrites = ReturnType<typeof createInsightDayWrites>;

export function createInsightDayWrites(db: WritableDb) {
  const insert = db.write<[number, string, number, Uint8Array]>(
    'insightDays.save',
    `INSERT INTO insight_days (day, dimension, version, figures) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, figures = excluded.figures`,
  );
  const numberOf = createInsightKindWrites(db);
  return {
    /** Inside a transaction. If it has changed since it was counted, it stays one to pack. */
    save: ({ day, version, columns, kinds }: CountedDay): void => {
      for (const dimension of DAY_DIMENSIONS) {
        const of = columns[dimension];
        const kindQuarters = of.kindQuarters.map((each) => numberOf(kinds[each >> 2]) * 4);
        insert.run(day, dimension, version, writeHour({ ...of, kindQuarters }));
      }
    },
  };
}

function total({ counts }: HourColumns): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
