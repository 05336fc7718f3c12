import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSettled } from '../fixtures/account.ts';
import { CoreProcess } from '../fixtures/core-process.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { startSmallCore } from '../fixtures/small-core.ts';

/** Longer than a stop that may have been anything. */
const HANGS_MS = 2_200;
let folder: string;
let dataDir: string;

beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder, 'data');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Whether it answers: a program that hangs does not. */
async function answers(program: CoreProcess, clickId: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => {
    resolve(false);
  }, HANGS_MS);
  const isAnswered = await Promise.race([program.send(clickId), promise]);
  clearTimeout(timer);
  return isAnswered;
}

/** Starts on the same data; kills it when it hangs. @returns whether it hung */
async function startUntilHung(): Promise<boolean> {
  const program = await CoreProcess.start({ dataDir, sinkUrl: null, hangsAt: 'poison' });
  let isHung = false;
  for (let round = 0; round < 3 && !isHung; round += 1) isHung = !(await answers(program, `after-${round}`));
  await program.kill();
  return isHung;
}

test('a postback whose reading never ends is given up at last, and the others are read', async () => {
  const program = await CoreProcess.start({ dataDir, sinkUrl: null, hangsAt: 'poison' });
  const sent = ['before', 'poison', 'beside'].map((clickId) => program.send(clickId));
  await eventually(async () => !(await answers(program, 'during')));
  await program.kill();
  await Promise.allSettled(sent);

  // Among others, then twice by itself.
  expect(await startUntilHung()).toBe(true);
  expect(await startUntilHung()).toBe(true);
  expect(await startUntilHung()).toBe(false);

  const core = await startSmallCore({ dataDir, sinkUrl: null });
  await eventually(() => Promise.resolve(isSettled(core)));
  const [network] = core.core.networks.list();
  const rows = network === undefined ? [] : core.store.postbacks.latestOfNetwork(network.id, 100);
  const given = rows.filter((row) => row.problems.some((problem) => problem.code === 'not_parsed'));
  expect(given).toHaveLength(1);
  expect(given[0]?.head.toString('latin1')).toContain('clickid=poison');
  expect(given[0]).toMatchObject({ isHeld: true });
  expect(rows.filter((row) => row.clickId === 'before')).toMatchObject([{ event: 'registration' }]);
  expect(rows.filter((row) => row.clickId?.startsWith('after') === true).length).toBeGreaterThan(0);
  await core.stop();
});

test('a kill in the middle of ordinary work gives nothing up', async () => {
  for (let round = 0; round < 4; round += 1) {
    const program = await CoreProcess.start({ dataDir, sinkUrl: null });
    await Promise.all(Array.from({ length: 40 }, (_, index) => program.send(`r${round}-${index}`)));
    await program.kill();
  }
  const core = await startSmallCore({ dataDir, sinkUrl: null });
  await eventually(() => Promise.resolve(isSettled(core)));
  const [network] = core.core.networks.list();
  const rows = network === undefined ? [] : core.store.postbacks.latestOfNetwork(network.id, 500);
  expect(rows).toHaveLength(160);
  expect(rows.every((row) => row.event === 'registration' && !row.isHeld)).toBe(true);
  await core.stop();
});
