import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Network } from '../../../shared/contract/networks.ts';
import type { SeenValue } from '../../../shared/contract/seen-value.ts';
import type { ProposalView } from '../../../shared/contract/proposal.ts';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import { rmSync } from 'node:fs';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let desk: Desk;
let sink: SinkServer;

beforeEach(async () => {
  desk = await Desk.start();
  sink = await SinkServer.start();
});

afterEach(async () => {
  const ledger = await desk.ledger();
  await desk.stop();
  await sink.close();
  expect(ledger.isBalanced).toBe(true);
});

const appCraft = (events: Record<string, string> = { registration: 'reg', first_deposit: 'dep' }) => ({
  name: 'App Craft',
  request: { url: `${sink.url}/pb?id={clickid}&e={event}&sum={payout}` },
  events,
});

/** Sends to a network's receiver and waits until it is parsed. */
async function send(network: Network, rest: string): Promise<Postback> {
  const before = (await desk.postbacks()).length;
  await desk.receive(`/postback/${network.key}${rest}`);
  return eventually(async () => {
    const all = await desk.postbacks();
    return all.length > before ? all[0] : null;
  });
}

const refreshed = async (postback: Postback): Promise<Postback> => desk.postback(postback.id);

test('lead, sale, rejected is one conversion that moves, with its history, and each event goes out once', async () => {
  await desk.createDestination(appCraft({ lead: 'lead', sale: 'sale' }));
  const network = await desk.createNetwork({ name: 'Shop' });
  await send(network, '?clickid=c1d2&status=lead');
  await send(network, '?clickid=c1d2&status=lead');
  await send(network, '?clickid=c1d2&status=sale&payout=20&currency=USD');
  // A rejection that comes before it went out would keep it back.
  await sink.waitForCount(2);
  const last = await send(network, '?clickid=c1d2&status=rejected');
  const { conversion } = await desk.postback(last.id);
  expect(conversion).toMatchObject({ event: 'sale', status: 'rejected', payout: 20, currency: 'USD' });
  expect(conversion?.history.map((step) => [step.statusWord, step.relation?.kind])).toEqual([
    ['lead', 'first'],
    ['lead', 'repeat'],
    ['sale', 'change'],
    ['rejected', 'change'],
  ]);
  expect(conversion?.history[1]?.relation).toMatchObject({ kind: 'repeat', copy: 2 });
  expect(sink.requests.map((each) => each.url)).toEqual([
    '/pb?id=c1d2&e=lead&sum=',
    '/pb?id=c1d2&e=sale&sum=20',
  ]);
  expect(await desk.ledger()).toMatchObject({ isBalanced: true, deliveries: { planned: 2, delivered: 2 } });
});

test('a status change never fires a registration again, and a changed payout is pointed out', async () => {
  await desk.createDestination(appCraft());
  const network = await desk.createNetwork();
  await send(network, '?clickid=p1&event=reg&status=pending&payout=5&currency=USD');
  await sink.waitForCount(1);
  const moved = await send(network, '?clickid=p1&event=reg&status=approved&payout=7&currency=USD');
  expect(moved.relation).toMatchObject({
    kind: 'change',
    status: { from: 'pending', to: 'approved' },
    payout: { from: { micros: 5_000_000 }, to: { micros: 7_000_000 } },
  });
  expect((await desk.deliveries()).length).toBe(1);
});

test('a rejected conversion that is approved later goes out then, and only once', async () => {
  await desk.createDestination(appCraft());
  const network = await desk.createNetwork();
  await send(network, '?clickid=r1&event=ftd&status=rejected');
  expect((await desk.deliveries())[0]).toMatchObject({ state: 'skipped', reason: 'status_rejected' });
  await send(network, '?clickid=r1&event=ftd&status=approved');
  await send(network, '?clickid=r1&event=ftd&status=approved');
  await sink.waitForCount(1);
  await eventually(async () => (await desk.deliveries('state=delivered')).length === 1);
  expect(sink.requests).toHaveLength(1);
});

test('a delivery that still waits is not sent once its conversion is rejected', async () => {
  sink.respondAlways({ kind: 'answer', status: 503, body: 'later' });
  await desk.createDestination(appCraft());
  const network = await desk.createNetwork();
  await send(network, '?clickid=w1&event=ftd');
  await eventually(async () => (await desk.deliveries('state=retrying')).length === 1);
  await send(network, '?clickid=w1&event=ftd&status=rejected');
  expect((await desk.deliveries())[0]).toMatchObject({ state: 'skipped', reason: 'status_rejected' });
});

test('a rating without an event finds its conversion, also when it came first', async () => {
  const network = await desk.createNetwork();
  const early = await send(network, '?clickid=e1&status=approved');
  expect(early).toMatchObject({ isHeld: true, event: null });
  await send(network, '?clickid=e1&event=ftd&payout=9&currency=EUR');
  const read = await eventually(async () => {
    const now = await refreshed(early);
    return now.isHeld ? null : now;
  });
  expect(read).toMatchObject({ event: 'first_deposit' });
  expect((await desk.postback(early.id)).conversion).toMatchObject({ status: 'approved', payout: 9 });
});

