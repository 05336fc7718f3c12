/** Fetches files of rates: the newest once a day where the person allows it, those of a history on request. */
import type { UserErrorReason } from '../../../shared/contract/user-errors.ts';
import { DAILY_URLS, historyUrls, type RateSource } from '../../../shared/domain/money/rates/rate-source.ts';
import { rateDayOf } from '../../../shared/domain/money/rates/rate-day.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import { UserError } from '../../platform/user-error.ts';
import type { Store } from '../store/store.ts';

export interface RateFetcherDeps {
  readonly store: Pick<Store, 'money'>;
  readonly now: () => number;
  readonly elapsed: () => number;
  readonly log: Log;
  /** Fetches and keeps one. */
  readonly take: (url: string) => Promise<void>;
  readonly onChanged: () => void;
}

interface Wanted {
  readonly source: RateSource;
  /** Not asked for by the person just now: it is forgotten when that is no longer allowed. */
  readonly isDaily: boolean;
  readonly url: string;
}

/** Between two files of one bank. */
const PAUSE_MS = 1_000;
const LOOK_EVERY_MS = 30 * 60_000;
/** After a start there is more urgent work. */
const FIRST_LOOK_MS = 60_000;
const RETRY_AFTER_MS = 3 * 60 * 60_000;
const DAY_MS = 86_400_000;

export class RateFetcher {
  readonly #deps: RateFetcherDeps;
  readonly #daily: JobRunner;
  readonly #fetching: JobRunner;
  #wanted: readonly Wanted[] = [];

  constructor(deps: RateFetcherDeps) {
    this.#deps = deps;
    const { log, elapsed } = deps;
    this.#daily = new JobRunner(
      { name: 'the daily rates', retryMs: LOOK_EVERY_MS, slice: () => this.#look() },
      { log, elapsed },
    );
    this.#fetching = new JobRunner(
      { name: 'fetching rates', retryMs: RETRY_AFTER_MS, slice: async () => this.#fetchNext() },
      { log, elapsed },
    );
  }

  get left(): number {
    return this.#wanted.length;
  }

  start(): void {
    this.#daily.wakeAfter(FIRST_LOOK_MS);
  }

  stop(): void {
    this.#daily.stop();
    this.#fetching.stop();
  }

  /** @param sinceDay days since 1970; null for the newest file alone */
  want(source: RateSource, sinceDay: number | null, isDaily = false): void {
    const today = rateDayOf(this.#deps.now());
    const urls = sinceDay === null ? [DAILY_URLS[source]] : historyUrls(source, sinceDay, today);
    const known = new Set(this.#wanted.map(({ url }) => url));
    const added = urls.filter((url) => !known.has(url)).map((url) => ({ source, url, isDaily }));
    // What a person asks for is fetched, also where it waits already for being of today.
    const kept = isDaily
      ? this.#wanted
      : this.#wanted.map((each) => (urls.includes(each.url) ? { ...each, isDaily: false } : each));
    this.#wanted = [...kept, ...added];
    this.#fetching.wake();
  }

  /** The newest files are not allowed any more; a history that was asked for is. */
  forgetDaily(): void {
    this.#wanted = this.#wanted.filter(({ isDaily }) => !isDaily);
  }

  /** A source that was not asked today, or failed some hours ago, is asked. */
  #look(): SliceEnd {
    const { store, now } = this.#deps;
    const { isFetchOn, sources } = store.money.settings();
    const fetched = store.money.fetched();
    for (const source of isFetchOn ? sources : []) {
      const last = fetched[source];
      const waitMs = last !== undefined && last.problem !== null ? RETRY_AFTER_MS : DAY_MS;
      // A clock that was set back must not keep it from asking for long.
      if (last === undefined || Math.abs(now() - last.atMs) >= waitMs) this.want(source, null, true);
    }
    return { kind: 'more', pauseMs: LOOK_EVERY_MS };
  }

  async #fetchNext(): Promise<SliceEnd> {
    const { store, now, log, take, onChanged } = this.#deps;
    const [next] = this.#wanted;
    if (next === undefined) return { kind: 'done', pauseMs: 0 };
    let problem: UserErrorReason | null = null;
    try {
      await take(next.url);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problem = error.reason;
      log.warn({ url: next.url, problem }, 'a file of rates was not read');
    }
    // Others may be wanted by now. What a bank refuses once it would refuse for each day of a history.
    const isOver = (each: Wanted): boolean =>
      each === next || (problem !== null && each.source === next.source);
    this.#wanted = this.#wanted.filter((each) => !isOver(each));
    const outcome = { atMs: now(), problem };
    store.money.saveFetched({ ...store.money.fetched(), [next.source]: outcome });
    onChanged();
    return { kind: this.#wanted.length > 0 ? 'more' : 'done', pauseMs: PAUSE_MS };
  }
}
