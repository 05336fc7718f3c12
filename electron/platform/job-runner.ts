/**
 * Runs one kind of background work in slices, behind everything else: between two slices other work of this
 * thread has its turn. What is left after a stop is the job's to keep in the store.
 */
import type { Log } from './log.ts';

/** What a slice says at its end. */
export type SliceEnd =
  | { readonly kind: 'more'; readonly pauseMs: number }
  /** Nothing is left. A wake-up within the pause still waits for its end. */
  | { readonly kind: 'done'; readonly pauseMs: number };

export interface Job {
  /** In the log. */
  readonly name: string;
  /** Does one bounded piece. */
  slice(): SliceEnd | Promise<SliceEnd>;
  /** How long to wait after a fault, such as a full disk; null where a fault ends the work. */
  readonly retryMs: number | null;
  /** Told after each slice that did not fail. */
  readonly onProgress?: () => void;
  /** Told of a fault that ended the work. */
  readonly onGivenUp?: () => void;
}

export interface JobRunnerOptions {
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** So much later than a pause its timer fires: a wake-up that comes just after the pause goes first. */
  readonly timerSlackMs?: number;
}

export class JobRunner {
  readonly #job: Job;
  readonly #options: JobRunnerOptions;
  #isScheduled = false;
  /** An asynchronous slice is under way. */
  #isRunning = false;
  #isWoken = false;
  #isStopped = false;
  #isCancelled = false;
  #pausedUntil = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(job: Job, options: JobRunnerOptions) {
    this.#job = job;
    this.#options = options;
  }

  /** There is something to do: a slice runs soon, but not before a pause is over. */
  wake(): void {
    this.#isCancelled = false;
    this.#isWoken = true;
    const leftMs = this.#pausedUntil - this.#options.elapsed();
    if (leftMs <= 0) this.#runSoon();
    else this.#runAt(leftMs);
  }

  /** The same, with a pause before the first slice unless one is under way. */
  wakeAfter(pauseMs: number): void {
    if (this.#timer === null && !this.#isScheduled && !this.#isRunning) this.#pauseFor(pauseMs);
    this.wake();
  }

  /** No slice follows until the next wake-up; one that is under way comes to its end. */
  cancel(): void {
    this.#isCancelled = true;
    this.#isWoken = false;
    this.#clearTimer();
  }

  /** For good. */
  stop(): void {
    this.#isStopped = true;
    this.#clearTimer();
  }

  #runSoon(): void {
    if (this.#isScheduled || this.#isRunning || this.#isStopped) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#runSlice();
    });
  }

  #runAt(pauseMs: number): void {
    if (this.#isStopped) return;
    this.#timer ??= setTimeout(
      () => {
        this.#timer = null;
        this.#runSoon();
      },
      pauseMs + (this.#options.timerSlackMs ?? 0),
    );
  }

  #pauseFor(pauseMs: number): void {
    this.#pausedUntil = this.#options.elapsed() + pauseMs;
    this.#clearTimer();
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #runSlice(): void {
    if (this.#isStopped || this.#isCancelled || this.#isRunning) return;
    this.#isWoken = false;
    try {
      const end = this.#job.slice();
      if (end instanceof Promise) void this.#waitFor(end);
      else this.#goOn(end);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #waitFor(slice: Promise<SliceEnd>): Promise<void> {
    this.#isRunning = true;
    try {
      const end = await slice;
      this.#isRunning = false;
      this.#goOn(end);
    } catch (error) {
      this.#isRunning = false;
      this.#fail(error);
    }
  }

  #goOn({ kind, pauseMs }: SliceEnd): void {
    this.#job.onProgress?.();
    this.#pauseFor(pauseMs);
    if (this.#isCancelled) return;
    if (kind === 'more' || this.#isWoken) this.#continueAfter(pauseMs);
  }

  #continueAfter(pauseMs: number): void {
    if (pauseMs === 0) this.#runSoon();
    else this.#runAt(pauseMs);
  }

  #fail(error: unknown): void {
    // What it used may be closed already.
    if (this.#isStopped) return;
    const { name, retryMs, onGivenUp } = this.#job;
    if (retryMs === null) {
      this.#options.log.error({ err: error, job: name }, 'a background job ended early');
      onGivenUp?.();
      return;
    }
    this.#options.log.error({ err: error, job: name }, 'a background job failed, will try again');
    this.#pauseFor(retryMs);
    if (!this.#isCancelled) this.#runAt(retryMs);
  }
}
