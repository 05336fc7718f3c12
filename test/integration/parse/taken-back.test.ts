import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Network } from '../../../shared/contract/networks.ts';
import type { Postback, PostbackDetail } from '../../../shared/contract/postbacks.ts';
import type { Summary } from '../../../shared/contract/desk.ts';
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
  const { isBalanced } = await desk.ledger();
  await desk.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
  expect(isBalanced).toBe(true);
});

let count = 0;

/** @returns the postback as it is read */
async function send(query: string): Promise<Postback> {
  count += 1;
  await desk.receive(`/postback/${network.key}?${query}&n=${count}`);
  return eventually(async () => {
    const [newest] = await desk.postbacks();
    const { waiting } = (await desk.ledger()).postbacks;
    const detail = newest === undefined ? null : await desk.postback(newest.id);
    return waiting === 0 && detail?.raw.target.endsWith(`&n=${count}`) === true ? newest : null;
  });
}

async function conversionOf({ id }: Postback): Promise<PostbackDetail['conversion']> {
  return (await desk.postback(id)).conversion;
}

async function sums(): Promise<Summary['earned']> {
  return (await desk.json<Summary>('GET', '/summary')).earned;
}

test.each([
  ['an amount below zero', 'event=dep&payout=-20&currency=USD&txid=1'],
  ['an amount below zero without an event', 'payout=-20&currency=USD&txid=1'],
  ['a refund as its event', 'event=refund&payout=20&currency=USD&txid=1'],
  ['a chargeback as its status', 'event=dep&status=chargeback&txid=1'],
  ['a reversal without an amount', 'status=reversal&txid=1'],
  ['a reversal of its click alone', 'event=Reversal&payout=0'],
  ['a flag', 'event=dep&payout=20&currency=USD&is_chargeback=1&txid=1'],
  ['the amount that was refunded', 'event=dep&payout=20&currency=USD&refund_amount=20&txid=1'],
  ['nothing left of its money', 'event=dep&payout=0&currency=USD&txid=1'],
  ['nothing left, although it is called approved', 'event=dep&status=approved&payout=0&txid=1'],
])('%s rejects the conversion: it is in its story and out of the sums', async (_what, query) => {
  const first = await send('clickid=a&event=dep&status=approved&payout=20&currency=USD&txid=1');
  expect(await sums()).toEqual([{ currency: 'USD', amount: 20 }]);
  const back = await send(`clickid=a&${query}`);
  expect(back.isHeld).toBe(false);
  expect(back.relation).toMatchObject({ kind: 'change', status: { from: 'approved', to: 'rejected' } });
  const conversion = await conversionOf(first);
  expect(conversion).toMatchObject({ status: 'rejected', payout: 20 });
  expect(conversion?.history.map(({ postbackId }) => postbackId)).toEqual([first.id, back.id]);
  expect(await sums()).toEqual([]);
});

test.each([
  ['below zero', 'event=dep&payout=-8&currency=USD&txid=1', 12],
  ['of what is left', 'event=refund&payout=12&currency=USD&txid=1', 12],
  ['of what is left, by its status', 'event=dep&status=refunded&payout=12&currency=USD&txid=1', 12],
  ['of what was refunded', 'event=dep&payout=20&currency=USD&refund_amount=8&txid=1', 12],
])('a partial refund %s leaves the rest, once', async (_what, query, left) => {
  const first = await send('clickid=a&event=dep&status=approved&payout=20&currency=USD&txid=1');
  const back = await send(`clickid=a&${query}`);
  expect(back.relation).toMatchObject({ kind: 'change', status: null });
  expect(await conversionOf(first)).toMatchObject({ status: 'approved', payout: left });
  expect(await sums()).toEqual([{ currency: 'USD', amount: left }]);
  // The network repeats its message: the same money is not taken twice.
  expect((await send(`clickid=a&${query}`)).relation).toMatchObject({ kind: 'repeat' });
  expect(await sums()).toEqual([{ currency: 'USD', amount: left }]);
});

