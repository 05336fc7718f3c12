/** Where a time stands on a line from nothing to the longest one, minutes as visible as weeks. Pure. */

const MINUTE_MS = 60_000;

/** @returns 0 to 1 */
export function placeOf(ms: number, longestMs: number): number {
  const longest = Math.log1p(Math.max(longestMs, MINUTE_MS) / MINUTE_MS);
  return Math.min(1, Math.log1p(Math.max(0, ms) / MINUTE_MS) / longest);
}
