/** Today's figures, in the computer's own time zone. */
import type { Summary } from '../../../shared/contract/desk.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import { startOfDay } from '../../../shared/domain/time/start-of-day.ts';
import type { TodayRow } from '../store/conversions-table.ts';
import type { ReadableStore } from '../store/readable-store.ts';

export function readSummary(store: ReadableStore, nowMs: number): Omit<Summary, 'backlog'> {
  const rows = store.conversions.sumsBetween(startOfDay(nowMs), startOfDay(nowMs, 1));
  const deliveries = store.counts.deliveries();
  const total = (pick: (row: TodayRow) => number): number => rows.reduce((sum, row) => sum + pick(row), 0);
  return {
    money: sums(rows, (row) => row.micros ?? 0),
    earned: sums(rows, (row) => (row.micros ?? 0) - (row.pendingMicros ?? 0)),
    onHold: sums(rows, (row) => row.pendingMicros ?? 0),
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

/** Sums of nothing are left out. */
function sums(rows: readonly TodayRow[], microsOf: (row: TodayRow) => number): Summary['money'] {
  return rows.flatMap((row) => {
    const micros = microsOf(row);
    return row.currency === null || micros === 0
      ? []
      : [{ currency: row.currency, amount: microsToUnits(micros) }];
  });
}
