/** A mailbox that lies: what it says is bounded, told in words, and the desk goes on. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MAX_PAGE_BYTES } from '../../electron/platform/mailbox-link/mailbox-messages.ts';
import { networkIdSchema } from '../../shared/domain/ids.ts';
import { Desk, temporaryFolder } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { HAND_CODE, HandMailbox } from '../fixtures/hand-mailbox.ts';
import { mailboxOf, pair } from '../fixtures/mailbox.ts';
import { numbered, someRequest } from '../fixtures/spooled.ts';

let folder: string;
let hand: HandMailbox;
let desk: Desk;
let key: string;
beforeEach(async () => {
  folder = temporaryFolder();
  hand = await HandMailbox.start();
  desk = await Desk.start({ folder });
  ({ key } = await desk.createNetwork());
});
afterEach(async () => {
  await expectWhole();
  await desk.stop();
  await hand.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The desk receives and answers as ever. */
async function expectWhole(): Promise<void> {
  expect((await desk.receive(`/postback/${key}?clickid=own-1&event=reg`)).status).toBe(200);
  await eventually(async () => (await desk.postbacks('q=own-1')).length > 0);
}

function runTo(throughSequence: number): void {
  hand.runs = [{ id: 'run-made-by-hand', fromSequence: 1, throughSequence }];
}

async function pairHand(): Promise<void> {
  await pair(desk, hand.url, HAND_CODE);
}

/** Waits for what the desk says is wrong. */
async function problem(): Promise<string> {
  return eventually(async () => {
    const { state } = await mailboxOf(desk);
    if (state.kind !== 'failing') return null;
    expect(state.message.length).toBeGreaterThan(20);
    expect(state.fix.length).toBeGreaterThan(10);
    return `${state.code}: ${state.message}`;
  }, 10_000);
}

test('numbers that go back, repeat or leave what it has are not taken, and the next right page is', async () => {
  await pairHand();
  runTo(10);
  const one = (sequence: number) => hand.sealed(sequence, `hostile-${sequence}`);
  for (const [requests, through] of [
    [[one(2), one(1)], 2],
    [[one(1), one(1)], 1],
    [[one(3)], 2],
    [[one(1), one(11)], 11],
    [[one(0)], 1],
    [[], 11],
  ] as const) {
    hand.page = () => hand.pageOf(requests, through);
    expect(await problem()).toMatch(/^mailbox_nonsense: .*number/);
    hand.page = () => hand.pageOf([], 0);
    await pause(5);
  }
  expect(await desk.postbacks('q=hostile')).toEqual([]);
  runTo(2);
  let isSent = false;
  hand.page = async (mailbox) => {
    if (isSent) await pause(200);
    const page = isSent ? mailbox.pageOf([], 2) : mailbox.pageOf([one(1), one(2)], 2);
    isSent = true;
    return page;
  };
  await eventually(async () => (await desk.postbacks()).length === 2, 20_000);
  await eventually(async () => (await mailboxOf(desk)).state.kind === 'draining');
}, 60_000);

test('a page without an end is cut off, and so is one that unfolds into more than any request has', async () => {
  await pairHand();
  runTo(1);
  let sentBytes = 0;
  hand.respond = (request, response) => {
    if (request.url?.startsWith('/mailbox/v1/pages') !== true) return false;
    response.writeHead(200);
    const chunk = Buffer.alloc(1024 * 1024);
    const sendMore = (): void => {
      while (!response.destroyed && response.write(chunk)) sentBytes += chunk.length;
    };
    response.on('drain', sendMore);
    sendMore();
    return true;
  };
  expect(await problem()).toMatch(/^mailbox_nonsense: .*more at once/);
  expect(sentBytes).toBeLessThan(MAX_PAGE_BYTES * 3);
  hand.respond = () => false;
  // A bomb is sealed as well as anything.
  const bomb = hand.sealed(1, 'bomb', { body: Buffer.alloc(64 * 1024 * 1024) });
  expect(bomb.body.length).toBeLessThan(1024 * 1024);
  hand.page = () => hand.pageOf([bomb], 1);
  await eventually(async () => (await problem()).includes('encrypted'), 20_000);
  expect(await desk.postbacks('q=bomb')).toEqual([]);
}, 60_000);

