/** Days with their sums, newest first: each reads some hundred rows of sums, however many postbacks there were. */
import type { DayFigures } from '../../../shared/contract/days.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
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
  let untilMs = before === null ? startOfDay(nowMs, 2) : startOfLocal(before);
  while (days.length < limit) {
    const newestMs = store.days.newestBefore(untilMs);
    if (newestMs === null) break;
    const fromMs = startOfDay(newestMs);
    days.push(figuresOf(store, fromMs, startOfDay(newestMs, 1)));
    untilMs = fromMs;
  }
  return days;
}

function figuresOf(store: ReadableStore, fromMs: number, untilMs: number): DayFigures {
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
    earned: sums(rows, (row) => row.micros - row.pendingMicros),
    onHold: sums(rows, (row) => row.pendingMicros),
    withoutAmount: total((row) => row.withoutAmount),
  };
}

/** Sums of nothing are left out. */
function sums(rows: readonly CurrencySums[], microsOf: (row: CurrencySums) => number): DayFigures['earned'] {
  return rows.flatMap((row) => {
    const micros = microsOf(row);
    return row.currency === null || micros === 0
      ? []
      : [{ currency: row.currency, amount: microsToUnits(micros) }];
  });
}

function startOfLocal(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).getTime();
}
