import SQLite from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Delivery } from '../../../shared/contract/deliveries.ts';
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { Network } from '../../../shared/contract/networks.ts';
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
  const ledger = await desk.ledger();
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
  await sink.close();
  expect(ledger.isBalanced).toBe(true);
});

const ALL_RATINGS = ['unrated', 'pending', 'on_hold', 'approved'];

function tracker(rules: Record<string, unknown> = {}, extra: Record<string, unknown> = {}) {
  return desk.createDestination({
    name: 'Tracker',
    request: { url: `${sink.url}/pb?id={clickid}&t={txid}&e={event}&st={status}&p={payout}&c={currency}` },
    events: { registration: 'reg', first_deposit: 'ftd', lead: 'lead', sale: 'sale' },
    rules: { ratings: ALL_RATINGS, laterChanges: 'statusAndMoney', ...rules },
    ...extra,
  });
}

async function receive(query: string): Promise<void> {
  const response = await desk.receive(`/postback/${network.key}?${query}`);
  expect(response.status).toBe(200);
}

const paths = (): string[] => sink.requests.map(({ url }) => url);

/** What a click's deliveries are, by version, when none of them waits. */
function settled(clickId: string): Promise<readonly Delivery[]> {
  return eventually(async () => {
    const { postbacks } = await desk.ledger();
    const own = (await desk.deliveries()).filter((each) => each.clickId === clickId);
    const isOver = own.every(({ state }) => !['pending', 'sending'].includes(state));
    return postbacks.waiting === 0 && isOver
      ? own.toSorted((one, other) => one.version - other.version)
      : null;
  });
}

const inShort = (deliveries: readonly Delivery[]): string[] =>
  deliveries.map(({ version, event, state, reason }) =>
    `${version} ${event} ${state} ${reason ?? ''}`.trim(),
  );

test('Keitaro hears that a lead was rejected and that a deposit pays more, by a second postback of subid and tid', async () => {
  await desk.createDestination({
    name: 'Keitaro',
    preset: 'keitaro',
    request: {
      url: `${sink.url}/{const.key}/postback?subid={clickid}&status={event}&payout={payout}&currency={currency}&tid={txid}`,
    },
    constants: [{ name: 'key', isSecret: true, value: 'k3y' }],
    enabled: true,
    rules: { ratings: ALL_RATINGS },
  });
  await receive('clickid=a&event=lead&status=pending&payout=20&currency=USD&txid=1');
  await sink.waitForCount(1);
  await receive('clickid=a&event=lead&status=rejected');
  await sink.waitForCount(2);
  await receive('clickid=b&event=ftd&status=pending&payout=20&currency=USD');
  await sink.waitForCount(3);
  await receive('clickid=b&event=ftd&status=approved&payout=35&currency=EUR');
  await sink.waitForCount(4);
  expect(paths()).toEqual([
    '/k3y/postback?subid=a&status=lead&payout=20&currency=USD&tid=1',
    '/k3y/postback?subid=a&status=rejected&payout=20&currency=USD&tid=1',
    '/k3y/postback?subid=b&status=sale&payout=20&currency=USD',
    '/k3y/postback?subid=b&status=sale&payout=35&currency=EUR',
  ]);
  expect(inShort(await settled('b'))).toEqual(['1 first_deposit delivered', '2 first_deposit delivered']);
});

test('by default new trackers and webhooks hear status and money, apps and advertising platforms nothing', async () => {
  const rules = async (preset: string) =>
    (await desk.createDestination({ name: preset, preset })).rules.laterChanges;
  for (const preset of ['keitaro', 'binom', 'redtrack', 'voluum', 'webhook'])
    expect([preset, await rules(preset)]).toEqual([preset, 'statusAndMoney']);
  for (const preset of ['app-craft', 'rented-keitaro', 'facebook-capi', 'tiktok-events', 'appsflyer-s2s'])
    expect([preset, await rules(preset)]).toEqual([preset, 'never']);
});

test('an app hears each event once, whatever changes', async () => {
  await tracker({ laterChanges: 'never' });
  await receive('clickid=a&event=ftd&status=pending&payout=20&currency=USD');
  await sink.waitForCount(1);
  for (const query of ['status=approved&payout=35&currency=EUR', 'status=rejected', 'status=approved'])
    await receive(`clickid=a&event=ftd&${query}`);
  await receive('clickid=z&event=reg');
  await sink.waitFor(({ url }) => url.includes('id=z'));
  expect(paths().filter((path) => path.includes('id=a'))).toHaveLength(1);
  expect(inShort(await settled('a'))).toEqual(['1 first_deposit delivered']);
  const changed = (await desk.postbacks()).find((each) => each.relation?.kind === 'change');
  const detail = await desk.postback(changed?.id ?? '');
  expect(detail.notForwarded.map(({ reason }) => reason)).toEqual(['change_not_sent_here']);
});

