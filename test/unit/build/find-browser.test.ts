import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserCandidates, type Computer, findInstalled } from '../../../build/test/find-browser.ts';

const isWindows = process.platform === 'win32';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postback-desk-browser-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A program that answers as told when it is asked for its version. */
function program(name: string, response: string, exitCode = 0): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho '${response}'\nexit ${exitCode}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A Linux computer with nothing on it but what the test put into the folder. */
function linux(env: NodeJS.ProcessEnv = {}, playwright = join(folder, 'none')): Computer {
  return { platform: 'linux', env, home: folder, playwrightPath: () => playwright };
}

/** Leaves out what this very computer has in the usual places. */
function findBelowFolder(computer: Computer): string | null {
  return findInstalled(computer, (path) => path.startsWith(folder) && startsForReal(path));
}

function startsForReal(path: string): boolean {
  return findInstalled({ ...linux(), env: { CHROMIUM_PATH: path } }) === path;
}

test.skipIf(isWindows)('the one that CHROMIUM_PATH names comes first', () => {
  program('bin/chromium', 'Chromium 150.0.7000.1');
  const named = program('my-browser', 'Browser 1.2.3');
  expect(findBelowFolder(linux({ CHROMIUM_PATH: named, PATH: join(folder, 'bin') }))).toBe(named);
});

test.skipIf(isWindows)('a name that leads nowhere is passed over', () => {
  const there = program('bin/google-chrome', 'Google Chrome 150.0.7000.1');
  const computer = linux({ CHROMIUM_PATH: join(folder, 'gone'), PATH: join(folder, 'bin') });
  expect(findBelowFolder(computer)).toBe(there);
});

test.skipIf(isWindows)('Ubuntu’s stand-in that only asks for a snap is no browser', () => {
  program('bin/chromium-browser', 'Command requires the chromium snap to be installed.', 1);
  const edge = program('bin/microsoft-edge', 'Microsoft Edge 150.0.3000.1');
  expect(findBelowFolder(linux({ PATH: join(folder, 'bin') }))).toBe(edge);
});

test.skipIf(isWindows)('a file that may not be run is no browser', () => {
  chmodSync(program('bin/chromium', 'Chromium 150.0.7000.1'), 0o644);
  expect(findBelowFolder(linux({ PATH: join(folder, 'bin') }))).toBeNull();
});

test.skipIf(isWindows)('Playwright’s own comes last, and is found', () => {
  const own = program('playwright/chrome', 'Chromium 151.0.1.1');
  const computer = linux({ PATH: join(folder, 'bin') }, own);
  expect(findBelowFolder(computer)).toBe(own);
  expect(browserCandidates(computer).at(-1)).toBe(own);
});

test.skipIf(isWindows)('where nothing is, nothing is found', () => {
  expect(findBelowFolder(linux({ PATH: `${folder}::${join(folder, 'bin')}` }))).toBeNull();
});

test('on Windows all three browsers are looked for in every place of programs, and on the Path', () => {
  const candidates = browserCandidates({
    platform: 'win32',
    env: {
      Path: 'C:\\Tools;C:\\More',
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local',
    },
    home: 'C:\\Users\\me',
    playwrightPath: () => 'C:\\none',
  });
  expect(candidates).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(candidates).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(candidates).toContain('C:\\Users\\me\\AppData\\Local\\Chromium\\Application\\chrome.exe');
  expect(candidates).toContain('C:\\More\\chrome.exe');
});

test('on macOS the applications of the computer and of the person are looked through', () => {
  const candidates = browserCandidates({
    platform: 'darwin',
    env: { PATH: '/usr/bin' },
    home: '/Users/me',
    playwrightPath: () => '/none',
  });
  expect(candidates).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(candidates).toContain('/Users/me/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
});
