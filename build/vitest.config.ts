/** Everything but the browser: unit, integration and fault tests. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['test/{unit,integration,faults}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A second, the default, is not enough for a thread that starts on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    // Real servers and processes share two cores: more workers only make time-outs.
    maxWorkers: 2,
  },
});
