import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Again, Delivery } from '../../../shared/contract/deliveries.ts';
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { ReplayPreview, ReplayState } from '../../../shared/contract/replays.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let desk: Desk;
let sink: SinkServer;
let network: Network;

beforeEach(async () => {
  desk = await Desk.start();
  sink = await SinkServer.start();
  network = await desk.createNetwork();
});

afterEach(async () => {
  const ledger = await desk.ledger();
  await desk.stop();
  await sink.close();
  expect(ledger.isBalanced).toBe(true);
});

const QUERY = 'id={clickid}&e={event}&st={status}&p={payout}&k={const.key}';

function destination(name: string, laterChanges: string): Promise<Destination> {
  return desk.createDestination({
    name,
    request: { url: `${sink.url}/${name}?${QUERY}` },
    events: { registration: 'reg', first_deposit: 'ftd' },
    constants: [{ name: 'key', isSecret: true, value: 'very-secret-1' }],
    rules: { laterChanges, ratings: ['unrated', 'pending', 'on_hold', 'approved'] },
  });
}

const sentTo = (name: string): readonly string[] =>
  sink.requests.filter(({ url }) => url.startsWith(`/${name}?`)).map(({ url }) => url);
const receive = (query: string): Promise<Response> => desk.receive(`/postback/${network.key}?${query}`);

/** When nothing waits any more: deliveries, oldest first. */
function settled(planned: number): Promise<readonly Delivery[]> {
  return eventually(async () => {
    const { deliveries, postbacks } = await desk.ledger();
    const isOver = postbacks.waiting === 0 && deliveries.pending === 0 && deliveries.planned === planned;
    return isOver ? (await desk.deliveries()).toReversed() : null;
  });
}

const again = (id: string): Promise<Again> => desk.json('GET', `/deliveries/${id}/again`);
const retry = (id: string, as: string): Promise<Delivery> =>
  desk.json('POST', `/deliveries/${id}/retry`, { as });

test('what is told once can go out as it was sent and as it is now, a rejection included, and nothing else changes', async () => {
  await destination('app', 'never');
  await receive('clickid=a&event=ftd&status=approved&payout=20&currency=USD&txid=1');
  await settled(1);
  await receive('clickid=a&event=ftd&status=rejected&payout=20&currency=USD&txid=1');
  await eventually(async () => (await desk.postbacks()).length === 2);
  const [delivery] = await settled(1);
  const id = delivery?.id ?? '';

  const look = await again(id);
  expect(look).toMatchObject({
    asItWas: {
      status: 'approved',
      payout: 20,
      request: { url: `${sink.url}/app?id=a&e=ftd&st=approved&p=20&k=••••••` },
    },
    asItIs: {
      status: 'rejected',
      payout: 20,
      request: { url: `${sink.url}/app?id=a&e=ftd&st=rejected&p=20&k=••••••` },
    },
    isSame: false,
  });
  expect(sentTo('app')).toHaveLength(1);
  expect(await again(id)).toEqual(look);

  await retry(id, 'then');
  await settled(1);
  await eventually(() => Promise.resolve(sentTo('app').length === 2));
  expect(sentTo('app')[1]).toBe(sentTo('app')[0]);
  expect(sentTo('app')[0]).toBe('/app?id=a&e=ftd&st=approved&p=20&k=very-secret-1');
  await retry(id, 'now');
  await eventually(() => Promise.resolve(sentTo('app').length === 3));
  expect(sentTo('app')[2]).toBe('/app?id=a&e=ftd&st=rejected&p=20&k=very-secret-1');
  expect(await settled(1)).toMatchObject([{ state: 'delivered', standing: 'current' }]);
});

test('as it was means the bytes of then, also after the template changed; as it is now means the template of today', async () => {
  const { id: destinationId } = await destination('app', 'never');
  await receive('clickid=a&event=reg&status=approved');
  const [delivery] = await settled(1);
  await desk.json('PATCH', `/destinations/${destinationId}`, {
    request: { url: `${sink.url}/new?id={clickid}` },
  });
  expect(await again(delivery?.id ?? '')).toMatchObject({
    isSame: false,
    asItIs: { request: { url: `${sink.url}/new?id=a` } },
  });
  await retry(delivery?.id ?? '', 'then');
  await eventually(() => Promise.resolve(sentTo('app').length === 2));
  await settled(1);
  await retry(delivery?.id ?? '', 'now');
  await eventually(() => Promise.resolve(sentTo('new').length === 1));
});

