import { afterEach, expect, test } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBackupJob, isDue } from '../../../electron/engine/backup/backup-job.ts';
import type { UserErrorReason } from '../../../shared/contract/user-errors.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 10, 20, 12);

let stop: () => void = () => undefined;

afterEach(() => {
  stop();
});

/** @param lastAtMs when the last one was made */
function started(lastAtMs: number | null, isWanted = true) {
  let made = 0;
  const backups = {
    lastAttemptAtMs: lastAtMs,
    make: (): Promise<UserErrorReason | null> => {
      made += 1;
      backups.lastAttemptAtMs = NOW_MS;
      return Promise.resolve(null);
    },
  };
  const job = createBackupJob(backups, {
    log: quietLog,
    now: () => NOW_MS,
    elapsed: () => performance.now(),
    isWanted: () => isWanted,
    firstLookMs: 0,
  });
  stop = () => {
    job.stop();
  };
  job.start();
  return () => made;
}

test('one is due before the first, after a day, and when the last one lies in the future', () => {
  expect(isDue(null, NOW_MS)).toBe(true);
  expect(isDue(NOW_MS - DAY_MS, NOW_MS)).toBe(true);
  expect(isDue(NOW_MS - DAY_MS + 1, NOW_MS)).toBe(false);
  expect(isDue(NOW_MS, NOW_MS)).toBe(false);
  expect(isDue(NOW_MS + 1, NOW_MS)).toBe(true);
});

test('one is made at the start when the last is older than a day', async () => {
  const made = started(NOW_MS - 2 * DAY_MS);
  await eventually(() => Promise.resolve(made() === 1));
});

test('none is made when the last is of today, or none are wanted', async () => {
  const ofToday = started(NOW_MS - 1_000);
  await sleep(100);
  stop();
  const unwanted = started(null, false);
  await sleep(100);
  expect([ofToday(), unwanted()]).toEqual([0, 0]);
});
