import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { isProcessAlive } from '../../../build/start/build-lock.ts';
import { type Bounds, type Ending, runBounded } from '../../../build/run-bounded.ts';
import { eventually } from '../../fixtures/desk-api.ts';

/** A program that starts another one, says its id, and then hangs together with it. */
const HANGS_WITH_CHILD = `
  const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
  console.log(child.pid);
  setInterval(() => {}, 1000);
`;

function runNode(script: string, bounds: Partial<Bounds> = {}): Promise<Ending> {
  return runBounded(process.execPath, ['-e', script], {
    cwd: tmpdir(),
    env: process.env,
    limitMs: 20_000,
    onOutput: () => undefined,
    ...bounds,
  });
}

test('the exit code and all output of a program come through', async () => {
  let output = '';
  const ending = await runNode('console.log("out"); console.error("err"); process.exitCode = 7', {
    onOutput: (text) => {
      output += text;
    },
  });
  expect(ending).toEqual({ kind: 'exited', code: 7 });
  expect(output).toContain('out\n');
  expect(output).toContain('err\n');
});

test('a program that falls silent is ended together with what it started', async () => {
  let output = '';
  const ending = await runNode(HANGS_WITH_CHILD, {
    silenceMs: () => 1_000,
    onOutput: (text) => {
      output += text;
    },
  });
  expect(ending).toEqual({ kind: 'silent', afterMs: 1_000 });
  const grandchild = Number(output);
  expect(grandchild).toBeGreaterThan(0);
  await eventually(() => Promise.resolve(!isProcessAlive(grandchild)));
});

test('a program that talks but never ends is ended when its time is up', async () => {
  const startedAt = performance.now();
  const ending = await runNode('setInterval(() => console.log("."), 50)', {
    limitMs: 700,
    silenceMs: () => 500,
  });
  expect(ending).toEqual({ kind: 'too_slow', afterMs: 700 });
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test('a program that is not there is an answer, not a crash', async () => {
  const ending = await runBounded('/nowhere/program', [], {
    cwd: tmpdir(),
    env: {},
    limitMs: 1_000,
    onOutput: () => undefined,
  });
  expect(ending).toMatchObject({ kind: 'not_started' });
});
