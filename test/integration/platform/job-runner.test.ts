/** The runner of background jobs: slices, pauses, faults, and what is left after a stop, on a real store. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type WritableDb } from '../../../electron/platform/database.ts';
import {
  type Job,
  JobRunner,
  type JobRunnerOptions,
  type SliceEnd,
} from '../../../electron/platform/job-runner.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

let folder: string;
let db: WritableDb;
let runners: JobRunner[];

beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase(join(folder, 'job.db'));
  db.exec('CREATE TABLE position (at INTEGER); INSERT INTO position VALUES (0)');
  runners = [];
});

afterEach(() => {
  for (const runner of runners) runner.stop();
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Counts up to `until` in the database, one for each slice, and hands its place to `onSlice` before it is kept. */
function counting(until: number, onSlice: (at: number) => void = () => undefined) {
  const select = db.query<[], { at: number }>('job.at', 'SELECT at FROM position');
  const save = db.write<[number]>('job.save', 'UPDATE position SET at = ?');
  const at = (): number => select.get()?.at ?? 0;
  const slice = (): SliceEnd =>
    db.transaction(() => {
      const next = at() + 1;
      save.run(next);
      onSlice(next);
      return { kind: next < until ? 'more' : 'done', pauseMs: 0 };
    });
  return { at, slice };
}

function runnerOf(
  job: Pick<Job, 'slice'> & Partial<Job>,
  options: Partial<JobRunnerOptions> = {},
): JobRunner {
  const runner = new JobRunner(
    { name: 'counting', retryMs: 1, ...job },
    { log: quietLog, elapsed: () => performance.now(), ...options },
  );
  runners.push(runner);
  return runner;
}

test('a job runs slice by slice until it is done, and other work has its turn in between', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const order: string[] = [];
  const { slice, at } = counting(3, (place) => order.push(`slice ${place}`));
  const runner = runnerOf({
    slice,
    onProgress: () => {
      order.push('progress');
      setImmediate(() => {
        order.push('other work');
        if (at() === 3) resolve();
      });
    },
  });
  runner.wake();
  runner.wake();
  await promise;
  expect(order).toEqual([1, 2, 3].flatMap((place) => [`slice ${place}`, 'progress', 'other work']));
});

test('a fault undoes its slice, is waited out, and the job goes on where it was', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const logged: unknown[] = [];
  let faults = 2;
  const { slice, at } = counting(4, (place) => {
    if (place !== 3 || faults === 0) return;
    faults -= 1;
    throw new Error('the disk is full');
  });
  const log = { ...quietLog, error: (line: unknown) => logged.push(line) };
  const places: number[] = [];
  const onProgress = (): void => {
    places.push(at());
    if (at() === 4) resolve();
  };
  runnerOf({ slice, onProgress }, { log }).wake();
  await promise;
  expect(places).toEqual([1, 2, 3, 4]);
  const line = { err: expect.any(Error), job: 'counting' };
  expect(logged).toEqual([line, line]);
});

test('a job whose faults are final ends with the first one, and says so', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let faults = 0;
  const { slice, at } = counting(9, (place) => {
    if (place !== 2) return;
    faults += 1;
    throw new Error('no');
  });
  runnerOf({ slice, retryMs: null, onGivenUp: resolve }).wake();
  await promise;
  await nextTurn();
  await nextTurn();
  expect(at()).toBe(1);
  expect(faults).toBe(1);
});

test('a job that is cancelled stops after its slice, and starts again when it is woken', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { slice, at } = counting(4);
  const runner: JobRunner = runnerOf({
    slice,
    onProgress: () => {
      if (at() === 2) runner.cancel();
      if (at() === 4) resolve();
    },
  });
  runner.wake();
  while (at() < 2) await nextTurn();
  await nextTurn();
  await nextTurn();
  expect(at()).toBe(2);
  runner.wake();
  await promise;
});

test('a slice that takes its time is waited for, and a wake-up meanwhile is not lost', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const slices = [Promise.withResolvers<SliceEnd>(), Promise.withResolvers<SliceEnd>()];
  let begun = 0;
  const runner = runnerOf({
    slice: () => {
      begun += 1;
      if (begun === 2) resolve();
      return slices[begun - 1]?.promise ?? { kind: 'done', pauseMs: 0 };
    },
  });
  runner.wake();
  await nextTurn();
  runner.wake();
  await nextTurn();
  expect(begun).toBe(1);
  slices[0]?.resolve({ kind: 'done', pauseMs: 0 });
  await promise;
  expect(begun).toBe(2);
});

test('a wake-up within a pause waits for its end', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let nowMs = 0;
  const { slice, at } = counting(2);
  const runner = runnerOf(
    {
      slice: () => ({ ...slice(), pauseMs: 30 }),
      onProgress: () => {
        if (at() === 2) resolve();
      },
    },
    { elapsed: () => nowMs, timerSlackMs: 60_000 },
  );
  runner.wake();
  await nextTurn();
  await nextTurn();
  runner.wake();
  await nextTurn();
  await nextTurn();
  expect(at()).toBe(1);
  // After the pause the wake-up comes before the timer.
  nowMs = 30;
  runner.wake();
  await promise;
});

test('what a stop left in the store is taken up by the next runner', async () => {
  const first = counting(6);
  const stopped: JobRunner = runnerOf({
    slice: first.slice,
    onProgress: () => {
      if (first.at() === 2) stopped.stop();
    },
  });
  stopped.wake();
  while (first.at() < 2) await nextTurn();
  stopped.wake();
  await nextTurn();
  await nextTurn();
  db.close();

  db = openDatabase(join(folder, 'job.db'));
  const { promise, resolve } = Promise.withResolvers<void>();
  const places: number[] = [];
  const again = counting(6, (place) => places.push(place));
  runnerOf({
    slice: again.slice,
    onProgress: () => {
      if (again.at() === 6) resolve();
    },
  }).wakeAfter(1);
  await promise;
  expect(places).toEqual([3, 4, 5, 6]);
});
