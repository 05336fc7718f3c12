import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SendTestResult } from '../../../shared/contract/destinations.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let folder: string;
let desk: Desk;
let sink: SinkServer;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  sink = await SinkServer.start();
});

afterEach(async () => {
  const ledger = await desk.ledger();
  await desk.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
  expect(ledger.isBalanced).toBe(true);
});

async function sendOne(extra: Record<string, unknown> = {}): Promise<string> {
  const network = await desk.createNetwork();
  const destination = await desk.createDestination({
    name: 'Sink',
    request: { url: `${sink.url}/pb?id={clickid}&e={event}` },
    events: { registration: 'reg' },
    ...extra,
  });
  await desk.receive(`/postback/${network.key}?clickid=c1&event=reg`);
  return destination.id;
}

test('a server error is retried later and the retry time is shown', async () => {
  sink.respondAlways({ kind: 'answer', status: 502 });
  await sendOne();
  const retrying = await eventually(async () => (await desk.deliveries('state=retrying'))[0]);
  const waitMs = Date.parse(retrying.nextAttemptAt ?? '') - Date.parse(retrying.updatedAt);
  expect(waitMs).toBeGreaterThanOrEqual(27_000);
  expect(waitMs).toBeLessThanOrEqual(33_000);
  const detail = await desk.postback(retrying.postbackId);
  expect(detail.deliveryDetails[0]?.attempts[0]).toMatchObject({
    request: { method: 'GET', url: `${sink.url}/pb?id=c1&e=reg`, body: null },
    answer: { kind: 'answered', status: 502 },
  });
});

test('a retry waiting in the schedule survives a restart and a person can send it at once', async () => {
  sink.respondAlways({ kind: 'answer', status: 503 });
  await sendOne();
  const before = await eventually(async () => (await desk.deliveries('state=retrying'))[0]);
  await desk.stop();
  desk = await Desk.start({ folder });
  expect((await desk.deliveries())[0]).toMatchObject({ id: before.id, nextAttemptAt: before.nextAttemptAt });
  sink.respondAlways({ kind: 'answer', status: 200 });
  await desk.json('POST', `/deliveries/${before.id}/retry`);
  const after = await eventually(async () => (await desk.deliveries('state=delivered'))[0]);
  expect(after).toMatchObject({ id: before.id, attemptCount: 2 });
});

test('a client error is final and says so', async () => {
  sink.respondAlways({ kind: 'answer', status: 404, body: 'no such app' });
  await sendOne();
  const dead = await eventually(async () => (await desk.deliveries('state=dead'))[0]);
  const [attempt] = (await desk.postback(dead.postbackId)).deliveryDetails[0]?.attempts ?? [];
  expect(attempt?.answer).toMatchObject({ kind: 'answered', status: 404, body: 'no such app' });
});

test('a request that went out without an answer is unknown and not repeated by itself', async () => {
  sink.respondAlways({ kind: 'reset_after_reading' });
  await sendOne();
  const unknown = await eventually(async () => (await desk.deliveries('state=unknown'))[0]);
  expect(unknown.nextAttemptAt).toBeNull();
  const [attempt] = (await desk.postback(unknown.postbackId)).deliveryDetails[0]?.attempts ?? [];
  expect(attempt?.answer).toMatchObject({ kind: 'no_answer', mayHaveArrived: true });
});

test('the same without an answer is retried where the destination is safe to repeat', async () => {
  sink.respondAlways({ kind: 'reset_after_reading' });
  await sendOne({ isSafeToRepeat: true });
  await eventually(async () => (await desk.deliveries('state=retrying'))[0]);
});

test('a refused connection is retried, because nothing was sent', async () => {
  const { url } = sink;
  await sink.close();
  const network = await desk.createNetwork();
  await desk.createDestination({
    name: 'Away',
    request: { url: `${url}/?id={clickid}` },
    events: { registration: 'r' },
  });
  await desk.receive(`/postback/${network.key}?clickid=c1&event=reg`);
  const retrying = await eventually(async () => (await desk.deliveries('state=retrying'))[0]);
  const [attempt] = (await desk.postback(retrying.postbackId)).deliveryDetails[0]?.attempts ?? [];
  expect(attempt?.answer).toMatchObject({ kind: 'no_answer', mayHaveArrived: false, code: 'ECONNREFUSED' });
  sink = await SinkServer.start();
});