test('what is no page, not sealed to this desk or sealed by half is not stored', async () => {
  await pairHand();
  runTo(3);
  for (const page of [
    Buffer.alloc(0),
    Buffer.from([255, 255, 255, 255]),
    Buffer.from('{"parts":{}}'),
    deflateRawSync(Buffer.alloc(1_000)),
    hand.pageOf([hand.sealed(1, 'cut')], 1).subarray(0, -3),
  ]) {
    hand.page = () => page;
    expect(await problem()).toMatch(/^mailbox_nonsense/);
  }
  const strange = numbered(1, 'open text');
  hand.page = () => hand.pageOf([strange], 1);
  await eventually(async () => (await problem()).includes('encrypted'), 20_000);
  // Among others it is passed over and counted.
  runTo(2);
  hand.page = async (mailbox) => {
    await pause(20);
    return mailbox.pageOf([strange, mailbox.sealed(2, 'right-one')], 2);
  };
  await eventually(
    async () => (await desk.postbacks()).some(({ clickId }) => clickId === 'right-one'),
    20_000,
  );
  expect((await mailboxOf(desk)).unreadable).toBe(1);
}, 60_000);

test('one that says without end that something waits is not asked without end', async () => {
  await pairHand();
  runTo(100);
  hand.page = () => hand.pageOf([], 0);
  expect(await problem()).toMatch(/^mailbox_nonsense: .*does not send/);
  const before = hand.pageCalls;
  await pause(500);
  expect(hand.pageCalls - before).toBeLessThan(20);
}, 30_000);

test('a mailbox says nothing for the gate: not that a signature is right, not under the name of its spool', async () => {
  const signed = await desk.createNetwork({ name: 'Signed' });
  const signature = {
    header: 'x-sign',
    algorithm: 'hmac-sha256',
    encoding: 'hex',
    bytes: 'body',
    secret: 'a-secret-of-the-test-0123456789',
  };
  await desk.json('PATCH', `/networks/${signed.id}/access`, { signature });
  await pairHand();
  runTo(1);
  const facts = { ...someRequest().facts, networkId: networkIdSchema.parse(signed.id) };
  hand.page = async (mailbox) => {
    await pause(20);
    return mailbox.pageOf([mailbox.sealed(1, 'unsigned', { facts })], 1);
  };
  const row = await eventually(async () =>
    (await desk.postbacks()).find(({ networkId }) => networkId === signed.id),
  );
  expect(row.isHeld).toBe(true);
  expect(row.problems.map(({ code }) => code)).toContain('signature_wrong');
}, 30_000);

test('somebody else at the address, and no mailbox at all, is told apart from one that is away', async () => {
  await pairHand();
  hand.isSomebodyElse = true;
  hand.page = async (mailbox) => {
    await pause(20);
    return mailbox.pageOf([], 0);
  };
  expect(await problem()).toMatch(/^mailbox_not_trusted/);
  hand.respond = (_request, response) => {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
    return true;
  };
  await eventually(async () => (await problem()).startsWith('mailbox_not_there'), 20_000);
  hand.respond = (_request, response) => {
    response.writeHead(403).end('{"fault":"not_paired"}');
    return true;
  };
  await eventually(async () => (await problem()).startsWith('mailbox_not_ours'), 20_000);
  hand.respond = (_request, response) => {
    response.writeHead(502).end('Bad gateway');
    return true;
  };
  await eventually(async () => (await problem()).startsWith('mailbox_unreachable'), 20_000);
}, 90_000);

test('a mailbox that is newer or older than the desk says so, at the pairing and afterwards', async () => {
  const speak = (protocols: readonly number[]): void => {
    hand.respond = (_request, response) => {
      response.writeHead(404).end(JSON.stringify({ fault: 'other_protocol', protocols }));
      return true;
    };
  };
  for (const [protocols, code] of [
    [[2, 3], 'mailbox_newer'],
    [[0], 'mailbox_older'],
  ] as const) {
    speak(protocols);
    const refused = await desk.call('POST', '/mailboxes', { url: hand.url, code: HAND_CODE });
    expect([refused.status, await refused.json()]).toMatchObject([409, { data: { code } }]);
  }
  hand.respond = () => false;
  await pairHand();
  speak([2]);
  hand.page = () => Buffer.alloc(0);
  await eventually(async () => (await problem()).startsWith('mailbox_newer'), 20_000);
}, 60_000);
