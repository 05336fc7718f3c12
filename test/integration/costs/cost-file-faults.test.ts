/** Files of costs that are long, broken or hostile; and one whose saving is stopped. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CostFileView, CostReport, InspectedCosts } from '../../../shared/contract/costs.ts';
import { costFileThat, readCosts, uploadCosts } from '../../fixtures/cost-files.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';

let desk: Desk;
let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  await desk.json('POST', '/rates/apply', { kind: 'currency', currency: 'USD' });
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

const WAIT = 20_000;
const DAY = '2026-11-20';
const COLUMNS = { day: 'Day', key: 'Campaign', amount: 'Cost' };

const upload = async (bytes: Buffer): Promise<InspectedCosts> => uploadCosts(desk, bytes);
const file = async (isIt: (file: CostFileView) => boolean): Promise<CostFileView> =>
  costFileThat(desk, isIt, WAIT);
const read = async (bytes: Buffer, change: Partial<InspectedCosts['mapping']> = {}): Promise<CostFileView> =>
  readCosts(desk, bytes, { dimension: 'sub:sub3', currency: 'USD', ...change }, WAIT);

async function report(): Promise<CostReport> {
  return desk.json('GET', `/costs?from=${DAY}&to=${DAY}&dimension=sub:sub3&timeZone=UTC`);
}

test('saving can be stopped: each name is old or new as a whole, and saving the file again brings the rest', async () => {
  const names = Array.from({ length: 6_000 }, (_, index) => `camp${String(index).padStart(5, '0')}`);
  const csv = (cost: string): Buffer =>
    Buffer.from(`Day,Campaign,Cost\n${names.map((name) => `${DAY},${name},${cost}\n`).join('')}`);
  expect((await read(csv('1'))).state).toBe('read');
  await desk.json('POST', '/costs/file/save');
  await file(({ state }) => state === 'done');
  expect((await report()).parkedCost).toBe(names.length);

  await read(csv('3'));
  await desk.json('POST', '/costs/file/save');
  await file(({ saved }) => saved > 0);
  await desk.json('POST', '/costs/file/cancel');
  const stopped = await file(({ state }) => state === 'cancelled');
  expect(stopped.saved).toBeGreaterThan(0);
  expect(stopped.saved).toBeLessThan(names.length);
  expect((await report()).parkedCost).toBe(names.length + 2 * stopped.saved);
  // It does not go on by itself, nor after a restart.
  await desk.stop();
  desk = await Desk.start({ folder });
  expect(await desk.json('GET', '/costs/file')).toBeNull();
  expect((await report()).parkedCost).toBe(names.length + 2 * stopped.saved);

  await read(csv('3'));
  await desk.json('POST', '/costs/file/save');
  await file(({ state }) => state === 'done');
  expect((await report()).parkedCost).toBe(3 * names.length);
});

test('names of columns and values are text of any form: markup, other directions, 10,000 characters', async () => {
  const hostile = `<img src=x onerror=alert(1)>\u202e`;
  const long = 'x'.repeat(10_000);
  const key = '<b>\u202eevil</b>';
  const csv = Buffer.from(`Day,${hostile},${long},${long}\n${DAY},"${key}",cell,7\n`);
  const { columns } = await upload(csv);
  const names = columns.map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['Day', hostile]);
  // Of long names as much as can be shown, and never two alike.
  expect(new Set(names).size).toBe(4);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(110);
  const found = await read(csv, { columns: { day: 'Day', key: hostile, amount: names[3] ?? '' } });
  expect(found).toMatchObject({ state: 'read', plan: { rows: 1, keys: 1 } });
  await desk.json('POST', '/costs/file/save');
  await file(({ state }) => state === 'done');
  expect((await report()).parked).toMatchObject([{ key, cost: 7 }]);
});

test('rows that bring nothing are counted with their reason, whatever is in them', async () => {
  const rows = [
    `${DAY},camp,1`,
    `2026-13-45,camp,1`,
    `20.11.1899,camp,1`,
    `${DAY},,1`,
    `${DAY},${'k'.repeat(201)},1`,
    `${DAY},camp,free`,
    `${DAY},camp,-1`,
    `${DAY},camp,1e308`,
    `${DAY},camp,"1,234"`,
    DAY,
  ];
  const found = await read(Buffer.from(`Day,Campaign,Cost\n${rows.join('\n')}\n`));
  expect(found.state).toBe('read');
  expect(found.plan).toMatchObject({ rows: 1, sums: [{ currency: 'USD', amount: 1 }] });
  const counted = Object.values(found.faults).reduce((sum, many) => sum + many, 0);
  expect(counted).toBe(rows.length - 1);
  expect(found.faults).toMatchObject({ no_key: 2, key_too_long: 1, negative_amount: 1, ambiguous_amount: 1 });
  const noCurrency = await read(Buffer.from(`Day,Campaign,Cost\n${DAY},camp,1\n`), { currency: null });
  expect(noCurrency).toMatchObject({ state: 'failed', faults: { no_currency: 1 } });
});

test('the columns of a cost file of Binom are recognised as its document names them', async () => {
  const csv = `Campaign id;Time zone (ex. +3);Date (yyyy-mm-dd);Cost;Token number (optional);Token value (optional)
7;+3;${DAY};12.5;3;creo1
8;+3;${DAY};7;;
`;
  const { mapping } = await upload(Buffer.from(csv));
  expect(mapping.columns).toEqual({ day: 'Date (yyyy-mm-dd)', key: 'Campaign id', amount: 'Cost' });
  const byCampaign = await read(Buffer.from(csv));
  expect(byCampaign.plan).toMatchObject({ rows: 2, sums: [{ currency: 'USD', amount: 19.5 }] });
  // Costs of a creative: the other column is chosen on screen, and a row without it brings nothing.
  const columns = { ...mapping.columns, key: 'Token value (optional)' };
  const byCreative = await read(Buffer.from(csv), { columns });
  expect(byCreative).toMatchObject({
    plan: { rows: 1, sums: [{ currency: 'USD', amount: 12.5 }] },
    faults: { no_key: 1 },
  });
});

test('what is no table is refused with its reason', async () => {
  const png = Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), Buffer.alloc(5_000)]);
  expect((await upload(png)).isBinary).toBe(true);
  expect(await read(png, { columns: COLUMNS })).toMatchObject({
    state: 'failed',
    problem: { code: 'binary' },
  });
  const wide = Buffer.from(`Day,Campaign,Cost\n${DAY},camp,1${','.repeat(600)}\n`);
  expect((await read(wide)).problem).toEqual({ code: 'too_many_cells', line: 2 });
  const open = Buffer.from(`Day,Campaign,Cost\n${DAY},"camp,1\n`);
  expect((await read(open)).problem?.code).toBe('quote_not_closed');
  const empty = await desk.call('POST', '/costs/file', { name: 'empty.csv', bytes: 0 });
  expect(empty.status).toBe(400);
});

test('amounts of one day and name that are past what the database holds are added up, and are in no total', async () => {
  const rows = Array.from({ length: 10_000 }, () => `${DAY},camp,999999999\n`);
  const found = await read(Buffer.from(`Day,Campaign,Cost\n${rows.join('')}${DAY},other,1\n`));
  expect(found).toMatchObject({ state: 'read', faults: {}, plan: { rows: 2, keys: 2 } });
  await desk.json('POST', '/costs/file/save');
  await file(({ state }) => state === 'done');
  expect(await report()).toMatchObject({ parkedCost: 1, parkedKeys: 2 });
});
