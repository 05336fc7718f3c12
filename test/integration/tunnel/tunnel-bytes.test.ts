import { randomBytes } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { request } from 'undici';
import { openRelay } from '../../../electron/gate/tunnel/loopback-relay.ts';
import { LocaltunnelServer } from '../../fixtures/localtunnel-server.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';
import { TunnelDesk } from '../../fixtures/tunnel-desk.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of open.toReversed()) await each.close();
  open.length = 0;
});

async function startUp(headersTimeoutMs?: number): Promise<[LocaltunnelServer, TunnelDesk, string]> {
  const server = await LocaltunnelServer.start();
  open.push({ close: async () => server.stop() });
  const desk = await TunnelDesk.open(
    { server: server.url, timings: { probeEveryMs: 60_000 } },
    headersTimeoutMs,
  );
  open.push(desk);
  desk.start();
  const up = await desk.until((view) => view.state === 'up');
  return [server, desk, up.url ?? ''];
}

test('a body arrives byte for byte, with the target and the public host as they were sent', async () => {
  const [, desk, url] = await startUp();
  const body = Buffer.concat([Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0d, 0x0a]), randomBytes(200_000)]);
  const response = await request(`${url}/postback/key?clickid=%D0%B0+b%2Bc&x=%FF`, { method: 'POST', body });
  expect(response.statusCode).toBe(200);
  expect(await response.body.text()).toBe('OK');
  const [received] = desk.received;
  expect(received?.target).toBe('/postback/key?clickid=%D0%B0+b%2Bc&x=%FF');
  expect(received?.host).toBe(new URL(url).host);
  expect(received?.body.equals(body)).toBe(true);
});

test('a burst larger than the number of sockets arrives whole', async () => {
  const [, desk, url] = await startUp();
  const statuses = await Promise.all(
    Array.from({ length: 60 }, async (_none, index) => {
      const response = await request(`${url}/postback?clickid=${index}`);
      await response.body.dump();
      return response.statusCode;
    }),
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(new Set(desk.received.map((each) => each.target)).size).toBe(60);
});

test('sockets that wait for requests do not use up the patience of the receiver', async () => {
  const [server, desk, url] = await startUp(150);
  await server.untilSockets(3);
  // This one shows when the receiver has lost patience with a connection on which no request comes.
  const idle = connect(desk.receiverPort, '127.0.0.1');
  idle.resume();
  await once(idle, 'close');
  for (let count = 0; count < 6; count += 1) {
    const response = await request(`${url}/postback?clickid=${count}`, { headers: { connection: 'close' } });
    await response.body.dump();
    expect(response.statusCode).toBe(200);
  }
  expect(desk.badRequests, 'only the connection that showed it').toBe(1);
});

test('while the receiver is away the sender is told to try again, and afterwards all is well', async () => {
  const sink = await SinkServer.start();
  const relay = await openRelay(sink.port);
  open.push(relay);
  await sink.close();
  const url = `http://localhost:${relay.port}/postback`;
  const refused = await request(url);
  await refused.body.dump();
  expect(refused.statusCode).toBe(503);
  expect(refused.headers['retry-after']).toBe('5');
  const back = await SinkServer.start(sink.port);
  open.push(back);
  const accepted = await request(url);
  expect(await accepted.body.text()).toBe('OK');
});

test('a receiver that resets its connections costs those requests and no socket of the tunnel', async () => {
  const sink = await SinkServer.start();
  open.push(sink);
  const relay = await openRelay(sink.port);
  open.push(relay);
  sink.respondNext(...Array.from({ length: 5 }, () => ({ kind: 'reset_after_reading' }) as const));
  const outcomes: string[] = [];
  for (let count = 0; count < 6; count += 1) {
    outcomes.push(await outcomeOf(`http://localhost:${relay.port}/postback?n=${count}`));
  }
  // `other side closed` is an orderly end; a reset would show as ECONNRESET.
  expect(outcomes).toEqual([...Array.from({ length: 5 }, () => 'UND_ERR_SOCKET'), '200']);
});

test('a connection without a request never reaches the receiver', async () => {
  const target = createServer();
  target.listen(0, '127.0.0.1');
  await once(target, 'listening');
  const address = target.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const relay = await openRelay(port);
  open.push(relay, {
    close: async () => {
      target.close();
      await once(target, 'close');
    },
  });
  let connections = 0;
  target.on('connection', (socket) => {
    connections += 1;
    socket.resume();
    socket.end('bye');
  });
  const silent = connect(relay.port, 'localhost');
  await once(silent, 'connect');
  silent.end();
  silent.resume();
  await once(silent, 'close');
  expect(connections).toBe(0);
  const speaking = connect(relay.port, 'localhost');
  speaking.write('hello');
  speaking.resume();
  await once(speaking, 'close');
  expect(connections).toBe(1);
});

async function outcomeOf(url: string): Promise<string> {
  try {
    const response = await request(url, { headers: { connection: 'close' } });
    await response.body.dump();
    return String(response.statusCode);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
