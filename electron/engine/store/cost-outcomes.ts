/** What came of a period, by day and by the link or the value that its costs were for: out of the packed hours. */
import { type CostDimension, parameterOf } from '../../../shared/domain/cost/cost-dimension.ts';
import type { EarnedFigures } from '../../../shared/domain/cost/profit-report.ts';
import type { InsightCondition, InsightFigures } from '../../../shared/domain/insights/insight.ts';
import type { OffsetSpan } from '../../../shared/domain/insights/offset-spans.ts';
import { parseRateDay } from '../../../shared/domain/money/rates/rate-day.ts';
import type { ReadableDb } from '../../platform/database.ts';
import type { InsightSumReads } from './insight-sums.ts';

export interface CostOutcomes {
  /** Days since 1970, of the time zone. */
  readonly byDay: readonly (readonly [day: number, figures: EarnedFigures])[];
  /** Id of a link, or a value; empty where it has none, `OTHER_KEY` for values that are too many to tell apart. */
  readonly byKey: readonly (readonly [key: string, figures: EarnedFigures])[];
}

export interface OutcomeQuestion {
  readonly dimension: CostDimension;
  readonly spans: readonly OffsetSpan[];
  /** What money is counted in; null for none. */
  readonly currency: string | null;
}

const NOT_REJECTED: readonly InsightCondition[] = [{ dimension: 'status', keys: ['rejected'], isNot: true }];

export type CostOutcomeReads = ReturnType<typeof createCostOutcomeReads>;

export function createCostOutcomeReads(db: ReadableDb, sums: Pick<InsightSumReads, 'groups'>) {
  return ({ dimension, spans, currency }: OutcomeQuestion): CostOutcomes => {
    const parameter = parameterOf(dimension);
    const question = { spans, currency, conditions: NOT_REJECTED };
    // Of one moment, so that both add up to the same.
    return db.snapshot(() => ({
      byDay: sums
        .groups({ ...question, by: ['day'] })
        .groups.map(({ keys, ...figures }) => [parseRateDay(keys[0] ?? '') ?? 0, earnedOf(figures)] as const),
      byKey: sums
        .groups({ ...question, by: [parameter === null ? 'link' : `param.${parameter}`] })
        .groups.map(({ keys, ...figures }) => [keys[0] ?? '', earnedOf(figures)] as const),
    }));
  };
}

function earnedOf(figures: InsightFigures): EarnedFigures {
  const { earnedMicros, onHoldMicros, registrations, firstDeposits, withoutRate } = figures;
  return { earnedMicros, onHoldMicros, registrations, firstDeposits, withoutRate };
}
