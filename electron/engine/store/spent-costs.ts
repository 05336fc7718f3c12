/** What was spent in a period, out of the table `costs`: by key and by day, in the currency that is counted in. */
import { type CostDimension, parameterOf } from '../../../shared/domain/cost/cost-dimension.ts';
import {
  matchCosts,
  type MatchedCosts,
  type Spent,
  type SpentForKey,
} from '../../../shared/domain/cost/profit-report.ts';
import type { NamedValues, ReadableDb } from '../../platform/database.ts';

export interface SpentQuestion {
  readonly dimension: CostDimension;
  /** Since 1970, the last one included. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Null for none: all sums are 0 then. */
  readonly currency: string | null;
  /** By the key as it is compared, the key of conversions. */
  readonly known: ReadonlyMap<string, string>;
}

export interface SpentCosts extends MatchedCosts {
  /** Without what is parked. */
  readonly byDay: readonly (readonly [day: number, spent: Spent])[];
}

const SUMS = `coalesce(total(worth_micros) FILTER (WHERE worth_currency IS @currency), 0) AS micros,
  count(*) FILTER (WHERE worth_currency IS NOT @currency) AS withoutRate`;

export type SpentCostReads = ReturnType<typeof createSpentCostReads>;

export function createSpentCostReads(db: ReadableDb) {
  const selectByKey = db.query<[NamedValues], Omit<SpentForKey, 'isSeen'> & { readonly isSeen: 0 | 1 }>(
    'costs.byKey',
    `SELECT compared_key AS comparedKey, min(key) AS key, ${SUMS}, min(day) AS firstDay, max(day) AS lastDay,
       compared_key IN (SELECT value FROM origin_values WHERE name = @parameter) AS isSeen
     FROM costs WHERE dimension = @dimension AND day BETWEEN @firstDay AND @lastDay GROUP BY compared_key`,
  );
  const selectByDay = db.query<[NamedValues], Spent & { readonly day: number }>(
    'costs.byDay',
    `SELECT day, ${SUMS} FROM costs
     WHERE dimension = @dimension AND day BETWEEN @firstDay AND @lastDay
       AND compared_key NOT IN (SELECT value FROM json_each(@parked))
     GROUP BY day`,
  );
  /** Of one moment, so that both add up to the same. */
  return ({ dimension, firstDay, lastDay, currency, known }: SpentQuestion): SpentCosts =>
    db.snapshot(() => {
      const period = { dimension, firstDay, lastDay, currency: currency ?? '-' };
      const { matched, parked } = matchCosts(
        selectByKey
          .all({ ...period, parameter: parameterOf(dimension) ?? '' })
          .map((cost) => ({ ...cost, isSeen: cost.isSeen === 1 })),
        known,
      );
      const names = JSON.stringify(parked.map(({ comparedKey }) => comparedKey));
      const byDay = selectByDay.all({ ...period, parked: names });
      return { matched, parked, byDay: byDay.map(({ day, ...spent }) => [day, spent] as const) };
    });
}
