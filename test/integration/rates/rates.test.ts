/** One currency for all money: from a bank's file to sums and conditions. The figures of the files are made up. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CostReport } from '../../../shared/contract/costs.ts';
import type { Summary } from '../../../shared/contract/desk.ts';
import type { Insights } from '../../../shared/contract/insights.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { RateChange, RateChangePlan, RatesView, ReadRateFile } from '../../../shared/contract/rates.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let desk: Desk;
let folder: string;
let sink: SinkServer;
let network: Network;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  sink = await SinkServer.start();
  network = await desk.createNetwork();
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
  await sink.close();
});

const DAY_MS = 86_400_000;
const WAIT = { timeout: 5_000 };

function dayText(daysAgo: number): string {
  return new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10);
}

/** The Bank of Russia's file of a day: 80 roubles for a dollar, 16 for a hundred tenge. */
function cbrFile(daysAgo: number, dollar = '80,0000'): string {
  const [year, month, day] = dayText(daysAgo).split('-');
  const valute = (code: string, nominal: number, value: string): string =>
    `<Valute><CharCode>${code}</CharCode><Nominal>${nominal}</Nominal><Value>${value}</Value></Valute>`;
  return `<?xml version="1.0" encoding="windows-1251"?><ValCurs Date="${day}.${month}.${year}" name="Foreign Currency Market">${valute('USD', 1, dollar)}${valute('KZT', 100, '16,0000')}</ValCurs>`;
}

async function addFile(text: string): Promise<ReadRateFile | null> {
  const bytes = Buffer.from(text);
  const part = { bytes: bytes.length, offset: 0, data: bytes.toString('base64') };
  return (await desk.json<{ read: ReadRateFile | null }>('POST', '/rates/files', part)).read;
}

const plan = (change: RateChange): Promise<RateChangePlan> => desk.json('POST', '/rates/plan', change);

/** Makes a change and waits until all that it moves is counted. */
async function apply(change: RateChange): Promise<void> {
  await desk.json('POST', '/rates/apply', change);
  await counted();
}

function counted(): Promise<RatesView> {
  return eventually(async () => {
    const view = await desk.json<RatesView>('GET', '/rates');
    return view.recount === null ? view : null;
  });
}

async function receive(clickId: string, payout: string, more = ''): Promise<void> {
  await desk.receive(
    `/postback/${network.key}?clickid=${clickId}&event=deposit&txid=${clickId}&${payout}${more}`,
  );
  await eventually(async () => (await desk.postbacks()).find((each) => each.clickId === clickId) ?? null);
}

async function totals(): Promise<Summary['counted']> {
  return (await desk.json<Summary>('GET', '/summary')).counted;
}

async function worthOf(clickId: string) {
  const postback = (await desk.postbacks()).find((each) => each.clickId === clickId);
  return postback === undefined ? null : (await desk.postback(postback.id)).conversion?.worth;
}

async function outcomeOf(clickId: string): Promise<string | null | undefined> {
  return eventually(async () => {
    const delivery = (await desk.deliveries()).find((each) => each.clickId === clickId);
    if (delivery === undefined || ['pending', 'sending'].includes(delivery.state)) return null;
    return delivery.state === 'skipped' ? delivery.reason : delivery.state;
  });
}

test('a floor of 20 dollars stops 20 roubles and lets 2,000 of them through', async () => {
  await addFile(cbrFile(0));
  await apply({ kind: 'currency', currency: 'USD' });
  await desk.createDestination({
    name: 'Sink',
    request: { url: `${sink.url}/pb?id={clickid}` },
    events: { deposit: 'dep' },
    rules: { conditions: { networkIds: [], linkIds: [], countries: [], payoutFrom: 20 } },
  });
  await receive('few', 'payout=20&currency=RUB');
  await receive('many', 'payout=2000&currency=RUB');
  await receive('dollars', 'payout=20&currency=USD');
  await receive('unquoted', 'payout=2000&currency=GEL');
  expect(await outcomeOf('few')).toBe('payout_too_low');
  expect(await outcomeOf('many')).toBe('delivered');
  expect(await outcomeOf('dollars')).toBe('delivered');
  expect(await outcomeOf('unquoted')).toBe('payout_without_rate');
});

