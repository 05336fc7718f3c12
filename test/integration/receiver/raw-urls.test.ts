/** URLs whose letters and blanks nobody encoded, over raw sockets. */
import { once } from 'node:events';
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Refused } from '../../../shared/contract/desk.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openSocket, readUntilClosed } from '../../fixtures/raw-socket.ts';

let desk: Desk;
let id: string;
let key: string;
let mapping: Network['mapping'];

beforeEach(async () => {
  desk = await Desk.start();
  ({ id, key, mapping } = await desk.createNetwork({ name: 'Confirmed', isConfirmed: true }));
});

afterEach(async () => {
  // Whatever came before, the receiver still receives.
  const last = await desk.receive(`/postback/${key}?clickid=last&event=reg`);
  await desk.stop();
  expect(last.status).toBe(200);
});

/** So long that what was written before has been read by then, and so short that nobody gave up. */
const BETWEEN_PACKETS_MS = 150;

/** Sends each text as a packet of its own, as UTF-8 bytes, and reads until the other side closes. */
async function send(...packets: readonly (string | Buffer)[]): Promise<string> {
  const socket = await openSocket(desk.addresses.receiver, false);
  socket.setNoDelay(true);
  const answer = readUntilClosed(socket);
  for (const [index, packet] of packets.entries()) {
    if (index > 0) await pause(BETWEEN_PACKETS_MS);
    if (socket.writable) socket.write(packet);
  }
  return answer;
}

const get = (target: string, headers = 'Host: desk.example\r\n'): string =>
  `GET ${target} HTTP/1.1\r\n${headers}\r\n`;

