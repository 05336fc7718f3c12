/** Requests that go through a proxy, and what is said when the proxy does not let them through. */
import { rmSync } from 'node:fs';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { request as undiciRequest } from 'undici';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProxyAgent } from '../../../electron/engine/forward/proxy-connector.ts';
import { createRequestSender } from '../../../electron/engine/forward/request-sender.ts';
import type { CodedResponse } from '../../../shared/contract/send-failures.ts';
import type { Delivery } from '../../../shared/contract/deliveries.ts';
import type { Destination, SendTestResult } from '../../../shared/contract/destinations.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { OPENS_AFTER } from '../../../shared/domain/forward/breaker.ts';
import { KEY, OF_ANOTHER_NAME } from '../../fixtures/certificates.ts';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';
import { TestProxy } from '../../fixtures/test-proxy.ts';

const LOGIN = { username: 'buyer-7', password: 'pr0xy+Pass/word=' };
const LOGIN_TEXT = `${LOGIN.username}:${LOGIN.password}`;

let folder: string;
let desk: Desk;
let sink: SinkServer;
let network: Network;
const proxies: TestProxy[] = [];
const servers: Server[] = [];
const sockets = new Set<Socket>();

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  sink = await SinkServer.start();
  network = await desk.createNetwork();
});

afterEach(async () => {
  const { isBalanced } = await desk.ledger();
  await desk.stop();
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
  expect(isBalanced).toBe(true);
});

async function proxyOf(kind: TestProxy['kind'], login: string | null = null): Promise<TestProxy> {
  const proxy = await TestProxy.start(kind, { login });
  proxies.push(proxy);
  return proxy;
}

/** To a public name that only the proxy can look up: here it does not exist. */
function through(proxy: unknown, extra: Record<string, unknown> = {}): Promise<Destination> {
  return desk.createDestination({
    name: 'Behind a proxy',
    request: { url: `http://tracker.example:${sink.port}/pb?id={clickid}` },
    events: { registration: 'reg' },
    // The API of the tests allows private addresses; here nothing may be allowed.
    rules: { proxy, allowsPrivate: false },
    ...extra,
  });
}

function receive(clickId: string): Promise<Response> {
  return desk.receive(`/postback/${network.key}?clickid=${clickId}&event=reg`);
}

function deliveryOf(clickId: string, state: string): Promise<Delivery> {
  return eventually(async () =>
    (await desk.deliveries(`state=${state}`)).find((each) => each.clickId === clickId),
  );
}

function sendTest(id: string, body: Record<string, unknown> = {}): Promise<SendTestResult> {
  return desk.json('POST', `/destinations/${id}/test`, body);
}

test.each(['http', 'socks5'] as const)(
  'a %s proxy with a login carries what is forwarded, and looks the name up itself',
  async (kind) => {
    const proxy = await proxyOf(kind, LOGIN_TEXT);
    const created = await through(proxy.rule, { proxyLogin: LOGIN });
    expect(created.proxyLoginState).toBe('set');
    await receive('c1');
    await deliveryOf('c1', 'delivered');
    expect(proxy.asked).toEqual([{ target: `tracker.example:${sink.port}`, login: LOGIN_TEXT }]);
    expect(sink.requests.map(({ url, headers }) => [url, headers.host])).toEqual([
      ['/pb?id=c1', `tracker.example:${sink.port}`],
    ]);
    // What is meant for the proxy stays with it.
    expect(sink.requests[0]?.headers['proxy-authorization']).toBeUndefined();
    expect((await sendTest(created.id)).isSuccess).toBe(true);
    expect(proxy.asked).toHaveLength(2);

    const shown = JSON.stringify([
      created,
      await desk.json('GET', '/destinations'),
      await desk.postback((await desk.postbacks())[0]?.id ?? ''),
    ]);
    const base64 = Buffer.from(LOGIN_TEXT).toString('base64');
    for (const text of [shown, everythingIn(join(folder, 'data'))]) {
      for (const secret of [LOGIN.password, LOGIN.username, base64]) expect(text).not.toContain(secret);
    }
  },
);

test.each(['http', 'socks5'] as const)('TLS with the destination goes through a %s proxy', async (kind) => {
  const usual = getCACertificates('default');
  setDefaultCACertificates([...usual, OF_ANOTHER_NAME]);
  try {
    const heard: (string | undefined)[] = [];
    const secure = createHttpsServer({ key: KEY, cert: OF_ANOTHER_NAME }, (request, response) => {
      heard.push(request.headers.host);
      response.end('OK');
    });
    const port = await listening(secure);
    const proxy = await proxyOf(kind);
    const good = await answerThrough(proxy, `https://other.example:${port}/x`);
    expect(good).toMatchObject({ kind: 'answered', status: 200, body: 'OK' });
    expect(heard).toEqual([`other.example:${port}`]);
    // Its certificate is looked at as without a proxy.
    const bad = await answerThrough(proxy, `https://somebody-else.example:${port}/x`);
    expect(bad).toMatchObject({ kind: 'no_answer', mayHaveArrived: false, failure: { code: 'certificate' } });
  } finally {
    setDefaultCACertificates(usual);
  }
});

