import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HandPreview } from '../../../shared/contract/conversions.ts';
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { ConversionView } from '../../../shared/contract/postbacks.ts';
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
  const ledger = await desk.ledger();
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
  await sink.close();
  expect(ledger.isBalanced).toBe(true);
});

const EVENTS = { registration: 'reg', first_deposit: 'ftd', lead: 'lead', sale: 'sale' };
const QUERY = 'id={clickid}&e={event}&st={status}&p={payout}&c={currency}&t={txid}';
/** What was said by hand waits five seconds before it goes out. */
const WAIT_MS = 20_000;

/** Hears of later changes, as trackers do. */
const tracker = (): Promise<Destination> =>
  desk.createDestination({
    name: 'Tracker',
    request: { url: `${sink.url}/tracker?${QUERY}` },
    events: EVENTS,
    rules: { laterChanges: 'statusAndMoney', ratings: ['unrated', 'pending', 'on_hold', 'approved'] },
  });

/** Is told each event once, as Facebook and App Craft are. */
const appCraft = (isPaused = false): Promise<Destination> =>
  desk.createDestination({
    name: 'App',
    request: { url: `${sink.url}/app?${QUERY}` },
    events: EVENTS,
    rules: { laterChanges: 'never' },
    isPaused,
  });

const sentTo = (path: string): readonly string[] =>
  sink.requests.filter(({ url }) => url.startsWith(path)).map(({ url }) => url);

/** Of the only conversion of a postback that came; when all that is to be sent was sent. */
async function received(query: string, sent: number): Promise<string> {
  await desk.receive(`/postback/${network.key}?${query}`);
  const id = await eventually(async () => {
    const [postback] = await desk.postbacks();
    return postback === undefined ? null : (await desk.postback(postback.id)).conversion?.id;
  });
  await eventually(async () => (await desk.ledger()).deliveries.delivered === sent);
  return id;
}

const conversion = (id: string): Promise<ConversionView> => desk.json('GET', `/conversions/${id}`);
const correct = (id: string, body: object): Promise<ConversionView> =>
  desk.json('PATCH', `/conversions/${id}`, body);
const refusal = async (method: string, path: string, body: object): Promise<string> => {
  const response = await desk.call(method, path, body);
  expect(response.ok).toBe(false);
  return JSON.stringify(await response.json());
};

test('a correction leaves a marked entry, is told to a tracker, and is no second event to what is told once', async () => {
  await tracker();
  await appCraft();
  const id = await received('clickid=a&event=reg&status=approved&payout=20&currency=USD&txid=t1', 2);

  const look = await desk.json<HandPreview>('POST', `/conversions/${id}/preview`, {
    event: 'first_deposit',
    payout: 35,
    currency: 'EUR',
  });
  expect(look).toMatchObject({ conversion: { event: 'first_deposit', payout: 35, currency: 'EUR' } });
  expect(look.deliveries).toMatchObject([
    {
      destinationName: 'Tracker',
      outcome: 'sent',
      request: { url: `${sink.url}/tracker?id=a&e=ftd&st=approved&p=35&c=EUR&t=t1` },
    },
    { destinationName: 'App', outcome: 'nothing', reason: 'change_not_sent_here' },
  ]);
  expect(await conversion(id)).toMatchObject({ event: 'registration', version: 1 });

  const after = await correct(id, {
    event: 'first_deposit',
    payout: 35,
    currency: 'EUR',
    why: 'cabinet says so',
  });
  expect(after).toMatchObject({
    event: 'first_deposit',
    status: 'approved',
    payout: 35,
    currency: 'EUR',
    version: 2,
  });
  expect(after.history.map(({ byHand }) => byHand)).toMatchObject([
    null,
    {
      kind: 'corrected',
      says: ['event', 'payout'],
      why: 'cabinet says so',
      isUndone: false,
      canBeUndone: true,
    },
  ]);
  await eventually(() => Promise.resolve(sentTo('/tracker').length === 2), WAIT_MS);
  expect(sentTo('/tracker')[1]).toBe('/tracker?id=a&e=ftd&st=approved&p=35&c=EUR&t=t1');
  expect(sentTo('/app')).toHaveLength(1);
  const { told, postbacks } = await eventually(async () => {
    const ledger = await desk.ledger();
    return ledger.deliveries.delivered === 3 ? ledger : null;
  });
  expect(told).toEqual({ stillTrue: 1, outdated: 1, replaced: 1 });
  // Nobody sent it, so it is no postback that came.
  expect(postbacks.total).toBe(1);
  expect(await refusal('POST', `/conversions/${id}/undo`, {})).toContain('entry_sent');
}, 40_000);