const statusesOf = (answer: string): readonly number[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

async function kept(count: number): Promise<readonly Postback[]> {
  return eventually(async () => {
    const all = await desk.postbacks();
    return all.length >= count ? all : null;
  });
}

async function refused(count: number): Promise<readonly Refused[]> {
  return eventually(async () => {
    const all = await desk.refused();
    return all.length >= count ? all : null;
  });
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

const TAKEN: readonly (readonly [what: string, rest: string | Buffer, field: string, value: string])[] = [
  ['Cyrillic', '&city=Москва', 'city', 'Москва'],
  ['Chinese and an emoji', '&city=北京🎰', 'city', '北京🎰'],
  ['accents', '&name=José Müller', 'name', 'José Müller'],
  ['a date with a blank', '&date=2026-11-25 10:00:00', 'date', '2026-11-25 10:00:00'],
  ['many blanks', '&a=x  y   z&b=1 2', 'a', 'x  y   z'],
  ['a tab', '&a=x\ty', 'a', 'x\ty'],
  ['words of the protocol', '&a=x HTTP y', 'a', 'x HTTP y'],
  ['blanks and escapes', '&a=%D0%9C о', 'a', 'М о'],
  ['signs that URLs forbid', '&a="x" <y> {z} | ^ ` \\', 'a', '"x" <y> {z} | ^ ` \\'],
  ['a letter in its name', '&город=1', 'город', '1'],
];

test.each(TAKEN)(
  'a URL with %s is kept byte for byte, read and answered',
  async (_what, rest, field, value) => {
    const request = get(`/postback/${key}?clickid=a1b2c3&event=reg${String(rest)}`);
    const answer = await send(request);
    expect(statusesOf(answer)).toEqual([200]);
    expect(answer).toMatch(/\r\nConnection: close\r\n/);
    expect(answer.endsWith('\r\n\r\nOK')).toBe(true);
    const [postback] = await kept(1);
    expect(postback).toMatchObject({
      clickId: 'a1b2c3',
      event: 'registration',
      isHeld: false,
      networkId: id,
    });
    const detail = await desk.postback(postback?.id ?? '');
    expect(Buffer.from(detail.raw.headBase64, 'base64').toString()).toBe(request);
    expect(detail.fields.find(({ name }) => name === field)?.value).toBe(value);
    expect(await desk.refused()).toEqual([]);
  },
);

test('letters in the path, an origin in the target, HTTP/1.0 and bytes that are no UTF-8 are kept too', async () => {
  const requests = [
    get(`/postback/${key}/reg/Москва?clickid=a1`),
    get(`http://desk.example/postback/${key}?clickid=a2&event=reg&city=Москва`),
    `GET /postback/${key}?clickid=a3&event=reg&d=1 2 HTTP/1.0\r\n\r\n`,
    latin1(get(`/postback/${key}?clickid=a4&event=reg&city=\xCC\xEE\xF1`)),
  ];
  for (const request of requests) expect(statusesOf(await send(request))).toEqual([200]);
  expect((await kept(4)).map(({ clickId, event }) => `${clickId} ${event}`).toSorted()).toEqual(
    ['a1', 'a2', 'a3', 'a4'].map((clickId) => `${clickId} registration`),
  );
});

test('read again with another mapping, its words are found in the bytes that were kept', async () => {
  await send(get(`/postback/${key}?клик=a1 b2&событие=регистрация`));
  expect((await kept(1))[0]).toMatchObject({ clickId: null, isHeld: true });
  const fields = { ...mapping.fields, clickId: ['клик'], event: ['событие'] };
  const events = { регистрация: 'registration' };
  await desk.json('PATCH', `/networks/${id}`, {
    mapping: { ...mapping, fields, events },
    appliesToHistory: true,
  });
  const again = await eventually(async () => (await desk.postbacks()).find(({ event }) => event !== null));
  expect(again).toMatchObject({ clickId: 'a1 b2', event: 'registration', eventWord: 'регистрация' });
});

test('cookies are dropped from it, and everything else stays', async () => {
  await send(get(`/postback/${key}?clickid=я1&event=reg`, 'Host: x\r\ncookie: secret=1\r\nX-A:  b \r\n'));
  const [postback] = await kept(1);
  const { raw } = await desk.postback(postback?.id ?? '');
  const head = Buffer.from(raw.headBase64, 'base64').toString();
  expect(head).not.toContain('secret');
  expect(head).toContain('\r\nX-A:  b \r\n');
});

test('it comes in on a connection that was used before, too', async () => {
  const socket = await openSocket(desk.addresses.receiver, false);
  const answer = readUntilClosed(socket);
  const firstAnswer = once(socket, 'data');
  socket.write(get(`/postback/${key}?clickid=a1&event=reg`));
  await firstAnswer;
  socket.write(get(`/postback/${key}?clickid=a2&event=reg&city=Москва`));
  expect(statusesOf(await answer)).toEqual([200, 200]);
  expect((await kept(2)).map(({ clickId }) => clickId)).toEqual(['a2', 'a1']);
});

test('behind it nothing is read as another request, in its packet or a later one', async () => {
  const raw = get(`/postback/${key}?clickid=a1&event=reg&city=Москва`);
  const others = get(`/postback/${key}?clickid=smuggled&event=reg`);
  expect(statusesOf(await send(raw + others, others))).toEqual([200]);
  expect((await kept(1)).map(({ clickId }) => clickId)).toEqual(['a1']);
  const [rest] = await refused(1);
  expect(rest).toMatchObject({ reason: 'unencoded_url', method: 'GET' });
  expect(rest?.target).toContain('clickid=smuggled');
});

test('behind another request in one packet it is not taken, and the first gets its own answer first', async () => {
  const first = get(`/postback/${key}?clickid=a1&event=reg`);
  const raw = get(`/postback/${key}?clickid=a2&event=reg&city=Москва`);
  const answer = await send(first + first.replace('a1', 'a0') + raw);
  expect(statusesOf(answer)).toEqual([200, 200, 400]);
  expect(new Set((await kept(2)).map(({ clickId }) => clickId))).toEqual(new Set(['a0', 'a1']));
  expect((await refused(1))[0]).toMatchObject({ reason: 'unencoded_url' });
  expect((await refused(1))[0]?.target).toContain('clickid=a2');
});

const within = (start: string): readonly [string, string] => [
  start,
  get(`/postback/${key}?clickid=smuggled&event=reg&city=Москва`),
];

test('bytes that look like it in the body of another request stay its body', async () => {
  const [, inner] = within('');
  const length = Buffer.byteLength(inner);
  const head = `POST /postback/${key}?clickid=a1&event=reg HTTP/1.1\r\nHost: x\r\nConnection: close\r\n`;
  expect(statusesOf(await send(`${head}Content-Length: ${length}\r\n\r\n`, inner))).toEqual([200]);
  expect((await kept(1)).map(({ clickId }) => clickId)).toEqual(['a1']);
});

test('nor are they taken where a chunk, a header or a request line is under way', async () => {
  const post = `POST /postback/${key}?clickid=a1&event=reg HTTP/1.1\r\nHost: x\r\n`;
  await send(...within(`${post}Transfer-Encoding: chunked\r\n\r\n`));
  await send(...within(`${post}Transfer-Encoding: chunked\r\n\r\n5\r\nab`));
  await send(...within(`GET /postback/${key}?clickid=a2&event=reg HTTP/1.1\r\nConnection: close\r\nX-A: `));
  await send(...within(`GET /postback/${key}?clickid=a3&event=reg&x=`));
  await send(...within('GE'));
  await pause(BETWEEN_PACKETS_MS);
  const ids = (await desk.postbacks()).map(({ clickId }) => clickId);
  expect(ids).not.toContain('smuggled');
  expect(ids.filter((clickId) => clickId?.includes('smuggled') === true)).toEqual([]);
});

const NOT_TAKEN: readonly (readonly [what: string, reason: Refused['reason'], ...packets: string[]])[] = [
  ['POST', 'unencoded_url', 'POST {t} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab'],
  ['HEAD', 'unencoded_url', 'HEAD {t} HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['a body', 'unencoded_url', 'GET {t} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab'],
  ['chunks', 'unencoded_url', 'GET {t} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['a length that is none', 'unencoded_url', 'GET {t} HTTP/1.1\r\nHost: x\r\nContent-Length: 0, 5\r\n\r\n'],
  ['two hosts', 'unencoded_url', 'GET {t} HTTP/1.1\r\nHost: x\r\nhost: y\r\n\r\n'],
  ['a folded header', 'unencoded_url', 'GET {t} HTTP/1.1\r\nHost: x\r\nX-A: b\r\n c\r\n\r\n'],
  ['a blank before a colon', 'unencoded_url', 'GET {t} HTTP/1.1\r\nHost : x\r\n\r\n'],
  ['a control in a header', 'unencoded_url', 'GET {t} HTTP/1.1\r\nHost: x\r\nX-A: b\u0000\r\n\r\n'],
  ['a lone line feed', 'unencoded_url', 'GET {t} HTTP/1.1\r\nHost: x\nX-A: b\r\n\r\n'],
  ['another version', 'unencoded_url', 'GET {t} HTTP/1.2\r\nHost: x\r\n\r\n'],
  ['no end', 'unencoded_url', 'GET {t} HTTP/1.1\r\nHost: x\r\n'],
  ['an end in another packet', 'unencoded_url', 'GET {t} HTTP/1.1\r\nHost: x\r\n', '\r\n'],
  ['no host', 'no_host', 'GET {t} HTTP/1.1\r\n\r\n'],
  ['a control in its URL', 'unencoded_url', 'GET {t}\u0001 HTTP/1.1\r\nHost: x\r\n\r\n'],
];

test.each(NOT_TAKEN)('one with %s is refused, and listed as %s', async (_what, reason, ...packets) => {
  const target = `/postback/${key}?clickid=a1&event=reg&city=Москва 1`;
  const answer = await send(...packets.map((packet) => packet.replace('{t}', target)));
  expect(statusesOf(answer)).toEqual([400]);
  const [row] = await refused(1);
  expect(row).toMatchObject({ reason, statusCode: 400 });
  expect(row?.target).not.toContain(key);
  expect(row?.target).toContain('clickid=a1&event=reg&city=');
  expect((await desk.ledger()).postbacks.total).toBe(0);
});

test('its key, its network’s senders and its signature count as for any other', async () => {
  expect(statusesOf(await send(get('/postback/not-a-key-of-anybody?city=Москва')))).toEqual([404]);
  await desk.json('PATCH', `/networks/${id}/access`, { allowList: ['203.0.113.0/24'] });
  const target = `/postback/${key}?clickid=a1&event=reg&city=Москва`;
  expect(statusesOf(await send(get(target)))).toEqual([403]);
  await desk.json('PATCH', `/networks/${id}/access`, {
    allowList: [],
    signature: {
      header: 'X-Signature',
      algorithm: 'hmac-sha256',
      encoding: 'hex',
      bytes: 'target',
      secret: 's3cret',
    },
  });
  const sign = (text: string): string => createHmac('sha256', 's3cret').update(text).digest('hex');
  expect(statusesOf(await send(get(target)))).toEqual([401]);
  expect(statusesOf(await send(get(target, `Host: x\r\nX-Signature: ${sign('x')}\r\n`)))).toEqual([401]);
  expect(statusesOf(await send(get(target, `Host: x\r\nX-Signature: ${sign(target)}\r\n`)))).toEqual([200]);
  const reasons = (await refused(4)).map(({ reason }) => reason).toSorted();
  expect(reasons).toEqual(['bad_signature', 'bad_signature', 'not_allowed', 'wrong_key']);
  expect((await kept(1)).map(({ clickId }) => clickId)).toEqual(['a1']);
  await desk.json('PATCH', `/networks/${id}/access`, { signature: null });
});

test('one that is too long is refused as any other', async () => {
  const long = 'ж'.repeat(9_000);
  expect(statusesOf(await send(get(`/postback/${key}?clickid=a1&event=reg&x=${long}`)))).toEqual([414]);
  expect((await refused(1))[0]).toMatchObject({ reason: 'too_large' });
});

test('what browsers and careless clients send that cannot be kept is listed with its reason', async () => {
  const url = `/postback/${key}?clickid=a1&event=reg`;
  const listed = [
    [`PUT ${url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 405, 'wrong_method'],
    [`DELETE ${url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 405, 'wrong_method'],
    [`OPTIONS ${url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 405, 'wrong_method'],
    [
      `OPTIONS ${url} HTTP/1.1\r\nHost: x\r\nOrigin: https://a.example\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n`,
      405,
      'preflight',
    ],
    [`GET ${url} HTTP/1.1\r\n\r\n`, 400, 'no_host'],
    [`POST ${url} HTTP/1.1\r\nContent-Length: 2\r\n\r\nab`, 400, 'no_host'],
  ] as const;
  for (const [request, status] of listed) expect(statusesOf(await send(request))).toEqual([status]);
  const reasons = (await refused(listed.length)).map(({ reason }) => reason).toSorted();
  expect(reasons).toEqual(listed.map(([, , reason]) => reason).toSorted());
  expect((await desk.ledger()).postbacks.total).toBe(0);
});
