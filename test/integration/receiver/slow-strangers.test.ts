import { rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openSocket, readUntilClosed } from '../../fixtures/raw-socket.ts';
import { type SmallCore, startSmallCore } from '../../fixtures/small-core.ts';

let folder: string;
let core: SmallCore;
let sockets: Socket[];

beforeEach(() => {
  folder = temporaryFolder();
  sockets = [];
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await core.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(bytes: string): Promise<Socket> {
  const socket = await openSocket(core.url, false);
  sockets.push(socket);
  if (bytes !== '') socket.write(bytes);
  return socket;
}

async function openMany(count: number, bytes: string): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => open(bytes)));
}

const half = (path: string, length = 250_000, sent = 10): string =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n${'x'.repeat(sent)}`;

/** Real postbacks, with a body and without, each answered 200 within a second. */
async function expectReceiving(): Promise<void> {
  for (const body of [null, 'payout=5']) {
    const startedAt = performance.now();
    const response = await fetch(`${core.url}/postback/${core.key}?clickid=${Math.random()}&event=reg`, {
      method: body === null ? 'GET' : 'POST',
      body,
    });
    expect(response.status).toBe(200);
    await response.text();
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  }
}

test('a request with a wrong key is answered at once, and its connection is gone within a second though its body never ends', async () => {
  core = await startSmallCore({ dataDir: folder, sinkUrl: null });
  const startedAt = performance.now();
  const response = await readUntilClosed(await open(half('/postback/wrong-key-wrong-key-wrong')));
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  expect(response).toMatch(/^HTTP\/1\.1 404/);
  expect(response).toMatch(/\r\nConnection: close\r\n/);
  expect(response).toMatch(/Not found$/);
});

const halfAs = (line: string, header = ''): string =>
  `${line} HTTP/1.1\r\nHost: x\r\n${header}Content-Length: 250000\r\n\r\nxx`;

test.for([
  ['a path that is no postback', halfAs('POST /other'), '404'],
  ['the root', halfAs('POST /'), '404'],
  ['a path of the program that nobody asked for', halfAs('POST /_probe/x'), '404'],
  ['HEAD', halfAs('HEAD /postback?clickid=1'), '200'],
  ['HEAD with a wrong key', halfAs('HEAD /postback/wrong-key-wrong-key-wrong'), '404'],
  ['OPTIONS', halfAs('OPTIONS *'), '404'],
  [
    'an expectation that nobody knows',
    halfAs('POST /postback/wrong-key-wrong-key-wrong', 'Expect: x\r\n'),
    '404',
  ],
])(
  '%s: whatever is answered unread is answered at once, and its body does not hold the connection',
  async ([, bytes = '', status = '']) => {
    core = await startSmallCore({ dataDir: folder, sinkUrl: null });
    const startedAt = performance.now();
    const response = await readUntilClosed(await open(bytes));
    expect(response).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(response).toMatch(/\r\nConnection: close\r\n/);
    // A body that was waited for would have taken thirty seconds, an idle connection five.
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  },
);

test('a postback with an expectation that nobody knows is taken', async () => {
  core = await startSmallCore({ dataDir: folder, sinkUrl: null });
  const socket = await open(
    `GET /postback/${core.key}?clickid=e&event=reg HTTP/1.1\r\nHost: x\r\nExpect: x\r\nConnection: close\r\n\r\n`,
  );
  expect(await readUntilClosed(socket)).toMatch(/^HTTP\/1\.1 200/);
});

test('a refused sender that goes on sending still reads its answer, and then is cut off', async () => {
  core = await startSmallCore({ dataDir: folder, sinkUrl: null });
  const socket = await open(half('/postback/wrong-key-wrong-key-wrong', 50_000_000, 2_000_000));
  expect(await readUntilClosed(socket)).toMatch(/^HTTP\/1\.1 404/);
});

test('300 half bodies without a key do not turn away real postbacks, and are answered and cut off after their time', async () => {
  core = await startSmallCore({ dataDir: folder, sinkUrl: null, limits: { keylessBodyTimeoutMs: 1_000 } });
  await openMany(300, half('/postback?clickid=1&event=reg', 250_000, 2_000));
  await expectReceiving();
  const answers = await Promise.all(sockets.map(readUntilClosed));
  expect(answers.every((answer) => /^HTTP\/1\.1 (?:408|429)/.test(answer))).toBe(true);
  await expectReceiving();
});

test.for([
  ['that say nothing', ''],
  ['with half a head', 'GET /postback/'],
  ['whose wrong-keyed body never ends', half('/postback/wrong-key-wrong-key-wrong')],
])(
  'connections %s do not shut out real postbacks when there are more than may be',
  async ([, bytes = '']) => {
    core = await startSmallCore({ dataDir: folder, sinkUrl: null, limits: { maxConnections: 200 } });
    await openMany(500, bytes);
    await expectReceiving();
  },
);
