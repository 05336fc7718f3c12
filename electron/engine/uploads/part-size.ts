/** How much of what a thread has read is written at once: so little that what comes in hardly waits. */

/** With the commit, of which each tenth or so also copies the log into the file. */
const WANTED_MS = 8;

export interface PartBounds {
  readonly least: number;
  readonly most: number;
}

/**
 * @param size of the part that was written
 * @param tookMs what writing it took
 */
export function nextPartSize(size: number, tookMs: number, { least, most }: PartBounds): number {
  const fitting = Math.round((size * WANTED_MS) / Math.max(tookMs, 0.1));
  // At most twice as many as before: one quick part proves little.
  return Math.max(least, Math.min(most, size * 2, fitting));
}
