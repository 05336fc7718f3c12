/** Costs: a few rows at a time, looked at before they replace others; and removed. */
import type { CostPlan } from '../../../shared/contract/costs.ts';
import type { CostDimension } from '../../../shared/domain/cost/cost-dimension.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import { readAmount } from '../../../shared/domain/money/read-amount.ts';
import { parseRateDay, rateDayText } from '../../../shared/domain/money/rates/rate-day.ts';
import type { CostRow } from '../../../shared/domain/cost/read-cost-row.ts';
import { UserError } from '../../platform/user-error.ts';
import type { CostPlanFigures, CostSum } from '../store/costs-table.ts';
import type { Store } from '../store/store.ts';
import type { LinkKeys } from './link-keys.ts';
import { type SavingDeps, saveDrafts } from './save-drafts.ts';

export interface CostsDeps extends SavingDeps {
  readonly store: Pick<Store, 'costs' | 'transaction' | 'undone'>;
  readonly keys: Pick<LinkKeys, 'keyOf'>;
  readonly onChanged: () => void;
}

/** As a person or a script writes it. */
export interface GivenCost {
  /** `2026-11-27` */
  readonly day: string;
  readonly key: string;
  readonly amount: string;
  readonly currency: string;
}

export class Costs {
  readonly #deps: CostsDeps;

  constructor(deps: CostsDeps) {
    this.#deps = deps;
  }

  /** What saving these would do. @throws UserError at what cannot be read */
  look(dimension: CostDimension, given: readonly GivenCost[]): CostPlan {
    const rows = given.map(readGiven);
    return planView(this.#deps.store.undone(() => this.#draft(dimension, rows)));
  }

  /** @throws UserError at what cannot be read: nothing is saved then */
  save(dimension: CostDimension, given: readonly GivenCost[]): CostPlan {
    const { store, onChanged } = this.#deps;
    const rows = given.map(readGiven);
    const plan = store.transaction(() => {
      const figures = this.#draft(dimension, rows);
      const { firstDay, lastDay } = figures;
      if (firstDay !== null && lastDay !== null)
        saveDrafts(this.#deps, 'rows', { dimension, firstDay, lastDay }, Infinity);
      return figures;
    });
    onChanged();
    return planView(plan);
  }

  /** @param from `2026-11-01`; both included @returns how many rows */
  remove(dimension: CostDimension, key: string, from: string, to: string): number {
    const { store, keys, onChanged } = this.#deps;
    const compared = keys.keyOf(dimension, key);
    const removed = store.transaction(() =>
      store.costs.removePeriod(dimension, compared, dayOf(from), dayOf(to)),
    );
    onChanged();
    return removed;
  }

  #draft(dimension: CostDimension, rows: readonly CostRow[]): CostPlanFigures {
    const { keys } = this.#deps;
    const { costs } = this.#deps.store;
    for (const row of rows) costs.addDraft('rows', keys.keyOf(dimension, row.key), row);
    return costs.plan('rows', dimension);
  }
}

function readGiven({ day, key, amount, currency }: GivenCost): CostRow {
  const read = readAmount(amount.trim(), 'auto', currency);
  const isReadable = read.kind === 'amount' && read.micros >= 0;
  if (!isReadable || read.currencies.some((each) => each !== currency))
    throw new UserError('BAD_REQUEST', { code: 'cost_amount_invalid', value: amount });
  return { day: dayOf(day), key, micros: read.micros, currency };
}

function dayOf(text: string): number {
  const day = parseRateDay(text);
  if (day === null) throw new UserError('BAD_REQUEST', { code: 'cost_day_invalid', value: text });
  return day;
}

export function planView(figures: CostPlanFigures): CostPlan {
  const { firstDay, lastDay, sums, replaced, ...counts } = figures;
  return {
    ...counts,
    firstDay: firstDay === null ? null : rateDayText(firstDay),
    lastDay: lastDay === null ? null : rateDayText(lastDay),
    sums: sums.map(sumView),
    replaced: { ...replaced, before: replaced.before.map(sumView), after: replaced.after.map(sumView) },
  };
}

function sumView({ currency, micros }: CostSum): { currency: string; amount: number } {
  return { currency, amount: microsToUnits(micros) };
}
