/** All checks and tests, in order, each under a heading; later ones run even when an earlier one failed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../start/ensure-built.ts';
import { findBrowser } from './find-browser.ts';
import { addCounts, closingLine, type Counts, readPlaywright, readVitest } from './reports.ts';
import { root, runTool } from './tools.ts';

interface Step {
  readonly name: string;
  readonly run: () => Promise<Counts>;
}

const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** @returns the exit code */
export async function runTests(): Promise<number> {
  const reports = mkdtempSync(join(tmpdir(), 'postback-desk-reports-'));
  const lastWords: string[] = [];
  const results: Counts[] = [];
  try {
    for (const step of stepsOf(reports, lastWords)) {
      const startedAt = performance.now();
      say(`\n== ${step.name}`);
      const counts = await step.run();
      results.push(counts);
      const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
      say(`== ${step.name}: ${counts.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
      if (counts.failed > 0) lastWords.push(`Failed: ${step.name}`);
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  const total = addCounts(results);
  say('');
  for (const words of lastWords) say(words);
  say(closingLine(total));
  return total.failed === 0 ? 0 : 1;
}

function stepsOf(reports: string, lastWords: string[]): readonly Step[] {
  const vitestReport = join(reports, 'vitest.json');
  return [
    check('format', () => runTool('oxfmt', ['--check'])),
    check('lint and import rules', () => runTool('oxlint', ['--deny-warnings'])),
    check('types', () => runTool('typescript', ['-b'], { command: 'tsc' })),
    check('unused files, exports, packages', () => runTool('knip', [])),
    check('build', async () => {
      await ensureBuilt(root, say);
      return true;
    }),
    {
      name: 'unit, integration and fault tests',
      run: async () => {
        const isOk = await runTool('vitest', [
          'run',
          '--config',
          'build/vitest.config.ts',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${vitestReport}`,
        ]);
        return atLeast(readVitest(vitestReport), isOk);
      },
    },
    { name: 'browser tests', run: () => runBrowserTests(reports, lastWords) },
  ];
}

function check(name: string, isOk: () => Promise<boolean>): Step {
  return {
    name,
    run: async () => {
      try {
        return (await isOk()) ? PASSED : FAILED;
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
        return FAILED;
      }
    },
  };
}

async function runBrowserTests(reports: string, lastWords: string[]): Promise<Counts> {
  const browser = await findBrowser(say);
  if (browser.kind === 'missing') {
    lastWords.push(`The browser tests were left out: ${browser.why}.`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  say(`Browser: ${browser.path}`);
  const report = join(reports, 'playwright.json');
  const isOk = await runTool('@playwright/test', ['test', '--config', 'test/e2e/playwright.config.ts'], {
    command: 'playwright',
    env: { CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return atLeast(readPlaywright(report), isOk);
}

/** A runner that failed without a failed test (it crashed, or found none) has failed all the same. */
function atLeast(counts: Counts | null, isOk: boolean): Counts {
  if (counts === null || counts.passed + counts.failed === 0) return FAILED;
  return isOk || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
