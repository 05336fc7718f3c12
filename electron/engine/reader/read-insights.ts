/** Figures of a period, in the units of the API. */
import type { InsightFiguresView, Insights } from '../../../shared/contract/insights.ts';
import {
  addFigures,
  type InsightDimension,
  type InsightFigures,
  NO_FIGURES,
} from '../../../shared/domain/insights/insight.ts';
import { offsetSpans } from '../../../shared/domain/insights/offset-spans.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import { createZoneDays } from '../../../shared/domain/report/zone-days.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { ReadableStore } from '../store/readable-store.ts';

export interface InsightQuery {
  /** UTC milliseconds at the border of a quarter of an hour, as is the end. */
  readonly fromMs: number;
  readonly untilMs: number;
  readonly by: readonly InsightDimension[];
  readonly timeZone: string;
  readonly networkIds: readonly string[];
  readonly events: readonly string[];
}

export function readInsights(store: ReadableStore, query: InsightQuery): Insights {
  const { fromMs, untilMs, timeZone } = query;
  const { currency } = store.money.settings();
  const spans = offsetSpans(createZoneDays(timeZone).offsetAt, fromMs, untilMs);
  const groups = store.insightSums.groups({ ...query, spans, currency });
  return {
    currency,
    from: toIso(fromMs),
    to: toIso(untilMs),
    timeZone,
    total: figuresView(groups.reduce<InsightFigures>(addFigures, NO_FIGURES)),
    groups: groups.map((group) => ({ keys: [...group.keys], ...figuresView(group) })),
  };
}

function figuresView(figures: InsightFigures): InsightFiguresView {
  const { registrations, firstDeposits, deposits, conversions } = figures;
  const { approved, onHold, rejected, unrated, paid, withoutRate } = figures;
  return {
    registrations,
    firstDeposits,
    deposits,
    conversions,
    approved,
    onHold,
    rejected,
    unrated,
    earned: microsToUnits(figures.earnedMicros),
    heldMoney: microsToUnits(figures.onHoldMicros),
    rejectedMoney: microsToUnits(figures.rejectedMicros),
    paid,
    withoutRate,
  };
}
