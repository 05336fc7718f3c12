/**
 * Hands changes to everybody who watches. What all watchers get together is bounded: with many of them, or with
 * one that reads slowly, a watcher is told to read anew instead of hearing each change, and the engine is not
 * slowed by them.
 */
import type { CodedChange } from '../../shared/contract/coded-views.ts';

/** So many changes are handed out in a second, over all watchers: putting one into words and bytes takes some µs. */
const MOST_PER_SECOND = 4_000;
const PERIOD_MS = 1_000;
/** For one watcher, until it is told to read anew. */
const MOST_WAITING = 1_000;

const RESYNC: CodedChange = { type: 'resync' };

interface Watcher {
  waiting: CodedChange[];
  wake: (() => void) | null;
  /** While it waits for its next second: ends that. */
  goOn: (() => void) | null;
  /** Handed out since `periodStartMs`. */
  handedOut: number;
  periodStartMs: number;
}

export class LiveHub {
  readonly #watchers = new Set<Watcher>();
  readonly #elapsed: () => number;

  /** @param elapsed milliseconds of a clock that never goes back */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  publish(change: CodedChange): void {
    const most = Math.min(MOST_WAITING, this.#share());
    for (const watcher of this.#watchers) {
      if (watcher.waiting.length >= most) watcher.waiting = [RESYNC];
      else watcher.waiting.push(change);
      watcher.wake?.();
    }
  }

  /** Whether a change would be seen by anybody: what nobody sees need not be put together. */
  get isWatched(): boolean {
    return this.#watchers.size > 0;
  }

  /** Yields `first`, then every change from now on or `resync` in their place, until the signal is aborted. */
  async *watch(first: CodedChange, signal: AbortSignal | undefined): AsyncGenerator<CodedChange> {
    const watcher: Watcher = {
      waiting: [first],
      wake: null,
      goOn: null,
      handedOut: 0,
      periodStartMs: this.#elapsed(),
    };
    const end = (): void => {
      watcher.wake?.();
      watcher.goOn?.();
    };
    signal?.addEventListener('abort', end, { once: true });
    this.#watchers.add(watcher);
    try {
      for (;;) {
        yield* this.#take(watcher);
        if (signal?.aborted === true) return;
        if (watcher.waiting.length === 0) await woken(watcher);
        else await nextSecond(watcher, watcher.periodStartMs + PERIOD_MS - this.#elapsed());
      }
    } finally {
      signal?.removeEventListener('abort', end);
      this.#watchers.delete(watcher);
    }
  }

  /** Of a second, for each watcher. */
  #share(): number {
    return Math.max(1, Math.floor(MOST_PER_SECOND / Math.max(1, this.#watchers.size)));
  }

  /** As many as its share of this second allows. */
  #take(watcher: Watcher): CodedChange[] {
    const nowMs = this.#elapsed();
    if (nowMs - watcher.periodStartMs >= PERIOD_MS) {
      watcher.periodStartMs = nowMs;
      watcher.handedOut = 0;
    }
    const taken = watcher.waiting.splice(0, Math.max(0, this.#share() - watcher.handedOut));
    watcher.handedOut += taken.length;
    return taken;
  }
}

async function woken(watcher: Watcher): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  watcher.wake = resolve;
  await promise;
  watcher.wake = null;
}

async function nextSecond(watcher: Watcher, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, Math.max(0, ms)).unref();
  watcher.goOn = resolve;
  await promise;
  clearTimeout(timer);
  watcher.goOn = null;
}
