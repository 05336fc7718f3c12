/** Browser and desktop tests against the built program. Each test has its own program, data folder and ports. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findInstalled, thisComputer } from '../../build/test/find-browser.ts';

const LINUX_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DESKTOP_TESTS = 'electron.spec.ts';

// Looked for once: the workers get it from the environment.
const executablePath = process.env['CHROMIUM_PATH'] ?? findInstalled(thisComputer(homedir()));
if (executablePath !== null) process.env['CHROMIUM_PATH'] = executablePath;
const report = process.env['POSTBACK_DESK_E2E_REPORT'];
// Reading its modules is most of the start of each test's program; `compile-once.ts` fills this.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../../node_modules/.cache/built-program');

export default defineConfig({
  testDir: import.meta.dirname,
  globalSetup: './compile-once.ts',
  outputDir: join(import.meta.dirname, 'output/artifacts'),
  // A test waits half of its time: two would leave a core of two idle.
  workers: 3,
  fullyParallel: true,
  // Five seconds, the default, are not enough where other programs keep both cores busy.
  expect: { timeout: 15_000 },
  timeout: 120_000,
  forbidOnly: true,
  // In the whole run only, where one race would cost an hour; what needed it is named at the end of the run.
  retries: report === undefined ? 0 : 1,
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])],
  projects: [
    {
      name: 'browser',
      testMatch: '*.spec.ts',
      testIgnore: DESKTOP_TESTS,
      use: {
        browserName: 'chromium',
        viewport: { width: 1280, height: 800 },
        // What moves costs processor time and is not there yet when it is clicked; tests of motion ask for it.
        contextOptions: { reducedMotion: 'reduce' },
        // Recording costs time in every step: the whole run records second tries only. The film strip, a quarter of
        // all the time, tells no more than the snapshots of the page.
        trace: { mode: report === undefined ? 'retain-on-failure' : 'on-first-retry', screenshots: false },
        screenshot: 'only-on-failure',
        launchOptions: {
          args: process.platform === 'linux' ? LINUX_ARGS : [],
          ...(executablePath === null ? {} : { executablePath }),
        },
      },
    },
    { name: 'desktop', testMatch: DESKTOP_TESTS },
  ],
});
