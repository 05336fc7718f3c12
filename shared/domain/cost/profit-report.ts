/** Costs and what came of them, brought together by day and by key. Pure. */
import { addProfitFigures, NO_PROFIT_FIGURES, type ProfitFigures } from './profit.ts';

export interface Spent {
  readonly micros: number;
  readonly withoutRate: number;
}

/** Costs of one key in a period. */
export interface SpentForKey extends Spent {
  readonly comparedKey: string;
  /** As it was given. */
  readonly key: string;
  readonly firstDay: number;
  readonly lastDay: number;
  /** The value came back at least once. */
  readonly isSeen: boolean;
}

/** What came in. */
export type EarnedFigures = Omit<ProfitFigures, 'costMicros'>;

/** Costs that match nothing: in no other figure. */
type ParkedCost = Omit<SpentForKey, 'isSeen'>;

export interface MatchedCosts {
  /** With the key of conversions. */
  readonly matched: readonly (readonly [key: string, spent: Spent])[];
  readonly parked: readonly ParkedCost[];
}

/** @param known by the key as it is compared, the key of conversions */
export function matchCosts(spent: readonly SpentForKey[], known: ReadonlyMap<string, string>): MatchedCosts {
  const matched: (readonly [string, Spent])[] = [];
  const parked: ParkedCost[] = [];
  for (const { isSeen, ...cost } of spent) {
    const key = known.get(cost.comparedKey) ?? (isSeen ? cost.comparedKey : null);
    if (key === null) parked.push(cost);
    else matched.push([key, cost]);
  }
  return { matched, parked };
}

/** Costs and what came of them, by the same keys or days. */
export function profitBy<Key>(
  spent: readonly (readonly [key: Key, spent: Spent])[],
  earned: readonly (readonly [key: Key, figures: EarnedFigures])[],
): ReadonlyMap<Key, ProfitFigures> {
  const sums = new Map<Key, ProfitFigures>();
  const add = (key: Key, figures: ProfitFigures): void => {
    const before = sums.get(key);
    sums.set(key, before === undefined ? figures : addProfitFigures(before, figures));
  };
  for (const [key, { micros, withoutRate }] of spent)
    add(key, { ...NO_PROFIT_FIGURES, costMicros: micros, withoutRate });
  for (const [key, figures] of earned) add(key, { ...figures, costMicros: 0 });
  return sums;
}
