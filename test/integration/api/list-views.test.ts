import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DayFigures } from '../../../shared/contract/days.ts';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { SavedView, ViewCount } from '../../../shared/contract/saved-views.ts';
import { localDay } from '../../../shared/domain/time/local-day.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.start();
  const network = await desk.createNetwork({ name: '1win' });
  for (const query of [
    'clickid=a1&event=reg',
    'clickid=a1&event=ftd&payout=60&currency=USD&status=approved',
    'clickid=a2&event=ftd&payout=45.5&currency=EUR&status=approved',
    'clickid=a3&event=ftd&payout=25&currency=USD&status=pending',
    'clickid=a4&event=ftd&payout=500&currency=USD&status=rejected',
    'clickid=a5&event=dep&payout=10&currency=USD&status=approved',
    'clickid=a5&event=dep&payout=10&currency=USD&status=approved',
    'clickid={sub1}&event=ftd&payout=7&currency=USD',
  ])
    await (await desk.receive(`/postback/${network.key}?${query}`)).text();
  await eventually(async () => (await desk.postbacks()).length === 8);
});

afterAll(async () => {
  await desk.stop();
});

const counts = async (): Promise<Readonly<Record<string, number>>> => {
  const { items } = await desk.json<{ items: ViewCount[] }>('GET', '/views/counts');
  expect(items.every(({ isComplete }) => isComplete)).toBe(true);
  return Object.fromEntries(items.map(({ key, count }) => [key, count]));
};
const views = async (): Promise<readonly SavedView[]> =>
  (await desk.json<{ items: SavedView[] }>('GET', '/views')).items;
const NEWEST = { by: 'time', order: 'desc' } as const;

test('each view counts what the list shows for its search, without hidden senders', async () => {
  const found = async (q: string): Promise<number> =>
    (await desk.postbacks(`q=${encodeURIComponent(q)}`)).length;
  const own = await desk.json<SavedView>('POST', '/views', {
    name: 'Large',
    search: 'payout>30',
    sort: NEWEST,
  });
  expect(await counts()).toEqual({
    all: 8,
    held: await found('is:held'),
    failed: 0,
    deposits: await found('event:first_deposit,deposit'),
    today: 8,
    [own.id]: await found('payout>30'),
  });
  const hidden = await desk.json<{ id: string }>('POST', '/hidden-senders', { search: 'payout>100' });
  expect(await counts()).toMatchObject({ all: 7, today: 7, [own.id]: (await found('payout>30')) - 1 });
  await desk.json('DELETE', `/hidden-senders/${hidden.id}`);
  await desk.json('DELETE', `/views/${own.id}`);
});

test('own views are kept in the order that the person gives them, and no two have one name', async () => {
  const save = (name: string): Promise<SavedView> =>
    desk.json('POST', '/views', { name, search: 'event:reg', sort: { by: 'amount', order: 'asc' } });
  const [a, b, c] = [await save(' A '), await save('B'), await save('C')];
  expect(a).toMatchObject({ name: 'A', search: 'event:reg', sort: { by: 'amount', order: 'asc' } });
  expect((await desk.call('POST', '/views', { name: 'b', search: '', sort: NEWEST })).status).toBe(409);
  expect((await desk.call('POST', '/views', { name: 'D', search: '(', sort: NEWEST })).status).toBe(400);
  await desk.json('PUT', '/views/order', { ids: [c.id, a.id] });
  expect((await views()).map(({ name }) => name)).toEqual(['C', 'A', 'B']);
  await desk.json('PATCH', `/views/${b.id}`, { name: 'Bee' });
  expect((await desk.call('PATCH', `/views/${b.id}`, { name: 'C' })).status).toBe(409);
  await desk.json('DELETE', `/views/${c.id}`);
  expect((await desk.call('DELETE', `/views/${c.id}`)).status).toBe(404);
  expect((await views()).map(({ name }) => name)).toEqual(['A', 'Bee']);
});

test('a day has its sums: each currency for itself, on hold apart, without what is rejected or held', async () => {
  const { items } = await desk.json<{ items: DayFigures[] }>('GET', '/days');
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    day: localDay(new Date()),
    count: 8,
    isCountComplete: true,
    registrations: 1,
    firstDeposits: 3,
    deposits: 1,
  });
  expect(items[0]?.earned.toSorted((one, other) => (one.currency < other.currency ? -1 : 1))).toEqual([
    { currency: 'EUR', amount: 45.5 },
    { currency: 'USD', amount: 70 },
  ]);
  expect(items[0]?.onHold).toEqual([{ currency: 'USD', amount: 25 }]);
  // What is rejected is in no other sum.
  expect(items[0]?.rejected).toEqual([{ currency: 'USD', amount: 500 }]);
  const before = await desk.json<{ items: DayFigures[] }>('GET', `/days?before=${items[0]?.day ?? ''}`);
  expect(before.items).toEqual([]);
});

test('once a currency is chosen, a day is in it; what has no rate stands beside it in its own', async () => {
  await desk.json('POST', '/rates/apply', { kind: 'currency', currency: 'USD' });
  await eventually(async () => {
    const { items } = await desk.json<{ items: DayFigures[] }>('GET', '/days');
    const [day] = items;
    return day?.earned[0]?.currency === 'USD' && day.earned.length === 2 ? true : null;
  });
  await desk.json('POST', '/rates/apply', {
    kind: 'pin',
    currency: 'EUR',
    into: 'USD',
    rate: '2',
    from: '2020-01-01',
  });
  const day = await eventually(async () => {
    const { items } = await desk.json<{ items: DayFigures[] }>('GET', '/days');
    return items[0]?.earned.length === 1 ? items[0] : null;
  });
  expect(day).toMatchObject({
    earned: [{ currency: 'USD', amount: 161 }],
    onHold: [{ currency: 'USD', amount: 25 }],
  });
});

test('a list is sorted over the API, its cursor goes on, and one of another order is refused', async () => {
  const page = (query: string): Promise<{ items: Postback[]; nextCursor: string | null }> =>
    desk.json('GET', `/postbacks?${query}`);
  const first = await page('sort=amount&limit=3&q=event:ftd');
  expect(first.items.map(({ payout }) => payout)).toEqual([500, 60, 45.5]);
  const cursor = encodeURIComponent(first.nextCursor ?? '');
  const next = await page(`sort=amount&limit=3&q=event:ftd&cursor=${cursor}`);
  expect(next.items.map(({ payout }) => payout)).toEqual([25, 7]);
  expect(next.nextCursor).toBeNull();
  expect((await desk.call('GET', `/postbacks?sort=amount&order=asc&cursor=${cursor}`)).status).toBe(400);
  expect((await desk.call('GET', '/postbacks?sort=clickid&cursor=nonsense')).status).toBe(400);
  const all = await desk.postbacks();
  const newest = all[2]?.id ?? '';
  expect(await desk.json('GET', `/postbacks/count?q=event:dep&after=${newest}`)).toEqual({
    count: all.slice(0, 2).filter(({ event }) => event === 'deposit').length,
    isComplete: true,
  });
});
