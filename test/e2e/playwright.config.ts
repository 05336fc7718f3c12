/** Browser tests against the built program. Each test has its own program, data folder and ports. */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const LINUX_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: join(import.meta.dirname, 'output/artifacts'),
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: {
      args: process.platform === 'linux' ? LINUX_ARGS : [],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
});
