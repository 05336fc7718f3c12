/** What a mailbox receives is at its desk, with the same bytes, in order, once and soon. */
import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mailbox } from '../../../electron/mailbox/mailbox.ts';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';
import { mailboxOf, openMailbox, pair, rulesAreThere } from '../../fixtures/mailbox.ts';

let folder: string;
let mailbox: Mailbox;
let desk: Desk;
beforeEach(async () => {
  folder = temporaryFolder();
  mailbox = await openMailbox(folder);
  desk = await Desk.start({ folder });
});
afterEach(async () => {
  await desk.stop();
  await mailbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function send(path: string, init: { method?: string; body?: string; headers?: object } = {}) {
  // A mailbox that is started again has none of the connections of before.
  const headers = { ...init.headers, connection: 'close' };
  return (await fetch(`${mailbox.url}${path}`, { ...init, headers })).status;
}

function byText(one: string | null, other: string | null): number {
  return (one ?? '').localeCompare(other ?? '');
}

test('before it belongs to a desk a mailbox asks everybody to try again', async () => {
  expect(await send('/postback/some-key-0123456789abcdef?clickid=a1&event=reg')).toBe(503);
});

test('a postback that a mailbox received is at the desk, byte for byte, and nowhere on its own disk', async () => {
  const network = await desk.createNetwork({ name: 'Paired', answerBody: 'taken' });
  await pair(desk, mailbox.url, mailbox.pairingCode);
  // What names a sender behind the desk's own tunnel can be set by anybody here.
  await desk.json('PATCH', '/receiver', { senderHeader: 'cf-connecting-ip' });
  await rulesAreThere(desk);
  const response = await fetch(`${mailbox.url}/postback/${network.key}?clickid=sealed-click-1&event=reg`, {
    headers: {
      'x-forwarded-for': '198.51.100.7, 203.0.113.9',
      'cf-connecting-ip': '198.51.100.8',
      'user-agent': 'network/1',
    },
  });
  expect([response.status, await response.text()]).toEqual([200, 'taken']);
  const [row] = await eventually(async () => {
    const rows = await desk.postbacks();
    return rows.length === 1 ? rows : null;
  });
  expect(row).toMatchObject({ clickId: 'sealed-click-1', event: 'registration', networkId: network.id });
  const { raw } = await desk.postback(row?.id ?? '');
  expect(raw).toMatchObject({
    target: `/postback/${network.key}?clickid=sealed-click-1&event=reg`,
    headers: expect.arrayContaining([['user-agent', 'network/1']]),
    remoteAddress: '203.0.113.9',
  });
  const disk = everythingIn(join(folder, 'mailbox-data'));
  for (const word of ['sealed-click-1', network.key, '203.0.113.9', 'network/1'])
    expect(disk, word).not.toContain(word);
  await eventually(async () => (await mailboxOf(desk)).waiting === 0);
  expect(await mailboxOf(desk)).toMatchObject({ state: { kind: 'draining' }, lagMs: 0, hasRules: true });
});

test('a postback is at the desk a moment after the mailbox has answered', async () => {
  const network = await desk.createNetwork();
  await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  const tookMs: number[] = [];
  for (let index = 0; index < 20; index += 1) {
    const known = (await desk.postbacks()).length;
    const startedAt = performance.now();
    await send(`/postback/${network.key}?clickid=soon-${index}&event=reg`);
    await eventually(async () => (await desk.postbacks()).length > known);
    tookMs.push(performance.now() - startedAt);
  }
  const typical = tookMs.toSorted((one, other) => one - other)[10] ?? Number.POSITIVE_INFINITY;
  expect(typical).toBeLessThan(300);
});

test('both ways in at once give one conversion and one delivery, and the second is shown as a repeat', async () => {
  const sink = await SinkServer.start();
  sink.respondAlways({ kind: 'answer', status: 200 });
  const network = await desk.createNetwork();
  await desk.createDestination({
    name: 'Sink',
    request: { url: `${sink.url}/pb?id={clickid}` },
    events: { registration: 'reg' },
  });
  await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  const path = `/postback/${network.key}?clickid=both-1&event=reg`;
  const [own] = await Promise.all([desk.receive(path), send(path)]);
  expect(own.status).toBe(200);
  const rows = await eventually(async () => {
    const all = await desk.postbacks();
    return all.length === 2 && all.every(({ event }) => event !== null) ? all : null;
  });
  expect(rows.filter(({ duplicateOf }) => duplicateOf !== null)).toHaveLength(1);
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 1);
  await pause(300);
  expect(sink.requests.filter(({ url }) => url.includes('both-1'))).toHaveLength(1);
  expect((await desk.ledger()).deliveries).toMatchObject({ planned: 1, delivered: 1 });
  await sink.close();
});

test('a key that is new works at the mailbox as soon as it has the rules, and one that is gone does not', async () => {
  await pair(desk, mailbox.url, mailbox.pairingCode);
  const network = await desk.createNetwork();
  await rulesAreThere(desk);
  expect(await send(`/postback/${network.key}?clickid=k1&event=reg`)).toBe(200);
  await desk.json('DELETE', `/networks/${network.id}`);
  await rulesAreThere(desk);
  expect(await send(`/postback/${network.key}?clickid=k2&event=reg`)).toBe(404);
});

test('a signature is checked at the desk: its secret never goes to the mailbox', async () => {
  const secret = 'a-secret-of-the-test-0123456789';
  const network = await desk.createNetwork({ name: 'Signed' });
  await desk.json('PATCH', `/networks/${network.id}/access`, {
    signature: { header: 'x-sign', algorithm: 'hmac-sha256', encoding: 'hex', bytes: 'body', secret },
  });
  await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  for (const [id, by] of [
    ['right-1', secret],
    ['wrong-1', 'another secret'],
  ] as const) {
    const body = JSON.stringify({ clickid: id, event: 'reg' });
    const sign = createHmac('sha256', by).update(body).digest('hex');
    const headers = { 'x-sign': sign, 'content-type': 'application/json' };
    expect(await send(`/postback/${network.key}`, { method: 'POST', body, headers })).toBe(200);
  }
  const rows = await eventually(async () => {
    const all = await desk.postbacks();
    return all.length === 2 ? all : null;
  });
  expect(rows.filter(({ isHeld }) => isHeld)).toHaveLength(1);
  expect(rows.find(({ clickId }) => clickId === 'right-1')).toMatchObject({ isHeld: false });
  expect(everythingIn(join(folder, 'mailbox-data'))).not.toContain(secret);
});

test('when it came is told by the clock of the desk, however wrong that of the mailbox is', async () => {
  await mailbox.stop();
  const hour = 3_600_000;
  // An hour ahead, and set back by two while the postback waits.
  let wrongMs = hour;
  const clocks = { ...systemClocks, now: () => Date.now() + wrongMs };
  mailbox = await openMailbox(folder, {}, { clocks });
  const network = await desk.createNetwork();
  await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  const before = Date.now();
  await send(`/postback/${network.key}?clickid=now-1&event=reg`);
  const [live] = await eventually(async () => {
    const rows = await desk.postbacks();
    return rows.length === 1 ? rows : null;
  });
  expect(Math.abs(Date.parse(live?.receivedAt ?? '') - before)).toBeLessThan(5_000);

  await desk.engine.stop();
  const sentAtMs = Date.now();
  await send(`/postback/${network.key}?clickid=waits-1&event=reg`);
  wrongMs = -hour;
  await pause(1_500);
  await desk.gate.stop();
  desk = await Desk.start({ folder });
  const waited = await eventually(async () =>
    (await desk.postbacks()).find(({ clickId }) => clickId === 'waits-1'),
  );
  const byDesk = Date.parse(waited.receivedAt);
  expect(Math.abs(byDesk - sentAtMs)).toBeLessThan(1_000);
});

test('a mailbox that was away is drained from where the desk stood, and nothing of it comes twice', async () => {
  const network = await desk.createNetwork();
  await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  const port = Number(new URL(mailbox.url).port);
  await send(`/postback/${network.key}?clickid=r1&event=reg`);
  await eventually(async () => (await desk.postbacks()).length === 1);
  for (let round = 2; round <= 3; round += 1) {
    await mailbox.stop();
    mailbox = await openMailbox(folder, { port });
    await send(`/postback/${network.key}?clickid=r${round}&event=reg`);
    await eventually(async () => (await desk.postbacks()).length === round, 20_000);
  }
  expect((await desk.postbacks()).map(({ clickId }) => clickId).toSorted(byText)).toEqual(['r1', 'r2', 'r3']);
  expect(await mailboxOf(desk)).toMatchObject({ restored: null, waiting: 0 });
}, 30_000);
