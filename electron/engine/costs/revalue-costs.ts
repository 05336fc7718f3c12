/** Counts anew what costs are worth when rates or the currency that is counted in change; goes on after a restart. */
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import { isLookedAt } from '../money/is-looked-at.ts';
import type { Valuer } from '../money/valuer.ts';
import type { CostRevaluing } from '../store/cost-settings.ts';
import type { StoredCost } from '../store/costs-table.ts';
import type { RecountScope } from '../store/money-settings.ts';
import type { Store } from '../store/store.ts';

const STEP = 200;
const PAUSE_MS = 5;
const RETRY_MS = 1_000;
const DAY_MS = 86_400_000;

export interface RevalueCostsDeps {
  readonly store: Pick<Store, 'costs' | 'costSettings' | 'redoable'>;
  readonly valuer: Valuer;
  readonly log: Log;
  readonly elapsed: () => number;
  readonly onDone: () => void;
}

export class RevalueCosts {
  readonly #deps: RevalueCostsDeps;
  readonly #runner: JobRunner;

  constructor(deps: RevalueCostsDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      { name: 'counting what costs are worth', slice: () => this.#slice(), retryMs: RETRY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** Inside the transaction that changes what they are counted with. What is under way begins anew, with this. */
  begin(scope: RecountScope): void {
    const { costSettings } = this.#deps.store;
    const scopes = costSettings.revaluing()?.scopes ?? [];
    const isKnown = scopes.some(({ kind, currency }) => kind === scope.kind && currency === scope.currency);
    costSettings.saveRevaluing({ scopes: isKnown ? scopes : [...scopes, scope], afterId: 0 });
    this.wake();
  }

  wake(): void {
    if (this.#deps.store.costSettings.revaluing() !== null) this.#runner.wakeAfter(PAUSE_MS);
  }

  stop(): void {
    this.#runner.stop();
  }

  #slice(): SliceEnd {
    const { store, onDone } = this.#deps;
    const isMore = store.redoable(() => {
      const job = store.costSettings.revaluing();
      if (job === null) return false;
      const rows = store.costs.page(job.afterId, STEP);
      for (const row of rows) this.#count(job, row);
      const last = rows.at(-1);
      const isLast = last === undefined || rows.length < STEP;
      store.costSettings.saveRevaluing(isLast ? null : { ...job, afterId: last.id });
      return !isLast;
    });
    if (!isMore) onDone();
    return { kind: isMore ? 'more' : 'done', pauseMs: PAUSE_MS };
  }

  #count({ scopes }: CostRevaluing, row: StoredCost): void {
    const { store, valuer } = this.#deps;
    const { id, micros, currency, day } = row;
    if (!scopes.some((scope) => isLookedAt(scope, currency, row.worthMicros))) return;
    store.costs.saveWorth(id, valuer.worthNow({ payoutMicros: micros, currency, createdAtMs: day * DAY_MS }));
  }
}
