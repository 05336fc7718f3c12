/** What came of a period, by day and by the link or the value that its costs were for. */
import { type CostDimension, parameterOf } from '../../../shared/domain/cost/cost-dimension.ts';
import type { ProfitFigures } from '../../../shared/domain/cost/profit.ts';
import type { OffsetSpan } from '../../../shared/domain/insights/offset-spans.ts';
import type { NamedValues, ReadableDb } from '../../platform/database.ts';

export interface CostOutcome extends Omit<ProfitFigures, 'costMicros'> {
  /** Since 1970, of the time zone. */
  readonly day: number;
  /** Id of a link, or a value; empty where it has none. */
  readonly key: string;
}

export interface OutcomeQuestion {
  readonly dimension: CostDimension;
  readonly spans: readonly OffsetSpan[];
  /** What money is counted in; null for none. */
  readonly currency: string | null;
}

const DAY_MS = 86_400_000;

// Counted by origin first: there are far fewer of those than conversions, and each is looked into once.
const OUTCOMES = (key: string): string => `
  WITH counted AS (
    SELECT (created_at_ms + CAST(@offset AS INTEGER)) / ${DAY_MS} AS day, origin_id,
      count(*) FILTER (WHERE event = 'registration') AS registrations,
      count(*) FILTER (WHERE event = 'first_deposit') AS firstDeposits,
      coalesce(sum(worth_micros) FILTER (
        WHERE worth_currency IS @currency AND coalesce(status, 'approved') = 'approved'), 0) AS earnedMicros,
      coalesce(sum(worth_micros) FILTER (WHERE worth_currency IS @currency AND status = 'pending'), 0) AS onHoldMicros,
      count(*) FILTER (
        WHERE payout_micros IS NOT NULL AND currency IS NOT NULL AND worth_currency IS NOT @currency) AS withoutRate
    FROM conversions
    WHERE created_at_ms >= @from AND created_at_ms < @until AND test = 0 AND voided_at_ms IS NULL
      AND status IS NOT 'rejected'
    GROUP BY 1, 2)
  SELECT day, coalesce(${key}, '') AS key, sum(registrations) AS registrations, sum(firstDeposits) AS firstDeposits,
    sum(earnedMicros) AS earnedMicros, sum(onHoldMicros) AS onHoldMicros, sum(withoutRate) AS withoutRate
  FROM counted c LEFT JOIN origins o ON o.id = c.origin_id
  GROUP BY 1, 2`;

export type CostOutcomes = ReturnType<typeof createCostOutcomes>;

export function createCostOutcomes(db: ReadableDb) {
  const selectByLink = db.query<[NamedValues], CostOutcome>('costs.outcomesByLink', OUTCOMES('o.link_id'));
  const selectBySub = db.query<[NamedValues], CostOutcome>(
    'costs.outcomesBySub',
    OUTCOMES('o.params ->> @path'),
  );
  return ({ dimension, spans, currency }: OutcomeQuestion): readonly CostOutcome[] =>
    spans.flatMap(({ fromMs, untilMs, offsetMs }) => {
      const parameter = parameterOf(dimension);
      const named = { from: fromMs, until: untilMs, offset: offsetMs, currency: currency ?? '-' };
      return parameter === null
        ? selectByLink.all(named)
        : selectBySub.all({ ...named, path: `$."${parameter}"` });
    });
}