test('a login that is wrong or missing is told as the proxy’s, and as nothing that was sent', async () => {
  for (const kind of ['http', 'socks5'] as const) {
    const proxy = await proxyOf(kind, LOGIN_TEXT);
    const { id } = await through(proxy.rule);
    const failed = async (proxyLogin?: typeof LOGIN) => {
      const { answer } = await sendTest(id, proxyLogin === undefined ? {} : { proxyLogin });
      if (answer.kind === 'answered') throw new Error('It answered.');
      return answer;
    };
    expect(await failed()).toMatchObject({ code: 'proxy_login_missing', mayHaveArrived: false });
    const wrong = await failed({ ...LOGIN, password: 'wrong-password' });
    expect(wrong).toMatchObject({ code: 'proxy_login_refused', mayHaveArrived: false });
    expect(wrong.message).toMatch(/proxy .* does not accept the login.*Nothing was sent/);
    expect(wrong.message).not.toContain('tracker.example');
    // What is typed is tried before it is saved.
    expect((await sendTest(id, { proxyLogin: LOGIN })).isSuccess).toBe(true);
  }
  expect(sink.requests).toHaveLength(2);
});

test.each([
  ['http', 502, 'HTTP 502'],
  ['http', 403, 'HTTP 403'],
  ['socks5', 4, 'host unreachable'],
  ['socks5', 5, 'connection refused'],
  ['socks5', 2, 'not allowed'],
] as const)(
  'a %s proxy that answers %i says that it makes no connection to the destination',
  async (kind, code, word) => {
    const proxy = await proxyOf(kind);
    proxy.mood = { kind: 'refuses', code };
    const { id } = await through(proxy.rule);
    const { answer, isSuccess } = await sendTest(id);
    expect(isSuccess).toBe(false);
    expect(answer).toMatchObject({ kind: 'no_answer', code: 'proxy_no_connection', mayHaveArrived: false });
    expect(answer.kind === 'no_answer' ? answer.message : '').toContain(word);
    expect(sink.requests).toEqual([]);
  },
);

test('a proxy that is not there, and a port that is none', async () => {
  const none = await through({ kind: 'http', host: '127.0.0.1', port: 1 });
  expect((await sendTest(none.id)).answer).toMatchObject({
    code: 'proxy_unreachable',
    mayHaveArrived: false,
  });
  const nowhere = await through({ kind: 'socks5', host: 'no-such-proxy.invalid', port: 1080 });
  expect((await sendTest(nowhere.id)).answer).toMatchObject({ code: 'proxy_unreachable' });
  // Each kind asked for as the other, and what talks before it is asked.
  const [http, socks] = [await proxyOf('http'), await proxyOf('socks5')];
  const ssh = await listening(createServer((socket) => socket.write('SSH-2.0-OpenSSH_9\r\n')));
  for (const rule of [
    { ...http.rule, kind: 'socks5' },
    { ...socks.rule, kind: 'http' },
    { kind: 'socks5', host: '127.0.0.1', port: ssh },
    { kind: 'http', host: '127.0.0.1', port: ssh },
  ]) {
    const { id } = await through(rule);
    expect((await sendTest(id)).answer).toMatchObject({ code: 'proxy_wrong_kind', mayHaveArrived: false });
  }
  const closing = await proxyOf('socks5');
  closing.mood = { kind: 'closes' };
  const { id } = await through(closing.rule);
  expect((await sendTest(id)).answer).toMatchObject({ code: 'proxy_no_connection', mayHaveArrived: false });
});

test.each(['http', 'socks5'] as const)('a %s proxy that says nothing is not waited for', async (kind) => {
  const proxy = await proxyOf(kind);
  proxy.mood = { kind: 'hangs' };
  const agent = createProxyAgent({ kind, host: '127.0.0.1', port: proxy.port, login: null }, 500);
  const failed = await undiciRequest(`http://tracker.example:${sink.port}/`, { dispatcher: agent }).catch(
    (error: unknown) => error,
  );
  expect(failed).toMatchObject({ proxyFailure: { code: 'proxy_timed_out' } });
  await agent.destroy();
});

test('a connection that is lost behind the proxy may have carried the request', async () => {
  const proxy = await proxyOf('socks5');
  sink.respondAlways({ kind: 'reset_after_reading' });
  await through(proxy.rule);
  await receive('c1');
  expect((await deliveryOf('c1', 'unknown')).failure).toMatchObject({ code: 'plain_connection_lost' });
});

test('addresses and local names of the URL need the person’s yes behind a proxy too', async () => {
  const proxy = await proxyOf('socks5');
  const { id } = await through(proxy.rule);
  for (const host of [
    `127.0.0.1:${sink.port}`,
    `localhost:${sink.port}`,
    'printer.local',
    '[::1]',
    'router',
  ]) {
    const { answer } = await sendTest(id, { request: { url: `http://${host}/pb?id={clickid}` } });
    expect(answer).toMatchObject({ code: 'private_address', mayHaveArrived: false });
  }
  expect(proxy.asked).toEqual([]);
  const { answer } = await sendTest(id, {
    request: { url: `http://127.0.0.1:${sink.port}/pb?id={clickid}` },
    rules: { allowsPrivate: true },
  });
  expect(answer).toMatchObject({ kind: 'answered' });
  expect(proxy.asked).toEqual([{ target: `127.0.0.1:${sink.port}`, login: null }]);
});

