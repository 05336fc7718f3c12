/**
 * `npm run package:try`, after `npm run package`: starts the app that was made, as a person would, and sends it one
 * postback.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../shared/text/en.ts';
import { checkApp } from './package/check-engine.ts';
import { packagedProgram } from './package/packaged-program.ts';

const program = packagedProgram(join(import.meta.dirname, '../dist'), process.platform, process.arch);
const work = mkdtempSync(join(tmpdir(), 'postback-desk-try-'));
try {
  const problems = await checkApp(program, join(work, 'data'));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length === 0) process.stderr.write(`${en.shell.packageCheck.appWorks(program)}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
