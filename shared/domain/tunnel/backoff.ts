/** Waits between tries of something that is away: doubling, bounded, spread. */

export interface BackoffRange {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Past this many doublings every range has reached its longest wait. */
const MAX_DOUBLINGS = 30;

/**
 * The wait before the next try.
 * @param failures how many tries have failed in a row before this wait, 0 for the first wait
 * @param random 0 to 1; spreads the wait down to half of its length, so that many clients of one
 *   server that went away do not all come back in the same second
 * @returns whole milliseconds, from `firstMs / 2` up to `longestMs`
 */
export function backoffMs(failures: number, random: number, range: BackoffRange): number {
  const doublings = Math.min(Math.max(0, Math.floor(failures)), MAX_DOUBLINGS);
  const fullMs = Math.min(range.longestMs, range.firstMs * 2 ** doublings);
  return Math.round(fullMs * (0.5 + 0.5 * random));
}