test('redirects are followed through the proxy, to no private address', async () => {
  const proxy = await proxyOf('http');
  const rules = { proxy: proxy.rule, allowsPrivate: false, followsRedirects: true };
  const { id } = await through(proxy.rule, { rules });
  sink.answer(({ url }) =>
    url.startsWith('/pb')
      ? { kind: 'answer', status: 302, headers: { location: `http://second.example:${sink.port}/2` } }
      : { kind: 'answer', status: 200, body: 'OK' },
  );
  expect((await sendTest(id)).isSuccess).toBe(true);
  expect(proxy.asked.map(({ target }) => target)).toEqual([
    `tracker.example:${sink.port}`,
    `second.example:${sink.port}`,
  ]);
  sink.respondAlways({
    kind: 'answer',
    status: 302,
    headers: { location: `http://127.0.0.1:${sink.port}/inside` },
  });
  expect((await sendTest(id)).answer).toMatchObject({ kind: 'no_answer', code: 'private_address' });
});

test('a destination is parked for its proxy, and goes on when that is back', async () => {
  const proxy = await proxyOf('http');
  proxy.mood = { kind: 'refuses', code: 503 };
  await through(proxy.rule);
  for (let count = 1; count <= OPENS_AFTER; count += 1) await receive(`c${count}`);
  const health = async () =>
    (await desk.json<{ items: Destination[] }>('GET', '/destinations')).items[0]?.health;
  await eventually(async () => (await health())?.kind === 'parked');
  expect(await health()).toMatchObject({ kind: 'parked', reason: 'proxy_down' });
  await receive(`c${OPENS_AFTER + 1}`);
  expect(await deliveryOf(`c${OPENS_AFTER + 1}`, 'parked')).toMatchObject({ reason: 'proxy_down' });
  proxy.mood = { kind: 'leads' };
  const { items } = await desk.json<{ items: Destination[] }>('GET', '/destinations');
  await desk.json('POST', `/destinations/${items[0]?.id}/drain`);
  await eventually(async () => (await desk.ledger()).deliveries.delivered === OPENS_AFTER + 1);
});

test('a login stays where it was typed for: not another host, not after it was removed', async () => {
  const [one, other] = [await proxyOf('socks5', LOGIN_TEXT), await proxyOf('http', LOGIN_TEXT)];
  const { id } = await through(one.rule, { proxyLogin: LOGIN });
  const update = (body: Record<string, unknown>) =>
    desk.json<Destination>('PATCH', `/destinations/${id}`, body);
  // The same host under another port and kind has the same login, as sellers do it.
  expect((await update({ rules: { proxy: other.rule } })).proxyLoginState).toBe('set');
  expect((await sendTest(id)).isSuccess).toBe(true);
  const elsewhere = { ...other.rule, host: 'localhost' };
  expect((await update({ rules: { proxy: elsewhere } })).proxyLoginState).toBe('empty');
  expect((await sendTest(id)).answer).toMatchObject({ code: 'proxy_login_missing' });
  expect(other.asked.at(-1)).toMatchObject({ login: null });
  expect((await update({ rules: { proxy: other.rule } })).proxyLoginState).toBe('set');
  expect((await update({ proxyLogin: null })).proxyLoginState).toBe('empty');
  expect((await sendTest(id)).answer).toMatchObject({ code: 'proxy_login_missing' });
});

test('a proxy that cannot be meant is refused', async () => {
  for (const proxy of [
    { kind: 'http', host: 'http://proxy.example', port: 8080 },
    { kind: 'http', host: 'proxy.example/x', port: 8080 },
    { kind: 'http', host: 'user@proxy.example', port: 8080 },
    { kind: 'http', host: '', port: 8080 },
    { kind: 'socks5', host: 'proxy.example', port: 0 },
    { kind: 'socks4', host: 'proxy.example', port: 1080 },
  ]) {
    const body = { name: 'x', rules: { proxy } };
    expect((await desk.call('POST', '/destinations', body)).status).toBe(400);
  }
  const long = { name: 'x', proxyLogin: { username: 'ü'.repeat(200), password: '' } };
  expect((await desk.call('POST', '/destinations', long)).status).toBe(400);
});

/** Of this process, whose trusted certificates a test may add to. */
async function answerThrough({ kind, port }: TestProxy, url: string): Promise<CodedResponse> {
  const sender = createRequestSender();
  try {
    const wire = { method: 'GET' as const, url, headers: {}, body: null };
    const { answer } = await sender.send(wire, {
      timeoutMs: 5_000,
      allowsPrivate: false,
      followsRedirects: false,
      proxy: { kind, host: '127.0.0.1', port, login: null },
      secrets: { headers: [], isInBody: false },
    });
    return answer;
  } finally {
    await sender.close();
  }
}

async function listening(server: Server): Promise<number> {
  servers.push(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return (server.address() as AddressInfo).port;
}
