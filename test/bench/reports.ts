/**
 * `npm run bench:reports -- [--rows 100000] [--lines 1000000]`: what comparing a network's report takes, and importing
 * an own export. 0 leaves one out.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from './machine.ts';
import { measureImport } from './reports/measure-import.ts';
import { measureReconcile } from './reports/measure-reconcile.ts';
import type { Watched } from './reports/watch-thread.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, lines: { type: 'string', default: '1000000' } },
});
const [rows, lines] = [Number(values.rows), Number(values.lines)];
const RECONCILED_A_SECOND = 10_000;
const IMPORTED_A_SECOND = 1_000_000 / 240;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function tell(what: string, count: number, { ms, processorMs, longestMs, p99Ms }: Watched): void {
  const seconds = (part: number): string => (part / 1_000).toFixed(2);
  say(
    `${what}: ${count.toLocaleString('en')} in ${seconds(ms)} s, ${seconds(processorMs)} s of the processor`,
  );
  say(
    `  ${Math.round((count / ms) * 1_000).toLocaleString('en')} a second; nothing waited longer than ${longestMs.toFixed(1)} ms, 99 of 100 times not ${p99Ms.toFixed(1)} ms`,
  );
}

function tooSlow(count: number, ms: number, aSecond: number): boolean {
  return (count / ms) * 1_000 < aSecond;
}

say(machine());
const dataDir = mkdtempSync(join(tmpdir(), 'postback-desk-reports-'));
if (rows > 0) {
  const [first, second] = await measureReconcile(join(dataDir, 'report'), rows);
  for (const [what, reconciled] of [
    ['rows of a report', first],
    ['rows of the next report', second],
  ] as const) {
    tell(what, rows, reconciled);
    say(`  ${JSON.stringify(reconciled.counts)}`);
    if (tooSlow(rows, reconciled.ms, RECONCILED_A_SECOND)) process.exitCode = 1;
  }
}
if (lines > 0) {
  const { look, run, fresh } = await measureImport(join(dataDir, 'import'), lines);
  tell('lines looked at', lines, look);
  tell('lines imported', fresh, run);
  if (fresh !== lines || tooSlow(lines, look.ms + run.ms, IMPORTED_A_SECOND)) process.exitCode = 1;
}
rmSync(dataDir, { recursive: true, force: true });
