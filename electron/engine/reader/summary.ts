/** Today's figures, in the computer's own time zone. */
import type { Summary } from '../../../shared/contract/desk.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import type { ReadableStore } from '../store/readable-store.ts';

export function readSummary(store: ReadableStore, nowMs: number): Omit<Summary, 'backlog'> {
  const rows = store.conversions.sumsBetween(startOfDayMs(nowMs, 0), startOfDayMs(nowMs, 1));
  const deliveries = store.counts.deliveries();
  const total = (pick: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((sum, row) => sum + pick(row), 0);
  return {
    money: rows.flatMap((row) =>
      row.currency === null || row.micros === null || row.micros === 0
        ? []
        : [{ currency: row.currency, amount: microsToUnits(row.micros) }],
    ),
    withoutAmount: total((row) => row.withoutAmount),
    registrations: total((row) => row.registrations),
    firstDeposits: total((row) => row.firstDeposits),
    queue: deliveries.pending + deliveries.sending + deliveries.retrying,
    needsLook: deliveries.dead + deliveries.unknown + deliveries.parked,
  };
}

/** A day has 23 or 25 hours where daylight saving begins or ends. */
function startOfDayMs(nowMs: number, daysAhead: number): number {
  const day = new Date(nowMs);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() + daysAhead);
  return day.getTime();
}
