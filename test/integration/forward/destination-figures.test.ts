import SQLite from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DestinationFigures } from '../../../shared/contract/destination-figures.ts';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let desk: Desk;
let folder: string;
let sink: SinkServer;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  sink = await SinkServer.start();
  sink.answer(({ url }) => ({ kind: 'answer', status: Number(url.slice(1, 4)) }));
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
  await sink.close();
});

function createDestination(name: string, status: number): Promise<Destination> {
  return desk.createDestination({
    name,
    request: { url: `${sink.url}/${status}?id={clickid}` },
    events: { registration: 'reg' },
    enabled: true,
  });
}

function figures(): Promise<DestinationFigures> {
  return desk.json('GET', '/destination-figures');
}

async function found(search: string): Promise<number> {
  return (await desk.postbacks(`q=${encodeURIComponent(search)}`)).length;
}

test('each number of a destination leads to as many postbacks, and all of them agree with the ledger', async () => {
  const network = await desk.createNetwork();
  const works = await createDestination('App Craft', 200);
  const refuses = await createDestination('App Craft 2', 403);
  const busy = await createDestination('Slow', 503);
  for (const click of ['a', 'b', 'c'])
    await desk.receive(`/postback/${network.key}?clickid=${click}&event=reg`);
  await eventually(async () => {
    const { deliveries } = await desk.ledger();
    return deliveries.delivered === 3 && deliveries.dead === 3 && deliveries.pending === 0;
  });

  const { items, deliveries, isBalanced } = await figures();
  const of = ({ id }: Destination) => items.find((each) => each.destinationId === id);
  expect(of(works)).toMatchObject({ delivered: 3, failed: 0, waiting: 0, parked: 0 });
  expect(of(refuses)).toMatchObject({ delivered: 0, failed: 3, waiting: 0 });
  expect(of(busy)).toMatchObject({ delivered: 0, failed: 0, waiting: 3 });
  expect(isBalanced).toBe(true);
  const sum = (name: 'delivered' | 'failed' | 'waiting' | 'parked'): number =>
    items.reduce((total, each) => total + each[name], 0);
  expect(sum('delivered')).toBe(deliveries.delivered);
  expect(sum('failed')).toBe(deliveries.dead + deliveries.unknown);
  expect(sum('waiting')).toBe(deliveries.pending + deliveries.retrying + deliveries.parked);
  expect(sum('parked')).toBe(deliveries.parked);
  const list = await desk.json<{ items: Destination[] }>('GET', '/destinations');
  for (const { id, waitingCount } of list.items)
    expect(waitingCount).toBe(items.find((each) => each.destinationId === id)?.waiting ?? 0);

  // The whole name comes before a part of another one.
  expect(await found('destination:"App Craft" delivery:delivered since:24h')).toBe(3);
  expect(await found('destination:"App Craft" delivery:failed since:24h')).toBe(0);
  expect(await found(`destination:${refuses.id} delivery:failed since:24h`)).toBe(3);
  expect(await found('destination:Slow delivery:waiting')).toBe(3);
  expect(await found('destination:slo delivery:delivered,failed')).toBe(0);
  expect(await found('-destination:Slow')).toBe(0);
  expect(await found('destination:nothing')).toBe(0);
  await expect(found('since:yesterday')).rejects.toThrow('is not a time');
});

test('what came longer ago than a day is in no figure of the last 24 hours', async () => {
  const network = await desk.createNetwork();
  await createDestination('App Craft', 200);
  await desk.receive(`/postback/${network.key}?clickid=old&event=reg`);
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 1);
  await desk.stop();
  const db = new SQLite(join(folder, 'data', 'postback-desk.db'));
  db.exec('UPDATE postbacks SET received_at_ms = received_at_ms - 25 * 3600 * 1000');
  db.close();
  desk = await Desk.start({ folder });
  expect((await figures()).items).toEqual([]);
  await desk.receive(`/postback/${network.key}?clickid=new&event=reg`);
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 2);
  expect((await figures()).items).toMatchObject([{ delivered: 1, failed: 0, waiting: 0 }]);
  expect(await found('since:24h')).toBe(1);
  expect(await found('since:2d')).toBe(2);
});
