import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { ReaderPool } from '../../../electron/engine/reader/reader-pool.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

const entrySchema = z.object({ id: z.string(), clickId: z.string() });

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
