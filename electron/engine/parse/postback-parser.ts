/** Works off stored postbacks that are not parsed yet, in slices behind the receive path. */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { Log } from '../../platform/log.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { applySafely } from './apply-safely.ts';
import type { Backlog } from './backlog.ts';
import { nextSliceSize, pauseAfterMs } from './pace.ts';

const FIRST_SLICE = 25;
const RETRY_MS = 1_000;
const KICK_COMES_FIRST_MS = 5;

export interface PostbackParserDeps extends ApplyDeps {
  readonly log: Log;
  readonly backlog: Backlog;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** Share of the time since the last call in which this thread was not idle, 0 to 1. */
  readonly utilization: () => number;
  /** Called after each committed slice. */
  readonly onParsed: (ids: readonly PostbackId[]) => void;
}

export class PostbackParser {
  readonly #deps: PostbackParserDeps;
  #isScheduled = false;
  #isStopped = false;
  #hasNew = false;
  /** Until then the thread is the receiver's. */
  #pausedUntil = 0;
  #sliceSize = FIRST_SLICE;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: PostbackParserDeps) {
    this.#deps = deps;
  }

  /**
   * Something may be waiting. While postbacks keep coming this is called after each commit, whose answers
   * are on their way then: the best moment for a slice, because the senders are busy with them.
   */
  wake(): void {
    this.#hasNew = true;
    const leftMs = this.#pausedUntil - this.#deps.elapsed();
    if (leftMs <= 0) this.#runSoon();
    else this.#wakeAfter(leftMs);
  }

  stop(): void {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #runSoon(): void {
    if (this.#isScheduled || this.#isStopped) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#runSlice();
    });
  }

  /** A wake-up after the pause comes first where postbacks keep coming; the timer is for where they stop. */
  #runAfter(pauseMs: number): void {
    this.#pauseFor(pauseMs);
    if (pauseMs === 0) this.#runSoon();
    else this.#wakeAfter(pauseMs);
  }

  #pauseFor(pauseMs: number): void {
    this.#pausedUntil = this.#deps.elapsed() + pauseMs;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #wakeAfter(pauseMs: number): void {
    if (this.#isStopped) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#runSoon();
    }, pauseMs + KICK_COMES_FIRST_MS);
  }

  #runSlice(): void {
    if (this.#isStopped) return;
    const { store, log, now, fieldStatistics, backlog, elapsed, utilization, onParsed } = this.#deps;
    const isReceiving = this.#hasNew;
    this.#hasNew = false;
    const size = this.#sliceSize;
    const startedAt = elapsed();
    let ids: readonly PostbackId[];
    try {
      ids = store.redoable(() => {
        const postbacks = store.postbacks.waiting(size);
        for (const postback of postbacks) applySafely(this.#deps, log, postback);
        fieldStatistics.write(now());
        return postbacks.map((postback) => postback.id);
      });
    } catch (error) {
      fieldStatistics.clear();
      // The disk may be full or locked: the postbacks are safe and wait.
      log.error({ err: error }, 'understanding failed, will try again');
      this.#runAfter(RETRY_MS);
      return;
    }
    fieldStatistics.clear();
    if (ids.length < size) backlog.recount();
    else backlog.workedOff(ids.length);
    if (ids.length === 0) return;
    onParsed(ids);
    const tookMs = elapsed() - startedAt;
    if (ids.length === size) this.#sliceSize = nextSliceSize(size, tookMs, isReceiving);
    // A new conversion may have let held postbacks of its click go: look until nothing waits.
    const pauseMs = isReceiving ? pauseAfterMs(tookMs, backlog.count, utilization()) : 0;
    if (ids.length === size || backlog.count > 0 || this.#hasNew) this.#runAfter(pauseMs);
    // Many small slices take the thread as one long one would.
    else this.#pauseFor(pauseMs);
  }
}