test('a switched-off destination gets nothing, and what was skipped can be sent by hand later', async () => {
  const id = await sendOne({ enabled: false });
  const skipped = await eventually(async () => (await desk.deliveries('state=skipped'))[0]);
  expect(skipped.reason).toBe('destination_off');
  const refused = await desk.call('POST', `/deliveries/${skipped.id}/retry`);
  expect(refused.status).toBe(409);
  await desk.json('PATCH', `/destinations/${id}`, { enabled: true });
  await desk.json('POST', `/deliveries/${skipped.id}/retry`);
  const [request] = await sink.waitForCount(1);
  expect(request?.url).toBe('/pb?id=c1&e=reg');
});

test('a destination that hangs does not hold up the others', async () => {
  const slow = await SinkServer.start();
  slow.respondAlways({ kind: 'hang' });
  const network = await desk.createNetwork();
  for (const [name, url] of [
    ['Slow', slow.url],
    ['Quick', sink.url],
  ]) {
    await desk.createDestination({
      name,
      request: { url: `${url}/?id={clickid}` },
      events: { registration: 'r' },
    });
  }
  for (let index = 0; index < 60; index += 1) {
    await desk.receive(`/postback/${network.key}?clickid=c${index}&event=reg`);
  }
  await sink.waitForCount(60, 5_000);
  expect(slow.requests.length).toBeLessThanOrEqual(4);
  await slow.close();
});

test('a removed destination takes its open deliveries with it, visibly', async () => {
  sink.respondAlways({ kind: 'answer', status: 500 });
  const id = await sendOne();
  await eventually(async () => (await desk.deliveries('state=retrying'))[0]);
  await desk.json('DELETE', `/destinations/${id}`);
  expect((await desk.deliveries())[0]).toMatchObject({ state: 'skipped', reason: 'destination_removed' });
});

test('one click sends a test with exactly what is shown, and counts nothing', async () => {
  const destination = await desk.createDestination({
    name: 'Form',
    request: {
      method: 'POST',
      url: `${sink.url}/s2s/{clickid}`,
      headers: { 'X-Team': 'my team', 'Content-Type': 'application/json' },
      body: '{"id":"{clickid}","ev":"{event}","sum":"{payout}"}',
    },
    events: { registration: 'reg' },
  });
  sink.respondNext({ kind: 'answer', status: 201, body: 'thanks' });
  const result = await desk.json<SendTestResult>('POST', `/destinations/${destination.id}/test`, {});
  expect(result).toMatchObject({
    isSuccess: true,
    answer: { kind: 'answered', status: 201, body: 'thanks' },
  });
  const [request] = sink.requests;
  expect(request?.method).toBe(result.request.method);
  expect(`${sink.url}${request?.url ?? ''}`).toBe(result.request.url);
  expect(request?.body.toString()).toBe(result.request.body);
  expect(request?.headers).toMatchObject(result.request.headers);
  expect((await desk.ledger()).deliveries.planned).toBe(0);
});

test('a broken template is refused with what is wrong', async () => {
  const response = await desk.call('POST', '/destinations', {
    name: 'Broken',
    request: { url: 'ftp://x/{clickId}' },
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    message: expect.stringMatching(/https:\/\/[\s\S]*\{clickId\} is not a macro/),
  });
});

test('an App Craft destination starts empty and switched off', async () => {
  const destination = await desk.createDestination({ name: 'App Craft', preset: 'app-craft' });
  expect(destination).toMatchObject({
    enabled: false,
    request: { method: 'GET', url: '' },
    events: { registration: 'reg', first_deposit: 'dep' },
  });
  const response = await desk.call('PATCH', `/destinations/${destination.id}`, { enabled: true });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('cabinet');
});
