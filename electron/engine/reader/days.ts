/** Days with their sums, newest first: each reads some hundred rows of sums, however many postbacks there were. */
import type { DayFigures } from '../../../shared/contract/days.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import type { CurrencyMoney } from '../../../shared/domain/notify/digest-figures.ts';
import { localDay } from '../../../shared/domain/time/local-day.ts';
import { startOfDay } from '../../../shared/domain/time/start-of-day.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { CurrencySums } from '../store/conversion-sums.ts';
import type { ReadableStore } from '../store/readable-store.ts';

export interface DaysQuery {
  /** `2026-11-27`; null for the newest days. */
  readonly before: string | null;
  readonly limit: number;
}

/** More of one day are not counted: a count reads each of them. */
const MOST = 100_000;

/** Only days in which a postback came. By the computer's calendar. */
export function readDays(store: ReadableStore, { before, limit }: DaysQuery, nowMs: number): DayFigures[] {
  const days: DayFigures[] = [];
  const { currency } = store.money.settings();
  let untilMs = before === null ? startOfDay(nowMs, 2) : startOfLocal(before);
  while (days.length < limit) {
    const newestMs = store.days.newestBefore(untilMs);
    if (newestMs === null) break;
    const fromMs = startOfDay(newestMs);
    days.push(figuresOf(store, currency, fromMs, startOfDay(newestMs, 1)));
    untilMs = fromMs;
  }
  return days;
}

function figuresOf(
  store: ReadableStore,
  currency: string | null,
  fromMs: number,
  untilMs: number,
): DayFigures {
  const rows = store.conversionSums.between(fromMs, untilMs);
  const total = (pick: (row: CurrencySums) => number): number =>
    rows.reduce((sum, row) => sum + pick(row), 0);
  const count = store.days.count({ fromMs, untilMs }, MOST + 1);
  return {
    day: localDay(new Date(fromMs)),
    from: toIso(fromMs),
    until: toIso(untilMs),
    count: Math.min(count, MOST),
    isCountComplete: count <= MOST,
    registrations: total((row) => row.registrations),
    firstDeposits: total((row) => row.firstDeposits),
    deposits: total((row) => row.deposits),
    ...moneyOf(store, currency, fromMs, untilMs),
    withoutAmount: total((row) => row.withoutAmount),
  };
}

type DayMoney = Pick<DayFigures, 'earned' | 'onHold' | 'rejected'>;

/** In the one currency that is counted in; what has no rate stands beside it in its own, as all does before one is chosen. */
function moneyOf(store: ReadableStore, into: string | null, fromMs: number, untilMs: number): DayMoney {
  const { conversionSums } = store;
  const own = conversionSums.withoutRateBetween(into, fromMs, untilMs);
  const counted =
    into === null ? [] : [{ currency: into, ...conversionSums.ratedBetween(into, fromMs, untilMs) }];
  const all = [...counted, ...own];
  return {
    earned: sums(all, ({ earned }) => earned),
    onHold: sums(all, ({ onHold }) => onHold),
    rejected: sums(all, ({ rejected }) => rejected),
  };
}

/** One for each currency; sums of nothing are left out. */
function sums(
  all: readonly CurrencyMoney[],
  microsOf: (money: CurrencyMoney) => number,
): DayFigures['earned'] {
  const micros = new Map<string, number>();
  for (const money of all) micros.set(money.currency, (micros.get(money.currency) ?? 0) + microsOf(money));
  return [...micros].flatMap(([currency, sum]) =>
    sum === 0 ? [] : [{ currency, amount: microsToUnits(sum) }],
  );
}

function startOfLocal(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).getTime();
}
