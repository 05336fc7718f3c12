/** Everything but the browser: unit, integration, fault and timing tests. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const testOptions = {
  testTimeout: 30_000,
  hookTimeout: 30_000,
  // A second, the default, is not enough for a thread that starts on a busy machine.
  expect: { poll: { timeout: 10_000 } },
};

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    projects: [
      {
        test: {
          ...testOptions,
          name: 'behaviour',
          include: ['test/{unit,integration,faults}/**/*.test.ts'],
          // Real servers and processes share two cores: more workers only make time-outs.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...testOptions,
          name: 'timing',
          include: ['test/timing/**/*.test.ts'],
          // Alone, after all others: what is measured must not be who else is at work.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
