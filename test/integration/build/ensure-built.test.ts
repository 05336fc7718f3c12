/** The builder is a stand-in that writes what it was told; locks, folders and processes are real. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUILD_INPUTS } from '../../../build/start/source-stamp.ts';
import { BuildFailed, type BuildInto, ensureBuilt } from '../../../build/start/ensure-built.ts';

let project: string;
let said: string[];
let buildCount: number;

const say = (line: string): void => {
  said.push(line);
};

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'postback-desk-built-'));
  said = [];
  buildCount = 0;
  for (const dir of ['electron', 'renderer', 'shared', 'build/bundle'])
    mkdirSync(join(project, dir), { recursive: true });
  for (const file of BUILD_INPUTS.filter((input) => input.includes('.'))) {
    writeFileSync(join(project, file), '{}');
  }
  writeFileSync(join(project, 'shared/words.ts'), 'one');
});

afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

/** Builds "what the source says" in two steps, so that a second build would have time to get in between. */
const copySource: BuildInto = async (outDir) => {
  buildCount += 1;
  mkdirSync(outDir);
  await Promise.resolve();
  writeFileSync(join(outDir, 'built.js'), readFileSync(join(project, 'shared/words.ts')));
  return { kind: 'exited', code: 0 };
};

const breakHalfWay: BuildInto = async (outDir) => {
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'built.js'), 'half');
  return Promise.resolve({ kind: 'exited', code: 3 });
};

function built(): string {
  return readFileSync(join(project, 'out/built.js'), 'utf8');
}

function leftovers(): readonly string[] {
  return readdirSync(project).filter((name) => name.startsWith('out.'));
}

/** An id that surely belonged to a process and now to none. */
function pidOfDeadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

test('the first start builds, and one after it finds nothing to do and says nothing', async () => {
  await ensureBuilt(project, say, copySource);
  expect(built()).toBe('one');
  expect(said).toHaveLength(2);
  said = [];
  await ensureBuilt(project, say, copySource);
  expect(buildCount).toBe(1);
  expect(said).toEqual([]);
  expect(leftovers()).toEqual([]);
});

test('a changed source is built again and takes the place of the old build', async () => {
  await ensureBuilt(project, say, copySource);
  writeFileSync(join(project, 'shared/words.ts'), 'two');
  await ensureBuilt(project, say, copySource);
  expect(built()).toBe('two');
  expect(leftovers()).toEqual([]);
});

test('a source that is edited during the build is built at the next start', async () => {
  await ensureBuilt(project, say, async (outDir) => {
    const ending = await copySource(outDir);
    writeFileSync(join(project, 'shared/words.ts'), 'edited');
    return ending;
  });
  await ensureBuilt(project, say, copySource);
  expect(built()).toBe('edited');
});

test('a build that fails leaves the old one as it was, and is tried again', async () => {
  await ensureBuilt(project, say, copySource);
  writeFileSync(join(project, 'shared/words.ts'), 'two');
  await expect(ensureBuilt(project, say, breakHalfWay)).rejects.toThrow(BuildFailed);
  expect(built()).toBe('one');
  expect(leftovers()).toEqual([]);
  await ensureBuilt(project, say, copySource);
  expect(built()).toBe('two');
});

test('of five starts at once one builds and the others wait for it', async () => {
  await Promise.all(Array.from({ length: 5 }, () => ensureBuilt(project, say, copySource)));
  expect(buildCount).toBe(1);
  expect(built()).toBe('one');
  expect(leftovers()).toEqual([]);
});

test('the lock and the folders of a build that was killed are in nobody’s way', async () => {
  const dead = pidOfDeadProcess();
  writeFileSync(join(project, 'out.lock'), String(dead));
  mkdirSync(join(project, `out.new.${dead}`));
  mkdirSync(join(project, `out.old.${dead}`));
  await ensureBuilt(project, say, copySource);
  expect(built()).toBe('one');
  expect(leftovers()).toEqual([]);
});

test('what a living build is writing is left alone', async () => {
  const aside = join(project, `out.new.${process.ppid}`);
  mkdirSync(aside);
  await ensureBuilt(project, say, copySource);
  expect(existsSync(aside)).toBe(true);
});
