/** Everything but the browser: unit, integration, fault and timing tests. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { turnOf } from './test/slow-files.ts';

const root = join(import.meta.dirname, '..');

// Read by the processes of tests when they begin, by their threads and by programs that they start from the sources:
// reading the types away and compiling is half of each desk's start.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/test-programs');

/** Their desks and servers end with their tests: files share a process, and load what they test once. */
const SHARING_FOLDERS = ['api', 'links', 'parse', 'rates', 'reader', 'store'].map(
  (folder) => `test/integration/${folder}/**/*.test.ts`,
);

/** Real servers and processes wait for much of their time: with two a core of two would be idle. */
const MOST_WORKERS = 4;

const testOptions = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // A second, the default, is not enough for a thread that starts on a busy machine.
  expect: { poll: { timeout: 10_000 } },
};

/** The ones that take longest first, on a computer too where nothing ran before. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- vitest's method of this name
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => turnOf(one.moduleId) - turnOf(other.moduleId));
  }
}

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...testOptions,
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          // They leave nothing behind in their process: what they import is loaded once for all of them.
          isolate: false,
          maxWorkers: MOST_WORKERS,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...testOptions,
          name: 'sharing',
          include: SHARING_FOLDERS,
          isolate: false,
          maxWorkers: MOST_WORKERS,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...testOptions,
          name: 'behaviour',
          include: ['test/{integration,faults}/**/*.test.ts'],
          exclude: SHARING_FOLDERS,
          maxWorkers: MOST_WORKERS,
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
