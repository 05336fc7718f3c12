/** How long to wait before a dead engine is started again: longer each time, so that a machine is not worn out. */
const DELAYS_MS = [1_000, 2_000, 5_000, 10_000, 30_000] as const;
const LONGEST_DELAY_MS = 30_000;

/** An engine that was up this long counts as healthy: the next failure starts from the shortest delay. */
const HEALTHY_AFTER_MS = 5 * 60_000;

/** @param failuresBefore failures in a row before this one */
export function restartDelayMs(failuresBefore: number): number {
  return DELAYS_MS[failuresBefore] ?? LONGEST_DELAY_MS;
}

/** Failures in a row, counting this one, of an engine that was up for `uptimeMs`. */
export function failuresInARow(failuresBefore: number, uptimeMs: number): number {
  return uptimeMs >= HEALTHY_AFTER_MS ? 1 : failuresBefore + 1;
}
