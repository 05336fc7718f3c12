/** What is shortened for all tests, at its full length, and every fault test: `npm run test:long`. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const MINUTES = 60_000;

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: [
      'test/faults/**/*.test.ts',
      'test/integration/forward/refuses-all.test.ts',
      'test/timing/linear-expressions.test.ts',
    ],
    env: { POSTBACK_DESK_THOROUGH: '1' },
    testTimeout: 20 * MINUTES,
    hookTimeout: MINUTES,
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
  },
});
