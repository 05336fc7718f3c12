/** How much of the engine's time is taken by what is worked off behind everything else. */
import { performance } from 'node:perf_hooks';
import { BUSY_UTILIZATION } from '../../platform/utilization.ts';

export interface Pace {
  /** To be told when a slice begins. */
  begin(): void;
  /** To be asked at its end: milliseconds until the next one. */
  pauseMs(): number;
}

/** Enough to see whether anything else wants the thread. */
const LEAST_MS = 1;
/** The others only let whatever waits have its turn: a pause after each takes an eighth of the time. */
const PAUSED_SLICES = 4;
/** While other work keeps the thread busy, so many times the time of a slice goes by before the next one. */
const WHILE_BUSY = 3;
const LONGEST_MS = 40;
/** Of the time between slices: one pause of a millisecond says nothing where the system gives it to others. */
const JUDGED_MS = 20;

/** @param elapsed milliseconds of a clock that never goes back */
export function createPace(elapsed: () => number): Pace {
  let before = performance.eventLoopUtilization();
  // Of the time between slices, which was not ours.
  let [idleMs, activeMs] = [0, 0];
  let isBusy = false;
  let begunAt = elapsed();
  let [slices, hasPaused] = [0, true];
  return {
    begin: () => {
      const { idle, active } = performance.eventLoopUtilization(performance.eventLoopUtilization(), before);
      // Without a pause there was nothing but turns of others.
      if (hasPaused) [idleMs, activeMs] = [idleMs + idle, activeMs + active];
      if (idleMs + activeMs >= JUDGED_MS) {
        isBusy = activeMs / (idleMs + activeMs) > BUSY_UTILIZATION;
        [idleMs, activeMs] = [0, 0];
      }
      before = performance.eventLoopUtilization();
      begunAt = elapsed();
    },
    pauseMs: () => {
      before = performance.eventLoopUtilization();
      slices += 1;
      hasPaused = isBusy || slices % PAUSED_SLICES === 0;
      if (!hasPaused) return 0;
      return isBusy ? Math.min(LONGEST_MS, Math.max(LEAST_MS, (elapsed() - begunAt) * WHILE_BUSY)) : LEAST_MS;
    },
  };
}
