/** How much of the engine's time is taken by what is worked off behind everything else. */
import { BUSY_UTILIZATION, createUtilization } from '../../platform/utilization.ts';

export interface Pace {
  /** To be told when a slice begins. */
  begin(): void;
  /** To be asked at its end: milliseconds until the next one. */
  pauseMs(): number;
}

/** Enough to see whether anything else wants the thread. */
const LEAST_MS = 1;
/** While other work keeps the thread busy, so many times the time of a slice goes by before the next one. */
const WHILE_BUSY = 3;
const LONGEST_MS = 40;

/** @param elapsed milliseconds of a clock that never goes back */
export function createPace(elapsed: () => number): Pace {
  const utilization = createUtilization();
  let isBusy = false;
  let begunAt = elapsed();
  return {
    begin: () => {
      // Of the time since the slice before, which was not ours.
      isBusy = utilization() > BUSY_UTILIZATION;
      begunAt = elapsed();
    },
    pauseMs: () => {
      utilization();
      return isBusy ? Math.min(LONGEST_MS, Math.max(LEAST_MS, (elapsed() - begunAt) * WHILE_BUSY)) : LEAST_MS;
    },
  };
}
