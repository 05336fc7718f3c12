/** What was spent in a period and what came of it, in the units of the API. */
import { type CostFigures, type CostReport, MOST_COST_KEYS } from '../../../shared/contract/costs.ts';
import {
  comparedKey,
  type CostDimension,
  LINK_DIMENSION,
} from '../../../shared/domain/cost/cost-dimension.ts';
import {
  addProfitFigures,
  costPerMicros,
  NO_PROFIT_FIGURES,
  type ProfitFigures,
  profitMicros,
  roi,
} from '../../../shared/domain/cost/profit.ts';
import { profitBy } from '../../../shared/domain/cost/profit-report.ts';
import { OTHER_KEY } from '../../../shared/domain/insights/insight.ts';
import { offsetSpans } from '../../../shared/domain/insights/offset-spans.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import { parseRateDay, rateDayText } from '../../../shared/domain/money/rates/rate-day.ts';
import { addDays, createZoneDays, startOfZoneDay } from '../../../shared/domain/report/zone-days.ts';
import type { ReadableStore } from '../store/readable-store.ts';

const MOST_PARKED = 100;

export interface CostQuery {
  readonly dimension: CostDimension;
  /** `2026-11-27`, both included. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  /** Keys as they are compared, with the key of conversions: see `knownKeys`. */
  readonly known: readonly (readonly [string, string])[];
  /** Names of links by their id; empty for values. */
  readonly names: Readonly<Record<string, string>>;
}

export function readCosts(store: ReadableStore, query: CostQuery): Omit<CostReport, 'isMatching'> {
  const { dimension, from, to, timeZone, known, names } = query;
  const { currency } = store.money.settings();
  const zone = createZoneDays(timeZone);
  const spans = offsetSpans(zone.offsetAt, startOfZoneDay(zone, from), startOfZoneDay(zone, addDays(to, 1)));
  const firstDay = parseRateDay(from) ?? 0;
  const lastDay = parseRateDay(to) ?? 0;
  const spent = store.spentCosts({ dimension, firstDay, lastDay, currency, known: new Map(known) });
  const earned = store.costOutcomes({ dimension, spans, currency });
  const byDay = profitBy(spent.byDay, earned.byDay);
  const byKey = profitBy(
    spent.matched,
    // Costs were saved for a value as it is compared.
    earned.byKey.map(([key, figures]) => [key === '' ? '' : keyOf(dimension, key), figures] as const),
  );
  const { parked } = spent;
  const total = [...byDay.values()].reduce(addProfitFigures, NO_PROFIT_FIGURES);
  const keys = [...byKey].toSorted(
    ([, one], [, other]) => other.costMicros - one.costMicros || other.earnedMicros - one.earnedMicros,
  );
  const parkedFirst = parked.toSorted((one, other) => other.micros - one.micros);
  return {
    currency,
    dimension,
    dimensions: [...store.costs.dimensions()],
    from,
    to,
    timeZone,
    total: figuresView(total),
    days: [...byDay]
      .toSorted(([one], [other]) => one - other)
      .map(([day, figures]) => ({ day: rateDayText(day), ...figuresView(figures) })),
    keys: keys
      .slice(0, MOST_COST_KEYS)
      .map(([key, figures]) => ({ key, name: names[key] ?? key, ...figuresView(figures) })),
    moreKeys: Math.max(0, keys.length - MOST_COST_KEYS),
    parked: parkedFirst
      .slice(0, MOST_PARKED)
      .map(({ key, micros, withoutRate, firstDay: first, lastDay: last }) => ({
        key,
        cost: microsToUnits(micros),
        withoutRate,
        firstDay: rateDayText(first),
        lastDay: rateDayText(last),
      })),
    parkedCost: microsToUnits(parked.reduce((sum, { micros }) => sum + micros, 0)),
    parkedKeys: parked.length,
    hasOtherValues: dimension !== LINK_DIMENSION && byKey.has(OTHER_KEY),
  };
}

function keyOf(dimension: CostDimension, key: string): string {
  return dimension === LINK_DIMENSION ? key : comparedKey(dimension, key);
}

function unitsOrNull(micros: number | null): number | null {
  return micros === null ? null : microsToUnits(micros);
}

function figuresView(figures: ProfitFigures): CostFigures {
  const { registrations, firstDeposits, withoutRate } = figures;
  return {
    cost: microsToUnits(figures.costMicros),
    earned: microsToUnits(figures.earnedMicros),
    onHold: microsToUnits(figures.onHoldMicros),
    profit: microsToUnits(profitMicros(figures)),
    roi: roi(figures),
    registrations,
    firstDeposits,
    costPerRegistration: unitsOrNull(costPerMicros(figures, registrations)),
    costPerFirstDeposit: unitsOrNull(costPerMicros(figures, firstDeposits)),
    withoutRate,
  };
}
