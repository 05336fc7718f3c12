/** What a change of rates, pins or of what is counted in would move among the costs. Reads only, in steps. */
import type { RateChangePlan } from '../../../shared/contract/rates.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import type { MoneySettings } from '../../../shared/domain/money/rates/worth.ts';
import { isLookedAt } from '../money/is-looked-at.ts';
import type { Valuer } from '../money/valuer.ts';
import type { RecountScope } from '../store/money-settings.ts';
import type { Store } from '../store/store.ts';

const STEP = 500;
const DAY_MS = 86_400_000;

/** @param valuer that knows the rates as they would be */
export async function planCosts(
  store: Pick<Store, 'costs'>,
  valuer: Valuer,
  { settings, scope }: { readonly settings: MoneySettings; readonly scope: RecountScope | null },
): Promise<RateChangePlan['costs']> {
  const [before, after] = [new Map<string, bigint>(), new Map<string, bigint>()];
  const into = settings.currency;
  let [entries, moved, withoutRate, last] = [0, 0, 0, 0];
  for (;;) {
    const rows = store.costs.page(last, STEP);
    for (const { id, day, currency, micros, worthMicros, worthCurrency } of rows) {
      last = id;
      entries += 1;
      const isMoved = scope !== null && isLookedAt(scope, currency, worthMicros);
      const cost = { payoutMicros: micros, currency, createdAtMs: day * DAY_MS };
      const then = isMoved
        ? into === null
          ? null
          : (valuer.found(cost, into)?.micros ?? null)
        : worthMicros;
      const thenCurrency = isMoved ? into : worthCurrency;
      if (then !== worthMicros || (then !== null && thenCurrency !== worthCurrency)) moved += 1;
      if (then === null) withoutRate += 1;
      add(before, worthCurrency, worthMicros);
      add(after, thenCurrency, then);
    }
    if (rows.length < STEP) break;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  return { entries, moved, withoutRate, before: sums(before), after: sums(after) };
}

function add(sum: Map<string, bigint>, currency: string | null, micros: number | null): void {
  if (currency !== null && micros !== null) sum.set(currency, (sum.get(currency) ?? 0n) + BigInt(micros));
}

function sums(of: ReadonlyMap<string, bigint>): RateChangePlan['costs']['before'] {
  return [...of].map(([currency, micros]) => ({ currency, amount: microsToUnits(Number(micros)) }));
}