test('what is earned and on hold is counted in one currency, and what has no rate is said', async () => {
  await addFile(cbrFile(3));
  await receive('c1', 'payout=10&currency=USD&status=approved');
  expect(await totals()).toBeNull();
  await apply({ kind: 'currency', currency: 'USD' });
  await receive('c2', 'payout=800&currency=RUB&status=approved');
  await receive('c3', 'payout=1000&currency=KZT&status=pending');
  await receive('c4', 'payout=900&currency=USD&status=rejected');
  await receive('c5', 'payout=5&currency=USDT&status=approved');
  await expect.poll(totals, WAIT).toEqual({ currency: 'USD', earned: 20, onHold: 2, withoutRate: 1 });
  await receive('c2', 'payout=800&currency=RUB&status=rejected');
  await expect.poll(totals, WAIT).toEqual({ currency: 'USD', earned: 10, onHold: 2, withoutRate: 1 });

  const pin = { kind: 'pin', currency: 'USDT', into: 'USD', rate: '1', from: dayText(30) } as const;
  expect(await plan(pin)).toMatchObject({ conversions: 5, moved: 1, withoutRate: 0 });
  expect(await totals(), 'a look changes nothing').toMatchObject({ withoutRate: 1 });
  await apply(pin);
  await expect.poll(totals, WAIT).toEqual({ currency: 'USD', earned: 15, onHold: 2, withoutRate: 0 });

  const midnights = `from=${dayText(1)}T00:00:00.000Z&to=${dayText(-1)}T00:00:00.000Z`;
  const insights = await desk.json<Insights>('GET', `/insights?${midnights}&by=network,status&timeZone=UTC`);
  expect(insights.total).toMatchObject({ conversions: 5, earned: 15, heldMoney: 2, rejectedMoney: 910 });
  expect(insights.groups.map(({ keys }) => keys.join(' ')).toSorted()).toEqual(
    ['approved', 'pending', 'rejected'].map((status) => `${network.id} ${status}`),
  );
  expect(await desk.json('POST', '/insights/recount')).toEqual({ ok: true, wasEqual: true, different: [] });
  const odd = await desk.call('GET', '/insights?from=2026-11-27T00:00:01.000Z&to=2026-11-28T00:00:00.000Z');
  expect([odd.status, await odd.text()]).toEqual([400, expect.stringContaining('insight_period_invalid')]);
});

test('what is counted stays as it is when other rates come, until the person asks', async () => {
  await addFile(cbrFile(1));
  await apply({ kind: 'currency', currency: 'USD' });
  await receive('a', 'payout=800&currency=RUB&status=approved');
  await expect.poll(totals, WAIT).toMatchObject({ earned: 10 });
  // The rate of the day itself comes later, and is another one.
  await addFile(cbrFile(0, '100,0000'));
  await counted();
  await expect.poll(totals, WAIT).toMatchObject({ earned: 10 });
  // A higher payout of the same day is counted with the rate that the conversion has.
  await receive('a', 'payout=1600&currency=RUB&status=approved');
  await expect.poll(totals, WAIT).toMatchObject({ earned: 20 });
  const look = await plan({ kind: 'newest' });
  expect(look).toMatchObject({ moved: 1 });
  expect(look.before).toEqual([{ currency: 'USD', earned: 20, onHold: 0, rejected: 0 }]);
  expect(look.after).toEqual([{ currency: 'USD', earned: 16, onHold: 0, rejected: 0 }]);
  expect(await worthOf('a')).toMatchObject({ amount: 20, rate: '0.0125', source: 'cbr', isEarlierDay: true });
  await apply({ kind: 'newest' });
  expect(await worthOf('a')).toEqual({
    amount: 16,
    currency: 'USD',
    rate: '0.01',
    source: 'cbr',
    day: dayText(0),
    isEarlierDay: false,
    pinnedSince: null,
  });
  await expect.poll(totals, WAIT).toMatchObject({ earned: 16 });
});

test('costs move with the rates, and the look says so before', async () => {
  await addFile(cbrFile(0));
  const row = (key: string, amount: string, currency: string) => ({ day: dayText(0), key, amount, currency });
  await desk.json('POST', '/costs', {
    rows: [row('a', '800', 'RUB'), row('b', '5', 'USD'), row('c', '7', 'USDT')],
  });
  const look = await plan({ kind: 'currency', currency: 'USD' });
  expect(look.costs).toEqual({
    entries: 3,
    moved: 2,
    withoutRate: 1,
    before: [],
    after: [{ currency: 'USD', amount: 15 }],
  });
  await apply({ kind: 'currency', currency: 'USD' });
  const spent = async (): Promise<number> => {
    const query = `from=${dayText(0)}&to=${dayText(0)}&timeZone=UTC`;
    return (await desk.json<CostReport>('GET', `/costs?${query}`)).parkedCost;
  };
  await expect.poll(spent, WAIT).toBe(15);
  const pin = { kind: 'pin', currency: 'USDT', into: 'USD', rate: '2', from: dayText(30) } as const;
  expect((await plan(pin)).costs).toMatchObject({
    moved: 1,
    withoutRate: 0,
    before: [{ currency: 'USD', amount: 15 }],
    after: [{ currency: 'USD', amount: 29 }],
  });
  expect(await spent(), 'a look changes nothing').toBe(15);
  await apply(pin);
  await expect.poll(spent, WAIT).toBe(29);
});

test('a file that is none is refused with what to do, and nothing of it is kept', async () => {
  const broken = cbrFile(0).replace('16,0000', 'n/a');
  await expect(addFile(broken)).rejects.toThrow(/KZT/);
  await expect(addFile('<html>')).rejects.toThrow(/not a rate file/);
  const { sources, isFetchOn } = await desk.json<RatesView>('GET', '/rates');
  expect(sources.map(({ known }) => known)).toEqual([null, null, null]);
  expect(isFetchOn, 'nothing is fetched before the person allows it').toBe(false);
});