test('a released postback is forwarded although its word is unknown, and keeps its problem', async () => {
  await desk.createDestination(appCraft());
  const network = await desk.createNetwork();
  const held = await send(network, '?clickid=h1&event=mystery');
  expect((await desk.call('POST', `/postbacks/${held.id}/release`, {})).status).toBe(409);
  await desk.json('POST', `/postbacks/${held.id}/release`, { event: 'registration' });
  await sink.waitForCount(1);
  expect(sink.requests[0]?.url).toBe('/pb?id=h1&e=reg&sum=');
  const released = await refreshed(held);
  expect(released).toMatchObject({ isHeld: false, isReleased: true, event: 'registration' });
  expect((await desk.call('POST', `/postbacks/${held.id}/release`, {})).status).toBe(409);
});

test('what cannot be tied to a click cannot be released', async () => {
  const network = await desk.createNetwork();
  const held = await send(network, '?event=reg');
  const response = await desk.call('POST', `/postbacks/${held.id}/release`, {});
  expect(response.status).toBe(409);
  expect(await response.text()).toContain('no click id');
});

test('words are counted with their meaning, and mapping one reads held postbacks again', async () => {
  await desk.createDestination(appCraft());
  const network = await desk.createNetwork();
  await send(network, '?clickid=m1&event=Gold_Player');
  await send(network, '?clickid=m2&event=gold_player');
  await send(network, '?clickid=m3&event=reg');
  const seen = async (): Promise<SeenValue[]> =>
    (await desk.json<{ items: SeenValue[] }>('GET', `/networks/${network.id}/words`)).items;
  expect(await seen()).toMatchObject([
    { word: 'gold_player', count: 2, event: null },
    { word: 'reg', count: 1, event: 'registration' },
  ]);
  await desk.json('POST', `/networks/${network.id}/words`, { word: 'GOLD_Player', event: 'first_deposit' });
  await sink.waitForCount(3);
  expect(sink.requests.map((each) => each.url).toSorted()).toEqual([
    '/pb?id=m1&e=dep&sum=',
    '/pb?id=m2&e=dep&sum=',
    '/pb?id=m3&e=reg&sum=',
  ]);
  expect((await seen())[0]).toMatchObject({ word: 'gold_player', event: 'first_deposit' });
});

test('a mapping tried saves nothing, and applied to history moves conversions without firing what was sent', async () => {
  await desk.createDestination(appCraft());
  const network = await desk.createNetwork();
  await send(network, '?clickid=t1&event=dep&payout=5&currency=USD&net=7');
  await send(network, '?clickid=t2&event=reg&net=3');
  await sink.waitForCount(1);
  const mapping = {
    ...network.mapping,
    fields: { ...network.mapping.fields, payout: ['net'] },
    events: { ...network.mapping.events, dep: 'first_deposit' },
  };
  const tried = await desk.json<{ changed: number; items: { changed: string[] }[] }>(
    'POST',
    `/networks/${network.id}/try`,
    { mapping, limit: 10 },
  );
  expect(tried).toMatchObject({ changed: 2 });
  expect(tried.items[1]?.changed).toEqual(['event', 'payout']);
  expect((await desk.postbacks()).map((each) => each.payout)).toEqual([null, 5]);

  await desk.json('PATCH', `/networks/${network.id}`, { mapping, appliesToHistory: true });
  const read = await eventually(async () => {
    const all = await desk.postbacks();
    return all.every((each) => each.payout !== null) ? all : null;
  });
  expect(read.map((each) => [each.event, each.payout])).toEqual([
    ['registration', 3],
    ['first_deposit', 7],
  ]);
  // What was a deposit is a first deposit now and goes out; the registration that went out does not again.
  await sink.waitForCount(2);
  expect(sink.requests.map((each) => each.url)).toEqual(['/pb?id=t2&e=reg&sum=', '/pb?id=t1&e=dep&sum=7']);
  expect(await desk.ledger()).toMatchObject({ isBalanced: true });
  const networks = await desk.json<{ items: Network[] }>('GET', '/networks');
  expect(networks.items[0]?.rereading).toBeNull();
});

test('read as unmapped, a conversion is void: in no sum, and what waited is not sent', async () => {
  const network = await desk.createNetwork();
  await send(network, '?clickid=v1&event=ftd&payout=50&currency=USD');
  expect(await desk.json('GET', '/summary')).toMatchObject({ firstDeposits: 1, earned: [{ amount: 50 }] });
  const events = Object.fromEntries(
    Object.entries(network.mapping.events).filter(([word]) => word !== 'ftd'),
  );
  await desk.json('PATCH', `/networks/${network.id}`, {
    mapping: { ...network.mapping, events },
    appliesToHistory: true,
  });
  await eventually(async () => (await desk.postbacks())[0]?.isHeld === true);
  expect(await desk.json('GET', '/summary')).toMatchObject({ firstDeposits: 0, earned: [] });
});