test('a tracker’s old version goes out as it was, or its newest one does', async () => {
  await destination('tracker', 'statusAndMoney');
  await receive('clickid=a&event=ftd&status=pending&payout=20&currency=USD&txid=1');
  await settled(1);
  await receive('clickid=a&event=ftd&status=approved&payout=35&currency=USD&txid=1');
  const [first, second] = await settled(2);
  expect(await again(first?.id ?? '')).toMatchObject({
    asItWas: { status: 'pending', payout: 20 },
    asItIs: { status: 'approved', payout: 35 },
  });
  expect(await again(second?.id ?? '')).toMatchObject({ isSame: true });
  expect(await retry(first?.id ?? '', 'now')).toMatchObject({ id: second?.id, version: 2 });
  await eventually(() => Promise.resolve(sentTo('tracker').length === 3));
  expect(sentTo('tracker')[2]).toBe(sentTo('tracker')[1]);
  await settled(2);
  await retry(first?.id ?? '', 'then');
  await eventually(() => Promise.resolve(sentTo('tracker').length === 4));
  const [, outdated] = await settled(2);
  expect(sentTo('tracker')[3]).toBe(sentTo('tracker')[0]);
  // The books say what the tracker believes now.
  expect(outdated).toMatchObject({ standing: 'replaced' });
  expect((await desk.ledger()).told).toEqual({ stillTrue: 0, outdated: 1, replaced: 1 });
});

test('what was never sent has no “as it was”', async () => {
  sink.respondNext({ kind: 'answer', status: 503 });
  const { id } = await destination('app', 'never');
  await desk.json('PATCH', `/destinations/${id}`, { isPaused: true });
  await receive('clickid=a&event=reg&status=approved');
  const [delivery] = await eventually(async () => {
    const all = await desk.deliveries();
    return all.length === 1 ? all : null;
  });
  expect(await again(delivery?.id ?? '')).toMatchObject({ asItWas: null, isSame: false });
  const response = await desk.call('POST', `/deliveries/${delivery?.id ?? ''}/retry`, { as: 'then' });
  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({ data: { code: 'delivery_never_sent' } });
});

test('many at once: what has changed and what tells a rejection is counted apart, and either way can be sent', async () => {
  await destination('app', 'never');
  await destination('tracker', 'statusAndMoney');
  for (const click of ['a', 'b', 'c'])
    await receive(`clickid=${click}&event=ftd&status=pending&payout=20&currency=USD&txid=1`);
  await settled(6);
  await receive('clickid=b&event=ftd&status=approved&payout=35&currency=USD&txid=1');
  await receive('clickid=c&event=ftd&status=rejected&payout=20&currency=USD&txid=1');
  await settled(8);
  const input = { filter: '', destinationId: null, includesDelivered: true };
  const look = (as: string): Promise<ReplayPreview> =>
    desk.json('POST', '/replays/preview', { ...input, as });
  // The app is not sent a rejection: it would take it for a paid conversion.
  expect((await look('now')).counts).toMatchObject({ sent: 5, changed: 1, rejected: 1, notSendable: 1 });
  expect((await look('then')).counts).toMatchObject({ sent: 5, changed: 1, notSendable: 1 });
  expect((await look('now')).examples.filter(({ isChanged }) => isChanged)).toMatchObject([
    { url: `${sink.url}/app?id=b&e=ftd&st=approved&p=35&k=••••••` },
  ]);

  const replayed = async (as: string): Promise<void> => {
    await desk.json('POST', '/replays', { ...input, as });
    await eventually(async () => (await desk.json<ReplayState>('GET', '/replays')).kind !== 'running');
    await settled(8);
  };
  const before = sentTo('app').length;
  await replayed('then');
  expect(sentTo('app').slice(before).toSorted()).toEqual([
    '/app?id=a&e=ftd&st=pending&p=20&k=very-secret-1',
    '/app?id=b&e=ftd&st=pending&p=20&k=very-secret-1',
  ]);
  await replayed('now');
  expect(
    sentTo('app')
      .slice(before + 2)
      .toSorted(),
  ).toEqual([
    '/app?id=a&e=ftd&st=pending&p=20&k=very-secret-1',
    '/app?id=b&e=ftd&st=approved&p=35&k=very-secret-1',
  ]);
  expect(sentTo('tracker').at(-1)).toBeDefined();
});
