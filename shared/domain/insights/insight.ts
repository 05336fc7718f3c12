/** What insights are grouped by, and what each group says. */

/** Days, weeks, hours and weekdays are those of the chosen time zone. */
export const FIXED_DIMENSIONS = [
  'network',
  'link',
  'offer',
  'country',
  'event',
  'currency',
  'status',
  'day',
  'week',
  'hour',
  'weekday',
] as const;
export type FixedDimension = (typeof FIXED_DIMENSIONS)[number];
/** A parameter that came back, such as `param.sub2`; its name is in lower case. */
export type ParamDimension = `param.${string}`;
export type InsightDimension = FixedDimension | ParamDimension;

export const PARAM_PREFIX = 'param.';
export const MOST_DIMENSIONS = 2;

/** The key of what says nothing. */
export const NO_KEY = '';
/** The key of a parameter’s values that are too many to tell apart. */
export const OTHER_KEY = '…';

const PARAM = /^param\.[a-z0-9_.[\]-]{1,60}$/;

export function isInsightDimension(text: string): text is InsightDimension {
  return (FIXED_DIMENSIONS as readonly string[]).includes(text) || PARAM.test(text);
}

/** The name of the parameter; null for all other dimensions. */
export function paramOf(dimension: InsightDimension): string | null {
  return dimension.startsWith(PARAM_PREFIX) ? dimension.slice(PARAM_PREFIX.length) : null;
}

/** Only what has one of the keys, or has none of them. */
export interface InsightCondition {
  readonly dimension: InsightDimension;
  readonly keys: readonly string[];
  readonly isNot: boolean;
}

/** Amounts are millionths of the currency that is counted in; what has no worth in it is in no sum. */
export interface InsightFigures {
  /** Without rejected ones, as are the next two. */
  readonly registrations: number;
  readonly firstDeposits: number;
  /** Without first ones. */
  readonly deposits: number;
  /** Of all events, rejected ones too. */
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
  /** What the earned money came of: what the average is made of. */
  readonly paid: number;
  /** With an amount and a currency, and no rate. */
  readonly withoutRate: number;
}

/**
 * One group: its keys in the order of the dimensions. Days are `2026-11-27`, weeks their Monday, hours 0 to 23,
 * weekdays 1 (Monday) to 7.
 */
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

export const COUNT_NAMES = [
  'registrations',
  'firstDeposits',
  'deposits',
  'conversions',
  'approved',
  'onHold',
  'rejected',
  'unrated',
  'paid',
  'withoutRate',
] as const satisfies readonly (keyof InsightFigures)[];
export const MONEY_NAMES = [
  'earnedMicros',
  'onHoldMicros',
  'rejectedMicros',
] as const satisfies readonly (keyof InsightFigures)[];
export type CountName = (typeof COUNT_NAMES)[number];
export type MoneyName = (typeof MONEY_NAMES)[number];
const FIGURE_NAMES = [...COUNT_NAMES, ...MONEY_NAMES];

export function addFigures(one: InsightFigures, other: InsightFigures): InsightFigures {
  const sum = { ...one };
  for (const name of FIGURE_NAMES) sum[name] += other[name];
  return sum;
}
