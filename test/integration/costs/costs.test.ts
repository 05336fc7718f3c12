/** Costs by CSV in three encodings: replaced after a look, parked, and matched once there is something to match. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CostFileView, CostPlan, CostReport, InspectedCosts } from '../../../shared/contract/costs.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { EMPTY_DRAFT } from '../../../shared/domain/link/draft.ts';
import { costFileThat, readCosts, uploadCosts } from '../../fixtures/cost-files.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

let desk: Desk;
let folder: string;
let network: Network;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  network = await desk.createNetwork();
  await desk.json('POST', '/rates/apply', { kind: 'currency', currency: 'USD' });
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

const WAIT = 10_000;
const today = new Date().toISOString().slice(0, 10);
const european = `${today.slice(8)}.${today.slice(5, 7)}.${today.slice(0, 4)}`;

/** The letters of the file in the encoding of Cyrillic Windows. */
function cp1251(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    }),
  );
}

const upload = async (bytes: Buffer): Promise<InspectedCosts> => uploadCosts(desk, bytes);
const file = async (until: CostFileView['state']): Promise<CostFileView> =>
  costFileThat(desk, ({ state }) => state === until, WAIT);

/** Reads a file as it is recognised, with some of it said otherwise, and saves it. @returns what was said before */
async function save(bytes: Buffer, change: Partial<InspectedCosts['mapping']> = {}): Promise<CostFileView> {
  const read = await readCosts(desk, bytes, change, WAIT);
  await desk.json('POST', '/costs/file/save');
  await file('done');
  return read;
}

async function report(dimension: string): Promise<CostReport> {
  return eventually(async () => {
    const query = new URLSearchParams({ from: today, to: today, dimension, timeZone: 'UTC' });
    const now = await desk.json<CostReport>('GET', `/costs?${query.toString()}`);
    return now.isMatching ? null : now;
  }, WAIT);
}

test('costs by CSV replace those of the same days after a look, and what matches nothing waits', async () => {
  const send = (query: string) => desk.receive(`/postback/${network.key}?${query}`);
  await send('clickid=c1&event=reg&sub3=camp1');
  await send('clickid=c1&event=ftd&payout=60&currency=USD&status=approved&txid=t1&sub3=camp1');
  await send('clickid=c2&event=ftd&payout=40&currency=USD&status=pending&txid=t2&sub3=camp1');
  await eventually(async () => ((await desk.ledger()).postbacks.understood === 3 ? true : null), WAIT);

  // UTF-8 with a mark, a currency in the head, a row of totals.
  const first = Buffer.from(
    `\ufeffDay,Campaign name,Amount spent (USD)\n${today},camp1,20.10\n${today},later,5\nTotal,,25.10\n`,
  );
  const read = await save(first, { dimension: 'sub:sub3' });
  expect(read).toMatchObject({ rows: 3, faults: { no_day: 1 }, faultLines: [{ line: 4, fault: 'no_day' }] });
  expect(read.plan).toMatchObject({
    rows: 2,
    sums: [{ currency: 'USD', amount: 25.1 }],
    replaced: { days: 0, keys: 0 },
  });
  const before = await report('sub:sub3');
  expect(before.days).toHaveLength(1);
  expect(before.total).toMatchObject({
    cost: 20.1,
    earned: 60,
    onHold: 40,
    profit: 39.9,
    registrations: 1,
    firstDeposits: 2,
    costPerRegistration: 20.1,
    costPerFirstDeposit: 10.05,
  });
  expect(before.parked).toMatchObject([{ key: 'later', cost: 5 }]);

  // UTF-16 with tabs, as a spreadsheet saves it: the same day again, in two rows.
  const wide = Buffer.from(
    `\ufeffDate\tCampaign\tCost\n${today}\tcamp1\t15\n${today}\tcamp1\t10.5\n`,
    'utf16le',
  );
  const again = await save(wide, { dimension: 'sub:sub3', currency: 'USD' });
  expect(again.plan?.replaced).toEqual({
    days: 1,
    keys: 1,
    before: [{ currency: 'USD', amount: 20.1 }],
    after: [{ currency: 'USD', amount: 25.5 }],
  });

  // What waited is found as soon as its value comes back.
  await send('clickid=c3&event=reg&sub3=later');
  const after = await eventually(async () => {
    const now = await report('sub:sub3');
    return now.parkedKeys === 0 ? now : null;
  }, WAIT);
  expect(after.total).toMatchObject({ cost: 30.5, registrations: 2 });
  expect(after.keys.find(({ key }) => key === 'later')).toMatchObject({ cost: 5, registrations: 1 });

  // Cyrillic Windows, for links by their name.
  const cyrillic = cp1251(`Дата;Кампания;Расход;Валюта\n${european};Ссылка А;1 234,50;USD\n`);
  expect((await upload(cyrillic)).mapping).toMatchObject({
    charset: 'windows-1251',
    columns: { day: 'Дата', key: 'Кампания', amount: 'Расход', currency: 'Валюта' },
  });
  await save(cyrillic, { dimension: 'link' });
  expect(await report('link')).toMatchObject({
    parkedCost: 1234.5,
    parked: [{ key: 'Ссылка А', firstDay: today, lastDay: today }],
    total: { cost: 0, earned: 60 },
  });
  const draft = { ...EMPTY_DRAFT, networkId: network.id, offerUrl: 'https://o.example/?sub3=camp1' };
  await desk.json('POST', '/links', { items: [{ name: 'Ссылка А', draft }] });
  const matched = await report('link');
  expect(matched).toMatchObject({ parkedKeys: 0, total: { cost: 1234.5, earned: 60, onHold: 40 } });
  expect(matched.keys[0]).toMatchObject({ name: 'Ссылка А', cost: 1234.5, earned: 60, registrations: 1 });
});

test('a row by hand is looked at, saved and replaced; wrong columns and amounts are refused with a sentence', async () => {
  const row = { day: today, key: 'x', amount: '12,50', currency: 'USD' };
  const look = await desk.json<CostPlan>('POST', '/costs', { rows: [row], isLook: true });
  expect(look.sums).toEqual([{ currency: 'USD', amount: 12.5 }]);
  expect((await report('link')).dimensions).toEqual([]);
  await desk.json('POST', '/costs', { rows: [row] });
  const next = await desk.json<CostPlan>('POST', '/costs', { rows: [{ ...row, amount: '7' }] });
  expect(next.replaced).toMatchObject({ before: [{ amount: 12.5 }], after: [{ amount: 7 }] });
  expect((await report('link')).parkedCost).toBe(7);

  const refused = await desk.call('POST', '/costs', { rows: [{ ...row, amount: '-1' }] });
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('cannot be read')]);

  const { mapping } = await upload(Buffer.from('a,b,c\n1,2,3\n'));
  expect(mapping.columns).toEqual({});
  const unread = await desk.call('POST', '/costs/file/read', mapping);
  expect([unread.status, await unread.text()]).toEqual([400, expect.stringContaining('Choose the column')]);
  await desk.json('POST', '/costs/file/read', { ...mapping, columns: { day: 'a', key: 'b', amount: 'c' } });
  expect((await file('failed')).problem).toEqual({ code: 'no_rows', line: null });
});
