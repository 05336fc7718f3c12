/**
 * Figures of any period by one or two things, out of the packed hours. `conversion_sums` are what the strip reads:
 * triggers of the schema keep them, and they are proven and counted anew together.
 */
import { SLOT_MS } from '../../../shared/domain/cadence/slots.ts';
import { sourceOf } from '../../../shared/domain/insights/dimension-keys.ts';
import { DelayGroups, type FoundDelays } from '../../../shared/domain/insights/group-delays.ts';
import { type FoundGroups, HourGroups } from '../../../shared/domain/insights/group-hours.ts';
import {
  type InsightCondition,
  type InsightDimension,
  NO_KEY,
  OTHER_KEY,
  paramOf,
} from '../../../shared/domain/insights/insight.ts';
import { dayDimensionOf } from '../../../shared/domain/insights/packed-day.ts';
import {
  type HourColumns,
  type KindNumbers,
  withoutOrigins,
  writeHour,
} from '../../../shared/domain/insights/packed-hour.ts';
import { writeDelays } from '../../../shared/domain/insights/packed-delays.ts';
import { MICROS_PER_UNIT } from '../../../shared/domain/money/money.ts';
import type { RowGrouping } from '../../../shared/domain/insights/row-groups.ts';
import {
  hoursOf,
  isOfHours,
  type OffsetSpan,
  wholeDaysOf,
} from '../../../shared/domain/insights/offset-spans.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import { createInsightDayReads } from './insight-days.ts';
import { createInsightDelayReads } from './insight-delays.ts';
import { areSameBytes, createInsightHourReads, type DifferentSum } from './insight-hours.ts';
import { createOriginReads } from './origins-table.ts';

const HOUR_MS = 3_600_000;
const HOURS_A_DAY = 24;

export interface DelayQuestion {
  readonly by: readonly InsightDimension[];
  /** One after the other, borders at full quarters of an hour. */
  readonly spans: readonly OffsetSpan[];
  /** Empty for everything. */
  readonly conditions: readonly InsightCondition[];
}

export interface InsightQuestion extends DelayQuestion {
  /** What money is counted in; null for none. */
  readonly currency: string | null;
}

/** What the triggers of the schema keep, as one reading of all conversions gives it. */
const COUNTED_SUMS = `
  SELECT created_at_ms / ${SLOT_MS} AS slot, network_id, event, coalesce(status, '') AS status,
    iif(payout_micros IS NULL, '', coalesce(currency, '')) AS currency, coalesce(worth_currency, '') AS worth_currency,
    payout_micros IS NOT NULL AS has_amount, count(*) AS count,
    coalesce(sum(payout_micros / ${MICROS_PER_UNIT}), 0) AS units,
    coalesce(sum(payout_micros % ${MICROS_PER_UNIT}), 0) AS micros,
    coalesce(sum(worth_micros / ${MICROS_PER_UNIT}), 0) AS worth_units,
    coalesce(sum(worth_micros % ${MICROS_PER_UNIT}), 0) AS worth_micros
  FROM conversions WHERE test = 0 AND voided_at_ms IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7`;

/** Fills all tables of sums anew; hours are packed again behind everything else. Versions only grow: a count under way is of an older one. */
export const RECOUNT_SUMS = `
  DELETE FROM conversion_sums;
  INSERT INTO conversion_sums ${COUNTED_SUMS};
  DELETE FROM insight_hours;
  DELETE FROM insight_days;
  UPDATE insight_marks SET version = version + 1;
  INSERT OR IGNORE INTO insight_marks SELECT created_at_ms / ${HOUR_MS}, 1 FROM conversions GROUP BY 1;`;

/** Shown are no more. */
const MOST_DIFFERENT = 50;

export type InsightSumReads = ReturnType<typeof createInsightSumReads>;