test('versions that wait become one, and what was never told is not taken back', async () => {
  const { id } = await tracker();
  await desk.json('PATCH', `/destinations/${id}`, { isPaused: true });
  await receive('clickid=a&event=ftd&status=pending&payout=20&currency=USD');
  await receive('clickid=a&event=ftd&status=approved&payout=35&currency=USD');
  await receive('clickid=b&event=ftd&status=pending&payout=20&currency=USD');
  await receive('clickid=b&event=ftd&status=rejected');
  await eventually(async () => (await desk.ledger()).deliveries.planned === 4);
  await desk.json('PATCH', `/destinations/${id}`, { isPaused: false });
  await sink.waitForCount(1);
  expect(inShort(await settled('a'))).toEqual([
    '1 first_deposit skipped superseded',
    '2 first_deposit delivered',
  ]);
  expect(inShort(await settled('b'))).toEqual([
    '1 first_deposit skipped superseded',
    '2 first_deposit skipped never_told',
  ]);
  expect(paths()).toEqual(['/pb?id=a&t=&e=ftd&st=approved&p=35&c=USD']);
});

test('one that is on its way is waited for: what becomes of it decides whether there is something to take back', async () => {
  await tracker();
  sink.respondNext(
    { kind: 'answer', status: 404, delayMs: 400 },
    { kind: 'answer', status: 200, delayMs: 400 },
  );
  await receive('clickid=a&event=ftd&payout=20&currency=USD');
  await sink.waitForCount(1);
  await receive('clickid=a&event=ftd&status=rejected');
  await receive('clickid=b&event=ftd&payout=20&currency=USD');
  await sink.waitForCount(2);
  await receive('clickid=b&event=ftd&status=rejected');
  await sink.waitForCount(3);
  expect(inShort(await settled('a'))).toEqual(['1 first_deposit dead', '2 first_deposit skipped never_told']);
  expect(inShort(await settled('b'))).toEqual(['1 first_deposit delivered', '2 first_deposit delivered']);
  expect(paths()[2]).toBe('/pb?id=b&t=&e=ftd&st=rejected&p=20&c=USD');
});

test('what got no answer counts as told', async () => {
  await tracker();
  sink.respondNext({ kind: 'reset_after_reading' });
  await receive('clickid=a&event=ftd&payout=20&currency=USD');
  await eventually(async () => (await desk.ledger()).deliveries.unknown === 1);
  await receive('clickid=a&event=ftd&status=rejected');
  await sink.waitForCount(2);
  expect(paths()[1]).toContain('st=rejected');
});

test('a change that is taken back while it waits leaves nothing to tell', async () => {
  const { id } = await tracker();
  await receive('clickid=a&event=ftd&status=approved&payout=20&currency=USD');
  await sink.waitForCount(1);
  await settled('a');
  await desk.json('PATCH', `/destinations/${id}`, { isPaused: true });
  await receive('clickid=a&event=ftd&status=rejected');
  await receive('clickid=a&event=ftd&status=approved');
  await eventually(async () => (await desk.ledger()).deliveries.planned === 3);
  await desk.json('PATCH', `/destinations/${id}`, { isPaused: false });
  expect(inShort(await settled('a'))).toEqual([
    '1 first_deposit delivered',
    '2 first_deposit skipped superseded',
    '3 first_deposit skipped already_told',
  ]);
});

test('only the status, or only by a request of its own; each version has its own key and says what was told before', async () => {
  await tracker({
    laterChanges: 'status',
    statusWords: { rejected: 'declined' },
    changeRequest: {
      method: 'POST',
      url: `${sink.url}/change`,
      body: '{"id":"{clickid}","st":"{status}","was":"{previousStatus}","paid":"{previousPayout}","v":{version},"d":{payoutDelta},"n":"{eventId}"}',
    },
  });
  await receive('clickid=a&event=ftd&status=pending&payout=20&currency=USD&txid=9');
  await sink.waitForCount(1);
  await settled('a');
  await receive('clickid=a&event=ftd&status=pending&payout=25&currency=USD&txid=9');
  const paid = await eventually(async () => (await desk.postbacks()).find(({ payout }) => payout === 25));
  expect((await desk.postback(paid.id)).notForwarded.map(({ reason }) => reason)).toEqual([
    'change_not_sent_here',
  ]);
  await receive('clickid=a&event=ftd&status=approved&txid=9');
  await sink.waitForCount(2);
  await receive('clickid=a&event=ftd&status=rejected&txid=9');
  const [first, second, third] = await sink.waitForCount(3);
  const told = (request: typeof second): Record<string, unknown> => {
    const body: Record<string, unknown> = JSON.parse(String(request?.body));
    return body;
  };
  expect(told(second)).toMatchObject({ id: 'a', st: 'approved', was: 'pending', paid: '20', v: 3, d: 5 });
  expect(told(third)).toMatchObject({ st: 'declined', was: 'approved', paid: '25', v: 4, d: -25 });
  const keys = [first, second, third].map((request) => request?.headers['idempotency-key']);
  expect(new Set(keys).size).toBe(3);
  expect(keys.slice(1).map((key) => String(key).split('-v').at(-1))).toEqual(['3', '4']);
  expect(told(second)['n']).not.toBe(told(third)['n']);
});

