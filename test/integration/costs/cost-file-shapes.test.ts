/** The same costs as different programs write them: encodings, delimiters, decimal marks, quotes, titles above, nothing below. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CostFileView, CostReport, InspectedCosts } from '../../../shared/contract/costs.ts';
import { costFile, costFileThat, readCosts, uploadCosts } from '../../fixtures/cost-files.ts';
import { Desk } from '../../fixtures/desk.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.start();
  await desk.json('POST', '/rates/apply', { kind: 'currency', currency: 'USD' });
});

afterAll(async () => {
  await desk.stop();
});

const WAIT = 20_000;
const DAY = '2026-11-20';
const KEY = 'Кампания “А”, №1';

const read = async (bytes: Buffer, change: Partial<InspectedCosts['mapping']> = {}): Promise<CostFileView> =>
  readCosts(desk, bytes, { dimension: 'sub:sub3', currency: 'USD', ...change }, WAIT);

/** Bytes of UTF-16 in the order of networks. */
function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** Cyrillic Windows; what the sample needs of it. */
function cp1251(text: string): Buffer {
  const signs: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '№': 0xb9 };
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return signs[letter] ?? (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
    }),
  );
}

/** Removes what the test before has saved. */
beforeEach(async () => {
  const all = `dimension=sub:sub3&from=2020-01-01&to=2030-01-01&key=${encodeURIComponent(KEY)}`;
  await desk.call('DELETE', `/costs?${all}`);
});

const COMMAS = `Day,Campaign,Cost\n${DAY},"${KEY}",1234.50\n`;
const SEMICOLONS = `Day;Campaign;Cost\r\n${DAY};${KEY};1234,50\r\n`;
const QUOTED = `"Day";"Campaign";"Cost";"Note"\n"${DAY}";"${KEY}";"1 234,50";"said ""more""\nin two lines; really"\n`;

test.each<[string, Buffer]>([
  ['UTF-8 with commas', Buffer.from(COMMAS)],
  ['UTF-8 with a mark and semicolons', Buffer.from(`\ufeff${SEMICOLONS}`)],
  ['cp1251 with semicolons and a decimal comma', cp1251(SEMICOLONS)],
  ['UTF-16 LE with a mark and tabs', Buffer.from(`\ufeff${SEMICOLONS.replaceAll(';', '\t')}`, 'utf16le')],
  ['UTF-16 LE without a mark', Buffer.from(SEMICOLONS, 'utf16le')],
  ['UTF-16 BE with a mark', bigEndian(`\ufeff${QUOTED}`)],
  ['UTF-16 BE without a mark', bigEndian(SEMICOLONS)],
  ['quotes, doubled quotes and a line end inside them', Buffer.from(QUOTED)],
  ['lines that end as on an old Mac', Buffer.from(SEMICOLONS.replaceAll('\r\n', '\r'))],
  ['a title and a period above the table', Buffer.from(`Costs of November\n\n${COMMAS}`)],
  ['a currency beside the amount', Buffer.from(SEMICOLONS.replace('1234,50', '$1 234,50'))],
])('%s', async (_, bytes) => {
  const found = await read(bytes);
  expect(found).toMatchObject({
    state: 'read',
    faults: {},
    plan: { rows: 1, firstDay: DAY, sums: [{ currency: 'USD', amount: 1234.5 }] },
  });
  await desk.json('POST', '/costs/file/save');
  await costFileThat(desk, ({ state }) => state === 'done', WAIT);
  const report = await desk.json<CostReport>('GET', `/costs?from=${DAY}&to=${DAY}&dimension=sub:sub3`);
  expect(report.parked).toMatchObject([{ key: KEY, cost: 1234.5 }]);
});

test.each<[string, string]>([
  ['a header alone', 'Day,Campaign,Cost\n'],
  ['a header and empty lines', 'Day,Campaign,Cost\n\n\r\n\n'],
  ['blanks alone', ' \n \n'],
])('%s brings nothing and says so', async (_, text) => {
  const columns = { day: 'Day', key: 'Campaign', amount: 'Cost' };
  expect(await read(Buffer.from(text), { columns })).toMatchObject({
    state: 'failed',
    problem: { code: 'no_rows' },
    plan: null,
  });
});

test('columns that are not there are asked for, and a file read with those of another one brings nothing', async () => {
  const { mapping } = await uploadCosts(desk, Buffer.from('clicks;views;ctr\n1;2;3\n'));
  expect(mapping.columns).toEqual({});
  const refused = await desk.call('POST', '/costs/file/read', { ...mapping, currency: 'USD' });
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('cost_columns_missing'),
  ]);
  expect((await costFile(desk))?.state).toBe('mapping');
  const columns = { day: 'Day', key: 'Campaign', amount: 'Cost' };
  expect(await read(Buffer.from('clicks;views;ctr\n1;2;3\n'), { columns })).toMatchObject({
    state: 'failed',
    problem: { code: 'no_rows' },
    faults: { no_day: 1 },
  });
});

test('a report of Voluum by campaign and day is recognised by the names that its reports have', async () => {
  const csv = `Day,Campaign,Campaign ID,Visits,Conversions,Cost\n${DAY},Global - ${KEY},7f3a,120,3,12.5\n`;
  const { mapping } = await uploadCosts(desk, Buffer.from(csv.replace(KEY, 'Spring')));
  expect(mapping.columns).toEqual({ day: 'Day', key: 'Campaign', amount: 'Cost' });
  const byFields = await uploadCosts(
    desk,
    Buffer.from(`day,campaignId,campaignName,cost\n${DAY},7f3a,Spring,12.5\n`),
  );
  expect(byFields.mapping.columns).toEqual({ day: 'day', key: 'campaignName', amount: 'cost' });
});
