/** Which figures a conversion of a kind adds to. Pure. */
import { COUNT_NAMES, type CountName, MONEY_NAMES, type MoneyName } from './insight.ts';
import type { HourKind } from './packed-hour.ts';

/** The places behind the last ones: what adds to nothing adds there, so that no row has to ask. */
const NO_COUNT = COUNT_NAMES.length;
export const NO_MONEY = MONEY_NAMES.length;

/** Places among the counts and among the money; `NO_COUNT` and `NO_MONEY` for what it does not add to. */
export interface KindFigures {
  readonly state: number;
  readonly event: number;
  readonly paid: number;
  readonly withoutRate: number;
  readonly money: number;
}

const EVENT_FIGURES: Readonly<Record<string, CountName>> = {
  registration: 'registrations',
  first_deposit: 'firstDeposits',
  deposit: 'deposits',
};
const STATUS_FIGURES: Readonly<Record<string, readonly [CountName, MoneyName]>> = {
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
  const isPaid = isCounted && kind.hasAmount === 1 && money === 'earnedMicros';
  return {
    state: placeOf(state),
    // What is rejected stands apart: it is no registration and no deposit.
    event: placeOf(isRejected ? undefined : EVENT_FIGURES[kind.event]),
    paid: placeOf(isPaid ? 'paid' : undefined),
    withoutRate: placeOf(kind.currency !== '' && !isCounted ? 'withoutRate' : undefined),
    money: isCounted && money !== undefined ? MONEY_NAMES.indexOf(money) : NO_MONEY,
  };
}

function placeOf(name: CountName | undefined): number {
  return name === undefined ? NO_COUNT : COUNT_NAMES.indexOf(name);
}
