import { createHash } from 'node:crypto';
import SQLite from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Delivery } from '../../../shared/contract/deliveries.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { SendTestResult } from '../../../shared/contract/destinations.ts';
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

function sinkDestination(rules: Record<string, unknown>, extra: Record<string, unknown> = {}) {
  return desk.createDestination({
    name: 'Sink',
    request: { url: `${sink.url}/pb?id={clickid}&e={event}&s={payout}&c={currency}` },
    events: { registration: 'reg', first_deposit: 'dep' },
    rules,
    ...extra,
  });
}

function receive(query: string, of: Network = network): Promise<Response> {
  return desk.receive(`/postback/${of.key}?${query}`);
}

/** The only delivery of a click, when it is where it stays for now. */
function settled(clickId: string): Promise<Delivery> {
  return eventually(async () => {
    const own = (await desk.deliveries()).find((each) => each.clickId === clickId);
    return own !== undefined && !['pending', 'sending'].includes(own.state) ? own : null;
  });
}

/** Why a click's postback did not go to its only destination, as its detail says; nothing is planned for it. */
function reasonNotForwarded(clickId: string): Promise<string | undefined> {
  return eventually(async () => {
    const postback = (await desk.postbacks()).find((each) => each.clickId === clickId);
    const detail = postback === undefined ? null : await desk.postback(postback.id);
    expect(detail?.deliveryDetails ?? []).toEqual([]);
    return detail?.notForwarded[0]?.reason;
  });
}

test('approved, pending and unrated ones go out; held back and rejected ones do not, until the network approves', async () => {
  await sinkDestination({});
  await receive('clickid=approved&event=reg&status=approved');
  await receive('clickid=pending&event=reg&status=pending');
  await receive('clickid=unrated&event=reg');
  await desk.json('PATCH', `/networks/${network.id}`, {
    mapping: {
      ...network.mapping,
      statuses: { ...network.mapping.statuses, hold: 'pending', '5': 'pending' },
      holdWords: ['5'],
    },
  });
  await receive('clickid=held&event=reg&status=hold');
  await receive('clickid=five&event=reg&status=5');
  await receive('clickid=listed&event=reg&status=9&hold_status=9&sale_status=1');
  await receive('clickid=bad&event=reg&status=rejected');
  for (const id of ['approved', 'pending', 'unrated']) expect((await settled(id)).state).toBe('delivered');
  for (const id of ['held', 'five', 'listed'])
    expect(await settled(id)).toMatchObject({ state: 'skipped', reason: 'on_hold' });
  expect(await settled('bad')).toMatchObject({ state: 'skipped', reason: 'status_rejected' });

  await receive('clickid=held&event=reg&status=approved');
  await eventually(async () => (await settled('held')).state === 'delivered');
  await receive('clickid=held&event=reg&status=hold');
  await receive('clickid=held&event=reg&status=approved');
  await receive('clickid=last&event=reg');
  await settled('last');
  // What went out never goes out again, whatever the rating does.
  expect(sink.requests.filter((request) => request.url.includes('id=held'))).toHaveLength(1);
});

test('a destination takes only the networks, countries and payouts that it is told to take', async () => {
  const other = await desk.createNetwork({ name: 'Other' });
  await sinkDestination({
    conditions: { networkIds: [network.id], linkIds: [], countries: ['PL'], payoutFrom: 20 },
  });
  await receive('clickid=fits&event=ftd&payout=20&currency=USD&geo=pl');
  await receive('clickid=elsewhere&event=ftd&payout=20&currency=USD&geo=pl', other);
  await receive('clickid=abroad&event=ftd&payout=20&currency=USD&geo=DE');
  await receive('clickid=nowhere&event=ftd&payout=20&currency=USD');
  await receive('clickid=cheap&event=ftd&payout=19.99&currency=USD&geo=PL');
  await receive('clickid=unpaid&event=ftd&status=pending&geo=PL');
  expect((await settled('fits')).state).toBe('delivered');
  for (const [id, reason] of [
    ['elsewhere', 'other_network'],
    ['abroad', 'other_country'],
    ['nowhere', 'other_country'],
  ] as const)
    expect(await reasonNotForwarded(id)).toBe(reason);
  for (const [id, reason] of [
    ['cheap', 'payout_too_low'],
    ['unpaid', 'payout_too_low'],
  ] as const)
    expect(await settled(id)).toMatchObject({ state: 'skipped', reason });
  // The money comes with the approval.
  await receive('clickid=unpaid&event=ftd&status=approved&payout=30&currency=USD&geo=PL');
  await eventually(async () => (await settled('unpaid')).state === 'delivered');
});

