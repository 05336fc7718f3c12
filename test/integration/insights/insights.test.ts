/** Insights over the API: by links of now, filtered, and each figure with a search that finds as many postbacks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DepositTimes, Insights } from '../../../shared/contract/insights.ts';
import type { Link } from '../../../shared/contract/links.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { EMPTY_DRAFT } from '../../../shared/domain/link/draft.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { Desk } from '../../fixtures/desk.ts';

let desk: Desk;
let network: Network;

const DAY_MS = 86_400_000;
const day = (ahead: number): string => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);
const PERIOD = `from=${day(-2)}T00:00:00.000Z&to=${day(2)}T00:00:00.000Z&timeZone=Asia/Kolkata`;

const SENT = [
  'clickid=click-1&event=reg&sub2=creo7&geo=DE',
  'clickid=click-2&event=reg&sub2=creo7&geo=UA',
  'clickid=click-3&event=reg&sub2=creo8',
  'clickid=click-1&event=ftd&payout=10&currency=USD&status=pending&txid=t1&sub2=creo7&geo=DE',
  'clickid=click-1&event=ftd&payout=10&currency=USD&status=approved&txid=t1&sub2=creo7&geo=DE',
  'clickid=click-2&event=ftd&payout=7&currency=USD&status=rejected&txid=t2&sub2=creo7&geo=UA',
];

beforeAll(async () => {
  desk = await Desk.start();
  network = await desk.createNetwork();
  for (const query of SENT) await desk.receive(`/postback/${network.key}?${query}`);
  await eventually(async () => (await desk.ledger()).postbacks.understood === SENT.length);
});

afterAll(async () => {
  await desk.stop();
});

const ask = (rest: string): Promise<Insights> => desk.json('GET', `/insights?${PERIOD}&${rest}`);

async function found(search: string): Promise<number> {
  return (await desk.postbacks(`q=${encodeURIComponent(search)}`)).length;
}

test('each figure of each dimension has a search that finds as many postbacks', async () => {
  for (const dimension of [
    'network',
    'country',
    'event',
    'status',
    'currency',
    'hour',
    'weekday',
    'param.sub2',
  ]) {
    const { groups } = await ask(`by=${dimension}`);
    expect(groups.reduce((sum, { conversions }) => sum + conversions, 0)).toBe(5);
    for (const { keys, conversions } of groups) {
      const [key = ''] = keys;
      const zone = ['hour', 'weekday'].includes(dimension) ? '@Asia/Kolkata' : '';
      const search = `began.${dimension}:${key === '' ? 'none' : key}${zone}`;
      expect([search, await found(search)]).toEqual([search, conversions]);
    }
  }
  expect(await found('is:conversion')).toBe(5);
});

test('what is rejected is no first deposit, in insights as in the strip', async () => {
  const { total } = await ask('by=');
  expect(total).toMatchObject({ registrations: 3, firstDeposits: 1, rejected: 1, conversions: 5 });
  expect(await desk.json('GET', '/summary')).toMatchObject({ registrations: 3, firstDeposits: 1 });
  expect(await found('began.event:ftd -began.status:rejected')).toBe(1);
});

test('figures are filtered in the language of the inbox, and what they are not kept of is refused', async () => {
  const filtered = await ask(`by=event&filter=${encodeURIComponent('param.sub2:creo7 began.country:DE')}`);
  expect(filtered.groups.map(({ keys, conversions }) => `${keys[0]} ${conversions}`).toSorted()).toEqual([
    'first_deposit 1',
    'registration 1',
  ]);
  expect((await ask(`filter=${encodeURIComponent('-status:rejected event:ftd')}`)).total.conversions).toBe(1);
  const refused = await desk.call('GET', `/insights?${PERIOD}&filter=payout%3E3`);
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('insight_filter_invalid'),
  ]);
  expect((await desk.call('GET', `/insights?${PERIOD}&by=moon`)).status).toBe(400);
  expect(await desk.json('GET', '/insights/params')).toEqual({ items: ['sub2', 'geo'].toSorted() });
});

test('times from registration to first deposit are of those whose registration came first', async () => {
  const times = (rest: string): Promise<DepositTimes> =>
    desk.json('GET', `/insights/deposit-times?${PERIOD}&${rest}`);
  const { total, groups } = await times('by=country');
  expect(total).toMatchObject({ registered: 1, registeredWithin: 1, timed: 1 });
  expect(total.medianMs).toBeGreaterThanOrEqual(0);
  expect(total.medianMs).toBeLessThan(DAY_MS);
  expect(groups.map(({ keys, timed }) => [keys, timed])).toEqual([[['DE'], 1]]);
  const tomorrow = `from=${day(1)}T00:00:00.000Z&to=${day(2)}T00:00:00.000Z`;
  expect(await desk.json('GET', `/insights/deposit-times?${tomorrow}`)).toMatchObject({
    total: { registered: 0, timed: 0, medianMs: null },
    groups: [],
  });
  const reversed = `from=${day(2)}T00:00:00.000Z&to=${day(1)}T00:00:00.000Z`;
  expect((await desk.call('GET', `/insights/deposit-times?${reversed}`)).status).toBe(400);
});

test('a link that is made later has the conversions of its words, also of the past', async () => {
  const draft = {
    ...EMPTY_DRAFT,
    networkId: network.id,
    offerUrl: 'https://o.example/?sub1={clickid}&sub2=creo7',
  };
  const made = await desk.json<{ items: Link[] }>('POST', '/links', { items: [{ name: 'Seven', draft }] });
  const id = made.items[0]?.id ?? '';
  const groups = async () =>
    (await ask('by=link,param.sub2')).groups
      .map(({ keys, conversions }) => `${keys.join(' ')} ${conversions}`)
      .toSorted();
  await expect.poll(groups, { timeout: 10_000 }).toEqual([' creo8 1', `${id} creo7 4`]);
  expect(await found(`began.link:${id}`)).toBe(4);
  expect(await found('began.link:none')).toBe(1);
  expect(await desk.json('POST', '/insights/recount')).toEqual({ ok: true, wasEqual: true, different: [] });
});
