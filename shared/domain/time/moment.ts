/** Moments by two clocks: how old something is, and when it was, although somebody set the clock meanwhile. Pure. */

/** One moment by two clocks. */
export interface Moment {
  /** By the clock that people set. UTC milliseconds. */
  readonly wallMs: number;
  /** By the one that nobody sets; null where nobody knows. */
  readonly steadyMs: number | null;
}

export interface Present extends Moment {
  readonly steadyMs: number;
}

const MINUTE_MS = 60_000;

/**
 * What is too old is thrown away, and nothing may be thrown away for a clock that was wrong: by how much it was
 * set forward since, that much less counts. Set back, what it says counts.
 * @param sinceMs when it began, by the clock that people set
 * @param marked a moment of about that time by both clocks; null where there is none
 * @returns milliseconds, never less than 0
 */
export function ageMs(sinceMs: number, marked: Moment | null, now: Present): number {
  const setForwardMs = marked === null ? 0 : Math.max(0, setByMs(marked, now));
  return Math.max(0, now.wallMs - sinceMs - setForwardMs);
}

/**
 * When it was by the clock as it is set today: what came while the clock was a year ahead did not come next year,
 * and what came while it was days behind did not come days ago. To the minute where the clock was set, and never
 * later than now.
 */
export function byTodaysClock(then: Moment, now: Present): number {
  const movedMs = Math.round(setByMs(then, now) / MINUTE_MS) * MINUTE_MS;
  const byBothMs = Math.min(now.wallMs, then.wallMs + movedMs);
  return then.wallMs <= now.wallMs ? Math.max(then.wallMs, byBothMs) : byBothMs;
}

/** How far the clock was set forward since, or back; 0 where nobody knows. */
function setByMs({ wallMs, steadyMs }: Moment, now: Present): number {
  return steadyMs === null ? 0 : now.wallMs - now.steadyMs - (wallMs - steadyMs);
}