test('a rejection that the request cannot say is not sent as one more conversion', async () => {
  await tracker({}, { request: { url: `${sink.url}/pb?id={clickid}&e={event}&p={payout}` } });
  await receive('clickid=a&event=ftd&payout=20&currency=USD');
  await settled('a');
  await receive('clickid=a&event=ftd&status=rejected&payout=10&currency=USD');
  await receive('clickid=z&event=reg');
  await sink.waitFor(({ url }) => url.includes('id=z'));
  expect(paths().filter((path) => path.includes('id=a'))).toHaveLength(1);
  const rejected = (await desk.postbacks()).find(({ status }) => status === 'rejected');
  expect((await desk.postback(rejected?.id ?? '')).notForwarded.map(({ reason }) => reason)).toEqual([
    'change_not_in_request',
  ]);
});

test('a further stage overtakes nothing, and a rejection takes back the stage that was told', async () => {
  const { id } = await tracker();
  await desk.json('PATCH', `/destinations/${id}`, { isPaused: true });
  await receive('clickid=a&event=lead&status=pending&payout=5&currency=USD');
  await receive('clickid=a&event=sale&status=approved&payout=20&currency=USD');
  await eventually(async () => (await desk.ledger()).deliveries.planned === 2);
  await desk.json('PATCH', `/destinations/${id}`, { isPaused: false });
  await sink.waitForCount(2);
  await receive('clickid=a&event=sale&status=rejected');
  await sink.waitForCount(3);
  expect(paths()).toEqual([
    '/pb?id=a&t=&e=lead&st=pending&p=5&c=USD',
    '/pb?id=a&t=&e=sale&st=approved&p=20&c=USD',
    '/pb?id=a&t=&e=sale&st=rejected&p=20&c=USD',
  ]);
});

test('a tracker from before there was the rule hears nothing until the person chooses, and then nothing of the past', async () => {
  const { id } = await desk.createDestination({
    name: 'Keitaro',
    preset: 'keitaro',
    request: { url: `${sink.url}/pb?subid={clickid}&status={event}&payout={payout}&tid={txid}` },
    constants: [],
    enabled: true,
    rules: { ratings: ALL_RATINGS },
  });
  await desk.stop();
  const db = new SQLite(join(folder, 'data', 'postback-desk.db'));
  db.exec(`UPDATE destinations SET rules =
    json_remove(rules, '$.laterChanges', '$.isLaterChangesChosen', '$.statusWords', '$.changeRequest')`);
  db.close();
  desk = await Desk.start({ folder });
  const found = async (): Promise<Destination | undefined> =>
    (await desk.json<{ items: Destination[] }>('GET', '/destinations')).items.find((each) => each.id === id);
  expect((await found())?.rules).toMatchObject({ laterChanges: 'never', isLaterChangesChosen: false });
  await receive('clickid=a&event=ftd&status=pending&payout=20&currency=USD');
  await sink.waitForCount(1);
  await receive('clickid=a&event=ftd&status=approved&payout=35&currency=USD');
  await receive('clickid=b&event=ftd&payout=1&currency=USD');
  await sink.waitForCount(2);
  // Saving something else is no choice.
  await desk.json('PATCH', `/destinations/${id}`, { rules: { perSecond: 100 } });
  expect((await found())?.rules).toMatchObject({ isLaterChangesChosen: false });
  await desk.json('PATCH', `/destinations/${id}`, { rules: { laterChanges: 'statusAndMoney' } });
  expect((await found())?.rules).toMatchObject({
    isLaterChangesChosen: true,
    statusWords: { rejected: 'rejected' },
  });
  await receive('clickid=b&event=ftd&status=rejected');
  await sink.waitForCount(3);
  expect(paths()).toEqual([
    '/pb?subid=a&status=sale&payout=20',
    '/pb?subid=b&status=sale&payout=1',
    '/pb?subid=b&status=rejected&payout=1',
  ]);
});

test('forward again tells a tracker how the conversion stands now, and not what is over', async () => {
  const { id } = await tracker({ laterChanges: 'never' });
  await receive('clickid=a&event=ftd&status=pending&payout=20&currency=USD');
  await sink.waitForCount(1);
  await receive('clickid=a&event=ftd&status=approved&payout=35&currency=USD');
  await settled('a');
  await desk.json('PATCH', `/destinations/${id}`, { rules: { laterChanges: 'statusAndMoney' } });
  await desk.json('POST', '/replays', { filter: '', destinationId: id, includesDelivered: false });
  await sink.waitForCount(2);
  expect(paths()[1]).toBe('/pb?id=a&t=&e=ftd&st=approved&p=35&c=USD');
});
