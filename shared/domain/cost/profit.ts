/** What came of money that was spent. Amounts are millionths of the currency that is counted in. Pure. */

export interface ProfitFigures {
  readonly costMicros: number;
  /** Approved and unrated; what is on hold is never part of it. */
  readonly earnedMicros: number;
  readonly onHoldMicros: number;
  readonly registrations: number;
  readonly firstDeposits: number;
  /** Amounts, spent or earned, that have no rate: in no sum. */
  readonly withoutRate: number;
}

export const NO_PROFIT_FIGURES: ProfitFigures = {
  costMicros: 0,
  earnedMicros: 0,
  onHoldMicros: 0,
  registrations: 0,
  firstDeposits: 0,
  withoutRate: 0,
};

export function addProfitFigures(one: ProfitFigures, other: ProfitFigures): ProfitFigures {
  return {
    costMicros: one.costMicros + other.costMicros,
    earnedMicros: one.earnedMicros + other.earnedMicros,
    onHoldMicros: one.onHoldMicros + other.onHoldMicros,
    registrations: one.registrations + other.registrations,
    firstDeposits: one.firstDeposits + other.firstDeposits,
    withoutRate: one.withoutRate + other.withoutRate,
  };
}

/** Of what is earned; what is on hold is not. */
export function profitMicros({ earnedMicros, costMicros }: ProfitFigures): number {
  return earnedMicros - costMicros;
}

/** Profit as a part of what was spent: 0.5 is 50 %. Null where nothing was. */
export function roi(figures: ProfitFigures): number | null {
  return figures.costMicros === 0 ? null : profitMicros(figures) / figures.costMicros;
}

/** To the nearest millionth. Null without costs or without any of them. */
export function costPerMicros({ costMicros }: ProfitFigures, count: number): number | null {
  return costMicros === 0 || count === 0 ? null : Math.round(costMicros / count);
}
