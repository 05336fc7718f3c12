/**
 * Figures of any period by one or two things, out of the packed hours. `conversion_sums` are what the strip reads:
 * triggers of the schema keep them, and they are proven and counted anew together.
 */
import { SLOT_MS } from '../../../shared/domain/cadence/slots.ts';
import { sourceOf } from '../../../shared/domain/insights/dimension-codes.ts';
import { type FoundGroups, HourGroups } from '../../../shared/domain/insights/group-hours.ts';
import {
  type InsightCondition,
  type InsightDimension,
  NO_KEY,
  OTHER_KEY,
  paramOf,
} from '../../../shared/domain/insights/insight.ts';
import { type HourColumns, withoutOrigins, writeHour } from '../../../shared/domain/insights/packed-hour.ts';
import type { OffsetSpan } from '../../../shared/domain/insights/offset-spans.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import { createInsightHourReads } from './insight-hours.ts';
import { createOriginReads } from './origins-table.ts';

const HOUR_MS = 3_600_000;

export interface InsightQuestion {
  readonly by: readonly InsightDimension[];
  /** One after the other, borders at full quarters of an hour. */
  readonly spans: readonly OffsetSpan[];
  /** What money is counted in; null for none. */
  readonly currency: string | null;
  /** Empty for everything. */
  readonly conditions: readonly InsightCondition[];
}

/** A quarter of an hour, or an hour, whose kept figures are not what its conversions add up to. */
export interface DifferentSum {
  /** UTC milliseconds. */
  readonly atMs: number;
  readonly keptCount: number;
  readonly countedCount: number;
}

/** What the triggers of the schema keep, as one reading of all conversions gives it. */
const COUNTED_SUMS = `
  SELECT created_at_ms / ${SLOT_MS} AS slot, network_id, event, coalesce(status, '') AS status,
    iif(payout_micros IS NULL, '', coalesce(currency, '')) AS currency, coalesce(worth_currency, '') AS worth_currency,
    payout_micros IS NOT NULL AS has_amount, count(*) AS count, coalesce(sum(payout_micros), 0) AS micros,
    coalesce(sum(worth_micros), 0) AS worth_micros
  FROM conversions WHERE test = 0 AND voided_at_ms IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7`;

/** Fills all tables of sums anew; hours are packed again behind everything else. Versions only grow: a count under way is of an older one. */
export const RECOUNT_SUMS = `
  DELETE FROM conversion_sums;
  INSERT INTO conversion_sums ${COUNTED_SUMS};
  DELETE FROM insight_hours;
  UPDATE insight_marks SET version = version + 1;
  INSERT OR IGNORE INTO insight_marks SELECT created_at_ms / ${HOUR_MS}, 1 FROM conversions GROUP BY 1;`;

/** Shown are no more. */
const MOST_DIFFERENT = 50;

export type InsightSumReads = ReturnType<typeof createInsightSumReads>;

export function createInsightSumReads(db: ReadableDb) {
  const hours = createInsightHourReads(db);
  const origins = createOriginReads(db);
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
        if (isSame(columns, counted)) continue;
        const atMs = hour * HOUR_MS;
        different.set(hour, { atMs, keptCount: total(columns.counts), countedCount: total(counted.counts) });
      }
    }
    return [...different.values()];
  };

  return {
    /** Reads every conversion, some seconds for each million. At most fifty. */
    different: (): readonly DifferentSum[] =>
      db.snapshot(() =>
        [...selectDifferent.all(MOST_DIFFERENT), ...differentHours()].slice(0, MOST_DIFFERENT),
      ),
    /** @param most with the most conversions */
    groups: ({ by, spans, currency, conditions }: InsightQuestion, most = Infinity): FoundGroups =>
      db.snapshot(() => {
        const keys = new Map<InsightDimension, ReadonlyMap<number, string>>();
        const kinds = hours.kinds();
        const groups = new HourGroups({
          by,
          conditions,
          spans,
          currency,
          kinds: kinds.kinds,
          originKey: (dimension, originId) => {
            const known = keys.get(dimension) ?? keysOf(dimension);
            keys.set(dimension, known);
            return known.get(originId) ?? NO_KEY;
          },
        });
        const [fromMs, untilMs] = [spans[0]?.fromMs ?? 0, spans.at(-1)?.untilMs ?? 0];
        const [from, until] = [Math.floor(fromMs / HOUR_MS), Math.ceil(untilMs / HOUR_MS)];
        const asked = [...by, ...conditions.map(({ dimension }) => dimension)];
        const asksOrigins = asked.some((dimension) => sourceOf(dimension) === 'origin');
        const column = asksOrigins || !spans.every(isOfHours) ? 'figures' : 'kinds';
        for (const { hour, columns } of hours.between(from, until, kinds, column)) groups.add(hour, columns);
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

/** Rows of both are in the same order. */
function isSame(one: HourColumns, other: HourColumns): boolean {
  const [own, others] = [writeHour(one), writeHour(other)];
  return own.length === others.length && own.every((byte, at) => byte === others[at]);
}

/** Whether its hours are those of UTC. */
function isOfHours({ fromMs, untilMs, offsetMs }: OffsetSpan): boolean {
  return [fromMs, untilMs, offsetMs].every((each) => each % HOUR_MS === 0);
}

function total(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
