/**
 * `npm run bench:mailbox -- [SECTION…] [--short]`: what a mailbox takes, and how soon its desk has it, each figure beside
 * its aim. Sections: accept, drain; both without a name. With `--short` nothing is measured or kept: it only shows that
 * the bench works here.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { putBetweenMarks, readReport, type Report, tablesOf, writeReport } from './gate/report.ts';
import type { Section } from './gate/section.ts';
import { machine } from './machine.ts';
import { accept } from './mailbox/accept.ts';
import { drain } from './mailbox/drain.ts';

const root = join(import.meta.dirname, '../..');
const REPORT = join(root, 'docs/bench/mailbox.json');

const SECTIONS: ReadonlyMap<string, Section> = new Map([
  ['accept', accept],
  ['drain', drain],
]);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { values, positionals } = parseArgs({
  options: { short: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.find((name) => !SECTIONS.has(name));
if (unknown !== undefined) throw new Error(`No section ${unknown}: ${[...SECTIONS.keys()].join(', ')}`);

say(machine());
const measured: Report = {};
for (const [name, section] of SECTIONS) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  say(`${name} …`);
  const outcome = await section({ isShort: values.short, say });
  measured[name] = { at: new Date().toISOString(), machine: machine(), outcome };
}
say('');
say(tablesOf(measured));
if (!values.short) {
  const report: Report = { ...readReport(REPORT), ...measured };
  writeReport(REPORT, report);
  putBetweenMarks(join(root, 'docs/speed.md'), 'mailbox', tablesOf(report));
  say('Written to docs/bench/mailbox.json and docs/speed.md');
}
process.exit();
