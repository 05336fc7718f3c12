import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { createLocaltunnelProvider } from '../../../electron/gate/tunnel/localtunnel-provider.ts';
import type { TunnelProvider, TunnelSession } from '../../../electron/gate/tunnel/provider.ts';
import { LocaltunnelServer } from '../../fixtures/localtunnel-server.ts';
import { TunnelDesk, type TunnelDeskOptions } from '../../fixtures/tunnel-desk.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of open.toReversed()) await each.close();
  open.length = 0;
});

async function startServer(): Promise<LocaltunnelServer> {
  const server = await LocaltunnelServer.start();
  open.push({ close: async () => server.stop() });
  return server;
}

async function openDesk(options: TunnelDeskOptions): Promise<TunnelDesk> {
  const desk = await TunnelDesk.open(options);
  open.push(desk);
  return desk;
}

test('stop leaves no socket and no timer: a process with nothing else to do ends by itself', async () => {
  const child = join(import.meta.dirname, '../../fixtures/tunnel-child.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [child], { timeout: 15_000 });
  expect(JSON.parse(stdout)).toEqual({
    answers: Array.from({ length: 8 }, () => 'OK'),
    state: 'off',
    left: [],
  });
});

test('stop while connecting to a server that hangs settles at once and leaves nothing behind', async () => {
  const server = await startServer();
  server.mood = 'hang';
  const desk = await openDesk({ server: server.url });
  desk.start();
  await server.untilAsked(1);
  const startedAt = performance.now();
  await desk.supervisor.stop();
  expect(performance.now() - startedAt).toBeLessThan(500);
  expect(desk.supervisor.view().state).toBe('off');
  await expect.poll(async () => server.requestConnections()).toBe(0);
  // The library by itself would go on asking every second.
  expect(server.asked).toHaveLength(1);
});

test('starts and stops on top of each other end in what was asked for last, with one session', async () => {
  const server = await startServer();
  const desk = await openDesk({ server: server.url, wishedName: 'mybuyer' });
  for (let round = 0; round < 10; round += 1) {
    desk.start();
    void desk.supervisor.stop();
    desk.start();
    if (round % 3 === 0) await desk.until((view) => view.url !== null);
  }
  await desk.until((view) => view.state === 'up');
  expect(server.names).toContain('mybuyer');
  void desk.supervisor.stop();
  desk.start();
  await desk.supervisor.stop();
  expect(desk.supervisor.view().state).toBe('off');
  await server.untilSockets(0);
});

test('other settings close the old address and open the new one', async () => {
  const [first, second] = [await startServer(), await startServer()];
  const desk = await openDesk({ server: first.url, wishedName: 'mybuyer' });
  desk.start();
  await desk.until((view) => view.state === 'up');
  desk.supervisor.start({ ...desk.settings, server: second.url, wishedName: 'other-name' });
  const up = await desk.until((view) => view.state === 'up' && view.server === second.url);
  expect(up.wishedName).toBe('other-name');
  await first.untilSockets(0);
  expect(second.names).toEqual(['other-name']);
});

test('after dispose a start does nothing', async () => {
  const server = await startServer();
  const desk = await openDesk({ server: server.url });
  await desk.supervisor.dispose();
  desk.start();
  expect(desk.supervisor.view().state).toBe('off');
  expect(server.asked).toEqual([]);
});

test('a session that a provider hands over too late is closed', async () => {
  const server = await startServer();
  const real = createLocaltunnelProvider({ openTimeoutMs: 2_000 });
  const release = Promise.withResolvers<void>();
  const handedOver = Promise.withResolvers<TunnelSession>();
  const slow: TunnelProvider = {
    ...real,
    open: async (request) => {
      // Deaf to its signal, as a careless provider is.
      const session = await real.open({ ...request, signal: new AbortController().signal });
      await release.promise;
      handedOver.resolve(session);
      return session;
    },
  };
  const desk = await openDesk({ server: server.url, provider: slow, timings: { openTimeoutMs: 100 } });
  desk.start();
  const down = await desk.until((view) => view.state === 'down');
  expect(down.problem?.code).toBe('timed_out');
  await desk.supervisor.stop();
  await server.untilSockets((count) => count > 0);
  release.resolve();
  await handedOver.promise;
  await server.untilSockets(0);
});

test('a provider that throws becomes a state with words', async () => {
  const broken: TunnelProvider = {
    ...createLocaltunnelProvider(),
    open: () => {
      throw new Error('out of paint');
    },
  };
  const desk = await openDesk({ server: 'http://127.0.0.1:1', provider: broken });
  desk.start();
  const down = await desk.until((view) => view.state === 'down');
  expect(down.problem?.message).toContain('out of paint');
});
