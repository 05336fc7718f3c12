import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { ReplayPreview, ReplayState } from '../../../shared/contract/replays.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let desk: Desk;
let sink: SinkServer;
let network: Network;
let destination: Destination;

beforeEach(async () => {
  desk = await Desk.start();
  sink = await SinkServer.start();
  network = await desk.createNetwork();
  destination = await desk.createDestination({
    name: 'Sink',
    request: { url: `${sink.url}/pb?id={clickid}&t={const.token}` },
    events: { registration: 'reg' },
    constants: [{ name: 'token', isSecret: true, value: 'very-secret-1' }],
  });
});

afterEach(async () => {
  const ledger = await desk.ledger();
  await desk.stop();
  await sink.close();
  expect(ledger.isBalanced).toBe(true);
});

const receive = (query: string): Promise<Response> => desk.receive(`/postback/${network.key}?${query}`);
const preview = (options: object): Promise<ReplayPreview> =>
  desk.json('POST', '/replays/preview', { destinationId: null, includesDelivered: false, ...options });
const start = (options: object): Promise<ReplayState> =>
  desk.json('POST', '/replays', { destinationId: null, includesDelivered: false, ...options });
const ended = (): Promise<ReplayState> =>
  eventually(async () => {
    const state = await desk.json<ReplayState>('GET', '/replays');
    return state.kind === 'running' ? null : state;
  });

test('a look first says what would be called and what was delivered before, and sends nothing', async () => {
  await receive('clickid=a&event=reg');
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 1);
  sink.respondNext({ kind: 'answer', status: 404 });
  await receive('clickid=b&event=reg');
  await eventually(
    async () => (await desk.ledger()).deliveries.delivered + (await desk.ledger()).deliveries.dead === 2,
  );
  await receive('clickid=c&event=reg&status=rejected');
  await receive('clickid=d&event=nonsense');
  await eventually(async () => (await desk.postbacks()).length === 4);
  const sent = sink.requests.length;

  const careful = await preview({ filter: '' });
  expect(careful.counts).toMatchObject({
    postbacks: 4,
    sent: 1,
    deliveredBefore: 0,
    leftOut: 1,
    notSendable: 2,
  });
  const all = await preview({ filter: '', includesDelivered: true });
  expect(all.counts).toMatchObject({ sent: 2, deliveredBefore: 1, leftOut: 0 });
  expect(all.examples.map((each) => [each.url, each.wasDelivered])).toContainEqual([
    `${sink.url}/pb?id=a&t=••••••`,
    true,
  ]);
  expect((await preview({ filter: 'click:a', includesDelivered: true })).counts.postbacks).toBe(1);
  expect(sink.requests).toHaveLength(sent);
});

test('chosen postbacks and whole filters go out again with the template of today, and once for each conversion', async () => {
  for (const id of ['a', 'b', 'c']) await receive(`clickid=${id}&event=reg`);
  await receive('clickid=a&event=reg');
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 3);
  await desk.json('PATCH', `/destinations/${destination.id}`, {
    request: { url: `${sink.url}/new?id={clickid}` },
  });
  const [last] = await desk.postbacks();
  await start({ postbackIds: [last?.id], includesDelivered: true });
  expect(await ended()).toMatchObject({ kind: 'finished', counts: { sent: 1, deliveredBefore: 1 } });
  await sink.waitForCount(4);
  // What is still on its way out cannot be sent again.
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 3);
  await start({ filter: 'event:reg', includesDelivered: true });
  expect(await ended()).toMatchObject({
    kind: 'finished',
    counts: { postbacks: 4, sent: 3, deliveredBefore: 3 },
  });
  await sink.waitForCount(7);
  expect(
    sink.requests
      .slice(3)
      .map((request) => request.url)
      .toSorted(),
  ).toEqual(['/new?id=a', '/new?id=a', '/new?id=b', '/new?id=c'].toSorted());
  expect((await desk.ledger()).deliveries.planned).toBe(3);
});

test('a destination that was added later gets what came before it, and only what it takes', async () => {
  await receive('clickid=a&event=reg');
  await receive('clickid=b&event=ftd&payout=5&currency=USD');
  await receive('clickid=c&event=ftd&payout=5&currency=USD&status=rejected');
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 1);
  const later = await desk.createDestination({
    name: 'Later',
    request: { url: `${sink.url}/later?id={clickid}` },
    events: { first_deposit: 'ftd' },
  });
  await start({ filter: '', destinationId: later.id });
  expect(await ended()).toMatchObject({ counts: { sent: 1, notSendable: 2 } });
  await sink.waitFor((request) => request.url === '/later?id=b');
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 2);
  // What was delivered meanwhile is left out.
  await start({ filter: '', destinationId: later.id });
  expect(await ended()).toMatchObject({ counts: { sent: 0, leftOut: 1 } });
});

test('a replay can be cancelled, a second one waits for it, and what was handed over still adds up', async () => {
  await desk.json('PATCH', `/destinations/${destination.id}`, { isPaused: true });
  const senders = Array.from({ length: 10 }, async (_, sender) => {
    for (let index = 0; index < 150; index += 1) await receive(`clickid=c${sender}-${index}&event=reg`);
  });
  await Promise.all(senders);
  await eventually(async () => (await desk.ledger()).deliveries.parked === 1_500, 20_000);
  await start({ filter: '' });
  const second = await desk.call('POST', '/replays', {
    destinationId: null,
    includesDelivered: false,
    filter: '',
  });
  expect(second.status).toBe(409);
  await desk.json('DELETE', '/replays');
  const state = await ended();
  expect(state.kind).toBe('cancelled');
  expect(state.kind === 'none' ? 0 : state.counts.postbacks).toBeLessThan(1_500);
  expect((await desk.ledger()).deliveries.planned).toBe(1_500);
}, 40_000);
