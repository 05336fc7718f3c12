/** What insights are grouped by, and what each group says. */

/** Days, hours and weekdays are those of the chosen time zone. */
export const INSIGHT_DIMENSIONS = [
  'network',
  'event',
  'currency',
  'status',
  'day',
  'hour',
  'weekday',
] as const;
export type InsightDimension = (typeof INSIGHT_DIMENSIONS)[number];

export const MOST_DIMENSIONS = 2;

/** Amounts are millionths of the currency that is counted in; what has no worth in it is in no sum. */
export interface InsightFigures {
  readonly registrations: number;
  readonly firstDeposits: number;
  /** Without first ones. */
  readonly deposits: number;
  /** Of all events. */
  readonly conversions: number;
  readonly approved: number;
  readonly onHold: number;
  readonly rejected: number;
  /** Without a status. */
  readonly unrated: number;
  /** Approved and unrated; what is on hold is never part of it. */
  readonly earnedMicros: number;
  readonly onHoldMicros: number;
  readonly rejectedMicros: number;
  /** Not rejected, and worth something: what the average is made of. */
  readonly paid: number;
  /** With an amount and a currency, and no rate. */
  readonly withoutRate: number;
}

/** One group: its keys in the order of the dimensions. Days are `2026-11-27`, hours 0 to 23, weekdays 1 (Monday) to 7. */
export interface InsightGroup extends InsightFigures {
  readonly keys: readonly string[];
}

export const NO_FIGURES: InsightFigures = {
  registrations: 0,
  firstDeposits: 0,
  deposits: 0,
  conversions: 0,
  approved: 0,
  onHold: 0,
  rejected: 0,
  unrated: 0,
  earnedMicros: 0,
  onHoldMicros: 0,
  rejectedMicros: 0,
  paid: 0,
  withoutRate: 0,
};

export function addFigures(one: InsightFigures, other: InsightFigures): InsightFigures {
  const sum = { ...one };
  for (const name of Object.keys(NO_FIGURES) as (keyof InsightFigures)[]) sum[name] += other[name];
  return sum;
}
