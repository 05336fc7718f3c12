import { afterEach, beforeEach, expect, test } from 'vitest';
import { CoreDesk } from '../../fixtures/core-desk.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let desk: CoreDesk;

beforeEach(() => {
  desk = new CoreDesk();
});

afterEach(async () => {
  await desk.stop();
});

test('read again, equal deposits of other days stay apart, and each copy stays with its own', async () => {
  const network = desk.core.networks.create({ name: 'Casino' });
  const deposit = 'clickid=d1&event=dep&payout=10&currency=USD';
  const ids: string[] = [];
  for (const pauseMs of [0, 60_000, DAY_MS, 60_000]) {
    desk.nowMs += pauseMs;
    ids.push((await desk.send(network, deposit)).conversionId ?? 'none');
  }
  expect([ids[0] === ids[1], ids[2] === ids[3], ids[0] === ids[2]]).toEqual([true, true, false]);
  await desk.reprocess(network);
  const again = desk.store.postbacks.ofNetwork(network.id, '', 10).map((row) => row.conversionId);
  expect(again).toEqual(ids);
});

test('an event that is first understood after a week is not sent by itself: Facebook would refuse it', async () => {
  desk.core.destinations.create({
    name: 'App',
    enabled: true,
    request: { url: 'http://127.0.0.1:9/?id={clickid}' },
    rules: { allowsPrivate: true },
    events: { first_deposit: 'dep' },
  });
  const network = desk.core.networks.create({ name: 'Slow' });
  const held = await desk.send(network, 'clickid=s1&event=mystery');
  desk.nowMs += 8 * DAY_MS;
  desk.core.networks.mapWord(network.id, { word: 'mystery', event: 'first_deposit' });
  await desk.send(network, 'clickid=s2&event=reg');
  const row = desk.store.postbacks.get(held.id);
  expect(row).toMatchObject({ isHeld: false, event: 'first_deposit' });
  const [delivery] = desk.store.deliveries.ofPostback(held.id);
  expect(delivery).toMatchObject({ state: 'skipped', reason: 'too_old' });
});

test('a conversion of very many copies keeps its count, also when it is read again', async () => {
  const network = desk.core.networks.create({ name: 'Flood' });
  const sent = Array.from({ length: 230 }, (_, number) => `clickid=f1&event=reg&n=${number}`);
  const rows = [];
  for (const query of sent) rows.push(await desk.send(network, query));
  const { mapping } = network;
  desk.core.networks.update(network.id, {
    mapping: { ...mapping, fixed: { ...mapping.fixed, status: 'approved' } },
  });
  await desk.reprocess(network);
  const id = rows[0]?.conversionId ?? null;
  expect(id === null ? null : desk.store.conversions.get(id)?.postbackCount).toBe(230);
});

test('a sale that comes weeks after its lead goes out: the sale is new, however old its lead is', async () => {
  desk.core.destinations.create({
    name: 'App',
    enabled: true,
    request: { url: 'http://127.0.0.1:9/?id={clickid}' },
    rules: { allowsPrivate: true },
    events: { lead: 'lead', sale: 'sale' },
  });
  const network = desk.core.networks.create({ name: 'Shop' });
  const lead = await desk.send(network, 'clickid=l1&status=lead');
  desk.nowMs += 20 * DAY_MS;
  const sale = await desk.send(network, 'clickid=l1&status=sale');
  expect(sale.conversionId).toBe(lead.conversionId);
  const [delivery] = desk.store.deliveries.ofPostback(sale.id);
  expect(delivery).toMatchObject({ event: 'sale', reason: null });
  expect(delivery?.state).not.toBe('skipped');
});
