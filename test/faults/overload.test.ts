import { readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReceiverView } from '../../shared/contract/receiver.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { Program } from '../fixtures/program.ts';
import { openSocket, openSockets, readToEnd } from '../fixtures/raw-socket.ts';

let folder: string;
let program: Program;
let api: DeskApi;
let key: string;
let open: Socket[];

beforeEach(async () => {
  folder = temporaryFolder();
  program = Program.start(join(folder, 'data'));
  api = await program.ready();
  ({ key } = await api.createNetwork());
  open = [];
});

afterEach(async () => {
  // Whatever came before, the receiver still receives.
  const last = await api.receive(`/postback/${key}?clickid=last&event=reg`);
  for (const socket of open) socket.destroy();
  await program.kill();
  rmSync(folder, { recursive: true, force: true });
  expect(last.status).toBe(200);
});

const setLimits = (limits: object): Promise<ReceiverView> => api.json('PATCH', '/receiver', limits);
const view = (): Promise<ReceiverView> => api.json('GET', '/receiver');

/** Median and slowest of some postbacks sent one after the other. */
async function timesOf(count: number): Promise<{ readonly medianMs: number; readonly slowestMs: number }> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const startedAt = performance.now();
    const response = await api.receive(`/postback/${key}?clickid=t${index}&event=reg`);
    expect(await response.text()).toBe('OK');
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  return { medianMs: times[Math.floor(count / 2)] ?? 0, slowestMs: times.at(-1) ?? 0 };
}

/** Resident memory of the program in MB; null where the system does not say. */
function residentMb(): number | null {
  try {
    const status = readFileSync(`/proc/${program.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024;
  } catch {
    return null;
  }
}

test('two thousand idle connections cost little, hold nobody up and are closed after a while', async () => {
  const before = residentMb();
  open.push(...(await openSockets(api.addresses.receiver, 2_000)));
  await eventually(async () => (await view()).connections >= 2_000, 20_000);
  const { medianMs } = await timesOf(50);
  expect(medianMs).toBeLessThan(100);
  const after = residentMb();
  if (before !== null && after !== null) expect(after - before).toBeLessThan(100);
  // The usual limit does it too, only later than a test should wait.
  await setLimits({ headersTimeoutMs: 1_000 });
  await eventually(async () => (await view()).connections < 20, 15_000);
}, 60_000);

test('a sender that drips its head or its body is cut off in time, and what came of a body is kept', async () => {
  await setLimits({ headersTimeoutMs: 1_000, requestTimeoutMs: 2_000 });
  const head = await openSocket(api.addresses.receiver);
  const body = await openSocket(api.addresses.receiver);
  open.push(head, body);
  const answers = Promise.all([readToEnd(head), readToEnd(body)]);
  body.write(
    `POST /postback/${key}?clickid=slow&event=reg HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n`,
  );
  head.write(`GET /postback/${key}?clickid=never HTTP/1.1\r\n`);
  const drip = setInterval(() => {
    head.write('X');
    body.write('y');
  }, 100);
  const [headResponse] = await answers;
  clearInterval(drip);
  expect(headResponse).toMatch(/^HTTP\/1\.1 408 /);
  const kept = await eventually(async () => (await api.postbacks())[0]);
  expect(kept.clickId).toBe('slow');
  expect(kept.problems.map((problem) => problem.code)).toContain('body_incomplete');
  expect((await view()).refused.too_slow).toBeGreaterThan(0);
}, 30_000);

test('half-open sockets and senders that take no answer do not stay', async () => {
  await setLimits({ headersTimeoutMs: 1_000, requestTimeoutMs: 2_000 });
  const sockets = await openSockets(api.addresses.receiver, 200);
  open.push(...sockets);
  for (const [index, socket] of sockets.entries()) {
    socket.pause();
    // Half say nothing more after half a request, half say goodbye and stay on the line.
    socket.write(`GET /postback/${key}?clickid=half${index}&event=reg HTTP/1.1\r\nHost: x\r\n`);
    if (index % 2 === 0) socket.end();
  }
  await timesOf(20);
  await eventually(async () => (await view()).connections < 20, 15_000);
}, 30_000);

test('thousands of requests on one connection that reads no answers neither fill the memory nor stop others', async () => {
  const socket = await openSocket(api.addresses.receiver);
  open.push(socket);
  socket.pause();
  const before = residentMb();
  const requests = Array.from(
    { length: 5_000 },
    (_, index) => `GET /postback/${key}?clickid=pipe${index}&event=reg HTTP/1.1\r\nHost: x\r\n\r\n`,
  ).join('');
  for (let round = 0; round < 4; round += 1) socket.write(requests);
  await timesOf(20);
  const after = residentMb();
  if (before !== null && after !== null) expect(after - before).toBeLessThan(250);
  socket.resume();
  const total = await eventually(async () => {
    const { postbacks } = await api.ledger();
    // Until all is understood, what is just taken over counts as waiting too.
    return postbacks.total >= 20_020 && postbacks.waiting === 0 ? postbacks.total : null;
  }, 90_000);
  expect(total).toBe(20_020);
}, 120_000);

test('large bodies that come all at once are refused with 503 past the memory for them, counted, and come again', async () => {
  await setLimits({ maxBodyBytes: 8_388_608, requestTimeoutMs: 20_000 });
  const size = 8_000_000;
  const before = residentMb();
  const sockets = await openSockets(api.addresses.receiver, 24);
  open.push(...sockets);
  const answers = sockets.map((socket) => readToEnd(socket));
  const half = Buffer.alloc(size - 1, 0x61);
  for (const [index, socket] of sockets.entries()) {
    socket.write(
      `POST /postback/${key}?clickid=big${index}&event=reg HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${size}\r\n\r\n`,
    );
    socket.write(half);
  }
  // All but the last byte of each: none is complete, so all that are taken are held at the same time.
  const refused = await eventually(async () => ((await view()).refused.overloaded > 0 ? true : null), 10_000);
  expect(refused).toBe(true);
  const during = residentMb();
  if (before !== null && during !== null) expect(during - before).toBeLessThan(250);
  for (const socket of sockets) socket.write('a');
  const statuses = (await Promise.all(answers)).map((response) => response.slice(9, 12));
  expect(new Set(statuses)).toEqual(new Set(['200', '503']));
  await pause(50);
  const stored = await eventually(async () => {
    const { postbacks } = await api.ledger();
    return postbacks.waiting === 0 ? postbacks.total : null;
  }, 20_000);
  expect(stored).toBe(statuses.filter((status) => status === '200').length);
  expect((await api.refused()).some((each) => each.reason === 'overloaded' && each.statusCode === 503)).toBe(
    true,
  );
}, 60_000);

test('an address that is too long gets 414, and limits change at once, keep their ranges and survive a restart', async () => {
  const long = `/postback/${key}?clickid=1&event=reg&x=${'y'.repeat(3_000)}`;
  expect((await api.receive(long)).status).toBe(200);
  await setLimits({ maxUrlBytes: 2_000 });
  expect((await api.receive(long)).status).toBe(414);
  expect((await api.call('PATCH', '/receiver', { maxUrlBytes: 5 })).status).toBe(400);
  expect((await api.call('PATCH', '/receiver', { maxBodyBytes: -1 })).status).toBe(400);
  await program.kill();
  program = Program.start(join(folder, 'data'));
  api = await program.ready();
  expect((await view()).limits.maxUrlBytes).toBe(2_000);
  expect((await api.receive(long)).status).toBe(414);
});
