/** How often each named query ran and how long it took. */
import type { QueryFigures } from '../../shared/contract/queries.ts';

/** From this many milliseconds on a query counts as slow. */
const SLOW_MS = 40;

/** Told of slow queries as they happen: the slowest of so many in milliseconds. */
export type SlowQuery = (name: string, ms: number, count: number) => void;

/** Takes the times of one name. It runs for every statement, so it only adds up. */
export class QueryTimer {
  readonly #name: string;
  readonly #onSlow: SlowQuery;
  #calls = 0;
  #totalMs = 0;
  #slowestMs = 0;
  #slowCount = 0;

  constructor(name: string, onSlow: SlowQuery) {
    this.#name = name;
    this.#onSlow = onSlow;
  }

  /** Runs one call and notes how long it took, also when it throws. */
  time<T>(run: () => T): T {
    const startedAt = performance.now();
    try {
      return run();
    } finally {
      this.note(performance.now() - startedAt);
    }
  }

  note(ms: number): void {
    this.#calls += 1;
    this.#totalMs += ms;
    if (ms > this.#slowestMs) this.#slowestMs = ms;
    if (ms > SLOW_MS) {
      this.#slowCount += 1;
      this.#onSlow(this.#name, ms, 1);
    }
  }

  add(figures: QueryFigures): void {
    this.#calls += figures.calls;
    this.#totalMs += figures.totalMs;
    this.#slowestMs = Math.max(this.#slowestMs, figures.slowestMs);
    this.#slowCount += figures.slowCount;
    if (figures.slowCount > 0) this.#onSlow(this.#name, figures.slowestMs, figures.slowCount);
  }

  get figures(): QueryFigures {
    return {
      name: this.#name,
      calls: this.#calls,
      totalMs: this.#totalMs,
      slowestMs: this.#slowestMs,
      slowCount: this.#slowCount,
    };
  }

  reset(): void {
    this.#calls = 0;
    this.#totalMs = 0;
    this.#slowestMs = 0;
    this.#slowCount = 0;
  }
}

/** Made by whoever opens a database. Each thread has its own, and hands on what it counted. */
export class QueryStats {
  readonly #onSlow: SlowQuery;
  readonly #timers = new Map<string, QueryTimer>();

  constructor(onSlow: SlowQuery = () => undefined) {
    this.#onSlow = onSlow;
  }

  /** The same one for the same name. */
  timerOf(name: string): QueryTimer {
    const known = this.#timers.get(name);
    if (known !== undefined) return known;
    const timer = new QueryTimer(name, this.#onSlow);
    this.#timers.set(name, timer);
    return timer;
  }

  /** Adds what another thread has counted. */
  add(counted: readonly QueryFigures[]): void {
    for (const figures of counted) this.timerOf(figures.name).add(figures);
  }

  /** What was counted since the last time, to be added elsewhere. */
  take(): readonly QueryFigures[] {
    const timers = [...this.#timers.values()].filter((timer) => timer.figures.calls > 0);
    const counted = timers.map((timer) => timer.figures);
    for (const timer of timers) timer.reset();
    return counted;
  }

  /** Those that took the most time altogether first. */
  list(limit: number): readonly QueryFigures[] {
    return [...this.#timers.values()]
      .map((timer) => timer.figures)
      .filter((figures) => figures.calls > 0)
      .toSorted((one, other) => other.totalMs - one.totalMs)
      .slice(0, limit);
  }
}