test('what was corrected stays while the network repeats itself, and a reading of its history keeps it', async () => {
  const id = await received('clickid=a&event=ftd&status=pending&payout=20&currency=USD&txid=t1', 0);
  await correct(id, { payout: 35, currency: 'EUR', why: 'paid in EUR' });
  await desk.receive(
    `/postback/${network.key}?clickid=a&event=ftd&status=approved&payout=20&currency=USD&txid=t1`,
  );
  const approved = await eventually(async () => {
    const view = await conversion(id);
    return view.status === 'approved' ? view : null;
  });
  expect(approved).toMatchObject({ payout: 35, currency: 'EUR' });
  expect(approved.history[2]?.relation).toMatchObject({ kind: 'change', keptCorrections: ['payout'] });

  // Another reading: what came as a deposit is a registration now.
  const mapping = { ...network.mapping, events: { ...network.mapping.events, ftd: 'registration' } };
  await desk.json('PATCH', `/networks/${network.id}`, { mapping, appliesToHistory: true });
  const reread = await eventually(async () => {
    const [newest] = await desk.postbacks();
    const view = newest === undefined ? null : (await desk.postback(newest.id)).conversion;
    return view?.event === 'registration' && view.history.length === 3 ? view : null;
  });
  expect(reread).toMatchObject({ status: 'approved', payout: 35, currency: 'EUR', isVoid: false });
  expect(reread.history.filter(({ byHand }) => byHand !== null)).toHaveLength(1);
}, 20_000);

test('a correction can be undone until something was sent: then it is marked, and nothing of it goes out', async () => {
  await tracker();
  const id = await received('clickid=a&event=ftd&status=approved&payout=20&currency=USD&txid=t1', 1);
  await correct(id, { status: 'rejected' });
  const undone = await desk.json<ConversionView>('POST', `/conversions/${id}/undo`, {});
  expect(undone).toMatchObject({ status: 'approved', payout: 20, version: 3 });
  expect(undone.history.at(-1)?.byHand).toMatchObject({ isUndone: true, canBeUndone: false });
  const settled = await eventually(async () => {
    const { deliveries } = await desk.ledger();
    return deliveries.pending === 0 ? deliveries : null;
  }, WAIT_MS);
  expect(settled).toMatchObject({ delivered: 1, skipped: settled.planned - 1 });
  expect(sentTo('/tracker')).toHaveLength(1);
  expect(await refusal('POST', `/conversions/${id}/undo`, {})).toContain('entry_not_found');
}, 30_000);

test('one that never came is added once, counts in the sums, goes out by the rules, and its late postback is about it', async () => {
  await appCraft();
  const body = {
    networkId: network.id,
    clickId: 'x',
    event: 'first_deposit',
    status: 'approved',
    payout: 60,
    currency: 'USD',
  };
  const look = await desk.json<HandPreview>('POST', '/conversions/preview', body);
  expect(look.deliveries).toMatchObject([
    { destinationName: 'App', outcome: 'sent', request: { method: 'GET' } },
  ]);
  expect(await desk.postbacks()).toHaveLength(0);

  const added = await desk.json<ConversionView>('POST', '/conversions', {
    ...body,
    occurredAt: new Date(Date.now() - 3_600_000).toISOString(),
    why: 'lost in an outage',
  });
  expect(added).toMatchObject({ clickId: 'x', event: 'first_deposit', payout: 60, isVoid: false });
  expect(added.history).toMatchObject([
    { byHand: { kind: 'added', why: 'lost in an outage', canBeUndone: true } },
  ]);
  expect(await refusal('POST', '/conversions', body)).toContain('conversion_exists');
  expect(await desk.json<Summary>('GET', '/summary')).toMatchObject({
    earned: [{ currency: 'USD', amount: 60 }],
  });
  expect(await desk.postbacks('q=click:x')).toMatchObject([{ byHand: { kind: 'added' }, clickId: 'x' }]);

  await eventually(() => Promise.resolve(sentTo('/app').length === 1), WAIT_MS);
  await desk.receive(
    `/postback/${network.key}?clickid=x&event=ftd&status=approved&payout=60&currency=USD&txid=t9`,
  );
  await eventually(async () => (await conversion(added.id)).history.length === 2);
  expect((await conversion(added.id)).history[1]?.relation).toMatchObject({ kind: 'repeat' });
  expect(sentTo('/app')).toHaveLength(1);
}, 40_000);

