/** Costs and what came of them, brought together by day and by key. Pure. */
import { addProfitFigures, NO_PROFIT_FIGURES, type ProfitFigures } from './profit.ts';

/** Costs of one day and key. */
export interface SpentGroup {
  readonly day: number;
  readonly comparedKey: string;
  /** As it was given. */
  readonly key: string;
  readonly micros: number;
  readonly withoutRate: number;
  /** The value came back at least once. */
  readonly isSeen: boolean;
}

/** What came in. */
export type EarnedFigures = Omit<ProfitFigures, 'costMicros'>;

/** The same money twice: by day, and by link or value; an empty key for none. */
export interface Earned {
  readonly byDay: readonly (readonly [day: number, figures: EarnedFigures])[];
  readonly byKey: readonly (readonly [key: string, figures: EarnedFigures])[];
}

/** Costs that match nothing: in no other figure. */
export interface ParkedCost {
  readonly key: string;
  readonly micros: number;
  readonly withoutRate: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

export interface ProfitReport {
  readonly total: ProfitFigures;
  readonly byDay: ReadonlyMap<number, ProfitFigures>;
  readonly byKey: ReadonlyMap<string, ProfitFigures>;
  readonly parked: readonly ParkedCost[];
}

/** @param known by the key as it is compared, the key of conversions */
export function profitReport(
  spent: readonly SpentGroup[],
  earned: Earned,
  known: ReadonlyMap<string, string>,
): ProfitReport {
  const byDay = new Map<number, ProfitFigures>();
  const byKey = new Map<string, ProfitFigures>();
  const parked = new Map<string, ParkedCost>();
  for (const group of spent) {
    const { day, comparedKey, micros, withoutRate, isSeen } = group;
    const key = known.get(comparedKey) ?? (isSeen ? comparedKey : null);
    if (key === null) {
      parked.set(comparedKey, addParked(parked.get(comparedKey), group));
      continue;
    }
    const cost = { ...NO_PROFIT_FIGURES, costMicros: micros, withoutRate };
    addTo(byDay, day, cost);
    addTo(byKey, key, cost);
  }
  for (const [day, figures] of earned.byDay) addTo(byDay, day, { ...figures, costMicros: 0 });
  for (const [key, figures] of earned.byKey) addTo(byKey, key, { ...figures, costMicros: 0 });
  const total = [...byDay.values()].reduce(addProfitFigures, NO_PROFIT_FIGURES);
  return { total, byDay, byKey, parked: [...parked.values()] };
}

function addTo<Key>(sums: Map<Key, ProfitFigures>, key: Key, figures: ProfitFigures): void {
  const before = sums.get(key);
  sums.set(key, before === undefined ? figures : addProfitFigures(before, figures));
}

function addParked(before: ParkedCost | undefined, group: SpentGroup): ParkedCost {
  const { key, day, micros, withoutRate } = group;
  if (before === undefined) return { key, micros, withoutRate, firstDay: day, lastDay: day };
  return {
    key: before.key,
    micros: before.micros + micros,
    withoutRate: before.withoutRate + withoutRate,
    firstDay: Math.min(before.firstDay, day),
    lastDay: Math.max(before.lastDay, day),
  };
}
