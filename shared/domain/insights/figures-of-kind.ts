/** Which figures a conversion of a kind adds to. Pure. */
import { FIGURE_NAMES, type InsightFigures } from './insight.ts';
import type { HourKind } from './packed-hour.ts';

/** Places among the figures; the one behind the last for what it does not add to. */
export interface KindFigures {
  readonly all: number;
  readonly state: number;
  readonly event: number;
  readonly paid: number;
  readonly withoutRate: number;
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
  const isPaid = isCounted && kind.hasAmount === 1 && !isRejected;
  return {
    all: placeOf('conversions'),
    state: placeOf(state),
    // What is rejected stands apart: it is no registration and no deposit.
    event: placeOf(isRejected ? undefined : EVENT_FIGURES[kind.event]),
    paid: placeOf(isPaid ? 'paid' : undefined),
    withoutRate: placeOf(kind.currency !== '' && !isCounted ? 'withoutRate' : undefined),
    money: placeOf(isCounted ? money : undefined),
  };
}

function placeOf(name: keyof InsightFigures | undefined): number {
  return name === undefined ? FIGURE_NAMES.length : FIGURE_NAMES.indexOf(name);
}
