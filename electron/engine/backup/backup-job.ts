/** Makes a backup each day. */
import type { Log } from '../../platform/log.ts';
import { JobRunner } from '../../platform/job-runner.ts';
import type { Backups } from './backups.ts';

const DAY_MS = 86_400_000;
/** After a start there is more urgent work. */
const FIRST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 10 * 60_000;
const RETRY_MS = 30 * 60_000;

export interface BackupJobOptions {
  readonly log: Log;
  readonly now: () => number;
  readonly elapsed: () => number;
  readonly isWanted: () => boolean;
  readonly firstLookMs?: number;
}

export function createBackupJob(
  backups: Pick<Backups, 'make' | 'lastAttemptAtMs'>,
  options: BackupJobOptions,
): { start(): void; stop(): void } {
  const { log, elapsed, now, isWanted } = options;
  let hasFailed = false;
  const runner = new JobRunner(
    {
      name: 'the daily backup',
      retryMs: RETRY_MS,
      slice: async () => {
        if (isWanted() && (hasFailed || isDue(backups.lastAttemptAtMs, now()))) {
          hasFailed = (await backups.make()) !== null;
        }
        return { kind: 'more', pauseMs: hasFailed ? RETRY_MS : LOOK_EVERY_MS };
      },
    },
    { log, elapsed },
  );
  return {
    start: () => {
      runner.wakeAfter(options.firstLookMs ?? FIRST_LOOK_MS);
    },
    stop: () => {
      runner.stop();
    },
  };
}

/** A last one that lies in the future says that a clock was wrong. */
export function isDue(lastAtMs: number | null, nowMs: number): boolean {
  return lastAtMs === null || nowMs - lastAtMs >= DAY_MS || lastAtMs > nowMs;
}
