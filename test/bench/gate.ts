/**
 * `npm run bench:gate -- [SECTION…] [--short]`: what the gate holds, each figure beside its aim. Sections: servers,
 * slow-disk, frozen-engine, memory; all of them without a name. With `--short` nothing is measured or kept: it only
 * shows that the bench works here.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { frozenEngine } from './gate/frozen-engine.ts';
import { memory } from './gate/memory.ts';
import { putBetweenMarks, readReport, type Report, tablesOf, writeReport } from './gate/report.ts';
import type { Section } from './gate/section.ts';
import { servers } from './gate/servers.ts';
import { slowDisk } from './gate/slow-disk.ts';
import { machine } from './machine.ts';

const root = join(import.meta.dirname, '../..');
const REPORT = join(root, 'docs/bench/gate.json');

const SECTIONS: ReadonlyMap<string, Section> = new Map([
  ['servers', servers],
  ['slow-disk', slowDisk],
  ['frozen-engine', frozenEngine],
  ['memory', memory],
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
  const before = readReport(REPORT);
  const report: Report = {};
  // In the order of the sections, whichever of them ran now.
  for (const name of SECTIONS.keys()) {
    const part = measured[name] ?? before[name];
    if (part !== undefined) report[name] = part;
  }
  writeReport(REPORT, report);
  putBetweenMarks(join(root, 'docs/speed.md'), 'gate', tablesOf(report));
  say('Written to docs/bench/gate.json and docs/speed.md');
}
process.exit();