test('a key in the wrong place still finds its network, and says so', async () => {
  const network = await desk.createNetwork();
  for (const path of [
    `/postback?token=${network.key}&clickid=k1&event=reg`,
    `/${network.key}/postback?clickid=k2&event=reg`,
    `/postback/reg?clickid=k3&apikey=${network.key}`,
  ]) {
    expect((await desk.receive(path)).status).toBe(200);
  }
  const all = await eventually(async () => {
    const list = await desk.postbacks();
    return list.length === 3 ? list : null;
  });
  for (const postback of all) {
    expect(postback).toMatchObject({ networkId: network.id, event: 'registration', isHeld: false });
    expect(postback.problems.map((each) => each.code)).toContain('key_misplaced');
  }
  expect((await desk.receive('/postback/not-a-key-of-anybody?clickid=x')).status).toBe(404);
});

test('a preset brings its words, currency and URLs, and its traps speak in the problems', async () => {
  const network = await desk.createNetwork({ name: 'Affise', preset: 'affise' });
  expect(network.postbackUrl).toContain('clickid={sub1}');
  const wrong = await send(network, '?clickid={clickid}&status=1&sum=12&currency=USD');
  const problem = wrong.problems.find((each) => each.code === 'click_id_is_macro');
  expect(problem?.fix).toContain('{sub1}');
  const cased = await send(network, '?clickid={Sub1}&status=1');
  expect(cased.problems.map((each) => each.code)).toContain('macro_wrong_case');
  expect(await send(network, '?clickid=a1b2&goal=reg&status=1&sum=12&currency=usd')).toMatchObject({
    status: 'approved',
    event: 'registration',
    payout: 12,
    currency: 'USD',
  });
});

test('the first postback of a network from the catalog is read with what the catalog knows', async () => {
  const network = await desk.createNetwork({ name: 'Affise', preset: 'affise' });
  await send(network, '?clickid=a1b2c3d4e5f6&goal=vip&status=1&payout=12&currency=usd');
  const recordProof = await desk.json<ProposalView>('POST', '/networks/propose', { networkId: network.id });
  expect(recordProof.mapping).toEqual(network.mapping);
  expect(recordProof.fields.map((each) => [each.role, each.name, each.reason])).toContainEqual([
    'clickId',
    'clickid',
    'mapping',
  ]);
  expect(recordProof.words).toEqual([
    { role: 'event', word: 'vip', event: null, status: null },
    { role: 'status', word: '1', event: null, status: 'approved' },
  ]);
});

test('first contact proposes from a text and from the first real hit, and one confirmation keeps it', async () => {
  const proposal = await desk.json<ProposalView>('POST', '/networks/propose', {
    text: `curl 'https://x.example/in' -d 'aff_sub=9f8e7d6c5b4a39281706&goal=first_dep&cash=12,50&cur=EUR'`,
  });
  expect(proposal.reading).toMatchObject({
    clickId: '9f8e7d6c5b4a39281706',
    event: 'first_deposit',
    payout: 12.5,
    currency: 'EUR',
  });
  expect(proposal.fields.find((each) => each.role === 'clickId')).toMatchObject({ reason: 'usual_name' });

  const network = await desk.createNetwork({ name: 'New' });
  await send(network, '?player=17&aff_sub=9f8e7d6c5b4a39281706&goal=first_dep&cash=12,50&cur=EUR');
  const recordProof = await desk.json<ProposalView>('POST', '/networks/propose', { networkId: network.id });
  expect(recordProof.reading.clickId).toBe('9f8e7d6c5b4a39281706');
  const confirmed = await desk.json<Network>('PATCH', `/networks/${network.id}`, {
    mapping: recordProof.mapping,
    isConfirmed: true,
  });
  expect(confirmed.confirmedAt).not.toBeNull();
  await eventually(async () => (await desk.postbacks())[0]?.isHeld === false);
  for (const text of ['hello there', 'https://x.example/'])
    expect((await desk.call('POST', '/networks/propose', { text })).status).toBe(400);
});

test('a history that was being read again when the program stopped goes on after the next start', async () => {
  const folder = temporaryFolder();
  try {
    const first = await Desk.start({ folder });
    const network = await first.createNetwork();
    const ids = Array.from({ length: 400 }, (_, number) => `id${number}`);
    await Promise.all(
      ids.map((id) => first.receive(`/postback/${network.key}?clickid=${id}&event=reg&net=3`)),
    );
    await eventually(async () => (await first.ledger()).postbacks.waiting === 0);
    const mapping = { ...network.mapping, fields: { ...network.mapping.fields, payout: ['net'] } };
    await first.json('PATCH', `/networks/${network.id}`, { mapping, appliesToHistory: true });
    await first.stop();

    const second = await Desk.start({ folder });
    const read = await eventually(async () => {
      const all = await second.postbacks();
      return all.length === 400 && all.every((each) => each.payout === 3) ? all : null;
    });
    expect(new Set(read.map((each) => each.clickId)).size).toBe(400);
    await second.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
