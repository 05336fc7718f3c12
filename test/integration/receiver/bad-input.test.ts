import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openSocket, readUntilClosed } from '../../fixtures/raw-socket.ts';

let desk: Desk;
let key: string;

beforeEach(async () => {
  desk = await Desk.start();
  ({ key } = await desk.createNetwork());
});

afterEach(async () => {
  // Whatever came before, the receiver still receives.
  const last = await desk.receive(`/postback/${key}?clickid=last&event=reg`);
  await desk.stop();
  expect(last.status).toBe(200);
});

/** Sends bytes as they are and reads until the other side closes. */
async function sendRaw(bytes: string | Buffer, url = desk.addresses.receiver): Promise<string> {
  const socket = await openSocket(url, false);
  socket.write(bytes);
  return readUntilClosed(socket);
}

const only = () =>
  eventually(async () => {
    const all = await desk.postbacks();
    return all.length > 0 ? all[0] : null;
  });

test('a body over the limit is kept as far as the limit and answered 200', async () => {
  const response = await desk.receive(`/postback/${key}?clickid=big&event=reg`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: 'x'.repeat(600_000),
  });
  expect(response.status).toBe(200);
  const postback = await only();
  expect(postback.problems.map((each) => each.code)).toContain('body_too_large');
  const detail = await desk.postback(postback.id);
  expect(Buffer.from(detail.raw.bodyBase64, 'base64')).toHaveLength(256 * 1024);
  expect(postback).toMatchObject({ clickId: 'big', isHeld: false });
});

test('broken JSON and a wrong content type are kept and said', async () => {
  await desk.receive(`/postback/${key}?clickid=a&event=reg`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"a":',
  });
  const broken = await only();
  expect(broken).toMatchObject({ clickId: 'a', isHeld: false });
  expect(broken.problems.map((each) => each.code)).toEqual(['body_not_json']);
  await desk.receive(`/postback/${key}?clickid=b&event=reg`, {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: 'xx',
  });
  const odd = await eventually(async () => (await desk.postbacks('q=click:b'))[0]);
  expect(odd.problems.map((each) => each.code)).toEqual(['body_type_unknown']);
});

