/** One code, one desk: who may pair, and who may call afterwards. */
import { rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mailbox } from '../../../electron/mailbox/mailbox.ts';
import { RequestOpener } from '../../../electron/platform/mailbox-link/sealed-request.ts';
import { readPage } from '../../../electron/platform/mailbox-link/page.ts';
import { readPrivateKey } from '../../../electron/platform/mailbox-link/link-keys.ts';
import { pairingReplySchema } from '../../../electron/platform/mailbox-link/pairing-proof.ts';
import { CALL_HEADERS } from '../../../electron/platform/mailbox-link/signed-call.ts';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import { usualLimits } from '../../../shared/contract/receiver.ts';
import { keyDigest } from '../../../electron/platform/request/key-digest.ts';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { mailboxOf, openMailbox, pair, rulesAreThere } from '../../fixtures/mailbox.ts';
import {
  callByHand,
  type HandCall,
  newKeys,
  offer,
  offerBy,
  signedHeaders,
} from '../../fixtures/mailbox-calls.ts';

const TEN_MINUTES_MS = 600_000;

let folder: string;
let mailbox: Mailbox;
/** By how much the mailbox's clock that never goes back is ahead. */
let laterMs: number;
beforeEach(async () => {
  folder = temporaryFolder();
  laterMs = 0;
  const clocks = { ...systemClocks, elapsed: () => performance.now() + laterMs };
  mailbox = await openMailbox(folder, {}, { clocks });
});
afterEach(async () => {
  await mailbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function faultOf(response: Response): Promise<unknown> {
  return [response.status, await response.json()];
}

function codeOfNow(): string {
  const { pairingCode } = mailbox;
  if (pairingCode === null) throw new Error('It is paired.');
  return pairingCode;
}

test('a wrong code pairs nobody, and after some tries none is looked at for a minute', async () => {
  const tries = [];
  for (let index = 0; index < 10; index += 1)
    tries.push(await faultOf(await offer(mailbox.url, offerBy('0000-0000-0000-0000'))));
  expect(new Set(tries.map((each) => JSON.stringify(each)))).toEqual(
    new Set([JSON.stringify([403, { fault: 'wrong_code' }])]),
  );
  expect(await faultOf(await offer(mailbox.url, offerBy(codeOfNow())))).toEqual([
    429,
    { fault: 'too_many_tries' },
  ]);
  laterMs += 60_000;
  expect((await offer(mailbox.url, offerBy(codeOfNow()))).status).toBe(200);
});

test('a code lapses after ten minutes of a clock that nobody sets, and another one is shown', async () => {
  const first = codeOfNow();
  laterMs += TEN_MINUTES_MS - 1_000;
  expect(codeOfNow()).toBe(first);
  laterMs += 2_000;
  expect(await faultOf(await offer(mailbox.url, offerBy(first)))).toEqual([403, { fault: 'wrong_code' }]);
  expect(codeOfNow()).not.toBe(first);
  expect((await offer(mailbox.url, offerBy(codeOfNow()))).status).toBe(200);
});

test('a code is good for one desk, which gets the same reply once more where the first was lost', async () => {
  const code = codeOfNow();
  const body = offerBy(code);
  const first = await (await offer(mailbox.url, body)).json();
  expect(mailbox.pairingCode).toBeNull();
  expect(await (await offer(mailbox.url, body)).json()).toEqual(first);
  expect(await faultOf(await offer(mailbox.url, offerBy(code)))).toEqual([409, { fault: 'already_paired' }]);
});

test('offers that are begun and never sent do not hold the connections of others', async () => {
  const { hostname, port } = new URL(mailbox.url);
  const sockets: Socket[] = [];
  let closed = 0;
  for (let index = 0; index < 260; index += 1) {
    const socket = connect(Number(port), hostname);
    socket.on('close', () => {
      closed += 1;
    });
    socket.on('error', () => undefined);
    socket.write('POST /mailbox/v1/pair HTTP/1.1\r\nHost: mailbox\r\nContent-Length: 4000\r\n\r\n{');
    socket.resume();
    sockets.push(socket);
  }
  await eventually(() => Promise.resolve(closed >= 60), 4_000);
  expect((await offer(mailbox.url, offerBy(codeOfNow()))).status).toBe(200);
  for (const socket of sockets) socket.destroy();
}, 20_000);

test('an offer whose keys were changed on the way is the one of somebody without the code', async () => {
  const sent: { offer: Record<string, string>; proof: string } = JSON.parse(offerBy(codeOfNow()));
  sent.offer['signKey'] = newKeys().sign.publicKey;
  expect(await faultOf(await offer(mailbox.url, JSON.stringify(sent)))).toEqual([
    403,
    { fault: 'wrong_code' },
  ]);
  for (const nonsense of ['', '{}', '[]', 'x'.repeat(10_000), '{"offer":{},"proof":1}'])
    expect((await offer(mailbox.url, nonsense)).status, nonsense).toBe(400);
});

/** Pairs by hand, and learns the session by a first call that is refused. */
async function pairByHand() {
  const keys = newKeys();
  const reply = await (await offer(mailbox.url, offerBy(codeOfNow(), keys))).json();
  const { answer } = pairingReplySchema.parse(reply);
  const common = { mailboxId: answer.mailboxId, privateKey: keys.sign.privateKey };
  const first = await callByHand(mailbox.url, {
    ...common,
    method: 'GET',
    target: '/mailbox/v1/state',
    session: '',
    counter: 1,
  });
  expect(first.status).toBe(409);
  const session = first.headers.get(CALL_HEADERS.session) ?? '';
  const call = (over: Partial<HandCall>): HandCall => ({
    ...common,
    method: 'GET',
    target: '/mailbox/v1/state',
    session,
    counter: 1,
    ...over,
  });
  return { keys, call };
}

test('a call counts once, in its session, as it was signed, by the desk that is paired', async () => {
  const { call } = await pairByHand();
  const headers = signedHeaders(call({}));
  const send = async (path: string, init: RequestInit): Promise<number> =>
    (await fetch(`${mailbox.url}${path}`, init)).status;
  expect(await send('/mailbox/v1/state', { headers })).toBe(200);
  // Recorded and sent again.
  expect(await send('/mailbox/v1/state', { headers })).toBe(409);
  // A counter that was passed by.
  expect((await callByHand(mailbox.url, call({ counter: 5 }))).status).toBe(200);
  expect((await callByHand(mailbox.url, call({ counter: 4 }))).status).toBe(409);
  // Changed on the way: another path, method, body.
  const later = signedHeaders(call({ counter: 6 }));
  expect(await send('/mailbox/v1/pairing', { headers: later })).toBe(403);
  expect(await send('/mailbox/v1/state', { method: 'DELETE', headers: later })).toBe(403);
  const rules = '{"rules":{"version":1}}';
  const put = signedHeaders(call({ method: 'PUT', target: '/mailbox/v1/rules', counter: 7, body: rules }));
  expect(
    await send('/mailbox/v1/rules', { method: 'PUT', headers: put, body: '{"rules":{"version":2}}' }),
  ).toBe(400);
  // Of a desk that is another one.
  const stranger = newKeys().sign.privateKey;
  expect((await callByHand(mailbox.url, call({ counter: 9, privateKey: stranger }))).status).toBe(403);
  expect(await send('/mailbox/v1/state', {})).toBe(403);
});

test('calls of before a restart of the mailbox count for nothing', async () => {
  const { call } = await pairByHand();
  await mailbox.stop();
  mailbox = await openMailbox(folder);
  expect((await callByHand(mailbox.url, call({ counter: 100 }))).status).toBe(409);
});

test('of a page that was stolen nobody reads more than when something came', async () => {
  const { keys, call } = await pairByHand();
  const key = 'a-key-of-the-test-0123456789';
  const rules = {
    version: 1,
    limits: usualLimits,
    networks: [
      {
        id: 'network-1',
        keyDigest: keyDigest(key),
        replacedKeys: [],
        acceptsKeyless: false,
        test: false,
        responseBody: 'OK',
        allowList: [],
        signature: null,
      },
    ],
  };
  const body = JSON.stringify({ rules, steadyMs: 1 });
  const put = call({ method: 'PUT', target: '/mailbox/v1/rules', body, counter: 2 });
  expect((await callByHand(mailbox.url, put)).status).toBe(200);
  expect((await fetch(`${mailbox.url}/postback/${key}?clickid=secret-click&event=reg`)).status).toBe(200);
  const target =
    '/mailbox/v1/pages?requests=0&keyless=0&acknowledgedRequests=0&acknowledgedKeyless=0&waitMs=0';
  const bytes = Buffer.from(
    await (await callByHand(mailbox.url, call({ target, counter: 3 }))).arrayBuffer(),
  );
  const page = readPage(bytes);
  const [request] = page?.requests.requests ?? [];
  if (request === undefined) throw new Error('The page is empty.');
  expect(bytes.toString('latin1')).not.toMatch(/secret-click|network-1|127\.0\.0\.1/);
  expect(new RequestOpener(readPrivateKey(newKeys().seal.privateKey)).open(request)).toBeNull();
  const opened = new RequestOpener(readPrivateKey(keys.seal.privateKey)).open(request);
  expect(opened?.head.toString('latin1')).toContain('clickid=secret-click');
  // Sealed bytes belong to their time.
  const moved = { ...request, receivedAtMs: request.receivedAtMs + 1 };
  expect(new RequestOpener(readPrivateKey(keys.seal.privateKey)).open(moved)).toBeNull();
});

test('the desk says in words why it does not pair', async () => {
  const desk = await Desk.start({ folder });
  const messageOf = async (url: string, code: string | null): Promise<unknown> => {
    const response = await desk.call('POST', '/mailboxes', { url, code });
    const { data, message } = (await response.json()) as { data: { code: string }; message: string };
    expect(message.length).toBeGreaterThan(20);
    // It was asked for once.
    expect(message).not.toContain('keeps trying');
    return [response.status, data.code];
  };
  expect(await messageOf('http://mailbox.example', codeOfNow())).toEqual([400, 'mailbox_url_not_https']);
  expect(await messageOf('https://mailbox.example/path', codeOfNow())).toEqual([400, 'mailbox_url_invalid']);
  expect(await messageOf(mailbox.url, 'no code')).toEqual([400, 'mailbox_code_invalid']);
  expect(await messageOf(mailbox.url, '0000-0000-0000-0000')).toEqual([409, 'mailbox_code_wrong']);
  expect(await messageOf('http://127.0.0.1:9', codeOfNow())).toEqual([503, 'mailbox_unreachable']);
  // A receiver that is no mailbox.
  expect(await messageOf(desk.addresses.receiver, codeOfNow())).toEqual([409, 'mailbox_not_there']);
  const code = codeOfNow();
  await pair(desk, mailbox.url, code.toLowerCase().replaceAll('-', ' '));
  expect(await messageOf(mailbox.url, code)).toEqual([409, 'mailbox_exists']);
  const other = await Desk.start();
  const refused = await other.call('POST', '/mailboxes', { url: mailbox.url, code });
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { data: { code: 'mailbox_already_paired' } },
  ]);
  await other.stop();
  await desk.stop();
});

