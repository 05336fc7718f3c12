/** What the test runners' JSON reports say: how many tests ended how, and which ones need a word. */
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

export interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Lines for the end of the run: what failed, what was skipped and why. */
  readonly remarks: readonly string[];
}

export const PASSED: Result = { passed: 1, failed: 0, skipped: 0, remarks: [] };

const MOST_REASON_LINES = 10;
const MOST_REASON_LINE = 300;

/**
 * A test, check or runner that failed.
 * @param message the runner's own; its first lines are repeated, because the rest of a long output may not be kept
 */
export function failure(name: string, message?: string): Result {
  return { passed: 0, failed: 1, skipped: 0, remarks: [`Failed: ${name}${reasonLines(message)}`] };
}

/** A race, in the test or in the program: it counts as passed, and is named so that somebody looks at it. */
function secondTry(name: string, message?: string): Result {
  return { ...PASSED, remarks: [`Passed on the second try only: ${name}${reasonLines(message)}`] };
}

function reasonLines(message: string | undefined): string {
  return stripVTControlCharacters(message ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_REASON_LINES)
    .map((line) => `\n    ${line.slice(0, MOST_REASON_LINE)}`)
    .join('');
}

/** One check or runner that was left out. */
export function leftOut(remark: string): Result {
  return { passed: 0, failed: 0, skipped: 1, remarks: [remark] };
}

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const playwrightTestSchema = z.object({
  /** `flaky` failed first and passed on the second try. */
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
  results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
});
const playwrightSuiteSchema = z.object({
  specs: z.array(z.object({ title: z.string(), tests: z.array(playwrightTestSchema) })),
  get suites() {
    return z.array(playwrightSuiteSchema).optional();
  },
});
const playwrightSchema = z.object({
  suites: z.array(playwrightSuiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
});
type PlaywrightSuite = z.infer<typeof playwrightSuiteSchema>;

/** Null when the runner wrote no report: it did not get that far. */
export function readVitest(path: string): Result | null {
  if (!existsSync(path)) return null;
  const report = vitestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return sum(
    report.testResults.flatMap((file) => {
      const tests = file.assertionResults.map((each) =>
        vitestResult(each.fullName, each.status, each.failureMessages?.[0]),
      );
      // A file that cannot even be loaded has no tests to fail.
      const isBroken = file.status === 'failed' && tests.every((each) => each.failed === 0);
      return isBroken ? [...tests, failure(file.name, file.message)] : tests;
    }),
  );
}

function vitestResult(title: string, status: string, message: string | undefined): Result {
  // The message of a test that passed is that of a try before.
  if (status === 'passed') return message === undefined ? PASSED : secondTry(title, message);
  return status === 'failed' ? failure(title, message) : leftOut(`Skipped: ${title}`);
}

/** What vitest could not put down to a test: a rejection that nobody waited for, a worker that died. */
export function readRunnerErrors(path: string): readonly Result[] {
  if (!existsSync(path)) return [];
  const errors = z.array(z.string()).parse(JSON.parse(readFileSync(path, 'utf8')));
  return errors.map((error) => failure('something outside of any test', error));
}

/** Null when the runner wrote no report: it did not get that far. */
export function readPlaywright(path: string): Result | null {
  if (!existsSync(path)) return null;
  const report = playwrightSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return sum([
    ...report.suites.flatMap(suiteResults),
    ...report.errors.map((error) => failure((error.message ?? '').split('\n')[0] ?? '')),
  ]);
}

function suiteResults(suite: PlaywrightSuite): readonly Result[] {
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map((test): Result => {
      if (test.status === 'expected') return PASSED;
      const message = test.results.find((each) => each.error !== undefined)?.error?.message;
      if (test.status === 'flaky') return secondTry(spec.title, message);
      if (test.status === 'unexpected') return failure(spec.title, message);
      const why = test.annotations.find((each) => each.type === 'skip')?.description ?? 'no reason given';
      return leftOut(`Skipped: ${spec.title} (${why})`);
    }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(suiteResults)];
}

export function sum(results: readonly Result[]): Result {
  return {
    passed: results.reduce((total, each) => total + each.passed, 0),
    failed: results.reduce((total, each) => total + each.failed, 0),
    skipped: results.reduce((total, each) => total + each.skipped, 0),
    remarks: results.flatMap((each) => each.remarks),
  };
}

/** A runner that failed without a failed test, or ran none at all, has failed all the same. */
export function judge(name: string, result: Result | null, isExitOk: boolean): Result {
  if (result === null) return failure(`${name}: the runner wrote no report`);
  if (result.passed + result.failed + result.skipped === 0) return failure(`${name}: there were no tests`);
  if (!isExitOk && result.failed === 0) {
    return sum([result, failure(`${name}: the runner failed, see above`)]);
  }
  return result;
}

/** The last line of a run. */
export function closingLine(result: Result): string {
  const skipped = result.skipped === 0 ? '' : `, ${result.skipped} skipped`;
  return `${result.passed} passed, ${result.failed} failed${skipped}`;
}
