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
