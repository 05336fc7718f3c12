/** The built shell in a real Electron: `npm run test:shell`, which says where that is. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['test/shell/**/*.test.ts'],
    // A computer that never started this Electron looks it through first.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000, interval: 50 } },
    // One window at a time has the display.
    maxWorkers: 1,
    fileParallelism: false,
    // Names each test, and why one was left out.
    reporters: ['verbose'],
  },
});