test('a destination for one link takes only what came through it', async () => {
  const draft = {
    source: 'facebook',
    app: 'app-craft',
    networkId: network.id,
    offerUrl: 'https://o.example/?sub1={clickid}&sub2=creo7',
    landing: '',
    idMacro: '',
    naming: null,
    edits: {},
  };
  const { items } = await desk.json<{ items: { id: string }[] }>('POST', '/links', {
    items: [{ name: 'Creo 7', draft }],
  });
  await sinkDestination({
    conditions: { networkIds: [], linkIds: items.map((each) => each.id), countries: [], payoutFrom: null },
  });
  await receive('clickid=mine&event=reg&sub2=creo7');
  await receive('clickid=others&event=reg&sub2=creo8');
  expect((await settled('mine')).state).toBe('delivered');
  expect(await reasonNotForwarded('others')).toBe('other_link');
});

test('each destination that a postback does not go to is named with the reason, also one that came later', async () => {
  await sinkDestination({});
  await sinkDestination({}, { name: 'Deposits only', events: { first_deposit: 'dep' } });
  await receive('clickid=a&event=reg');
  expect((await settled('a')).state).toBe('delivered');
  await sinkDestination({}, { name: 'Later' });
  const [postback] = await desk.postbacks();
  const detail = await desk.postback(postback?.id ?? '');
  expect(detail.deliveryDetails.map((each) => each.destinationName)).toEqual(['Sink']);
  expect(detail.notForwarded).toMatchObject([
    { destinationName: 'Deposits only', event: 'registration', reason: 'event_not_sent_here' },
    { destinationName: 'Later', event: 'registration', reason: 'not_taken_then' },
  ]);
  expect((await desk.ledger()).deliveries).toMatchObject({ planned: 1, skipped: 0 });
});

test('money goes out as it came, as a share, or fixed; what is unknown stays unknown', async () => {
  const destination = await sinkDestination({ amount: { kind: 'share', percent: 70 } });
  await receive('clickid=a&event=ftd&payout=60.5&currency=EUR');
  await receive('clickid=b&event=ftd');
  await settled('a');
  await settled('b');
  await desk.json('PATCH', `/destinations/${destination.id}`, {
    rules: { amount: { kind: 'fixed', amount: 12.5 }, currency: { kind: 'fixed', code: 'USD' } },
  });
  await receive('clickid=c&event=ftd&payout=60.5&currency=EUR');
  await settled('c');
  expect(sink.requests.map((request) => request.url).toSorted()).toEqual([
    '/pb?id=a&e=dep&s=42.35&c=EUR',
    '/pb?id=b&e=dep&s=&c=',
    '/pb?id=c&e=dep&s=12.5&c=USD',
  ]);
});

test('an answer of 200 that says error is a failure that is tried again, and a test says why', async () => {
  sink.respondAlways({ kind: 'answer', status: 200, body: '{"status":"ERROR","message":"db"}' });
  const destination = await sinkDestination({
    success: { statuses: '2xx', contains: [], lacks: ['error'] },
  });
  await receive('clickid=a&event=reg');
  const retrying = await settled('a');
  expect(retrying.state).toBe('retrying');
  const detail = await desk.postback(retrying.postbackId);
  expect(detail.deliveryDetails[0]?.attempts[0]?.verdict).toBe('wrong_text');
  const tested = await desk.json<SendTestResult>('POST', `/destinations/${destination.id}/test`, {});
  expect(tested).toMatchObject({ isSuccess: false, verdict: 'wrong_text', ruleText: 'error' });
  // It answered, so it is not down: nothing is parked.
  sink.respondAlways({ kind: 'answer', status: 302 });
  await desk.json('PATCH', `/destinations/${destination.id}`, {
    rules: { success: { statuses: '200, 302', contains: [], lacks: [] } },
  });
  await receive('clickid=b&event=reg');
  expect((await settled('b')).state).toBe('delivered');
});

