/** Destinations that answer so that it costs: without end, in pieces, packed, in circles. Each is bounded in time and memory. */
import { createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createRequestSender,
  type RequestSender,
  type Sent,
} from '../../../electron/engine/forward/request-sender.ts';

const TIMEOUT_MS = 1_000;
/** The wait for an answer begins when the connection is there, which may take so long. */
const CONNECT_MS = 10_000;
const OPTIONS = {
  timeoutMs: TIMEOUT_MS,
  allowsPrivate: true,
  followsRedirects: true,
  proxy: null,
  secrets: { headers: [], isInBody: false },
};
const MB = 1024 * 1024;

let sender: RequestSender;
let server: Server | null;
let sockets: Set<Socket>;
let requests: number;

beforeEach(() => {
  sender = createRequestSender();
  server = null;
  sockets = new Set();
  requests = 0;
});

afterEach(async () => {
  await sender.close();
  for (const socket of sockets) socket.destroy();
  await new Promise((done) => server?.close(done) ?? done(null));
});

async function sendTo(
  onRequest: (socket: Socket, url: string) => void,
): Promise<Sent & { readonly ms: number }> {
  const listening = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', () => {
      requests += 1;
      onRequest(socket, url);
    });
  });
  server = listening;
  await new Promise<void>((done) => {
    listening.listen(0, '127.0.0.1', done);
  });
  const address = listening.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const startedAt = performance.now();
  const sent = await sender.send({ method: 'GET', url: `${url}/pb?id=1`, headers: {}, body: null }, OPTIONS);
  return { ...sent, ms: performance.now() - startedAt };
}

/** As fast as it is taken, until the other side goes. */
function pour(socket: Socket, piece: string | Buffer): void {
  const write = (): void => {
    while (!socket.destroyed && socket.write(piece));
    if (!socket.destroyed) socket.once('drain', write);
  };
  write();
}

function drip(socket: Socket, piece: string): void {
  const timer = setInterval(() => socket.write(piece), 100);
  socket.once('close', () => {
    clearInterval(timer);
  });
}

const OK = 'HTTP/1.1 200 OK\r\n';

test('a body without an end is read to what is kept', async () => {
  const { answer, ms } = await sendTo((socket) => {
    socket.write(`${OK}transfer-encoding: chunked\r\n\r\n`);
    pour(socket, `10000\r\n${'x'.repeat(65_536)}\r\n`);
  });
  expect(answer).toMatchObject({ kind: 'answered', status: 200, isBodyCut: true });
  expect(answer.kind === 'answered' && answer.body.length).toBe(65_536);
  expect(ms).toBeLessThan(TIMEOUT_MS + CONNECT_MS);
});

test('a body that comes in drops is given up after its time, and what came counts', async () => {
  const { answer, ms } = await sendTo((socket) => {
    socket.write(`${OK}content-length: 1000000\r\n\r\nOK`);
    drip(socket, '.');
  });
  expect(answer).toMatchObject({ kind: 'answered', status: 200, isBodyCut: true });
  expect(ms).toBeLessThan(2 * (TIMEOUT_MS + CONNECT_MS));
}, 60_000);

test('headers without an end, in one go or in drops', async () => {
  const fast = await sendTo((socket) => {
    socket.write(OK);
    pour(socket, `x-more: ${'y'.repeat(1_000)}\r\n`);
  });
  expect(fast.answer).toMatchObject({ kind: 'no_answer', mayHaveArrived: true });
  server?.close();
  const slow = await sendTo((socket) => {
    socket.write(OK);
    drip(socket, 'x-more: y\r\n');
  });
  expect(slow.answer).toMatchObject({ kind: 'no_answer', mayHaveArrived: true });
  expect(slow.ms).toBeLessThan(2 * (TIMEOUT_MS + CONNECT_MS));
}, 60_000);

test.for([['102 Processing'], ['103 Early Hints'], ['100 Continue'], ['199 Made Up']])(
  'a storm of %s ends at once, and takes no memory',
  { timeout: 30_000 },
  async ([status]) => {
    const before = process.memoryUsage().rss;
    const { answer, ms } = await sendTo((socket) => {
      pour(socket, `HTTP/1.1 ${status}\r\nlink: </x>\r\n\r\n`.repeat(500));
    });
    expect(answer).toMatchObject({ kind: 'no_answer', mayHaveArrived: true });
    expect(ms).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * MB);
  },
);

test('one or two hints before the answer are no storm', async () => {
  const { answer } = await sendTo((socket) => {
    socket.write('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'.repeat(2));
    socket.write(`${OK}content-length: 2\r\n\r\nOK`);
  });
  expect(answer).toMatchObject({ kind: 'answered', status: 200, body: 'OK' });
});

test('a switch to another protocol is no answer', async () => {
  const { answer } = await sendTo((socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n');
    pour(socket, Buffer.alloc(1_000));
  });
  expect(answer).toMatchObject({ kind: 'no_answer', mayHaveArrived: true });
});

test('redirects in a circle, and each to another path, end after five', async () => {
  let count = 0;
  const { answer } = await sendTo((socket, url) => {
    count += 1;
    socket.write(`HTTP/1.1 302 Found\r\nlocation: ${url}/${count}\r\ncontent-length: 0\r\n\r\n`);
  });
  expect(answer).toMatchObject({ kind: 'answered', status: 302 });
  expect(requests).toBe(6);
});

test('a packed body of a gigabyte stays packed', async () => {
  const packed = gzipSync(Buffer.alloc(50 * MB));
  const before = process.memoryUsage().rss;
  const { answer } = await sendTo((socket) => {
    socket.write(`${OK}content-encoding: gzip\r\ncontent-length: ${packed.length}\r\n\r\n`);
    socket.write(packed);
  });
  expect(answer).toMatchObject({ kind: 'answered', status: 200 });
  expect(answer.kind === 'answered' && answer.body.length).toBeLessThanOrEqual(65_536);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB);
});

test('a length that is wrong, there twice, or beside chunks is no way to a second answer', async () => {
  for (const head of [
    'content-length: 2\r\ncontent-length: 50\r\n\r\nOK',
    'content-length: -1\r\n\r\nOK',
    'content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\nOK\r\n0\r\n\r\n',
    'content-length: 99999999999999999999\r\n\r\nOK',
  ]) {
    const { answer, ms } = await sendTo((socket) => socket.end(OK + head));
    expect(['answered', 'no_answer']).toContain(answer.kind);
    if (answer.kind === 'no_answer') expect(answer.mayHaveArrived).toBe(true);
    expect(ms).toBeLessThan(TIMEOUT_MS + CONNECT_MS);
    server?.close();
  }
});
