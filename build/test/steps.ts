/** What `npm test` does, in order. */
import { join } from 'node:path';
import { BuildFailed, ensureBuilt } from '../start/ensure-built.ts';
import { getBrowser } from './get-browser.ts';
import {
  failure,
  judge,
  leftOut,
  PASSED,
  readPlaywright,
  readRunnerErrors,
  readVitest,
  type Result,
  sum,
} from './reports.ts';
import { RUNNER_ERRORS_FILE } from './runner-errors-reporter.ts';
import { root, runTool, type Tool } from './tools.ts';

export interface TestStep {
  readonly name: string;
  readonly run: () => Promise<Result>;
}

/** @param reports an empty folder */
export function stepsOf(reports: string, say: (line: string) => void): readonly TestStep[] {
  return [
    check('format', { packageName: 'oxfmt', args: ['--check'] }),
    check('lint, with the import rules', { packageName: 'oxlint', args: ['--deny-warnings'] }),
    check('types', { packageName: 'typescript', command: 'tsc', args: ['-b'] }),
    check('unused files, exports and packages', { packageName: 'knip', args: ['--no-progress'] }),
    { name: 'build', run: () => runBuild(say) },
    {
      name: 'unit, integration and fault tests',
      run: () => runVitest(reports, ['unit', 'sharing', 'behaviour']),
    },
    // Alone: what is measured must not be who else is at work.
    { name: 'timing tests', run: () => runVitest(reports, ['timing']) },
    { name: 'browser and desktop tests', run: () => runPlaywright(join(reports, 'e2e.json'), say) },
  ];
}

function check(name: string, tool: Tool): TestStep {
  return { name, run: async () => ((await runTool(tool)) ? PASSED : failure(name)) };
}

async function runBuild(say: (line: string) => void): Promise<Result> {
  try {
    await ensureBuilt(root, say);
    return PASSED;
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    say(error.message);
    return failure('build');
  }
}

/** @param projects of `build/vitest.config.ts` */
async function runVitest(reports: string, projects: readonly string[]): Promise<Result> {
  const name = `${projects.join(' and ')} tests`;
  const report = join(reports, `${projects.join('-')}.json`);
  const errors = join(reports, `${projects.join('-')}-errors.json`);
  const isOk = await runTool({
    packageName: 'vitest',
    args: [
      'run',
      '--config=build/vitest.config.ts',
      ...projects.map((project) => `--project=${project}`),
      // A race would cost the whole run once more; what needed it is named at the end.
      '--retry=1',
      '--reporter=default',
      '--reporter=json',
      `--reporter=${join(import.meta.dirname, 'runner-errors-reporter.ts')}`,
      `--outputFile.json=${report}`,
    ],
    env: { [RUNNER_ERRORS_FILE]: errors },
  });
  const result = readVitest(report);
  return judge(name, result && sum([result, ...readRunnerErrors(errors)]), isOk);
}

async function runPlaywright(report: string, say: (line: string) => void): Promise<Result> {
  const browser = await getBrowser(say);
  const isFound = browser.kind === 'found';
  if (isFound) say(`Browser: ${browser.path}`);
  const isOk = await runTool({
    packageName: '@playwright/test',
    command: 'playwright',
    args: [
      'test',
      '--config=test/e2e/playwright.config.ts',
      // The desktop app brings its own browser.
      ...(isFound ? [] : ['--project=desktop']),
    ],
    env: {
      POSTBACK_DESK_E2E_REPORT: report,
      ...(isFound ? { CHROMIUM_PATH: browser.path } : {}),
    },
  });
  const result = judge('browser and desktop tests', readPlaywright(report), isOk);
  return isFound ? result : sum([result, leftOut(`The browser tests were left out: ${browser.why}.`)]);
}