test('redirects are failures, unless allowed; then they are followed, but to no other scheme', async () => {
  const target = await SinkServer.start();
  try {
    sink.respondAlways({ kind: 'answer', status: 302, headers: { location: `${target.url}/final?x=1` } });
    const destination = await sinkDestination({});
    await receive('clickid=a&event=reg');
    expect((await settled('a')).state).toBe('dead');
    expect(target.requests).toEqual([]);
    await desk.json('PATCH', `/destinations/${destination.id}`, { rules: { followsRedirects: true } });
    await receive('clickid=b&event=reg');
    const delivered = await settled('b');
    expect(delivered.state).toBe('delivered');
    expect(target.requests.map((request) => request.url)).toEqual(['/final?x=1']);
    const [attempt] = (await desk.postback(delivered.postbackId)).deliveryDetails[0]?.attempts ?? [];
    expect(attempt?.answer).toMatchObject({ status: 200, redirects: [`${target.url}/final?x=1`] });
    sink.respondAlways({ kind: 'answer', status: 302, headers: { location: 'ftp://127.0.0.1/x' } });
    await receive('clickid=c&event=reg');
    expect((await settled('c')).state).toBe('dead');
  } finally {
    await target.close();
  }
});

test('an address on this computer needs a yes: until then all waits and no request is made, also by a name or a redirect', async () => {
  const destination = await sinkDestination({ allowsPrivate: false });
  for (let index = 0; index < 3; index += 1) await receive(`clickid=a${index}&event=reg`);
  await eventually(async () => {
    const [first] = (
      await desk.json<{ items: { health: { kind: string; reason?: string } }[] }>('GET', '/destinations')
    ).items;
    return first?.health.kind === 'parked' && first.health.reason === 'private_address';
  });
  await receive('clickid=later&event=reg');
  expect(await settled('later')).toMatchObject({
    state: 'parked',
    reason: 'private_address',
    attemptCount: 0,
  });
  const named = await desk.json<SendTestResult>('POST', `/destinations/${destination.id}/test`, {
    request: { url: `http://localhost:${sink.port}/pb?id={clickid}` },
  });
  expect(named.answer).toMatchObject({ kind: 'no_answer', code: 'private_address', mayHaveArrived: false });
  expect(sink.requests).toEqual([]);
  await desk.json('PATCH', `/destinations/${destination.id}`, { rules: { allowsPrivate: true } });
  await desk.json('POST', `/destinations/${destination.id}/drain`);
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 4);
});

test('an event that has grown too old while it waited is not sent, and can be sent by hand', async () => {
  const destination = await sinkDestination({ maxAgeHours: 1 }, { isPaused: true });
  await receive('clickid=a&event=reg');
  const waiting = await settled('a');
  expect(waiting).toMatchObject({ state: 'parked', reason: 'destination_paused' });
  // The program is closed for two hours, as far as the store knows.
  await desk.stop();
  const db = new SQLite(`${folder}/data/postback-desk.db`);
  db.prepare('UPDATE deliveries SET created_at_ms = created_at_ms - 7200000').run();
  db.close();
  desk = await Desk.start({ folder });
  await desk.json('PATCH', `/destinations/${destination.id}`, { isPaused: false });
  await eventually(async () => (await settled('a')).reason === 'too_old');
  expect(sink.requests).toEqual([]);
  await desk.json('POST', `/deliveries/${waiting.id}/retry`);
  await eventually(async () => (await settled('a')).state === 'delivered');
});

test('what is empty is left out where that is wanted, JSON stays JSON, and a test carries its mark', async () => {
  const destination = await sinkDestination(
    { leavesOutEmpty: true, testMark: { name: 'status', value: 'test' } },
    {
      request: {
        method: 'POST',
        url: `${sink.url}/j?s={payout}&id={clickid}`,
        headers: { 'content-type': 'application/json' },
        body: '{"id":"{clickid}","sum":{payout},"tx":"{txid}","app":{"geo":"{country}"},"h":"{hash:clickid}"}',
      },
    },
  );
  await receive(`clickid=${encodeURIComponent('a"b')}&event=reg`);
  await settled('a"b');
  await receive('clickid=c&event=ftd&payout=60.5&currency=USD&geo=PL');
  await settled('c');
  const [first, second] = sink.requests;
  expect(first?.url).toBe('/j?id=a%22b');
  expect(JSON.parse(String(first?.body))).toEqual({
    id: 'a"b',
    h: createHash('sha256').update('a"b').digest('hex'),
  });
  expect(JSON.parse(String(second?.body))).toMatchObject({ id: 'c', sum: 60.5, app: { geo: 'PL' } });
  const tested = await desk.json<SendTestResult>('POST', `/destinations/${destination.id}/test`, {});
  expect(JSON.parse(tested.request.body ?? '')).toMatchObject({ status: 'test' });
  const preview = await desk.json<{ request: { body: string } }>(
    'POST',
    `/destinations/${destination.id}/preview`,
    {
      postbackId: (await desk.postbacks())[0]?.id,
    },
  );
  expect(preview.request.body).toBe(String(second?.body));
  expect((await desk.ledger()).deliveries.planned).toBe(2);
});
