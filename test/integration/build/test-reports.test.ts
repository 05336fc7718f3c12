/** The real runners run small suites of their own; what `npm test` counts must be what happened. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  closingLine,
  judge,
  PASSED,
  readPlaywright,
  readRunnerErrors,
  readVitest,
  sum,
} from '../../../build/test/reports.ts';
import { RUNNER_ERRORS_FILE } from '../../../build/test/runner-errors-reporter.ts';
import { commandFile } from '../../../build/test/tools.ts';

const output = join(import.meta.dirname, '../e2e/output');
const REPORTER = join(import.meta.dirname, '../../../build/test/runner-errors-reporter.ts');
let folder: string;
let report: string;
let runnerErrors: string;

beforeEach(() => {
  mkdirSync(output, { recursive: true });
  // Inside the project, so that the suites find the runners' packages.
  folder = mkdtempSync(join(output, 'reports-'));
  report = join(folder, 'report.json');
  runnerErrors = join(folder, 'errors.json');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

function run(packageName: string, command: string, args: readonly string[]): number | null {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    [RUNNER_ERRORS_FILE]: runnerErrors,
  };
  delete env['VITEST'];
  return spawnSync(process.execPath, [commandFile(packageName, command), ...args], { cwd: folder, env })
    .status;
}

function runVitest(more: readonly string[] = []): number | null {
  write('vitest.config.mjs', `export default { test: { include: ['*.check.mjs'] } };`);
  return run('vitest', 'vitest', [
    'run',
    '--reporter=json',
    `--reporter=${REPORTER}`,
    `--outputFile.json=${report}`,
    ...more,
  ]);
}

function runPlaywright(): number | null {
  write('playwright.config.mjs', `export default { testMatch: '*.check.mjs', reporter: 'json' };`);
  return run('@playwright/test', 'playwright', ['test']);
}

test('of vitest, passed, failed and skipped tests are counted and the last two are named', () => {
  write(
    'mixed.check.mjs',
    `import { expect, test } from 'vitest';
     test('good', () => expect(1).toBe(1));
     test('good too', () => expect(1).toBe(1));
     test('bad', () => expect(1).toBe(2));
     test.skip('left', () => {});
     test.todo('later');`,
  );
  expect(runVitest()).toBe(1);
  const result = readVitest(report);
  expect(result).toMatchObject({ passed: 2, failed: 1, skipped: 2 });
  expect(result?.remarks).toHaveLength(3);
  expect(result?.remarks[0]).toMatch(/^Failed: bad\n {4}AssertionError: expected 1 to be 2/);
  expect(result?.remarks.slice(1)).toEqual(['Skipped: left', 'Skipped: later']);
});

test('of vitest, a test that passes on its second try is named with what failed first, one that fails twice fails', () => {
  write(
    'races.check.mjs',
    `import { expect, test } from 'vitest';
     let tries = 0;
     test('race', () => { tries += 1; expect(tries).toBe(2); });
     test('bad', () => expect(1).toBe(2));`,
  );
  expect(runVitest(['--retry=1'])).toBe(1);
  const result = readVitest(report);
  expect(result).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
  expect(result?.remarks.map((each) => each.split('\n')[0])).toEqual([
    'Passed on the second try only: race',
    'Failed: bad',
  ]);
  expect(result?.remarks[0]).toContain('expected 1 to be 2');
});

test('a test file that cannot be loaded counts as failed', () => {
  write('broken.check.mjs', `import './is-not-there.mjs';`);
  write('fine.check.mjs', `import { expect, test } from 'vitest'; test('fine', () => expect(1).toBe(1));`);
  expect(runVitest()).toBe(1);
  const result = readVitest(report);
  expect(result).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
  expect(result?.remarks[0]).toContain('broken.check.mjs');
});

test('of vitest, what failed outside of any test is named', () => {
  write(
    'stray.check.mjs',
    `import { test } from 'vitest';
     test('fine', () => { void Promise.reject(new Error('nobody waited for this')); });`,
  );
  expect(runVitest()).toBe(1);
  expect(readVitest(report)).toMatchObject({ passed: 1, failed: 0 });
  const [stray, ...others] = readRunnerErrors(runnerErrors);
  expect(others).toEqual([]);
  expect(stray).toMatchObject({ passed: 0, failed: 1 });
  expect(stray?.remarks[0]).toMatch(
    /outside of any test\n {4}Error: nobody waited for this\n.*stray\.check\.mjs/,
  );
});

test('of Playwright, the reason of a skipped test is kept', () => {
  write(
    'mixed.check.mjs',
    `import { expect, test } from '@playwright/test';
     test('good', () => expect(1).toBe(1));
     test.describe('inner', () => {
       test('bad', () => expect(1).toBe(2));
       test('desktop', () => test.skip(true, 'no runtime here'));
     });`,
  );
  expect(runPlaywright()).toBe(1);
  const result = readPlaywright(report);
  expect(result).toMatchObject({ passed: 1, failed: 1, skipped: 1 });
  expect(result?.remarks).toHaveLength(2);
  expect(result?.remarks[0]).toMatch(/^Failed: bad\n {4}Error: expect\(received\)/);
  expect(result?.remarks[1]).toBe('Skipped: desktop (no runtime here)');
});

test('of Playwright, a test that passes on its second try counts as passed and is named, with what failed first', () => {
  write(
    'race.check.mjs',
    `import { expect, test } from '@playwright/test';
     test.describe.configure({ retries: 1 });
     test('a race', ({}, testInfo) => expect(testInfo.retry).toBe(1));`,
  );
  expect(runPlaywright()).toBe(0);
  const result = readPlaywright(report);
  expect(result).toMatchObject({ passed: 1, failed: 0, skipped: 0 });
  expect(result?.remarks).toHaveLength(1);
  expect(result?.remarks[0]).toMatch(/^Passed on the second try only: a race\n {4}Error: expect\(received\)/);
});

test('a runner that found no tests has failed', () => {
  const isOk = runPlaywright() === 0;
  expect(judge('browser tests', readPlaywright(report), isOk).failed).toBeGreaterThan(0);
});

test('a runner that wrote no report, or failed without a failed test, has failed', () => {
  expect(readVitest(report)).toBeNull();
  expect(judge('unit tests', null, true)).toMatchObject({ passed: 0, failed: 1 });
  expect(judge('unit tests', PASSED, false)).toMatchObject({ passed: 1, failed: 1 });
  expect(judge('unit tests', PASSED, true)).toEqual(PASSED);
});

test('the closing line names skipped tests only when there are any', () => {
  const skipped = { passed: 0, failed: 0, skipped: 1, remarks: [] };
  expect(closingLine(sum([PASSED, PASSED]))).toBe('2 passed, 0 failed');
  expect(closingLine(sum([PASSED, skipped]))).toBe('1 passed, 0 failed, 1 skipped');
});
