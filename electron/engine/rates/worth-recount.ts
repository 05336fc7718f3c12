/** Counts anew what conversions are worth, in small steps behind everything else; goes on after a restart. */
import type { Log } from '../../platform/log.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import { isLookedAt } from '../money/is-looked-at.ts';
import type { Valuer } from '../money/valuer.ts';
import type { StoredConversionWorth } from '../store/conversions-table.ts';
import type { RecountScope, WorthRecount } from '../store/money-settings.ts';
import type { Store } from '../store/store.ts';

const STEP = 100;
const PAUSE_MS = 5;
const RETRY_MS = 1_000;
const FROM_THE_FIRST = { afterMs: 0, afterId: '', done: 0, changed: 0 };

export interface WorthRecountDeps {
  readonly store: Pick<Store, 'conversions' | 'money' | 'redoable'>;
  readonly valuer: Valuer;
  readonly log: Log;
  readonly elapsed: () => number;
  readonly onProgress: () => void;
}

export class WorthRecounts {
  readonly #deps: WorthRecountDeps;
  readonly #runner: JobRunner;

  constructor(deps: WorthRecountDeps) {
    this.#deps = deps;
    const { log, elapsed, onProgress } = deps;
    this.#runner = new JobRunner(
      {
        name: 'counting what conversions are worth',
        retryMs: RETRY_MS,
        slice: () => this.#step(),
        onProgress,
      },
      { log, elapsed },
    );
  }

  /**
   * Inside the transaction that changes what they are counted with. What is under way goes on, and this after it: one that
   * counts all of a currency must not become one that counts everything.
   */
  begin(scope: RecountScope): void {
    const { money } = this.#deps.store;
    const running = money.recount();
    if (running === null) money.saveRecount({ ...scope, ...FROM_THE_FIRST, next: [] });
    else money.saveRecount({ ...running, next: [...running.next, scope] });
  }

  wake(): void {
    if (this.#deps.store.money.recount() !== null) this.#runner.wakeAfter(PAUSE_MS);
  }

  stop(): void {
    this.#runner.stop();
  }

  #step(): SliceEnd {
    const { store } = this.#deps;
    const isMore = store.redoable(() => {
      const job = store.money.recount();
      if (job === null) return false;
      const rows = store.conversions.page(job, STEP);
      const changed = rows.filter((row) => this.#count(job, row)).length;
      const last = rows.at(-1)?.conversion;
      const [scope, ...next] = job.next;
      if (last !== undefined && rows.length === STEP) {
        const place = { afterMs: last.createdAtMs, afterId: last.id };
        const progress = { done: job.done + rows.length, changed: job.changed + changed };
        store.money.saveRecount({ ...job, ...place, ...progress });
        return true;
      }
      store.money.saveRecount(scope === undefined ? null : { ...scope, ...FROM_THE_FIRST, next });
      return scope !== undefined;
    });
    return { kind: isMore ? 'more' : 'done', pauseMs: PAUSE_MS };
  }

  /** @returns whether it is worth something else now */
  #count(job: WorthRecount, { conversion, kept }: StoredConversionWorth): boolean {
    if (!isLookedAt(job, conversion.currency, kept.worthMicros)) return false;
    const worth = this.#deps.valuer.worthNow(conversion);
    if (kept.rateId === (worth?.rateId ?? null) && kept.worthMicros === (worth?.micros ?? null)) return false;
    this.#deps.store.conversions.saveWorth(conversion.id, worth);
    return true;
  }
}
