/** Logs slow queries by name: a name that is slow again and again must not fill the log. */
import type { Log } from './log.ts';
import type { SlowQuery } from './query-stats.ts';

/** One line for each name in this time. */
const QUIET_MS = 60_000;

interface Logged {
  readonly atMs: number;
  /** Slow calls that no line has told yet. */
  readonly untold: number;
}

/** @param elapsed milliseconds of a clock that never goes back */
export function createSlowQueryLog(log: Log, elapsed: () => number): SlowQuery {
  const names = new Map<string, Logged>();
  return (name, ms, count) => {
    const last = names.get(name);
    const slowCount = (last?.untold ?? 0) + count;
    if (last !== undefined && elapsed() - last.atMs < QUIET_MS) {
      names.set(name, { atMs: last.atMs, untold: slowCount });
      return;
    }
    names.set(name, { atMs: elapsed(), untold: 0 });
    log.warn({ query: name, ms: Math.round(ms), slowCount }, 'slow query');
  };
}
