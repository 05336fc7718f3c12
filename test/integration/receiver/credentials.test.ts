/** What of cookies and the like is kept of a postback, over a real receiver, desk and data folder. */
import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReader } from '../../../electron/platform/database.ts';
import { createIdSource } from '../../../electron/platform/ids.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import { networkIdSchema, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { openSocket, readToEnd } from '../../fixtures/raw-socket.ts';

const SECRETS = ['desk-session-1', 'dXNlcjpwYXNz', 'proxy-pass-1', 'old-cookie-1', 'second-cookie-1'];
const HEADERS = [
  'Host: 127.0.0.1',
  'cOOkie: postback_desk_8791=desk-session-1',
  'User-Agent: Mozilla',
  'Authorization: Basic dXNlcjpwYXNz',
  'PROXY-AUTHORIZATION:proxy-pass-1',
  'Cookie2: old-cookie-1',
  'Cookie: b=second-cookie-1',
];

let folder: string;
let desk: Desk;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function send(target: string, headers: readonly string[] = HEADERS): Promise<string> {
  const socket = await openSocket(desk.addresses.receiver);
  const response = readToEnd(socket);
  socket.end(`GET ${target} HTTP/1.1\r\n${headers.join('\r\n')}\r\nConnection: close\r\n\r\n`);
  return response;
}

/** All that the API and the export say of the newest postback. */
async function told(clickId: string): Promise<string> {
  const found = await eventually(async () =>
    (await desk.postbacks()).find((each) => each.clickId === clickId),
  );
  const detail = await desk.postback(found.id);
  const head = Buffer.from(detail.raw.headBase64, 'base64').toString('latin1');
  const exported = await (await desk.call('GET', '/exports/postbacks.jsonl')).text();
  return JSON.stringify(detail) + head + exported;
}

/** How many stored heads still hold a secret. */
function countDirty(): number {
  const db = openReader(join(folder, 'data/postback-desk.db'));
  const heads = db.query<[], { head: Buffer }>('test.heads', 'SELECT head FROM postbacks').all();
  db.close();
  return heads.filter(({ head }) => SECRETS.some((secret) => head.includes(secret))).length;
}

function expectNone(text: string, secrets: readonly string[] = SECRETS): void {
  for (const secret of secrets) expect(text).not.toContain(secret);
}

test.each([true, false])('cookies and authorization are not kept (with a key: %s)', async (hasKey) => {
  const { key } = await desk.createNetwork();
  expect(await send(`/postback${hasKey ? `/${key}` : ''}?clickid=c1&event=reg`)).toContain('200 OK');
  const text = await told('c1');
  expectNone(text);
  // That they came is seen, and everything else is as it was.
  expect(text).toContain(
    'cOOkie: ***\r\nUser-Agent: Mozilla\r\nAuthorization: ***\r\nPROXY-AUTHORIZATION: ***\r\nCookie2: ***\r\nCookie: ***\r\n',
  );
  await desk.stop();
  expectNone(everythingIn(join(folder, 'data')));
  desk = await Desk.start({ folder });
});

test('a network that signs in the header Authorization keeps that one', async () => {
  const network = await desk.createNetwork();
  await desk.json('PATCH', `/networks/${network.id}/access`, {
    signature: {
      algorithm: 'hmac-sha256',
      header: 'authorization',
      encoding: 'hex',
      bytes: 'query',
      secret: 'shared-secret-1',
    },
  });
  const query = 'clickid=c1&event=reg';
  const signature = createHmac('sha256', 'shared-secret-1').update(query).digest('hex');
  const headers = HEADERS.filter((each) => !each.startsWith('Authorization'));
  expect(
    await send(`/postback/${network.key}?${query}`, [...headers, `Authorization: ${signature}`]),
  ).toContain('200 OK');
  const text = await told('c1');
  expect(text).toContain(`Authorization: ${signature}`);
  expectNone(text);
});

test('of a head that cannot be read no cookie gets into the list of refused requests', async () => {
  const socket = await openSocket(desk.addresses.receiver);
  const response = readToEnd(socket);
  socket.write('GET /postback/none HTTP/1.1\r\nHost: x\r\nCookie: a=1');
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
  });
  socket.write(`; session=desk-session-1 ${'a'.repeat(70_000)}`);
  expect(await response).toContain(' 431 ');
  const [refused] = await eventually(async () => {
    const all = await desk.refused();
    return all.length > 0 && all;
  });
  expect(refused?.reason).toBe('too_large');
  expectNone(JSON.stringify(refused));
  const other = await openSocket(desk.addresses.receiver);
  const answer = readToEnd(other);
  other.end('GET /postback/KEY?clickid=5 HTTP/9.1\r\n\r\n');
  expect(await answer).toContain(' 400 ');
  await eventually(async () =>
    (await desk.refused()).find((each) => each.method === 'GET' && each.target.endsWith('clickid=5')),
  );
});

test('what an older version stored is not shown, and is gone from the disk after a while', async () => {
  const network = await desk.createNetwork();
  await desk.stop();
  const opened = openTestStore(join(folder, 'data'), Date.now());
  const store = createStore(opened.db);
  const newId = createIdSource(Date.now);
  // More than one step of the cleaning takes.
  for (let index = 0; index < 450; index += 1) {
    store.postbacks.insert({
      id: postbackIdSchema.parse(newId()),
      receivedAtMs: Date.now(),
      steadyMs: null,
      networkId: networkIdSchema.parse(network.id),
      method: 'GET',
      head: Buffer.from(
        `GET /postback/${network.key}?clickid=c${index}&event=reg HTTP/1.1\r\n${HEADERS.join('\r\n')}\r\n\r\n`,
        'latin1',
      ),
      body: Buffer.alloc(0),
      bodyState: 'whole',
      remoteAddress: null,
      test: false,
      source: 'receiver',
      signature: null,
      sequence: null,
      signatureState: null,
      isNetworkLost: false,
      resent: null,
    });
  }
  // An older version knows of no cleaning.
  opened.db.exec("DELETE FROM settings WHERE name = 'cleaned_heads'");
  opened.close();
  expect(everythingIn(join(folder, 'data'))).toContain('desk-session-1');

  desk = await Desk.start({ folder });
  expectNone(await told('c449'));
  await eventually(() => Promise.resolve(countDirty() === 0), 30_000);
  await desk.stop();
  expectNone(everythingIn(join(folder, 'data')));
  desk = await Desk.start({ folder });
  expect((await told('c0')).match(/User-Agent: Mozilla/g)).not.toBeNull();
});
