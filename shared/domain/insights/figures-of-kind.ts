/** Which figures a conversion of a kind adds to. Pure. */
import { FIGURE_NAMES, type InsightFigures } from './insight.ts';
import type { HourKind } from './packed-hour.ts';

/** Places among the figures. */
export interface KindFigures {
  readonly counted: readonly number[];
  /** Where its worth belongs; -1 where it has none in the currency that is counted in. */
  readonly money: number;
}

const EVENT_FIGURES: Readonly<Record<string, keyof InsightFigures>> = {
  registration: 'registrations',
  first_deposit: 'firstDeposits',
  deposit: 'deposits',
};
const STATUS_FIGURES: Readonly<Record<string, readonly [keyof InsightFigures, keyof InsightFigures]>> = {
  '': ['unrated', 'earnedMicros'],
  approved: ['approved', 'earnedMicros'],
  pending: ['onHold', 'onHoldMicros'],
  rejected: ['rejected', 'rejectedMicros'],
};

/** @param counting the currency; null for none */
export function figuresOfKind(kind: HourKind, counting: string | null): KindFigures {
  const isCounted = counting !== null && kind.worthCurrency === counting;
  const isRejected = kind.status === 'rejected';
  const [state, money] = STATUS_FIGURES[kind.status] ?? [];
  // What is rejected stands apart: it is no registration and no deposit.
  const event = isRejected ? undefined : EVENT_FIGURES[kind.event];
  const counted: (keyof InsightFigures | undefined)[] = [
    'conversions',
    state,
    event,
    isCounted && kind.hasAmount === 1 && !isRejected ? 'paid' : undefined,
    kind.currency !== '' && !isCounted ? 'withoutRate' : undefined,
  ];
  return {
    counted: counted.flatMap((name) => (name === undefined ? [] : [FIGURE_NAMES.indexOf(name)])),
    money: isCounted && money !== undefined ? FIGURE_NAMES.indexOf(money) : -1,
  };
}
