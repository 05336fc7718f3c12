/** What was measured, section by section: kept in docs/bench/gate.json, and as tables in docs/speed.md. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { markdownTable } from '../markdown-table.ts';

const figureSchema = z.object({
  name: z.string(),
  measured: z.string(),
  aim: z.string(),
  holds: z.boolean(),
});

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('measured'),
    figures: z.array(figureSchema).readonly(),
    table: z.string().nullable(),
    numbers: z.unknown(),
  }),
  z.object({ kind: z.literal('skipped'), reason: z.string() }),
]);

/** By the name of the section. */
const reportSchema = z.record(
  z.string(),
  z.object({ at: z.string(), machine: z.string(), outcome: outcomeSchema }),
);
export type Report = z.infer<typeof reportSchema>;

/** Empty before the first run. */
export function readReport(path: string): Report {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

export function writeReport(path: string, report: Report): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
}

/** The tables of sections, in Markdown: what each one has of its own, then all figures. */
export function tablesOf(report: Report): string {
  const parts = Object.entries(report);
  const own = parts.flatMap(([, { outcome }]) =>
    outcome.kind === 'measured' && outcome.table !== null ? [outcome.table] : [],
  );
  const rows = parts.flatMap(([, { outcome }]) =>
    outcome.kind === 'measured'
      ? outcome.figures.map(({ name, measured, aim, holds }) => [
          name,
          measured,
          aim,
          holds ? 'yes' : '**no**',
        ])
      : [],
  );
  const skipped = parts.flatMap(([name, { outcome }]) =>
    outcome.kind === 'skipped' ? [`Skipped: ${name}, because ${outcome.reason}.`] : [],
  );
  const figures = rows.length === 0 ? [] : [markdownTable(['figure', 'measured', 'aim', 'holds'], rows)];
  return [...own, ...figures, ...skipped].join('\n\n');
}

/** Puts text between the two marks of a document. @throws Error for a document without them */
export function putBetweenMarks(path: string, name: string, markdown: string): void {
  const text = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${path} has no marks "${name}".`);
  writeFileSync(path, `${text.slice(0, from + begin.length)}\n\n${markdown}\n\n${text.slice(to)}`);
}
