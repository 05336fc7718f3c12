/**
 * `npm run bench:search -- [--count 1000000] [--data-dir DIR] [--short]`: what a search of the inbox takes over a million
 * postbacks, beside the same searches without indexes; the orders of the list; what the indexes weigh, and what filling them takes. With
 * `--short` there are few postbacks, with `--without-texts` the index of texts is left as it is, and what needs it is not
 * measured, with `--without-scans` the slow comparison is left out; then nothing is written down. With `--only-sorts`
 * nothing but the orders is measured, and written down.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { putBetweenMarks } from './gate/report.ts';
import { type Figure, under } from './gate/section.ts';
import { machine } from './machine.ts';
import { markdownTable } from './markdown-table.ts';
import { fillDemo } from './search/fill-demo.ts';
import { indexAll } from './search/index-all.ts';
import { measureSearches, type MeasuredSearch } from './search/measure-searches.ts';
import { measureSorts } from './search/measure-sorts.ts';
import { middle, p95, shownMs as ms, sortFigures, sortTables } from './search/sort-report.ts';
import { weigh } from './search/weigh.ts';

const root = join(import.meta.dirname, '../..');
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    'data-dir': { type: 'string' },
    short: { type: 'boolean', default: false },
    'without-texts': { type: 'boolean', default: false },
    'without-scans': { type: 'boolean', default: false },
    'only-sorts': { type: 'boolean', default: false },
  },
});
const count = values.short ? 5_000 : Number(values.count);
const own = values['data-dir'] === undefined ? mkdtempSync(join(tmpdir(), 'postback-desk-search-')) : null;
const dataDir = values['data-dir'] ?? join(own ?? '', 'data');
const path = join(dataDir, 'postback-desk.db');

say(machine());
if (!existsSync(path)) {
  say(`${count.toLocaleString('en')} postbacks are written …`);
  fillDemo({ dataDir, count, seed: 'bench', say });
}
if (values['only-sorts']) {
  const orders = measureSorts(path, say);
  const heading = `Last run over ${count.toLocaleString('en')} postbacks, ${new Date().toISOString().slice(0, 10)}, ${machine()}.`;
  putBetweenMarks(join(root, 'docs/speed.md'), 'sorts', sortTables(orders, heading));
  process.exit();
}
const hasTexts = !values['without-texts'];
if (hasTexts) say('the index of texts is filled …');
const indexing = hasTexts ? indexAll(dataDir, say) : null;
const weight = weigh(path);
say('searches …');
const searches = measureSearches(path, { hasTexts, hasScans: !values['without-scans'] }, say);
say('orders of the list …');
const sorts = measureSorts(path, say);
if (own !== null) rmSync(own, { recursive: true, force: true });

const of = (kind: MeasuredSearch['kind'], times: 'firstMs' | 'firstCpuMs'): readonly number[] =>
  searches.filter((each) => each.kind === kind).flatMap((each) => each[times]);
const figures: readonly Figure[] = [
  under('first page of a single filter, p95', p95(of('filter', 'firstMs')), 20),
  under('the same in time of the processor', p95(of('filter', 'firstCpuMs')), 20),
  under('text of three characters and more, p95', p95(of('text', 'firstMs')), 50),
  under('the same in time of the processor', p95(of('text', 'firstCpuMs')), 50),
  under('several together, p95', p95(of('several', 'firstMs')), 50),
  under('the same in time of the processor', p95(of('several', 'firstCpuMs')), 50),
  under('next page, p95', p95(searches.flatMap(({ nextMs }) => nextMs)), 10),
  under('the same in time of the processor', p95(searches.flatMap(({ nextCpuMs }) => nextCpuMs)), 10),
  {
    name: 'bytes per postback with the search, of those without',
    measured: `${weight.all.toFixed(0)} / ${weight.before.toFixed(0)} = ${(weight.all / weight.before).toFixed(2)}`,
    aim: 'at most 2.5',
    holds: weight.all / weight.before <= 2.5,
  },
  ...(indexing === null
    ? []
    : [
        under('longest piece of indexing', indexing.longestMs, 50),
        under('the same in time of the processor', indexing.longestCpuMs, 50),
      ]),
];
const written = weight.count.toLocaleString('en');
const heading = `Last run over ${written} postbacks, ${new Date().toISOString().slice(0, 10)}, ${machine()}.`;
const sortsTable = sortTables(sorts, heading);
const tables = [
  heading,
  markdownTable(
    ['figure', 'measured', 'aim', 'holds'],
    figures.map(({ name, measured, aim, holds }) => [name, measured, aim, holds ? 'yes' : '**no**']),
  ),
  markdownTable(
    ['search', 'first page', 'of it processor', 'next page', 'without indexes'],
    searches.map(({ q, firstMs, firstCpuMs, nextMs, scanMs }) => [
      `\`${q}\``,
      middle(firstMs),
      middle(firstCpuMs),
      middle(nextMs),
      scanMs === null ? '' : ms(scanMs),
    ]),
    ['left', 'right', 'right', 'right', 'right'],
  ),
].join('\n\n');
say(tables);
say(sortsTable);
if (!values.short && hasTexts && !values['without-scans']) {
  const report = {
    at: new Date().toISOString(),
    machine: machine(),
    count: weight.count,
    figures: [...figures, ...sortFigures(sorts)],
    indexing,
    weight,
    searches,
    sorts,
  };
  writeFileSync(join(root, 'docs/bench/search.json'), `${JSON.stringify(report, null, 2)}\n`);
  putBetweenMarks(join(root, 'docs/speed.md'), 'search', tables);
  putBetweenMarks(join(root, 'docs/speed.md'), 'sorts', sortsTable);
  say('Written to docs/bench/search.json and docs/speed.md');
}
process.exit();
