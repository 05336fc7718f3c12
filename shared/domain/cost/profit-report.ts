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

/** What came in on one day through one link or with one value; an empty key for none. */
export interface EarnedGroup extends Omit<ProfitFigures, 'costMicros'> {
  readonly day: number;
  readonly key: string;
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
  earned: readonly EarnedGroup[],
  known: ReadonlyMap<string, string>,
): ProfitReport {
  const byDay = new Map<number, ProfitFigures>();
  const byKey = new Map<string, ProfitFigures>();
  const parked = new Map<string, ParkedCost>();
  let total = NO_PROFIT_FIGURES;
  const add = (day: number, key: string, figures: ProfitFigures): void => {
    byDay.set(day, addProfitFigures(byDay.get(day) ?? NO_PROFIT_FIGURES, figures));
    byKey.set(key, addProfitFigures(byKey.get(key) ?? NO_PROFIT_FIGURES, figures));
    total = addProfitFigures(total, figures);
  };
  for (const group of spent) {
    const { day, comparedKey, micros, withoutRate, isSeen } = group;
    const key = known.get(comparedKey) ?? (isSeen ? comparedKey : null);
    if (key === null) parked.set(comparedKey, addParked(parked.get(comparedKey), group));
    else add(day, key, { ...NO_PROFIT_FIGURES, costMicros: micros, withoutRate });
  }
  for (const { day, key, ...figures } of earned) add(day, key, { ...figures, costMicros: 0 });
  return { total, byDay, byKey, parked: [...parked.values()] };
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
