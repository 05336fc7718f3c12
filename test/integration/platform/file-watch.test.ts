import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FileLoss, FileWatch } from '../../../electron/platform/file-watch.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

let folder: string;
let first: string;
let second: string;
let losses: FileLoss[];
let watch: FileWatch;

beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'inner'));
  first = join(folder, 'inner', 'first');
  second = join(folder, 'inner', 'second');
  writeFileSync(first, 'one');
  losses = [];
  watch = new FileWatch({
    paths: [first, second],
    onLost: (loss) => {
      losses.push(loss);
    },
  });
  watch.start();
});

afterEach(() => {
  watch.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function told(): Promise<FileLoss> {
  return eventually(() => Promise.resolve(losses[0]));
}

test('a file that is written to is still the same, also one that came after the start', async () => {
  writeFileSync(second, 'two');
  await sleep(1_100);
  appendFileSync(first, 'more');
  writeFileSync(second, 'another text');
  await sleep(1_100);
  expect(losses).toEqual([]);
  expect([watch.isOurs(first), watch.isOurs(second)]).toEqual([true, true]);
  rmSync(second);
  expect(await told()).toEqual({ kind: 'missing', path: second });
});

test('a folder that cannot be looked into for a while, as one that was closed or a disk that fails, loses nothing', async () => {
  watch.stop();
  watch = new FileWatch({
    paths: [first],
    isWhole: () => readFileSync(first, 'utf8') === 'one',
    onLost: (loss) => {
      losses.push(loss);
    },
  });
  watch.start();
  const inner = join(folder, 'inner');
  renameSync(inner, join(folder, 'elsewhere'));
  // A link to itself: the system says that it cannot tell (ELOOP), not that nothing is there.
  symlinkSync(inner, inner);
  expect(watch.isOurs(first)).toBe(false);
  await sleep(2_200);
  rmSync(inner);
  renameSync(join(folder, 'elsewhere'), inner);
  await sleep(1_100);
  expect(losses).toEqual([]);
  expect(watch.isOurs(first)).toBe(true);
  rmSync(first);
  expect(await told()).toEqual({ kind: 'missing', path: first });
});

test('a file that is deleted is told once', async () => {
  rmSync(first);
  expect(await told()).toEqual({ kind: 'missing', path: first });
  expect(watch.isOurs(first)).toBe(false);
  await sleep(1_100);
  expect(losses).toHaveLength(1);
});

test('a folder that is renamed takes its files away', async () => {
  renameSync(join(folder, 'inner'), join(folder, 'renamed'));
  expect(await told()).toEqual({ kind: 'missing', path: first });
});

test('another file of the same name and content is another file', async () => {
  writeFileSync(join(folder, 'other'), 'one');
  renameSync(join(folder, 'other'), first);
  expect(await told()).toEqual({ kind: 'replaced', path: first });
  expect(watch.isOurs(first)).toBe(false);
});
