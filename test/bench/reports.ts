/** `npm run bench:reports -- [--count 100000]`: what comparing a network's report takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from './machine.ts';
import { measureReconcile } from './reports/measure-reconcile.ts';

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' } } });
const rows = Number(values.count);
const dataDir = mkdtempSync(join(tmpdir(), 'postback-desk-reports-'));
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

say(machine());
const { ms, processorMs, counts, longestMs } = await measureReconcile(dataDir, rows);
rmSync(dataDir, { recursive: true, force: true });
const limitMs = rows / 10;
say(`${rows.toLocaleString('en')} rows in ${(ms / 1_000).toFixed(2)} s, at most ${limitMs / 1_000} s`);
say(
  `${(processorMs / 1_000).toFixed(2)} s of the processor, ${Math.round((rows / ms) * 1_000).toLocaleString('en')} rows a second, nothing waited longer than ${longestMs.toFixed(1)} ms`,
);
say(JSON.stringify(counts));
if (ms > limitMs) process.exitCode = 1;
