/** Removes by itself each day what is older than the person wants to keep, where they said so. */
import { JobRunner } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { Housekeeping } from './housekeeping.ts';

const DAY_MS = 86_400_000;
/** After a start there is more urgent work. */
const FIRST_LOOK_MS = 5 * 60_000;
const LOOK_EVERY_MS = 60 * 60_000;

export interface DailyHousekeepingOptions {
  readonly log: Log;
  readonly elapsed: () => number;
  readonly isWanted: () => boolean;
}

export function createDailyHousekeeping(
  housekeeping: Pick<Housekeeping, 'removeByRetention'>,
  { log, elapsed, isWanted }: DailyHousekeepingOptions,
): { start(): void; stop(): void } {
  let lastAt = Number.NEGATIVE_INFINITY;
  const runner = new JobRunner(
    {
      name: 'the daily housekeeping',
      retryMs: LOOK_EVERY_MS,
      slice: async () => {
        if (isWanted() && elapsed() - lastAt >= DAY_MS) {
          await housekeeping.removeByRetention();
          lastAt = elapsed();
        }
        return { kind: 'more', pauseMs: LOOK_EVERY_MS };
      },
    },
    { log, elapsed },
  );
  return {
    start: () => {
      runner.wakeAfter(FIRST_LOOK_MS);
    },
    stop: () => {
      runner.stop();
    },
  };
}
