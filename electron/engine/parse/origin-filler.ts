/**
 * Reads where conversions come from of which that is not known: those of older versions, and those that begin with
 * another postback than before. And assigns links anew when they change. In small pieces, behind everything else.
 */
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { assignLinks, fillOrigins } from './fill-origins.ts';

const MOST_CONVERSIONS = 50;
const MOST_ORIGINS = 500;
const PAUSE_MS = 10;
const WAIT_MS = 1_000;
const RETRY_MS = 30_000;

export interface OriginFillerDeps extends Pick<ApplyDeps, 'store' | 'networkOf' | 'linkOf' | 'origins'> {
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** All are read, and something of them is other than before. */
  readonly onDone: () => void;
}

export class OriginFiller {
  readonly #deps: OriginFillerDeps;
  readonly #runner: JobRunner;
  /** Up to which origin links are assigned; null where none have changed. */
  #linkedTo: number | null = 0;
  /** Something was read since all were. */
  #isNews = false;

  constructor(deps: OriginFillerDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      { name: 'reading where conversions come from', slice: () => this.#step(), retryMs: RETRY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** Conversions were written. */
  wake(): void {
    this.#runner.wakeAfter(WAIT_MS);
  }

  /** Links have changed. */
  assignLinks(): void {
    this.#linkedTo = 0;
    this.wake();
  }

  /** Whether conversions are left to be read, or links to be assigned. */
  get isReading(): boolean {
    return this.#linkedTo !== null || this.#deps.store.origins.conversionsWithout(1).length > 0;
  }

  stop(): void {
    this.#runner.stop();
  }

  #step(): SliceEnd {
    const deps = this.#deps;
    const linkedTo = this.#linkedTo;
    const isMore = deps.store.redoable(() => {
      if (linkedTo === null) return fillOrigins(deps, MOST_CONVERSIONS) > 0;
      this.#linkedTo = assignLinks(deps, linkedTo, MOST_ORIGINS);
      return true;
    });
    if (isMore) this.#isNews = true;
    else this.#tell();
    return isMore ? { kind: 'more', pauseMs: PAUSE_MS } : { kind: 'done', pauseMs: WAIT_MS };
  }

  #tell(): void {
    if (this.#isNews) this.#deps.onDone();
    this.#isNews = false;
  }
}