test('an end of the pairing deletes what the mailbox kept, and what waits in it is not thrown away by mistake', async () => {
  const desk = await Desk.start({ folder });
  const network = await desk.createNetwork();
  const { id } = await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  await desk.engine.stop();
  expect((await fetch(`${mailbox.url}/postback/${network.key}?clickid=w1&event=reg`)).status).toBe(200);
  const spool = join(folder, 'mailbox-data', 'mailbox');
  expect(everythingIn(spool)).toContain('keyDigest');
  await desk.gate.stop();

  const again = await Desk.start({ folder });
  await again.json('DELETE', `/mailboxes/${id}`, { discard: true });
  expect(mailbox.pairingCode).not.toBeNull();
  expect(everythingIn(spool)).not.toContain('keyDigest');
  expect((await fetch(`${mailbox.url}/postback/${network.key}?clickid=w2&event=reg`)).status).toBe(503);
  expect(await again.json('GET', '/mailboxes')).toEqual({ items: [], joined: null });
  // It pairs anew.
  await pair(again, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(again);
  expect((await mailboxOf(again)).waiting).toBe(0);
  await again.stop();
});

test('a mailbox that cannot be reached is forgotten only when that is what was asked for', async () => {
  const desk = await Desk.start({ folder });
  const { id } = await pair(desk, mailbox.url, mailbox.pairingCode);
  await mailbox.stop();
  const refused = await desk.call('DELETE', `/mailboxes/${id}`);
  expect([refused.status, await refused.json()]).toMatchObject([
    503,
    { data: { code: 'mailbox_unreachable' } },
  ]);
  await desk.json('DELETE', `/mailboxes/${id}`, { wipe: false });
  expect(await desk.json('GET', '/mailboxes')).toEqual({ items: [], joined: null });
  await desk.stop();
  mailbox = await openMailbox(folder);
});