test('ten thousand parameters, NUL bytes and invalid percent-encoding are kept', async () => {
  const body = `clickid=many&event=reg&nul=%00&bad=%zz&${Array.from({ length: 10_000 }, (_, n) => `p${n}=1`).join('&')}`;
  const response = await desk.receive(`/postback/${key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  expect(response.status).toBe(200);
  const postback = await only();
  expect(postback.clickId).toBe('many');
  expect(postback.problems.map((each) => each.code)).toEqual(['bad_encoding', 'too_many_fields']);
  const detail = await desk.postback(postback.id);
  expect(Buffer.from(detail.raw.bodyBase64, 'base64').toString()).toBe(body);
});

test('bytes above 127 in a body are kept as they came', async () => {
  const body = Buffer.from([
    0x63, 0x6c, 0x69, 0x63, 0x6b, 0x69, 0x64, 0x3d, 0xe9, 0x80, 0x26, 0x65, 0x3d, 0x31,
  ]);
  await desk.receive(`/postback/${key}/reg`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  const detail = await desk.postback((await only()).id);
  expect(Buffer.from(detail.raw.bodyBase64, 'base64')).toEqual(body);
});

test('a header flood gets 431 and a request that is no HTTP gets 400, both without detail', async () => {
  const flood = await sendRaw(
    `GET /postback/${key}?clickid=1 HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(5_000)}\r\n`,
  );
  expect(flood).toMatch(/^HTTP\/1\.1 431 /);
  const nonsense = await sendRaw('\x16\x03\x01 hello\r\n\r\n');
  expect(nonsense).toMatch(/^HTTP\/1\.1 400 /);
  for (const response of [flood, nonsense]) expect(response).not.toMatch(/Error|node|at /);
  const refused = await eventually(async () => {
    const all = await desk.refused();
    return all.length === 2 ? all : null;
  });
  expect(new Set(refused.map((each) => each.statusCode))).toEqual(new Set([400, 431]));
});

test('a half-sent body is kept as far as it came', async () => {
  const socket = await openSocket(desk.addresses.receiver, false);
  socket.write(
    `POST /postback/${key}?clickid=half&event=reg HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"payout":`,
  );
  // The receiver must have read the part before the connection breaks.
  setTimeout(() => socket.destroy(), 100);
  const postback = await only();
  expect(postback.clickId).toBe('half');
  expect(postback.problems.map((each) => each.code)).toEqual(['body_incomplete', 'body_not_json']);
  const detail = await desk.postback(postback.id);
  expect(detail.raw.body).toBe('{"payout":');
});

test('other methods get 405 and what they may use, HEAD gets 200 and stores nothing', async () => {
  const put = await desk.receive(`/postback/${key}?clickid=1&event=reg`, { method: 'PUT', body: 'x' });
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD']);
  const head = await desk.receive(`/postback/${key}?clickid=1&event=reg`, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect((await desk.ledger()).postbacks.total).toBe(0);
});

test('many requests on one connection are answered in their order', async () => {
  const requests = Array.from(
    { length: 20 },
    (_, n) =>
      `GET /postback/${key}?clickid=p${n}&event=reg HTTP/1.1\r\nHost: x\r\n${n === 19 ? 'Connection: close\r\n' : ''}\r\n`,
  );
  const response = await sendRaw(requests.join(''));
  expect(response.match(/HTTP\/1\.1 200/g)).toHaveLength(20);
  await eventually(async () => (await desk.postbacks()).length === 20);
});

test('the desk port answers only to its token, its own host and its own origin', async () => {
  const { api, token } = desk.addresses;
  const bearer = { authorization: `Bearer ${token}` };
  expect((await fetch(`${api}/ledger`)).status).toBe(401);
  expect((await fetch(`${api}/ledger`, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
  expect((await fetch(`${api}/ledger`, { headers: { ...bearer, origin: 'https://evil.test' } })).status).toBe(
    403,
  );
  expect((await fetch(`${api}/ledger`, { headers: bearer })).status).toBe(200);
  const rebound = await sendRaw(
    `GET /api/ledger HTTP/1.1\r\nHost: evil.test\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`,
    api,
  );
  expect(rebound).toMatch(/^HTTP\/1\.1 403/);
});

test('bad input to the API is refused in words', async () => {
  const noName = await desk.call('POST', '/networks', { name: '  ' });
  expect(noName.status).toBe(400);
  expect(await noName.json()).toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringContaining('name'),
  });
  expect((await desk.call('GET', '/postbacks/nope')).status).toBe(404);
  expect((await desk.call('GET', '/postbacks?limit=0')).status).toBe(400);
  expect((await desk.call('GET', '/postbacks?cursor=%27--')).status).toBe(400);
  expect((await desk.call('PATCH', '/networks/none', { name: 'x' })).status).toBe(404);
  expect((await desk.call('POST', '/deliveries/none/retry')).status).toBe(404);
  expect((await desk.call('GET', '/nothing-here')).status).toBe(404);
});

test('text that once took seconds to read, in a URL or a body, stops nothing: what comes next is read at once', async () => {
  const hostile = [`-${'+'.repeat(15_000)}x`, `${'__A__'.repeat(2_500)}@`, `{${'+'.repeat(15_000)}x`];
  for (const value of hostile) {
    for (const name of ['payout', 'clickid', 'event', 'other'])
      await desk.receive(`/postback?${name}=${value}`);
    await desk.receive('/postback', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ clickid: 'x', payout: value.replaceAll('+', ' ').repeat(16) }),
    });
  }
  const startedAt = performance.now();
  await desk.receive(`/postback/${key}?clickid=after&event=reg`);
  await eventually(async () => (await desk.postbacks()).find((each) => each.clickId === 'after')?.event);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
