/** Today's figures, in the computer's own time zone. */
import type { Summary } from '../../../shared/contract/desk.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import { startOfDay } from '../../../shared/domain/time/start-of-day.ts';
import type { CurrencySums } from '../store/conversion-sums.ts';
import type { ReadableStore } from '../store/readable-store.ts';

export function readSummary(store: ReadableStore, nowMs: number): Omit<Summary, 'backlog'> {
  const [fromMs, untilMs] = [startOfDay(nowMs), startOfDay(nowMs, 1)];
  const rows = store.conversionSums.between(fromMs, untilMs);
  const deliveries = store.counts.deliveries();
  const total = (pick: (row: CurrencySums) => number): number =>
    rows.reduce((sum, row) => sum + pick(row), 0);
  return {
    earned: sums(rows, (row) => row.micros - row.pendingMicros),
    onHold: sums(rows, (row) => row.pendingMicros),
    rejected: store.conversionSums
      .rejectedBetween(fromMs, untilMs)
      .map(({ currency, micros }) => ({ currency, amount: microsToUnits(micros) })),
    counted: counted(store, fromMs, untilMs),
    withoutAmount: total((row) => row.withoutAmount),
    withoutCurrency: total((row) => row.withoutCurrency),
    registrations: total((row) => row.registrations),
    firstDeposits: total((row) => row.firstDeposits),
    queue: deliveries.pending + deliveries.sending + deliveries.retrying,
    parked: deliveries.parked,
    failed: deliveries.dead + deliveries.unknown,
    needsLook: deliveries.dead + deliveries.unknown + deliveries.parked,
  };
}

function counted(store: ReadableStore, fromMs: number, untilMs: number): Summary['counted'] {
  const { currency } = store.money.settings();
  if (currency === null) return null;
  const { micros, pendingMicros, withoutRate } = store.conversionSums.worthBetween(currency, fromMs, untilMs);
  return {
    currency,
    earned: microsToUnits(micros - pendingMicros),
    onHold: microsToUnits(pendingMicros),
    withoutRate,
  };
}

/** Sums of nothing are left out. */
function sums(rows: readonly CurrencySums[], microsOf: (row: CurrencySums) => number): Summary['earned'] {
  return rows.flatMap((row) => {
    const micros = microsOf(row);
    return row.currency === null || micros === 0
      ? []
      : [{ currency: row.currency, amount: microsToUnits(micros) }];
  });
}
