import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findShellRuntime, type ShellComputer } from '../../../build/test/shell-runtime.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'postback-desk-runtime-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function place(...path: readonly string[]): string {
  const file = join(root, ...path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  return file;
}

/** A Linux with a display, a person who is not root, and no runtime. */
function computer(differing: Partial<ShellComputer> = {}): ShellComputer {
  return {
    root,
    platform: 'linux',
    env: { DISPLAY: ':0' },
    uid: 1_000,
    findProgram: () => null,
    ...differing,
  };
}

function install(): string {
  writeFileSync(place('node_modules/electron/path.txt'), 'electron');
  return place('node_modules/electron/dist/electron');
}

function why(runtime: ReturnType<typeof findShellRuntime>): string {
  expect(runtime.kind).toBe('missing');
  return 'why' in runtime ? runtime.why : '';
}

test('without a runtime it says how to get one, and fetches none', () => {
  expect(why(findShellRuntime(computer()))).toMatch(/not installed .*install-electron/);
});

test('the installed one is found on a display', () => {
  const program = install();
  expect(findShellRuntime(computer())).toEqual({ kind: 'found', program, xvfb: null });
});

test('the one that the variable names goes before it', () => {
  install();
  const program = place('elsewhere/electron');
  const env = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') };
  expect(findShellRuntime(computer({ env }))).toEqual({ kind: 'found', program, xvfb: null });
});

test('a folder without Electron is named, and the installed one is not taken in its place', () => {
  install();
  const env = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') };
  expect(why(findShellRuntime(computer({ env })))).toContain(join(root, 'elsewhere'));
});

test('without a display Xvfb makes one, and is asked for where it is missing', () => {
  const program = install();
  const findProgram = (name: string): string => `/usr/bin/${name}`;
  expect(findShellRuntime(computer({ env: {}, findProgram }))).toEqual({
    kind: 'found',
    program,
    xvfb: '/usr/bin/Xvfb',
  });
  expect(why(findShellRuntime(computer({ env: {} })))).toContain('no Xvfb');
});

test.each([{ DISPLAY: ':0' }, {}])('root is told to be somebody else, with the display %j', (env) => {
  install();
  expect(why(findShellRuntime(computer({ env, uid: 0, findProgram: () => '/usr/bin/Xvfb' })))).toContain(
    'root',
  );
});

test.each(['darwin', 'win32'] as const)('%s has a display of its own', (platform) => {
  const program = install();
  const uid = platform === 'win32' ? null : 501;
  expect(findShellRuntime(computer({ platform, env: {}, uid }))).toEqual({
    kind: 'found',
    program,
    xvfb: null,
  });
});
