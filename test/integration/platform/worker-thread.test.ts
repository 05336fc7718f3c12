/** Threads that end while there is nothing to do, and what is asked of them meanwhile. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { WorkerThread } from '../../../electron/platform/worker-thread.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

const SERVE_CALLS = join(import.meta.dirname, '../../../electron/platform/serve-calls.ts');
const IDLE_MS = 30;

/** Says which thread answered, after this long. */
interface Answer {
  readonly thread: number;
}

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

/** @param endsInMs how long it takes to close what it has open */
function threadWith(endsInMs: number, isKept = (): boolean => false): WorkerThread<number, Answer | 'lost'> {
  const folder = temporaryFolder();
  const entry = join(folder, 'thread.mjs');
  writeFileSync(
    entry,
    `import { setTimeout as pause } from 'node:timers/promises';
     import { parentPort, threadId } from 'node:worker_threads';
     import { serveCalls } from ${JSON.stringify(SERVE_CALLS)};
     serveCalls(parentPort, {
       run: async (ms) => { await pause(ms); return { thread: threadId }; },
       close: () => pause(${endsInMs}),
     });`,
  );
  const thread = new WorkerThread<number, Answer | 'lost'>({
    name: 'a thread',
    entry,
    youngMb: 4,
    idleMs: IDLE_MS,
    isKept,
    log: quietLog,
    createLocal: () => {
      throw new Error('It is to run on a thread.');
    },
    lost: () => 'lost',
  });
  cleanups.push(async () => {
    await thread.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return thread;
}

test('a thread with nothing to do ends, and the next call is answered by another one', async () => {
  const thread = threadWith(0);
  const first = await thread.call(0);
  await expect.poll(() => thread.isStarted).toBe(false);
  const second = await thread.call(0);
  expect(second).toEqual({ thread: expect.any(Number) });
  expect(second).not.toEqual(first);
});

test('a thread is kept for as long as it is wanted, and ends afterwards', async () => {
  let isKept = true;
  const thread = threadWith(0, () => isKept);
  const first = await thread.call(0);
  await pause(IDLE_MS * 5);
  expect(await thread.call(0)).toEqual(first);
  isKept = false;
  await expect.poll(() => thread.isStarted).toBe(false);
});

test('a call that takes longer than a thread may be idle is answered', async () => {
  const thread = threadWith(0);
  const [quick, slow] = await Promise.all([thread.call(0), thread.call(IDLE_MS * 5)]);
  expect(slow).toEqual(quick);
});

test('what is asked for while a thread ends is answered, at whichever moment', async () => {
  const thread = threadWith(IDLE_MS);
  const answers: (Answer | 'lost')[] = [];
  for (let waitMs = IDLE_MS - 6; waitMs <= IDLE_MS + 6; waitMs += 2) {
    answers.push(await thread.call(0));
    await pause(waitMs);
  }
  expect(answers).toHaveLength(7);
  expect(answers).not.toContain('lost');
  expect(new Set(answers.map((answer) => answer !== 'lost' && answer.thread)).size).toBeGreaterThan(1);
});

test('closing waits for one that was ending already', async () => {
  const thread = threadWith(IDLE_MS * 5);
  await thread.call(0);
  await expect.poll(() => thread.isStarted).toBe(false);
  const startedAt = performance.now();
  await thread.close();
  expect(performance.now() - startedAt).toBeGreaterThan(IDLE_MS);
});
