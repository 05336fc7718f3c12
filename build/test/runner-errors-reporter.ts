/** Writes down what failed outside of any test: vitest's own JSON report leaves it out. */
import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';

/** Where to write them, as a JSON list of texts. */
export const RUNNER_ERRORS_FILE = 'POSTBACK_DESK_RUNNER_ERRORS';

// oxlint-disable-next-line import/no-default-export -- what vitest takes from a reporter's file
export default class RunnerErrorsReporter implements Reporter {
  onTestRunEnd(...[, errors]: Parameters<NonNullable<Reporter['onTestRunEnd']>>): void {
    const file = process.env[RUNNER_ERRORS_FILE];
    if (file === undefined) return;
    const texts = errors.map(({ message, stack }) =>
      // A stack begins with its message where it comes from V8.
      stack?.includes(message) === true ? stack : `${message}\n${stack ?? ''}`,
    );
    writeFileSync(file, JSON.stringify(texts));
  }
}
