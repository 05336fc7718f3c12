import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { exportPostbacks } from '../../../electron/engine/reader/export-postbacks.ts';
import type { Reader } from '../../../electron/engine/reader/reader.ts';
import { ReaderPool } from '../../../electron/engine/reader/reader-pool.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import { fillDemo } from '../../bench/search/fill-demo.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import { times } from '../../fixtures/thorough.ts';

const entrySchema = z.object({ id: z.string(), clickId: z.string() });

const uploadEventSchema = z.object({
  counts: z.object({ lines: z.number() }).loose(),
  isComplete: z.boolean(),
  pieces: z.array(z.object({ file: z.number(), text: z.string() })).optional(),
});
type UploadEvent = z.infer<typeof uploadEventSchema>;

const MANY = times(4_000, 1_000_000);

let desk: Desk;
let key: string;

beforeEach(async () => {
  desk = await Desk.start();
  ({ key } = await desk.createNetwork({ name: '=1win' }));
});

afterEach(async () => {
  await desk.stop();
});

async function receiveAll(ids: readonly string[], more = ''): Promise<void> {
  await Promise.all(
    ids.map((id) =>
      desk
        .receive(`/postback/${key}?clickid=${encodeURIComponent(id)}&event=reg${more}`)
        .then((each) => each.text()),
    ),
  );
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0);
}

/** The data of all events of a stream. */
async function eventsOf(path: string): Promise<readonly UploadEvent[]> {
  const text = await (await desk.call('GET', path)).text();
  return text
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => uploadEventSchema.parse(JSON.parse(line.slice('data: '.length))));
}

function lastOf(events: readonly UploadEvent[]): UploadEvent {
  const last = events.at(-1);
  if (last === undefined) throw new Error('There was no event.');
  return last;
}

const manyIds = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);

test('an export holds every postback that fits the filter, newest first, over many parts', async () => {
  await receiveAll(manyIds(603));
  await desk.receive(`/postback/${key}?clickid=other&event=ftd&payout=5&currency=USD`);
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0);

  const response = await desk.call('GET', '/exports/postbacks.jsonl?q=event:reg');
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="postbacks-\d{4}-\d\d-\d\d\.jsonl"$/,
  );
  const lines = (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => entrySchema.parse(JSON.parse(line)));
  expect(lines).toHaveLength(603);
  expect(new Set(lines.map((line) => line.clickId))).toEqual(new Set(manyIds(603)));
  expect(lines.map((line) => line.id)).toEqual(
    lines
      .map((line) => line.id)
      .toSorted()
      .toReversed(),
  );
});