export function createInsightSumReads(db: ReadableDb) {
  const hours = createInsightHourReads(db);
  const delays = createInsightDelayReads(db);
  const origins = createOriginReads(db);
  const days = createInsightDayReads(db, hours, origins);
  const selectDifferent = db.query<[number], DifferentSum>(
    'insightSums.different',
    `WITH counted AS MATERIALIZED (${COUNTED_SUMS}),
       kept AS (SELECT * FROM conversion_sums WHERE count <> 0),
       odd AS (SELECT * FROM (SELECT slot FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept)
         UNION SELECT slot FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)))
     SELECT slot * ${SLOT_MS} AS atMs,
       (SELECT coalesce(sum(count), 0) FROM kept WHERE kept.slot = odd.slot) AS keptCount,
       (SELECT coalesce(sum(count), 0) FROM counted WHERE counted.slot = odd.slot) AS countedCount
     FROM odd ORDER BY slot DESC LIMIT ?`,
  );

  /** What origins say of a dimension, by their ids. */
  const keysOf = (dimension: InsightDimension): ReadonlyMap<number, string> => {
    const name = paramOf(dimension);
    if (name !== null) return new Map(origins.paramKeys(name).map(({ id, key }) => [id, key ?? OTHER_KEY]));
    if (dimension === 'link' || dimension === 'offer' || dimension === 'country')
      return new Map(origins.keys(dimension).map(({ id, key }) => [id, key]));
    return new Map();
  };

  const differentHours = (): readonly DifferentSum[] => {
    const different = new Map<number, DifferentSum>();
    const kinds = hours.kinds();
    for (const column of ['figures', 'kinds'] as const) {
      for (const { hour, isKept, columns } of hours.between(0, Number.MAX_SAFE_INTEGER, kinds, column)) {
        if (!isKept) continue;
        const all = hours.counted(hour, kinds);
        const counted = column === 'kinds' ? withoutOrigins(all) : all;
        if (areSameBytes(writeHour(columns), writeHour(counted))) continue;
        const atMs = hour * HOUR_MS;
        different.set(hour, { atMs, keptCount: total(columns.counts), countedCount: total(counted.counts) });
      }
    }
    return [...different.values()];
  };

  const differentDelays = (): readonly DifferentSum[] => {
    const kinds = hours.kinds();
    return [...delays.between(0, Number.MAX_SAFE_INTEGER, kinds)].flatMap(({ hour, isKept, columns }) => {
      if (!isKept) return [];
      const counted = delays.counted(hour, kinds);
      if (areSameBytes(writeDelays(columns), writeDelays(counted))) return [];
      return [{ atMs: hour * HOUR_MS, keptCount: columns.kinds.length, countedCount: counted.kinds.length }];
    });
  };

  /** Days where they say enough, and hours. In the order of time. */
  function* rowsOf(
    { by, spans, conditions }: DelayQuestion,
    kinds: KindNumbers,
  ): Generator<{ readonly hour: number; readonly columns: HourColumns }> {
    const asked = [...by, ...conditions.map(({ dimension }) => dimension)];
    const [fromHour, untilHour] = hoursOf(spans);
    if (!asked.some((dimension) => sourceOf(dimension) === 'origin')) {
      yield* hours.between(fromHour, untilHour, kinds, spans.every(isOfHours) ? 'kinds' : 'figures');
      return;
    }
    let next = fromHour;
    const dimension = dayDimensionOf(asked, (each) => sourceOf(each) !== 'kind');
    if (dimension !== null) {
      for (const { day, columns } of days.between(dimension, ...wholeDaysOf(spans))) {
        const hour = day * HOURS_A_DAY;
        yield* hours.between(next, hour, kinds, 'figures');
        yield { hour, columns };
        next = hour + HOURS_A_DAY;
      }
    }
    yield* hours.between(next, untilHour, kinds, 'figures');
  }

  const groupingOf = ({ by, spans, conditions }: DelayQuestion, { kinds }: KindNumbers): RowGrouping => {
    const keys = new Map<InsightDimension, ReadonlyMap<number, string>>();
    return {
      by,
      spans,
      conditions,
      kinds,
      originKey: (dimension, originId) => {
        const known = keys.get(dimension) ?? keysOf(dimension);
        keys.set(dimension, known);
        return known.get(originId) ?? NO_KEY;
      },
    };
  };

  return {
    /** Reads every conversion, some seconds for each million. At most fifty. */
    different: (): readonly DifferentSum[] =>
      db.snapshot(() =>
        [
          ...selectDifferent.all(MOST_DIFFERENT),
          ...differentHours(),
          ...differentDelays(),
          ...days.different(),
        ].slice(0, MOST_DIFFERENT),
      ),
    /** @param most with the most conversions */
    groups: (question: InsightQuestion, most = Infinity): FoundGroups =>
      db.snapshot(() => {
        const { currency } = question;
        const kinds = hours.kinds();
        const groups = new HourGroups({ ...groupingOf(question, kinds), currency });
        for (const { hour, columns } of rowsOf(question, kinds)) groups.add(hour, columns);
        return groups.groups(most);
      }),
    /** From registration to first deposit, by what is known of the deposit. @param most with the most deposits */
    delays: (question: DelayQuestion, most = Infinity): FoundDelays =>
      db.snapshot(() => {
        const kinds = hours.kinds();
        const groups = new DelayGroups(groupingOf(question, kinds));
        for (const { hour, columns } of delays.between(...hoursOf(question.spans), kinds))
          groups.add(hour, columns);
        return groups.groups(most);
      }),
  };
}

export type InsightSumWrites = ReturnType<typeof createInsightSumWrites>;

export function createInsightSumWrites(db: WritableDb) {
  return {
    /** Seconds for millions of conversions, in which this connection writes nothing else. */
    recount: (): void => {
      db.transaction(() => {
        db.exec(RECOUNT_SUMS);
      });
    },
  };
}

function total(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
