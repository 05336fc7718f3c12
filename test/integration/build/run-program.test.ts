/** Electron and the headless program are stand-ins that say how they were called; the processes are real. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runProgram } from '../../../build/start/run-program.ts';
import { en } from '../../../shared/text/en.ts';

const isWindows = process.platform === 'win32';
let root: string;
let said: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'postback-desk-run-'));
  said = [];
  mkdirSync(join(root, 'out/main'), { recursive: true });
  headless(`console.log('headless ' + process.argv.slice(2).join(' '))`);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function headless(script: string): void {
  writeFileSync(join(root, 'out/main/headless.js'), script);
}

function electron(script: string): string {
  const file = join(root, 'electron');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

async function run(
  program: string | null,
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly code: number; readonly out: string }> {
  const out = new PassThrough();
  const code = await runProgram({
    root,
    electron: program,
    args: ['--data', 'a folder'],
    env: { ...process.env, ...env },
    out,
    words: en.start,
    say: (line) => {
      said.push(line);
    },
  });
  out.end();
  return { code, out: await text(out) };
}

test('without Electron the headless program gets the flags, and its output is all there is', async () => {
  expect(await run(null)).toEqual({ code: 0, out: 'headless --data a folder\n' });
  expect(said).toEqual([]);
});

test.skipIf(isWindows)('Electron gets the folder of the app and then the flags', async () => {
  const { code, out } = await run(electron('echo "$@"'));
  expect({ code, out }).toEqual({ code: 0, out: `${root} --data a folder\n` });
});

test.skipIf(isWindows)('the exit code of the program is passed on', async () => {
  expect((await run(electron('exit 1'))).code).toBe(1);
  expect((await run(electron('exit 2'))).code).toBe(2);
  headless('process.exitCode = 3');
  expect((await run(null)).code).toBe(3);
});

test.skipIf(isWindows).each([
  ['a missing library', 'exit 127'],
  ['a crash of its sandbox', 'kill -TRAP $$'],
])('after %s the same program goes on headless, and says so', async (_, script) => {
  expect(await run(electron(script))).toEqual({ code: 0, out: 'headless --data a folder\n' });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/Electron could not open a window \((?:127|SIGTRAP);/);
});

test.skipIf(isWindows)('an Electron that crashes later is not started again', async () => {
  const { code, out } = await run(electron('echo ready; kill -SEGV $$'));
  expect(code).not.toBe(0);
  expect(out).toBe('ready\n');
  expect(said[0]).toContain('SIGSEGV');
});

test.skipIf(isWindows)('an editor’s setting does not turn Electron into plain Node', async () => {
  const { out } = await run(electron('echo "[$ELECTRON_RUN_AS_NODE]"'), { ELECTRON_RUN_AS_NODE: '1' });
  expect(out).toBe('[]\n');
});
