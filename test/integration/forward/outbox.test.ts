import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { OPENS_AFTER } from '../../../shared/domain/forward/breaker.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let folder: string;
let desk: Desk;
let sink: SinkServer;
let network: Network;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  sink = await SinkServer.start();
  network = await desk.createNetwork();
});

afterEach(async () => {
  const ledger = await desk.ledger();
  await desk.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
  expect(ledger.isBalanced).toBe(true);
});

function create(extra: Record<string, unknown> = {}): Promise<Destination> {
  return desk.createDestination({
    name: 'Sink',
    request: { url: `${sink.url}/pb?id={clickid}&e={event}` },
    events: { registration: 'reg', first_deposit: 'ftd', deposit: 'dep' },
    ...extra,
  });
}

function receive(query: string): Promise<Response> {
  return desk.receive(`/postback/${network.key}?${query}`);
}

async function healthOf(id: string): Promise<Destination['health']> {
  const { items } = await desk.json<{ items: Destination[] }>('GET', '/destinations');
  const found = items.find((each) => each.id === id);
  if (found === undefined) throw new Error('it is gone');
  return found.health;
}

const paths = (): string[] => sink.requests.map((request) => request.url);

test('events of one click go out in their order, whatever happens to the first; other clicks do not wait', async () => {
  sink.respondNext({ kind: 'answer', status: 200, delayMs: 400 });
  await create();
  await receive('clickid=a&event=reg');
  await sink.waitForCount(1);
  await receive('clickid=a&event=ftd&payout=5&currency=USD');
  await receive('clickid=b&event=reg');
  await sink.waitForCount(2);
  expect(paths()).toEqual(['/pb?id=a&e=reg', '/pb?id=b&e=reg']);
  await sink.waitForCount(3);
  expect(paths()[2]).toBe('/pb?id=a&e=ftd');

  // A registration that is tried again holds its deposit back; one that failed for good does not.
  sink.respondNext({ kind: 'answer', status: 500 });
  await receive('clickid=c&event=reg');
  await eventually(async () => (await desk.deliveries('state=retrying'))[0]);
  await receive('clickid=c&event=ftd&payout=5&currency=USD');
  await receive('clickid=d&event=reg');
  await sink.waitFor((request) => request.url.includes('id=d'));
  expect(paths().filter((path) => path.includes('id=c'))).toEqual(['/pb?id=c&e=reg']);
  sink.respondNext({ kind: 'answer', status: 404 });
  const [retrying] = await desk.deliveries('state=retrying');
  await desk.json('POST', `/deliveries/${retrying?.id ?? ''}/retry`);
  await sink.waitFor((request) => request.url === '/pb?id=c&e=ftd');
});

test('every retry repeats the same bytes and the same Idempotency-Key, also when the template changed since', async () => {
  sink.respondAlways({ kind: 'answer', status: 503 });
  const { id } = await create();
  await receive('clickid=a&event=reg');
  const delivery = await eventually(async () => (await desk.deliveries('state=retrying'))[0]);
  await desk.json('PATCH', `/destinations/${id}`, { request: { url: `${sink.url}/new?id={clickid}` } });
  sink.respondAlways({ kind: 'answer', status: 200 });
  await desk.json('POST', `/destinations/${id}/drain`);
  const [first, second] = await sink.waitForCount(2);
  expect(second?.url).toBe(first?.url);
  expect(second?.rawHeaders).toEqual(first?.rawHeaders);
  expect(first?.headers['idempotency-key']).toBe(delivery.id);
});

test('a destination that is down is parked after a few failures: the others lose no attempt, a probe finds it back, all goes out', async () => {
  sink.respondAlways({ kind: 'answer', status: 502 });
  const { id } = await create({ rules: { concurrency: 1 } });
  for (let index = 0; index < 40; index += 1) await receive(`clickid=c${index}&event=reg`);
  await eventually(async () => (await healthOf(id)).kind === 'parked');
  await eventually(async () => {
    const { planned, pending } = (await desk.ledger()).deliveries;
    return planned === 40 && pending === 0;
  });
  expect(sink.requests).toHaveLength(OPENS_AFTER);
  expect((await desk.ledger()).deliveries).toMatchObject({ parked: 40 - OPENS_AFTER, retrying: OPENS_AFTER });
  const [parked] = await desk.deliveries('state=parked');
  expect(parked).toMatchObject({ reason: 'destination_down', attemptCount: 0 });
  // One probe in vain, then one that is answered.
  await sink.waitForCount(OPENS_AFTER + 1, 8_000);
  expect((await healthOf(id)).kind).toBe('parked');
  sink.respondAlways({ kind: 'answer', status: 200 });
  await eventually(async () => (await healthOf(id)).kind === 'well', 15_000);
  await eventually(async () => (await desk.ledger()).deliveries.parked === 0);
  await desk.json('POST', `/destinations/${id}/drain`);
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 40);
}, 40_000);

