/** How busy this thread is. */
import { performance } from 'node:perf_hooks';

/** A thread that is used less than this has time for more. */
export const BUSY_UTILIZATION = 0.7;

/** @returns the share of the time since the last call in which this thread was not idle, 0 to 1 */
export function createUtilization(): () => number {
  let before = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization;
  };
}

/** How often a thread looks whether it is busy. */
const LOOK_MS = 100;

/** @returns whether this thread was busy when it was looked at last, within the last tenth of a second of use */
export function createBusy(elapsedMs: () => number): () => boolean {
  const utilization = createUtilization();
  let lookedAtMs = elapsedMs();
  let isBusy = false;
  return () => {
    if (elapsedMs() - lookedAtMs >= LOOK_MS) {
      lookedAtMs = elapsedMs();
      isBusy = utilization() > BUSY_UTILIZATION;
    }
    return isBusy;
  };
}
