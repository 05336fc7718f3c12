/** A tunnel has ten sockets for everybody: strangers who are slow must not hold them all. */
import { rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { NarrowTunnel } from '../../fixtures/narrow-tunnel.ts';
import { openSocket, readUntilClosed } from '../../fixtures/raw-socket.ts';
import { type SmallCore, startSmallCore } from '../../fixtures/small-core.ts';

// Strangers and postbacks share a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const SOCKETS = 10;
/** So many strangers try at any time, each again as soon as it is cut off. */
const STRANGERS = 20;
const DRIP_MS = 500;

let folder: string;
let core: SmallCore;
let tunnel: NarrowTunnel;
/** Until when strangers try. */
let over: AbortController;
let sockets: Set<Socket>;

beforeEach(async () => {
  folder = temporaryFolder();
  over = new AbortController();
  sockets = new Set();
  core = await startSmallCore({ dataDir: folder, sinkUrl: null });
  tunnel = await NarrowTunnel.open(core.url, SOCKETS, core.tunnelPorts);
});

afterEach(async () => {
  over.abort();
  for (const socket of sockets) socket.destroy();
  await tunnel.close();
  await core.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Socket> {
  const socket = await openSocket(tunnel.url, false);
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
  return socket;
}

/** Sends its beginning, then a piece each half second for as long as it is let. */
async function drip(beginning: string, piece: string): Promise<void> {
  const socket = await open();
  const timer = setInterval(() => socket.write(piece), DRIP_MS);
  socket.write(beginning);
  await readUntilClosed(socket);
  clearInterval(timer);
}

async function stayStrange(beginning: string, piece: string): Promise<void> {
  while (!over.signal.aborted) await drip(beginning, piece).catch(() => undefined);
}

/** @returns how long it took, in milliseconds */
async function postback(): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(`${tunnel.url}/postback/${core.key}?clickid=${Math.random()}&event=reg`, {
    headers: { connection: 'close' },
  });
  expect(response.status).toBe(200);
  await response.text();
  return performance.now() - startedAt;
}

const HEAD = 'GET /postback?clickid=1&event=reg HTTP/1.1\r\nHost: x\r\n';
const WRONG_KEY = HEAD.replace('/postback?', '/postback/wrong-key-wrong-key-wrong?');
const HALF_BODY = `${HEAD.replace('GET', 'POST')}Content-Length: 5000\r\n\r\n`;

test.for([
  ['half a head, and a header each half second', HEAD, 'X-More: 1\r\n'],
  ['half a request line', 'GET /postb', 'a'],
  ['a body without a key, and a byte each half second', HALF_BODY, 'x'],
  ['a body with a wrong key', `${WRONG_KEY.replace('GET', 'POST')}Content-Length: 5000\r\n\r\n`, 'x'],
  [
    'a body of unknown length without a key',
    HALF_BODY.replace('Content-Length: 5000', 'Transfer-Encoding: chunked'),
    '1\r\nx\r\n',
  ],
])('%s: real postbacks still come through', async ([, beginning = '', piece = '']) => {
  await expectComingThrough(beginning, piece, 5_000);
});

async function expectComingThrough(beginning: string, piece: string, withinMs: number): Promise<void> {
  const strangers = Array.from({ length: STRANGERS }, () => stayStrange(beginning, piece));
  await new Promise((done) => setTimeout(done, 1_000));
  const times: number[] = [];
  for (let index = 0; index < 3; index += 1) times.push(await postback());
  // One socket that is held for its whole time would take fifteen seconds for a head, three or thirty for a body.
  expect(times.toSorted((one, other) => one - other)[1]).toBeLessThan(withinMs);
  over.abort();
  for (const socket of sockets) socket.destroy();
  await Promise.all(strangers);
}

const KEYED_BODY = 'POST /postback/KEY?event=reg HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n';

test.for([
  ['a body with a valid key, and a byte each half second', KEYED_BODY, 'x', 20_000],
  [
    'a body of unknown length with a valid key',
    KEYED_BODY.replace('Content-Length: 5000', 'Transfer-Encoding: chunked'),
    '1\r\nx\r\n',
    20_000,
  ],
  [
    'a body with a valid key that waits to be asked for',
    KEYED_BODY.replace('Host: x', 'Host: x\r\nExpect: 100-continue'),
    '',
    20_000,
  ],
  [
    'half a head in one piece with a whole request',
    'GET /postback/KEY?clickid=1&event=reg HTTP/1.1\r\nHost: x\r\n\r\nGET /postback HTTP/1.1\r\nHost: x\r\n',
    '',
    5_000,
  ],
  [
    'half a request line in one piece with a request for nothing',
    'GET /favicon.ico HTTP/1.1\r\nHost: x\r\n\r\nGET /po',
    '',
    5_000,
  ],
] as const)('%s: real postbacks still come through', async ([, beginning, piece, withinMs]) => {
  // With a key each has two seconds, and as many strangers as sockets stand in line before a real one.
  await expectComingThrough(beginning.replace('KEY', core.key), piece, withinMs);
});

test('two that are slow are left alone: a real sender on a bad line is heard', async () => {
  const slow = async (): Promise<string> => {
    const socket = await open();
    const text = `POST /postback/${core.key}?clickid=${Math.random()}&event=reg HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok`;
    for (let at = 0; at < text.length; at += 30) {
      socket.write(text.slice(at, at + 30));
      await new Promise((done) => setTimeout(done, 200));
    }
    return readUntilClosed(socket);
  };
  const answers = await Promise.all([slow(), slow()]);
  expect(answers.map((answer) => answer.slice(0, 12))).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
});

test('three bodies with a valid key have their time, and any number that comes on', async () => {
  const post = (length: number): string =>
    `POST /postback/${core.key}?clickid=${Math.random()}&event=reg HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`;
  const slow = async (): Promise<string> => {
    const socket = await open();
    socket.write(`${post(4)}ok`);
    await new Promise((done) => setTimeout(done, 4_000));
    socket.write('ok');
    return readUntilClosed(socket);
  };
  const steady = async (): Promise<string> => {
    const socket = await open();
    socket.write(post(16 * 8_192));
    for (let piece = 0; piece < 16; piece += 1) {
      socket.write('x'.repeat(8_192));
      await new Promise((done) => setTimeout(done, 200));
    }
    return readUntilClosed(socket);
  };
  const answers = await Promise.all([slow(), slow(), slow(), steady(), steady(), steady(), steady()]);
  expect(answers.map((answer) => answer.slice(0, 12))).toEqual(answers.map(() => 'HTTP/1.1 200'));
});

test('beyond those, the one that has not come on for longest is told that it is too slow', async () => {
  const half = async (): Promise<string> => {
    const socket = await open();
    socket.write(
      `POST /postback/${core.key}?event=reg HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 4\r\n\r\nok`,
    );
    return readUntilClosed(socket);
  };
  const first = half();
  await new Promise((done) => setTimeout(done, 300));
  const others = [half(), half(), half()];
  expect(await first).toMatch(/^HTTP\/1\.1 408 /);
  over.abort();
  for (const socket of sockets) socket.destroy();
  await Promise.all(others);
});
