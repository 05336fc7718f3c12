import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Destination, SendTestResult } from '../../../shared/contract/destinations.ts';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

const SECRET = 'EAABsecret+token/with&signs=1';

let folder: string;
let desk: Desk;
let sink: SinkServer;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  sink = await SinkServer.start();
});

afterEach(async () => {
  await desk.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

function create(extra: Record<string, unknown> = {}): Promise<Destination> {
  return desk.createDestination({
    name: 'Sink',
    request: {
      method: 'POST',
      url: `${sink.url}/v1/{const.team}?token={const.token}&id={clickid}`,
      headers: { authorization: 'Bearer {const.token}' },
      body: '{"token":"{const.token}","id":"{clickid}"}',
    },
    events: { registration: 'reg' },
    constants: [
      { name: 'team', isSecret: false, value: 'alpha' },
      { name: 'token', isSecret: true, value: SECRET },
    ],
    ...extra,
  });
}

async function restart(): Promise<void> {
  await desk.stop();
  desk = await Desk.start({ folder });
}

test('a secret goes out encoded for its place, and stands nowhere else: not on disk, not in the window, not in the answer', async () => {
  sink.respondAlways({
    kind: 'answer',
    status: 200,
    body: `you said ${SECRET}`,
    headers: { 'x-echo': SECRET },
  });
  const network = await desk.createNetwork();
  const destination = await create();
  await desk.receive(`/postback/${network.key}?clickid=c1&event=reg`);
  const request = await sink.waitFor(() => true);
  expect(request.url).toBe(`/v1/alpha?token=${encodeURIComponent(SECRET)}&id=c1`);
  expect(request.headers.authorization).toBe(`Bearer ${SECRET}`);
  expect(JSON.parse(String(request.body))).toEqual({ token: SECRET, id: 'c1' });

  const delivered = await eventually(async () => (await desk.deliveries('state=delivered'))[0]);
  const tested = await desk.json<SendTestResult>('POST', `/destinations/${destination.id}/test`, {});
  const shown = JSON.stringify([
    destination,
    await desk.json('GET', '/destinations'),
    await desk.postback(delivered.postbackId),
    tested,
    await desk.json('POST', `/destinations/${destination.id}/preview`, {}),
  ]);
  expect(tested.isSuccess).toBe(true);
  expect(tested.request.url).toContain('token=••••••&');
  for (const text of [shown, everythingIn(join(folder, 'data'))]) {
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(encodeURIComponent(SECRET));
    expect(text).not.toContain('EAABsecret');
  }
  expect(destination.constants).toEqual([
    { name: 'team', isSecret: false, value: 'alpha', state: 'set' },
    { name: 'token', isSecret: true, value: null, state: 'set' },
  ]);
});

test('a postback cannot make itself a secret of the destination', async () => {
  const network = await desk.createNetwork();
  await create({
    request: {
      method: 'POST',
      url: `${sink.url}/x?id={clickid}`,
      headers: { 'content-type': 'text/plain' },
      body: '{param.note}, {param.other}',
    },
  });
  const note = encodeURIComponent('\uE000token\uE001');
  const other = encodeURIComponent('a {const.token}');
  await desk.receive(`/postback/${network.key}?clickid=c1&event=reg&note=${note}&other=${other}`);
  const request = await sink.waitFor(() => true);
  // What holds a macro is not sent at all.
  expect(String(request.body)).toBe('token, ');
});

test('a secret survives a restart, and an edit that does not type it again; it can be replaced and removed', async () => {
  const { id } = await create();
  await restart();
  await desk.json('PATCH', `/destinations/${id}`, {
    constants: [
      { name: 'team', isSecret: false, value: 'beta' },
      { name: 'token', isSecret: true },
    ],
  });
  await desk.json('POST', `/destinations/${id}/test`, {});
  expect((await sink.waitForCount(1))[0]?.url).toContain(`/v1/beta?token=${encodeURIComponent(SECRET)}`);
  await desk.json('PATCH', `/destinations/${id}`, {
    constants: [
      { name: 'team', isSecret: false, value: 'beta' },
      { name: 'token', isSecret: true, value: 'other-1' },
    ],
  });
  await desk.json('POST', `/destinations/${id}/test`, {});
  expect((await sink.waitForCount(2))[1]?.url).toContain('token=other-1&');
  // The template still names it, so it cannot just go.
  const refused = await desk.call('PATCH', `/destinations/${id}`, { constants: [] });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('{const.token}');
});

test('the key file is for its owner only; without it the secret has to be typed again, and conversions wait for that', async () => {
  const file = join(folder, 'data', 'secret-key');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const network = await desk.createNetwork();
  const { id } = await create();
  await desk.stop();
  rmSync(file);
  desk = await Desk.start({ folder });
  const [found] = (await desk.json<{ items: Destination[] }>('GET', '/destinations')).items;
  expect(found?.constants.find((each) => each.isSecret)).toMatchObject({ state: 'unreadable', value: null });
  await desk.receive(`/postback/${network.key}?clickid=c1&event=reg`);
  const waiting = await eventually(async () => (await desk.deliveries('state=parked'))[0]);
  expect(waiting).toMatchObject({ reason: 'secret_missing', attemptCount: 0 });
  await desk.json('PATCH', `/destinations/${id}`, {
    constants: [
      { name: 'team', isSecret: false, value: 'alpha' },
      { name: 'token', isSecret: true, value: SECRET },
    ],
  });
  await eventually(async () => (await desk.deliveries('state=delivered'))[0]);
  expect(sink.requests).toHaveLength(1);
});

test('a key file that is no key stops the start, and the reason names the file', async () => {
  await desk.stop();
  writeFileSync(join(folder, 'data', 'secret-key'), 'nonsense');
  await expect(Desk.start({ folder })).rejects.toThrow('secret-key');
  rmSync(join(folder, 'data', 'secret-key'));
  desk = await Desk.start({ folder });
});

test('a redirect to another host takes no header and no body with it that held a secret', async () => {
  const other = await SinkServer.start();
  try {
    sink.respondAlways({ kind: 'answer', status: 307, headers: { location: `${other.url}/caught` } });
    const rules = { followsRedirects: true, allowsPrivate: true };
    const request = { method: 'POST', url: `${sink.url}/{clickid}`, body: '{"id":"{clickid}"}' };
    const destination = await create({
      rules,
      request: { ...request, headers: { 'x-key': '{const.token}' } },
    });
    const send = (): Promise<SendTestResult> =>
      desk.json<SendTestResult>('POST', `/destinations/${destination.id}/test`, {});
    await send();
    const followed = await other.waitFor(() => true);
    expect(followed.headers['x-key']).toBeUndefined();
    expect(sink.requests[0]?.headers['x-key']).toBe(SECRET);

    await desk.json('PATCH', `/destinations/${destination.id}`, {
      request: { ...request, headers: {}, body: '{"t":"{const.token}"}' },
    });
    expect((await send()).answer).toMatchObject({ status: 307, redirects: [] });
    expect(other.requests).toHaveLength(1);
  } finally {
    await other.close();
  }
});