test('Retry-After stops the whole destination for so long, and nothing else', async () => {
  sink.respondNext({ kind: 'answer', status: 429, headers: { 'retry-after': '2' } });
  const { id } = await create();
  const other = await SinkServer.start();
  try {
    await create({ name: 'Other', request: { url: `${other.url}/o?id={clickid}` } });
    await receive('clickid=a&event=reg');
    await eventually(async () => (await healthOf(id)).kind === 'parked');
    const startedAt = Date.now();
    await receive('clickid=b&event=reg');
    await other.waitForCount(2);
    await sink.waitForCount(2, 8_000);
    expect(Date.now() - startedAt).toBeGreaterThan(1_200);
    await eventually(async () => (await healthOf(id)).kind === 'well');
  } finally {
    await other.close();
  }
});

test('a paused destination keeps everything through a restart, and gets it in order when it goes on', async () => {
  const { id } = await create({ isPaused: true, rules: { concurrency: 1 } });
  for (let index = 0; index < 30; index += 1)
    await receive(`clickid=c${String(index).padStart(2, '0')}&event=reg`);
  await eventually(async () => (await desk.ledger()).deliveries.parked === 30);
  await desk.stop();
  desk = await Desk.start({ folder });
  expect(sink.requests).toEqual([]);
  await desk.json('PATCH', `/destinations/${id}`, { isPaused: false });
  await sink.waitForCount(30);
  expect(paths()).toEqual(
    Array.from({ length: 30 }, (_, index) => `/pb?id=c${String(index).padStart(2, '0')}&e=reg`),
  );
});

test('no more than the allowed requests a second and at once', async () => {
  let atOnce = 0;
  sink.respondAlways({ kind: 'answer', status: 200, delayMs: 60 });
  await create({ rules: { perSecond: 10, concurrency: 2 } });
  const startedAt = Date.now();
  for (let index = 0; index < 30; index += 1) await receive(`clickid=c${index}&event=reg`);
  const watch = setInterval(() => {
    void sink.connectionCount().then((count) => (atOnce = Math.max(atOnce, count)));
  }, 10);
  await sink.waitForCount(30, 10_000);
  clearInterval(watch);
  // Ten may go at once after a pause, the other twenty take two seconds.
  expect(Date.now() - startedAt).toBeGreaterThan(1_700);
  expect(atOnce).toBeLessThanOrEqual(2);
});

test('events go out together where the destination takes lists; one that is wrong is found, the others arrive', async () => {
  const { id } = await create({
    isPaused: true,
    request: { method: 'POST', url: `${sink.url}/events`, body: '{"data":[{"id":"{clickid}"}],"key":"k"}' },
    rules: { batch: { member: 'data', most: 10 }, concurrency: 1 },
  });
  for (let index = 0; index < 25; index += 1) await receive(`clickid=c${index}&event=reg`);
  await eventually(async () => (await desk.ledger()).deliveries.parked === 25);
  sink.respondNext({ kind: 'answer', status: 400, body: 'one of them is wrong' });
  await desk.json('PATCH', `/destinations/${id}`, { isPaused: false });
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 25, 10_000);
  const sizes = sink.requests.map((request) => {
    const body: { data: unknown[]; key: string } = JSON.parse(String(request.body));
    expect(body.key).toBe('k');
    return body.data.length;
  });
  expect(sizes[0]).toBe(10);
  // Refused as a whole, each of the ten goes alone; the rest goes on together.
  expect(sizes.filter((size) => size === 1)).toHaveLength(10);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(35);
  const [delivery] = await desk.deliveries('state=delivered');
  const attempts = (await desk.postback(delivery?.postbackId ?? '')).deliveryDetails[0]?.attempts ?? [];
  expect(attempts.at(-1)).toMatchObject({ verdict: 'success' });
});

test('what just came does not wait behind a backlog', async () => {
  const { id } = await create({ isPaused: true, rules: { concurrency: 4 } });
  const senders = Array.from({ length: 10 }, async (_, sender) => {
    for (let index = 0; index < 200; index += 1) await receive(`clickid=old${sender}-${index}&event=reg`);
  });
  await Promise.all(senders);
  await eventually(async () => (await desk.ledger()).deliveries.parked === 2_000, 20_000);
  sink.respondAlways({ kind: 'answer', status: 200, delayMs: 20 });
  await desk.json('PATCH', `/destinations/${id}`, { isPaused: false });
  await sink.waitForCount(50);
  await receive('clickid=fresh&event=reg');
  const before = sink.requests.length;
  await sink.waitFor((request) => request.url.includes('id=fresh'));
  expect(sink.requests.length - before).toBeLessThan(40);
}, 60_000);