test('the network’s rule says otherwise: what is taken, or that each waits for a person', async () => {
  const { id, mapping } = network;
  await desk.json('PATCH', `/networks/${id}`, { mapping: { ...mapping, refunds: 'takenBack' } });
  const first = await send('clickid=a&event=dep&payout=20&currency=USD&txid=1');
  await send('clickid=a&event=refund&payout=8&currency=USD&txid=1');
  expect(await conversionOf(first)).toMatchObject({ payout: 12 });
  await desk.json('PATCH', `/networks/${id}`, { mapping: { ...mapping, refunds: 'held' } });
  expect(await send('clickid=a&event=dep&payout=-12&currency=USD&txid=1')).toMatchObject({ isHeld: true });
  expect(await conversionOf(first)).toMatchObject({ payout: 12 });
});

test('a word that the network’s own mapping gives a meaning means that', async () => {
  const { id, mapping } = network;
  const events = { ...mapping.events, refund: 'custom' as const };
  await desk.json('PATCH', `/networks/${id}`, { mapping: { ...mapping, events } });
  const first = await send('clickid=a&event=dep&payout=20&currency=USD');
  expect(await send('clickid=a&event=refund&payout=20&currency=USD')).toMatchObject({
    event: 'custom',
    relation: { kind: 'first' },
  });
  expect(await conversionOf(first)).toMatchObject({ status: null });
});

test('without a conversion it is held with a reason and a fix, and takes it back when it comes after all', async () => {
  const back = await send('clickid=a&event=dep&payout=-20&currency=USD&txid=1');
  expect(back.isHeld).toBe(true);
  const problem = back.problems.find(({ code }) => code === 'reversal_unmatched');
  expect(problem).toMatchObject({ severity: 'fatal', hint: 'none' });
  expect(problem?.fix).not.toBe('');
  const first = await send('clickid=a&event=dep&status=approved&payout=20&currency=USD&txid=1');
  await eventually(async () => !(await desk.postback(back.id)).isHeld);
  expect(await conversionOf(first)).toMatchObject({ status: 'rejected' });
  expect(await sums()).toEqual([]);
});

test('where the click has several that it can mean, nothing is guessed; the amount and the transaction id tell', async () => {
  await send('clickid=a&event=dep&payout=20&currency=USD&txid=1');
  await send('clickid=a&event=dep&payout=30&currency=USD&txid=2');
  expect((await send('clickid=a&event=dep&payout=-5&currency=USD')).problems).toContainEqual(
    expect.objectContaining({ code: 'reversal_unmatched', hint: 'several' }),
  );
  await send('clickid=a&event=dep&payout=-30&currency=USD');
  expect(await sums()).toEqual([{ currency: 'USD', amount: 20 }]);
  await send('clickid=a&event=dep&payout=-5&currency=USD&txid=1');
  expect(await sums()).toEqual([{ currency: 'USD', amount: 15 }]);
  expect((await send('clickid=a&event=dep&payout=-5&currency=EUR&txid=1')).problems).toContainEqual(
    expect.objectContaining({ code: 'reversal_unmatched', hint: 'other_currency' }),
  );
  expect((await send('clickid=a&event=dep&payout=-5&currency=USD&txid=77')).isHeld).toBe(true);
});

test('a tracker hears of a chargeback and of a partial refund, an app of neither', async () => {
  const request = { url: `${sink.url}/t?id={clickid}&st={status}&p={payout}&d={payoutDelta}` };
  const common = { request, events: { deposit: 'dep' } };
  await desk.createDestination({ name: 'Tracker', rules: { laterChanges: 'statusAndMoney' }, ...common });
  const app = { ...common, request: { url: `${sink.url}/app?id={clickid}` } };
  await desk.createDestination({ name: 'App', preset: 'app-craft', enabled: true, ...app });
  await send('clickid=a&event=dep&payout=20&currency=USD&txid=1');
  await sink.waitForCount(2);
  await send('clickid=a&event=dep&payout=-8&currency=USD&txid=1');
  await sink.waitForCount(3);
  await send('clickid=a&event=chargeback&txid=1');
  await sink.waitForCount(4);
  expect(sink.requests.map(({ url }) => url).toSorted()).toEqual([
    '/app?id=a',
    '/t?id=a&st=&p=12&d=-8',
    '/t?id=a&st=&p=20&d=20',
    '/t?id=a&st=rejected&p=12&d=-12',
  ]);
});
