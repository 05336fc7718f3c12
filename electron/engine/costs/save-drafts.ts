/** Costs that wait become those that count, key by key: what a key had within the period goes. */
import type { CostDimension } from '../../../shared/domain/cost/cost-dimension.ts';
import type { Valuer } from '../money/valuer.ts';
import type { CostBatch } from '../store/costs-table.ts';
import type { Store } from '../store/store.ts';

const DAY_MS = 86_400_000;

export interface SavingPeriod {
  readonly dimension: CostDimension;
  /** Since 1970, the last one included. */
  readonly firstDay: number;
  readonly lastDay: number;
}

export interface SavingDeps {
  readonly store: Pick<Store, 'costs'>;
  readonly valuer: Valuer;
}

/**
 * Inside a transaction.
 * @param most rows, after which it stops behind a whole key
 * @returns how many rows, and whether that was all
 */
export function saveDrafts(
  { store: { costs }, valuer }: SavingDeps,
  batch: CostBatch,
  { dimension, firstDay, lastDay }: SavingPeriod,
  most: number,
): { readonly saved: number; readonly isAll: boolean } {
  let saved = 0;
  while (saved < most) {
    const next = costs.nextDrafts(batch);
    if (next === null) return { saved, isAll: true };
    const { comparedKey, rows } = next;
    costs.removePeriod(dimension, comparedKey, firstDay, lastDay);
    for (const row of rows) {
      const worth = valuer.worthNow({
        payoutMicros: row.micros,
        currency: row.currency,
        createdAtMs: row.day * DAY_MS,
      });
      costs.insert(dimension, comparedKey, row, worth);
    }
    costs.removeDrafts(batch, comparedKey);
    saved += rows.length;
  }
  return { saved, isAll: false };
}
