/** How old something is although somebody set the clock meanwhile. Pure. */

/** One moment by two clocks. */
export interface Moment {
  /** By the clock that people set. UTC milliseconds. */
  readonly wallMs: number;
  /** By the one that nobody sets; null where nobody knows. */
  readonly steadyMs: number | null;
}

/**
 * What is too old is thrown away, and nothing may be thrown away for a clock that was wrong: by how much it was
 * set forward since, that much less counts. Set back, what it says counts.
 * @param sinceMs when it began, by the clock that people set
 * @param marked a moment of about that time by both clocks; null where there is none
 * @returns milliseconds, never less than 0
 */
export function ageMs(
  sinceMs: number,
  marked: Moment | null,
  now: { readonly wallMs: number; readonly steadyMs: number },
): number {
  const { wallMs, steadyMs } = marked ?? { wallMs: 0, steadyMs: null };
  const setForwardMs = steadyMs === null ? 0 : now.wallMs - now.steadyMs - (wallMs - steadyMs);
  return Math.max(0, now.wallMs - sinceMs - Math.max(0, setForwardMs));
}
