import SQLite from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Delivery } from '../../../shared/contract/deliveries.ts';
import type { Destination, SendTestResult } from '../../../shared/contract/destinations.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

const SAYS_ERROR = '{"status":"error","message":"click not found"}';
const ERROR_TEXT = { quote: 'error', message: 'click not found' };

let desk: Desk;
let folder: string;
let sink: SinkServer;
let network: Network;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  sink = await SinkServer.start();
  sink.respondAlways({ kind: 'answer', status: 200, body: SAYS_ERROR });
  network = await desk.createNetwork();
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
  await sink.close();
});

function createDestination(extra: Record<string, unknown> = {}): Promise<Destination> {
  return desk.createDestination({
    name: 'Sink',
    request: { url: `${sink.url}/pb?id={clickid}` },
    events: { registration: 'reg' },
    enabled: true,
    ...extra,
  });
}

async function deliver(clickId: string): Promise<Delivery> {
  await desk.receive(`/postback/${network.key}?clickid=${clickId}&event=reg`);
  return eventually(async () => {
    const own = (await desk.deliveries()).find((each) => each.clickId === clickId);
    return own !== undefined && !['pending', 'sending'].includes(own.state) ? own : null;
  });
}

async function markOf(clickId: string) {
  const postback = (await desk.postbacks()).find((each) => each.clickId === clickId);
  return postback?.deliveries[0];
}

test('a 200 whose text says error is delivered with a warning, until a person says what it is', async () => {
  const { id, rules } = await createDestination();
  expect(rules.errorText).toBe('warn');
  expect(await deliver('a')).toMatchObject({ state: 'delivered', errorText: ERROR_TEXT });
  const mark = await markOf('a');
  expect(mark?.errorText).toEqual(ERROR_TEXT);
  const [{ id: postbackId } = { id: '' }] = await desk.postbacks();
  const { deliveryDetails } = await desk.postback(postbackId);
  expect(deliveryDetails[0]?.attempts[0]).toMatchObject({ verdict: 'success', errorText: ERROR_TEXT });

  await desk.json('PATCH', `/destinations/${id}`, { rules: { errorText: 'ignore' } });
  expect((await markOf('a'))?.errorText).toBeNull();

  await desk.json('PATCH', `/destinations/${id}`, { rules: { errorText: 'fail' } });
  // What was delivered before stays delivered, and marked.
  expect(await markOf('a')).toMatchObject({ state: 'delivered', errorText: ERROR_TEXT });
  expect(await deliver('b')).toMatchObject({ state: 'retrying', errorText: null });
  sink.respondAlways({ kind: 'answer', status: 200, body: '{"status":"ok","error":null}' });
  expect(await deliver('c')).toMatchObject({ state: 'delivered', errorText: null });
});

test('a rented app or a tracker is not believed from the start', async () => {
  const { rules } = await createDestination({ preset: 'app-craft' });
  expect(rules.errorText).toBe('fail');
  expect((await deliver('a')).state).toBe('retrying');
});

test('a destination of an older version has no such rule and warns', async () => {
  const { id } = await createDestination({ preset: 'app-craft' });
  await desk.stop();
  const db = new SQLite(join(folder, 'data', 'postback-desk.db'));
  db.exec(`UPDATE destinations SET rules = json_remove(rules, '$.errorText')`);
  db.close();
  desk = await Desk.start({ folder });
  const { items } = await desk.json<{ items: Destination[] }>('GET', '/destinations');
  expect(items.find((each) => each.id === id)?.rules.errorText).toBe('warn');
  expect(await deliver('a')).toMatchObject({ state: 'delivered', errorText: ERROR_TEXT });
});

test('a test says it too, also of a destination that is not saved yet', async () => {
  const tried = await desk.json<SendTestResult>('POST', '/destination-trials', {
    preset: 'any-url',
    request: { url: `${sink.url}/pb?id={clickid}&t={const.token}` },
    constants: [{ name: 'token', isSecret: true, value: 's3cret' }],
    rules: { allowsPrivate: true },
  });
  expect(tried).toMatchObject({ isSuccess: true, verdict: 'success', errorText: ERROR_TEXT });
  expect(sink.requests.at(-1)?.url).toBe('/pb?id=test-click-123456&t=s3cret');
  expect(JSON.stringify(tried)).not.toContain('s3cret');

  const app = await desk.json<SendTestResult>('POST', '/destination-trials', {
    preset: 'app-craft',
    request: { url: `${sink.url}/pb?id={clickid}` },
    rules: { allowsPrivate: true },
  });
  expect(app).toMatchObject({ isSuccess: false, verdict: 'wrong_text', errorText: ERROR_TEXT });
  const preview = await desk.json<{ request: { url: string } }>('POST', '/destination-trials/preview', {
    preset: 'app-craft',
    request: { url: 'https://app.example/?id={clickid}' },
  });
  expect(preview.request.url).toBe('https://app.example/?id=test-click-123456');
  expect((await desk.json<{ items: unknown[] }>('GET', '/destinations')).items).toEqual([]);
  expect((await desk.ledger()).deliveries.planned).toBe(0);
});
