/** The desk tells a service that it lives, truthfully, and nothing waits for that service. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import type { HeartbeatEdit, HeartbeatView } from '../../../shared/contract/heartbeat.ts';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';
import { type DeskApi, eventually } from '../../fixtures/desk-api.ts';
import { Program } from '../../fixtures/program.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let folder: string;
let sink: SinkServer;
/** How far the computer's uptime is ahead: an hour needs no hour. */
let laterMs = 0;
const clocks = { ...systemClocks, uptimeMs: () => systemClocks.uptimeMs() + laterMs };

beforeEach(async () => {
  folder = temporaryFolder();
  sink = await SinkServer.start();
  laterMs = 0;
});

afterEach(async () => {
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

const edit: HeartbeatEdit = {
  isOn: true,
  kind: 'healthchecks',
  everyMinutes: 1,
  alarmsAtStop: false,
  allowsPrivate: true,
  urls: {},
};

const save = async (desk: DeskApi, part: Partial<HeartbeatEdit>): Promise<HeartbeatView> =>
  desk.json('PUT', '/heartbeat', { ...edit, ...part });
const viewOf = async (desk: DeskApi): Promise<HeartbeatView> => desk.json('GET', '/heartbeat');
const paths = (): string[] => sink.requests.map(({ url }) => url);

test('start, alive each minute, asleep, awake, and a clean stop are told; the URL is a secret', async () => {
  const desk = await Desk.start({ folder, clocks });
  const saved = await save(desk, { urls: { ping: `${sink.url}/ping/very-secret-uuid` } });
  expect(saved.urls.ping).toEqual({ shown: `${sink.url}/…`, isReadable: true });
  await sink.waitForCount(2);
  expect(paths()).toEqual(['/ping/very-secret-uuid/start', '/ping/very-secret-uuid']);
  expect(sink.requests[1]?.body.toString()).toBe('Postback Desk receives.');
  await eventually(async () => (await viewOf(desk)).state === 'heard');
  laterMs += 61_000;
  await sink.waitForCount(3, 12_000);
  expect(paths()[2]).toBe('/ping/very-secret-uuid');

  desk.engine.powerIs('asleep');
  await sink.waitForCount(4);
  expect(paths()[3]).toBe('/ping/very-secret-uuid/log');
  desk.engine.powerIs('awake');
  await sink.waitForCount(5, 12_000);
  expect(paths()[4]).toBe('/ping/very-secret-uuid');

  await desk.stop();
  expect(paths().slice(5)).toEqual(['/ping/very-secret-uuid/log']);
  expect(everythingIn(folder)).not.toContain('very-secret-uuid');

  const again = await Desk.start({ folder, clocks });
  await sink.waitForCount(8);
  expect(paths().slice(6)).toEqual(['/ping/very-secret-uuid/start', '/ping/very-secret-uuid']);
  // Alarming at once, and own URLs.
  await save(again, { alarmsAtStop: true });
  await sink.waitForCount(10, 12_000);
  await again.stop();
  expect(paths().at(-1)).toBe('/ping/very-secret-uuid/fail');
}, 40_000);

test('own URLs are called for what they are for, and only what is saved is tested', async () => {
  const desk = await Desk.start({ folder, clocks });
  await save(desk, {
    kind: 'own',
    isOn: false,
    urls: { alive: `${sink.url}/up`, stopped: `${sink.url}/down` },
  });
  expect((await viewOf(desk)).state).toBe('off');
  expect(await desk.json('POST', '/heartbeat/test')).toEqual({ isHeard: true, problem: null });
  await save(desk, { kind: 'own' });
  await sink.waitForCount(2);
  desk.engine.powerIs('asleep');
  await desk.stop();
  expect(paths()).toEqual(['/up', '/up', '/down']);
}, 20_000);

test('a service that fails, is private or hangs is told in words, and holds up neither postbacks nor the end', async () => {
  const desk = await Desk.start({ folder, clocks });
  const network = await desk.createNetwork();
  sink.respondAlways({ kind: 'answer', status: 404 });
  await save(desk, { isOn: false, urls: { ping: `${sink.url}/gone` } });
  expect(await desk.json('POST', '/heartbeat/test')).toMatchObject({
    isHeard: false,
    problem: { code: 'bad_status', message: `127.0.0.1:${sink.port} does not know this URL (status 404).` },
  });
  await save(desk, { isOn: false, allowsPrivate: false });
  expect(await desk.json('POST', '/heartbeat/test')).toMatchObject({
    problem: { code: 'no_answer', fix: 'Allow private addresses below if this is your own server.' },
  });
  expect(sink.requests).toHaveLength(1);

  sink.respondAlways({ kind: 'hang' });
  await save(desk, {});
  await sink.waitForCount(2);
  expect((await desk.receive(`/postback/${network.key}?clickid=a1&event=reg`)).status).toBe(200);
  await eventually(async () => (await desk.postbacks()).length === 1);
  const startedAt = performance.now();
  await desk.stop();
  expect(performance.now() - startedAt).toBeLessThan(3_000);
}, 20_000);

test('while the gate does not answer it does not say that it is alive, and says so again when it does', async () => {
  const program = Program.start(join(folder, 'data'));
  const desk = await program.ready();
  await save(desk, { urls: { ping: `${sink.url}/ping` } });
  await sink.waitForCount(2);
  const gate = program.pids?.gate ?? 0;
  process.kill(gate, 'SIGSTOP');
  try {
    await save(desk, {});
    await eventually(async () => (await viewOf(desk)).state === 'not_receiving', 15_000);
    expect(paths()).toEqual(['/ping/start', '/ping']);
  } finally {
    process.kill(gate, 'SIGCONT');
  }
  await save(desk, {});
  await sink.waitForCount(4, 12_000);
  program.signal('SIGTERM');
  await program.end();
  expect(paths().slice(2)).toEqual(['/ping/start', '/ping', '/ping/log']);
}, 40_000);
