/** Reads of what was made and spent: Insights, costs, and the figures that warnings are judged by. */
import type { CostDimension } from '../../../shared/domain/cost/cost-dimension.ts';
import type { CostReport } from '../../../shared/contract/costs.ts';
import type { DepositTimes, Insights } from '../../../shared/contract/insights.ts';
import type { RuleFigures } from '../../../shared/domain/warning/judge-rule.ts';
import type { WarningRule } from '../../../shared/domain/warning/warning-rule.ts';
import type { CostPlanFigures } from '../store/costs-table.ts';
import type { CountedDay } from '../store/insight-days.ts';
import type { CountedHour, DifferentSum, HourVersion } from '../store/insight-hours.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import { type CostQuery, readCosts } from './read-costs.ts';
import { type InsightQuery, readDepositTimes, readInsights } from './read-insights.ts';

const MOST_INSIGHT_PARAMS = 100;

export interface MoneyReads {
  insights(query: InsightQuery): Insights;
  /** From registration to first deposit. */
  depositTimes(query: InsightQuery): DepositTimes;
  /** Names of parameters that conversions can be grouped by. */
  insightParams(): readonly string[];
  /** Kept figures that are not what a full count gives. */
  differentSums(): readonly DifferentSum[];
  /** Hours of figures to pack, newest first. */
  outdatedHours(most: number): readonly HourVersion[];
  countedHours(hours: readonly number[]): readonly CountedHour[];
  /** Days of figures to pack, newest first. */
  outdatedDays(most: number): readonly number[];
  countedDays(days: readonly number[]): readonly CountedDay[];
  costs(query: CostQuery): Omit<CostReport, 'isMatching'>;
  /** What saving a file of costs that was read would do. */
  costPlan(dimension: CostDimension): CostPlanFigures;
  /** Of each rule, in their order. */
  warningFigures(query: {
    readonly rules: readonly WarningRule[];
    readonly nowMs: number;
  }): readonly RuleFigures[];
}

export function createMoneyReads(store: ReadableStore): MoneyReads {
  return {
    insights: (query) => readInsights(store, query),
    depositTimes: (query) => readDepositTimes(store, query),
    insightParams: () => store.origins.names(MOST_INSIGHT_PARAMS),
    differentSums: () => store.insightSums.different(),
    outdatedHours: (most) => store.insightHours.outdated(most),
    countedHours: (hours) => store.insightHours.countEach(hours),
    outdatedDays: (most) => store.insightDays.outdated(most),
    countedDays: (days) => store.insightDays.countEach(days),
    costs: (query) => readCosts(store, query),
    costPlan: (dimension) => store.costs.plan('file', dimension),
    warningFigures: ({ rules, nowMs }) => {
      const { currency } = store.money.settings();
      return rules.map((rule) => store.warnings.figures(rule, nowMs, currency));
    },
  };
}
