/** All checks and tests, in order, each under a heading; later ones run even when an earlier one failed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine, failure, type Result, sum } from './reports.ts';
import { type TestStep, stepsOf } from './steps.ts';

/** @returns the exit code */
export async function runTests(): Promise<number> {
  const reports = mkdtempSync(join(tmpdir(), 'postback-desk-reports-'));
  const results: Result[] = [];
  const overview: string[] = [];
  try {
    for (const step of stepsOf(reports, say)) {
      const startedAt = performance.now();
      say(`\n== ${step.name}`);
      const result = await runStep(step);
      results.push(result);
      const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
      overview.push(`${result.failed === 0 ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s  ${step.name}`);
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  const total = sum(results);
  for (const line of ['', ...overview, '', ...total.remarks, closingLine(total)]) say(line);
  return total.failed === 0 ? 0 : 1;
}

/** A step that breaks is a failed one: the others still run. */
async function runStep(step: TestStep): Promise<Result> {
  try {
    return await step.run();
  } catch (error) {
    return failure(`${step.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