test('a voided conversion leaves the sums, what waits is not sent, and a tracker is told; restored it is as before', async () => {
  const app = await appCraft(true);
  await tracker();
  const id = await received('clickid=a&event=ftd&status=approved&payout=20&currency=USD&txid=t1', 1);
  await correct(id, { isVoid: true, why: 'fraud' });
  expect(await conversion(id)).toMatchObject({ isVoid: true, status: 'approved' });
  expect(await desk.json<Summary>('GET', '/summary')).toMatchObject({ earned: [] });
  const waiting = (await desk.deliveries()).find(({ destinationId }) => destinationId === app.id);
  expect(waiting).toMatchObject({ state: 'skipped', reason: 'voided_by_hand' });
  await eventually(() => Promise.resolve(sentTo('/tracker').length === 2), WAIT_MS);
  expect(sentTo('/tracker')[1]).toContain('st=rejected');

  // A copy of the network does not bring it back.
  await desk.receive(
    `/postback/${network.key}?clickid=a&event=ftd&status=approved&payout=20&currency=USD&txid=t1`,
  );
  await eventually(async () => (await conversion(id)).history.length === 3);
  expect((await conversion(id)).isVoid).toBe(true);

  await correct(id, { isVoid: false });
  expect(await conversion(id)).toMatchObject({ isVoid: false, status: 'approved', payout: 20 });
  await eventually(() => Promise.resolve(sentTo('/tracker').length === 3), WAIT_MS);
  expect(sentTo('/tracker')[2]).toContain('st=approved');
  await desk.json('PATCH', `/destinations/${app.id}`, { isPaused: false });
  await eventually(() => Promise.resolve(sentTo('/app').length === 1), WAIT_MS);
}, 60_000);

test('a correction of the event before anything was sent goes out as that event alone', async () => {
  const app = await appCraft(true);
  const id = await received('clickid=a&event=reg&status=approved&txid=t1', 0);
  await correct(id, { event: 'first_deposit', payout: 20, currency: 'USD' });
  await desk.json('PATCH', `/destinations/${app.id}`, { isPaused: false });
  await eventually(() => Promise.resolve(sentTo('/app').length === 1), WAIT_MS);
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 1);
  expect(sentTo('/app')).toEqual(['/app?id=a&e=ftd&st=approved&p=20&c=USD&t=t1']);
}, 40_000);

test('what cannot be said by hand is refused with a reason, and nothing is kept of it', async () => {
  const id = await received('clickid=a&event=reg&status=approved', 0);
  expect(await refusal('PATCH', `/conversions/${id}`, { status: 'approved' })).toContain('nothing_changes');
  expect(await refusal('PATCH', `/conversions/${id}`, { payout: -5 })).toContain('input_invalid');
  expect(await refusal('PATCH', '/conversions/none', { status: 'approved' })).toContain(
    'conversion_not_found',
  );
  expect(
    await refusal('POST', '/conversions', {
      networkId: network.id,
      clickId: 'f',
      event: 'lead',
      occurredAt: new Date(Date.now() + 86_400_000).toISOString(),
    }),
  ).toContain('time_in_future');
  expect(await refusal('POST', '/conversions', { networkId: 'none', clickId: 'f', event: 'lead' })).toContain(
    'network_not_found',
  );
  expect((await conversion(id)).history).toHaveLength(1);
});

test('entries by hand are there after a restart, in an export and in the search', async () => {
  const id = await received('clickid=a&event=ftd&status=approved&payout=20&currency=USD', 0);
  await correct(id, { payout: 25, why: 'bonus, with a comma' });
  await desk.stop();
  desk = await Desk.start({ folder });
  expect(await conversion(id)).toMatchObject({
    payout: 25,
    history: [{}, { byHand: { why: 'bonus, with a comma' } }],
  });
  expect(await desk.postbacks('q=click:a')).toHaveLength(2);
});
