/** Figures of a period, in the units of the API. */
import {
  type DepositTimes,
  type DepositTimesView,
  type InsightFiguresView,
  type Insights,
  MOST_INSIGHT_GROUPS,
} from '../../../shared/contract/insights.ts';
import {
  addFigures,
  type InsightCondition,
  type InsightDimension,
  type InsightFigures,
  NO_FIGURES,
} from '../../../shared/domain/insights/insight.ts';
import type { DelayFigures } from '../../../shared/domain/insights/group-delays.ts';
import { offsetSpans } from '../../../shared/domain/insights/offset-spans.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import { createZoneDays } from '../../../shared/domain/report/zone-days.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { DelayQuestion } from '../store/insight-sums.ts';
import type { ReadableStore } from '../store/readable-store.ts';

export interface InsightQuery {
  /** UTC milliseconds at the border of a quarter of an hour, as is the end. */
  readonly fromMs: number;
  readonly untilMs: number;
  readonly by: readonly InsightDimension[];
  readonly timeZone: string;
  /** Networks by id, or by a part of their name. */
  readonly conditions: readonly InsightCondition[];
}

export function readInsights(store: ReadableStore, query: InsightQuery): Insights {
  const { fromMs, untilMs, timeZone } = query;
  const { currency } = store.money.settings();
  const { groups, others } = store.insightSums.groups(
    { ...questionOf(store, query), currency },
    MOST_INSIGHT_GROUPS,
  );
  return {
    currency,
    from: toIso(fromMs),
    to: toIso(untilMs),
    timeZone,
    total: figuresView(sumOf(others === null ? groups : [...groups, others])),
    groups: groups.map((group) => ({ keys: [...group.keys], ...figuresView(group) })),
    others: others === null ? null : { groups: others.groups, ...figuresView(others) },
  };
}

export function readDepositTimes(store: ReadableStore, query: InsightQuery): DepositTimes {
  const { fromMs, untilMs, timeZone } = query;
  const { total, groups, others } = store.insightSums.delays(questionOf(store, query), MOST_INSIGHT_GROUPS);
  return {
    from: toIso(fromMs),
    to: toIso(untilMs),
    timeZone,
    total: timesView(total),
    groups: groups.map((group) => ({ keys: [...group.keys], ...timesView(group) })),
    others: others === null ? null : { groups: others.groups, ...timesView(others) },
  };
}

function questionOf(
  store: ReadableStore,
  { by, fromMs, untilMs, timeZone, conditions }: InsightQuery,
): DelayQuestion {
  return {
    by,
    spans: offsetSpans(createZoneDays(timeZone).offsetAt, fromMs, untilMs),
    conditions: conditions.map((condition) => withNetworkIds(store, condition)),
  };
}

function timesView(figures: DelayFigures): DepositTimesView {
  const { registered, registeredWithin, timed, quickMs, medianMs, slowMs } = figures;
  return { registered, registeredWithin, timed, quickMs, medianMs, slowMs };
}

function sumOf(groups: readonly InsightFigures[]): InsightFigures {
  return groups.reduce<InsightFigures>(addFigures, NO_FIGURES);
}

function withNetworkIds(store: ReadableStore, condition: InsightCondition): InsightCondition {
  if (condition.dimension !== 'network') return condition;
  const wanted = condition.keys.map((key) => key.toLowerCase());
  const keys = store.networks
    .all()
    .filter(({ id, name }) => wanted.some((key) => id === key || name.toLowerCase().includes(key)))
    .map(({ id }) => id);
  return { ...condition, keys };
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
