/**
 * `npm run bench:export -- [--count 1000000] [--data-dir DIR]`: exports everything in both formats and looks through it
 * for an upload file, and says how fast that is and how much memory it takes at most.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportPostbacks } from '../../electron/engine/reader/export-postbacks.ts';
import { makeUpload } from '../../electron/engine/reader/make-upload.ts';
import { ReaderPool } from '../../electron/engine/reader/reader-pool.ts';
import { QueryStats } from '../../electron/platform/query-stats.ts';
import { quietLog } from '../fixtures/quiet-log.ts';
import { machine } from './machine.ts';
import { fillDemo } from './search/fill-demo.ts';

const MEGABYTE = 1_048_576;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000000' }, 'data-dir': { type: 'string' } },
});
const own = values['data-dir'] === undefined ? mkdtempSync(join(tmpdir(), 'postback-desk-export-')) : null;
const dataDir = values['data-dir'] ?? join(own ?? '', 'data');
const path = join(dataDir, 'postback-desk.db');
say(machine());
if (!existsSync(path)) fillDemo({ dataDir, count: Number(values.count), seed: 'bench', say });
const readers = new ReaderPool({ path, log: quietLog, queries: new QueryStats() });
await readers.start();

async function measure(
  name: string,
  pieces: AsyncIterable<{ readonly rows: number; readonly bytes: number }>,
): Promise<void> {
  const startedAt = performance.now();
  const before = process.memoryUsage.rss();
  let [rows, bytes, peak] = [0, 0, before];
  for await (const piece of pieces) {
    ({ rows } = piece);
    bytes += piece.bytes;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  say(
    [
      name,
      `${rows.toLocaleString('en')} rows`,
      `${(bytes / MEGABYTE).toFixed(0)} MB`,
      `${seconds.toFixed(1)} s`,
      `${Math.round(rows / seconds).toLocaleString('en')} rows/s`,
      `memory at most ${(peak / MEGABYTE).toFixed(0)} MB, ${((peak - before) / MEGABYTE).toFixed(0)} MB more than before`,
    ].join(' · '),
  );
}

async function* asRows(format: 'csv' | 'jsonl') {
  const query = { format, keys: 'masked', search: null } as const;
  for await (const { count, text } of exportPostbacks(readers.background, query, undefined))
    yield { rows: count, bytes: text.length };
}

async function* asUpload() {
  const request = { format: 'keitaro', conversionName: '', gclidParameter: '', search: null } as const;
  for await (const { counts, pieces } of makeUpload(readers.background, request, Date.now(), undefined))
    yield { rows: counts.postbacks, bytes: pieces.reduce((sum, { text }) => sum + text.length, 0) };
}

await measure('CSV', asRows('csv'));
await measure('JSON Lines', asRows('jsonl'));
await measure('upload file', asUpload());
await readers.close();
if (own !== null) rmSync(own, { recursive: true, force: true });
