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