test('a table holds no formula of a stranger, and neither format gives the key away', async () => {
  await receiveAll(['+HYPERLINK("http://evil.test")'], '&txid=-2%2B3%2Bcmd&note=%2B1');
  const table = await (await desk.call('GET', '/exports/postbacks.csv')).text();
  const [head = '', row = ''] = table.split('\r\n');
  expect(head).toMatch(/^\uFEFF?"id","receivedAt","network","clickId"/);
  expect(row).toContain(`"'=1win","'+HYPERLINK(""http://evil.test"")"`);
  expect(row).toContain(`"'-2+3+cmd"`);
  expect(row.split(/","|",|,"/).filter((cell) => /^"?[=+@-]\w/.test(cell))).toEqual([]);
  const lines = await (await desk.call('GET', '/exports/postbacks.jsonl')).text();
  for (const text of [table, lines]) {
    expect(text).toContain('/postback/');
    expect(text).not.toContain(key);
  }
});

test('a table has the columns that were chosen, in their order, and keys only where they were asked for', async () => {
  await receiveAll(['one']);
  const chosen = await desk.call('GET', '/exports/postbacks.csv?columns=event,clickId,target&keys=shown');
  const [head, row] = (await chosen.text()).split('\r\n');
  expect(head).toBe('"event","clickId","target"');
  expect(row).toBe(`"registration","one","/postback/${key}?clickid=one&event=reg"`);
  expect((await desk.call('GET', '/exports/postbacks.csv?columns=event,secret')).status).toBe(400);
  expect((await desk.call('GET', '/exports/postbacks.csv?keys=all')).status).toBe(400);
});

test('an upload file holds what was said before it was made, each conversion once and as it is now', async () => {
  await receiveAll(['a', 'b']);
  const send = async (query: string) => (await desk.receive(`/postback/${key}?${query}`)).text();
  await send('clickid=c&event=ftd&payout=5&currency=USD&txid=T1&sub3=Cj0K&status=pending');
  await send('clickid=c&event=ftd&payout=5&currency=USD&txid=T1&sub3=Cj0K&status=approved');
  await send('clickid=d&event=ftd&payout=7&currency=USD&status=rejected');
  await send('event=ftd&payout=9&currency=USD');
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0);

  const plan = lastOf(await eventsOf('/exports/uploads/plan?format=keitaro'));
  expect(plan).toEqual({
    isComplete: true,
    counts: {
      postbacks: 6,
      lines: 3,
      files: 1,
      leftOut: { no_conversion: 1, repeat: 1, rejected: 1 },
      currencies: { USD: 1 },
      withoutAmount: 2,
    },
  });
  const made = await eventsOf('/exports/uploads?format=keitaro');
  expect(lastOf(made).counts).toEqual(plan.counts);
  const text = made.flatMap(({ pieces = [] }) => pieces.map((piece) => piece.text)).join('');
  expect(text.split('\n').toSorted()).toEqual(['', 'a,,,lead', 'b,,,lead', 'c,5,T1,sale']);

  const google = '/exports/uploads?format=google_ads&q=event:ftd&gclidParameter=sub3';
  expect((await desk.call('GET', google)).status).toBe(400);
  const forGoogle = await eventsOf(`${google}&conversionName=Deposit`);
  expect(lastOf(forGoogle).counts).toMatchObject({ lines: 1, leftOut: { rejected: 1, repeat: 1 } });
  const rows = forGoogle.flatMap(({ pieces = [] }) => pieces.map((piece) => piece.text)).join('');
  expect(rows.split('\n')[2]).toMatch(/^Cj0K,,,"Deposit",\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+0000,5,USD$/);
});

test('an export of many rows comes in small pieces, and the next one is read when the last was taken', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'postback-desk-export-'));
  fillDemo({ dataDir: folder, count: MANY, seed: 'export', say: () => undefined });
  const readers = new ReaderPool({
    path: join(folder, 'postback-desk.db'),
    log: quietLog,
    queries: new QueryStats(),
  });
  let reads = 0;
  const counted: Reader = {
    read: async (...call) => {
      reads += 1;
      return readers.background.read(...call);
    },
  };
  const query = { format: 'jsonl', keys: 'masked', search: null } as const;
  let [count, taken] = [0, 0];
  for await (const piece of exportPostbacks(counted, query, undefined)) {
    taken += 1;
    expect(reads).toBe(taken);
    expect(piece.text.length).toBeLessThan(500_000);
    count = piece.count;
  }
  expect(count).toBe(MANY);
  await readers.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an export needs the token, a known format and a search of bearable length', async () => {
  expect((await fetch(`${desk.addresses.api}/exports/postbacks.csv`)).status).toBe(401);
  expect((await desk.call('GET', '/exports/postbacks.exe')).status).toBe(404);
  expect((await desk.call('GET', `/exports/postbacks.csv?q=${'x'.repeat(501)}`)).status).toBe(400);
});

test('who closes the connection ends the export, and the next one works', async () => {
  await receiveAll(manyIds(550));
  const abort = new AbortController();
  const response = await fetch(`${desk.addresses.api}/exports/postbacks.csv`, {
    headers: { authorization: `Bearer ${desk.addresses.token}` },
    signal: abort.signal,
  });
  await response.body?.getReader().read();
  abort.abort();
  const again = await (await desk.call('GET', '/exports/postbacks.csv?q=click:id-7')).text();
  expect(again.split('\r\n').length - 2).toBe(1);
});

test('where no thread can start, reads are answered all the same', async () => {
  await receiveAll(['only']);
  const folder = mkdtempSync(join(tmpdir(), 'postback-desk-reader-'));
  const broken = join(folder, 'broken.mjs');
  writeFileSync(broken, 'throw new Error("no threads here")');
  const readers = new ReaderPool({
    path: join(desk.folder, 'data/postback-desk.db'),
    log: quietLog,
    queries: new QueryStats(),
    entry: broken,
  });
  const pages = await Promise.all([
    readers.window.read('postbackPage', { search: null, before: null, limit: 5 }),
    readers.background.read('postbackPage', {
      search: { kind: 'text', text: 'only' },
      before: null,
      limit: 5,
    }),
  ]);
  expect(pages.map((page) => page.items.map((item) => item.clickId))).toEqual([['only'], ['only']]);
  expect((await readers.window.read('ledger')).postbacks.total).toBe(1);
  await readers.close();
  rmSync(folder, { recursive: true, force: true });
});
