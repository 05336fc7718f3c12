import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openSocket, readToEnd } from '../../fixtures/raw-socket.ts';
import { type SmallCore, startSmallCore } from '../../fixtures/small-core.ts';

let folder: string;
let core: SmallCore;

beforeAll(async () => {
  folder = temporaryFolder();
  core = await startSmallCore({ dataDir: folder, sinkUrl: null });
});

afterAll(async () => {
  await core.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Stored {
  head: Buffer;
  body: Buffer;
  body_state: string;
}

/** What was answered is taken over in a moment. */
async function stored(total: number): Promise<Stored> {
  return eventually(() => Promise.resolve(count() >= total ? newest() : null));
}

const count = (): number => core.store.ledger().postbacks.total;
const newest = (): Stored | undefined =>
  core.db
    .query<[], Stored>('test.newest', 'SELECT head, body, body_state FROM postbacks ORDER BY id DESC LIMIT 1')
    .get();

/** Sends bytes, says goodbye, and reads what is answered. */
async function exchange(bytes: Buffer): Promise<string> {
  const socket = await openSocket(core.url);
  const response = readToEnd(socket);
  socket.end(bytes);
  return response;
}

/** What may stand in a request line: every byte but space and controls; Node allows none above 126 there. */
const targetChar = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
const query = fc.string({ unit: targetChar, maxLength: 300 }).filter((text) => !text.includes('#'));
const headerName = fc
  .string({ unit: fc.constantFrom(...'abcXYZ019-_.!'.split('')), minLength: 1, maxLength: 12 })
  .map((name) => `x-${name}`);
const headerChar = fc.oneof(
  fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0xa0, max: 0xff }).map((code) => String.fromCharCode(code)),
);
const headerValue = fc.string({ unit: headerChar, maxLength: 60 });
const headers = fc.array(fc.tuple(headerName, headerValue), { maxLength: 12 });

test('a request that is HTTP is answered 200, and what is stored equals what was sent, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      query,
      headers,
      fc.uint8Array({ maxLength: 2_000 }),
      fc.boolean(),
      async (text, more, body, isPost) => {
        const before = count();
        const lines = [
          `${isPost ? 'POST' : 'GET'} /postback/${core.key}?${text} HTTP/1.1`,
          'Host: desk',
          'Connection: close',
          ...(isPost ? [`Content-Length: ${body.length}`] : []),
          ...more.map(([name, value]) => `${name}: ${value}`),
        ];
        const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
        const response = await exchange(Buffer.concat([head, isPost ? body : Buffer.alloc(0)]));
        expect(response).toMatch(/^HTTP\/1\.1 200 /);
        const row = await stored(before + 1);
        expect(row.head.toString('latin1')).toBe(head.toString('latin1'));
        expect(row.body).toEqual(isPost ? Buffer.from(body) : Buffer.alloc(0));
        expect(row.body_state).toBe('whole');
        expect(count()).toBe(before + 1);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

test('a body in chunks of any size is put together as it was sent', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 20 }),
      async (pieces) => {
        const head = `POST /postback/${core.key}?clickid=c HTTP/1.1\r\nHost: desk\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n`;
        const chunks = pieces.flatMap((piece) => [
          Buffer.from(`${piece.length.toString(16)}\r\n`),
          Buffer.from(piece),
          Buffer.from('\r\n'),
        ]);
        const before = count();
        const response = await exchange(
          Buffer.concat([Buffer.from(head), ...chunks, Buffer.from('0\r\n\r\n')]),
        );
        expect(response).toMatch(/^HTTP\/1\.1 200 /);
        expect((await stored(before + 1)).body).toEqual(Buffer.concat(pieces));
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

/** Bytes that begin like HTTP and go wrong somewhere, and bytes that are none at all. */
const nearlyHttp = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'GET ',
          'POST ',
          'PRI * HTTP/2.0',
          '/postback/',
          'KEY',
          '?',
          ' HTTP/1.1',
          ' HTTP/9.9',
          '\r\n',
          '\n',
          '\r',
          '\0',
        ),
        fc.constantFrom(
          'Host: x',
          'Content-Length: 5',
          'Content-Length: -1',
          'Content-Length: 5, 6',
          'Transfer-Encoding: chunked',
          'Transfer-Encoding: gzip',
          'Expect: 100-continue',
          'Connection: upgrade',
          'Upgrade: websocket',
          'ffffffffffffffff\r\n',
        ),
        fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
      ),
      { minLength: 1, maxLength: 25 },
    )
    .map((parts) => Buffer.from(parts.join(''), 'latin1')),
);

test('whatever bytes come, the receiver stays up, answers in HTTP or not at all, and gives nothing away', async () => {
  await fc.assert(
    fc.asyncProperty(nearlyHttp, async (bytes) => {
      const response = await exchange(bytes);
      if (response !== '') expect(response).toMatch(/^HTTP\/1\.1 \d{3} /);
      expect(response).not.toMatch(/Error|node_modules|\.ts|\bat /);
    }),
    { numRuns: 300 },
  );
  const last = await fetch(`${core.url}/postback/${core.key}?clickid=last&event=reg`);
  expect(last.status).toBe(200);
}, 60_000);

test('a URL over the limit gets 414 before anything reads it, also one that no URL parser accepts', async () => {
  // Those of the tests before: one is sent behind them, and is the last that counts.
  await fetch(`${core.url}/postback/${core.key}?clickid=before&event=reg`);
  await eventually(() => Promise.resolve(newest()?.head.includes('clickid=before') === true));
  const before = { refused: core.refusals.counts.too_large, stored: count() };
  for (const start of [`/postback/${core.key}?clickid=`, 'http://[', '//[?key=']) {
    const target = start.padEnd(20_000, 'a');
    const head = `GET ${target} HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n`;
    const response = await exchange(Buffer.from(head));
    expect(response).toMatch(/^HTTP\/1\.1 414 /);
    expect(response).toMatch(/\r\n\r\nAddress too long$/);
  }
  expect(core.refusals.counts.too_large).toBe(before.refused + 3);
  expect(count()).toBe(before.stored);
});
