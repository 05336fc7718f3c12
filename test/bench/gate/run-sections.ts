/** Runs the sections of a bench that are asked for, and writes what they measured. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../machine.ts';
import { putBetweenMarks, readReport, type Report, tablesOf, writeReport } from './report.ts';
import type { Section } from './section.ts';

const root = join(import.meta.dirname, '../../..');

/**
 * @param name of the file in docs/bench and of the marks in docs/speed.md
 * @throws Error for a word of the command line that is no section
 */
export async function runSections(name: string, sections: ReadonlyMap<string, Section>): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { short: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const unknown = positionals.find((each) => !sections.has(each));
  if (unknown !== undefined) throw new Error(`No section ${unknown}: ${[...sections.keys()].join(', ')}`);

  say(machine());
  const measured: Report = {};
  for (const [title, section] of sections) {
    if (positionals.length > 0 && !positionals.includes(title)) continue;
    say(`${title} …`);
    const outcome = await section({ isShort: values.short, say });
    measured[title] = { at: new Date().toISOString(), machine: machine(), outcome };
  }
  say('');
  say(tablesOf(measured));
  if (!values.short) write(name, sections, measured);
}

function write(name: string, sections: ReadonlyMap<string, Section>, measured: Report): void {
  const file = join(root, `docs/bench/${name}.json`);
  const before = readReport(file);
  const report: Report = {};
  // In the order of the sections, whichever of them ran now.
  for (const title of sections.keys()) {
    const part = measured[title] ?? before[title];
    if (part !== undefined) report[title] = part;
  }
  writeReport(file, report);
  putBetweenMarks(join(root, 'docs/speed.md'), name, tablesOf(report));
  say(`Written to docs/bench/${name}.json and docs/speed.md`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
