import { afterEach, expect, test } from 'vitest';
import { createOwnUrlProvider } from '../../../electron/gate/tunnel/own-url-provider.ts';
import { LocaltunnelServer, type TestTunnelServerOptions } from '../../fixtures/localtunnel-server.ts';
import { TunnelDesk, type TunnelDeskOptions } from '../../fixtures/tunnel-desk.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of open.toReversed()) await each.close();
  open.length = 0;
});

async function startServer(options: TestTunnelServerOptions = {}): Promise<LocaltunnelServer> {
  const server = await LocaltunnelServer.start(options);
  open.push({ close: async () => server.stop() });
  return server;
}

async function openDesk(options: TunnelDeskOptions): Promise<TunnelDesk> {
  const desk = await TunnelDesk.open(options);
  open.push(desk);
  return desk;
}

async function startUp(wishedName: string | null = null): Promise<[LocaltunnelServer, TunnelDesk]> {
  const server = await startServer();
  const desk = await openDesk({ server: server.url, wishedName });
  desk.start();
  await desk.until((view) => view.state === 'up');
  return [server, desk];
}

test('it comes up only after a probe came back through the public address', async () => {
  const [, desk] = await startUp('mybuyer');
  expect(desk.views.map((view) => view.state)).toEqual(['connecting', 'connecting', 'up']);
  expect(desk.supervisor.view()).toMatchObject({
    state: 'up',
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    lastProbe: { isOk: true, problem: null },
    problem: null,
    nextAttemptAt: null,
  });
  expect(desk.received).toEqual([]);
});

test('a request that is lost on its way to a new address is no doubt, and is not waited for', async () => {
  const server = await startServer();
  server.losesNext = 1;
  const timings = { probeTimeoutMs: 6_000, suspectAgainMs: 60_000 };
  const desk = await openDesk({ server: server.url, timings });
  desk.start();
  await desk.until((view) => view.state === 'up', 5_500);
  expect(desk.views.filter((view) => view.problem !== null)).toEqual([]);
});

test('while the server is away it says why, never crashes, and comes up by itself when it is back', async () => {
  const server = await startServer();
  await server.stop();
  const desk = await openDesk({ server: server.url });
  desk.start();
  const down = await desk.until((view) => view.state === 'down' && view.nextAttemptAt !== null);
  expect(down).toMatchObject({ url: null, problem: { code: 'unreachable' } });
  expect(down.problem?.message).toContain(server.url);
  await server.resume();
  await desk.until((view) => view.state === 'up');
});

test('a server that never answers is given up after a time, and tried again', async () => {
  const server = await startServer();
  server.mood = 'hang';
  const desk = await openDesk({ server: server.url });
  desk.start();
  const down = await desk.until((view) => view.state === 'down');
  expect(down.problem?.code).toBe('timed_out');
  server.mood = 'serve';
  await desk.until((view) => view.state === 'up');
});

test('a refusal is shown in the words of the server', async () => {
  const server = await startServer();
  server.mood = 'refuse';
  const desk = await openDesk({ server: server.url });
  desk.start();
  const down = await desk.until((view) => view.state === 'down');
  expect(down.problem).toMatchObject({ code: 'refused', message: expect.stringContaining('“Not today”') });
});

test('what senders get that call like a browser is found out once for each address, and said', async () => {
  const server = await startServer();
  server.mood = 'reminder';
  const desk = await openDesk({ server: server.url, wishedName: 'mybuyer' });
  desk.start();
  const view = await desk.until(({ browserProbe }) => browserProbe !== null);
  expect(view).toMatchObject({ state: 'up', problem: null, browserProbe: { isOk: false } });
  expect(view.browserProbe?.message).toContain('A web page answers at the public address (status 200)');
  expect(view.browserProbe?.fix).toContain('another provider');

  // The same address again after a restart is not asked again, although a browser would get through now.
  server.mood = 'serve';
  await server.forgetTunnels();
  await desk.until(({ state }) => state !== 'up');
  const again = await desk.until(({ state }) => state === 'up');
  expect(again).toMatchObject({ url: view.url, browserProbe: view.browserProbe });

  const other = await startServer();
  desk.supervisor.start({ ...desk.settings, server: other.url });
  const passed = await desk.until(({ browserProbe, url }) => browserProbe !== null && url !== view.url);
  expect(passed.browserProbe).toMatchObject({ isOk: true, fix: null });
});

test('a server that asks for a pause gets it, although it takes connections', async () => {
  const server = await startServer();
  server.mood = 'refuse';
  server.retryAfter = '2';
  const desk = await openDesk({ server: server.url });
  desk.start();
  const down = await desk.until((view) => view.state === 'down');
  expect(down.problem?.message).toContain('It asks for a pause of 2 s.');
  const startedAt = performance.now();
  server.mood = 'serve';
  await server.untilAsked(2);
  // A timer may be a little early.
  expect(performance.now() - startedAt).toBeGreaterThan(1_800);
  await desk.until((view) => view.state === 'up');
});

test('however long it has waited, a server that is back is found at once', async () => {
  const server = await startServer();
  await server.stop();
  const hour = { firstMs: 3_600_000, longestMs: 3_600_000 };
  const desk = await openDesk({ server: server.url, timings: { reconnect: hour } });
  desk.start();
  await desk.until((view) => view.state === 'down' && view.nextAttemptAt !== null);
  await server.resume();
  const up = await desk.until((view) => view.state === 'up');
  expect(up.problem).toBeNull();
});

test('an address of one’s own that is away is found at once when it is back', async () => {
  const proxy = await startServer();
  const hour = { firstMs: 3_600_000, longestMs: 3_600_000 };
  await proxy.stop();
  const own = await openDesk({
    server: '',
    way: { provider: 'own', address: proxy.url },
    others: [createOwnUrlProvider()],
    timings: { reconnect: hour },
  });
  own.start();
  await own.until((view) => view.state === 'down' && view.nextAttemptAt !== null);
  await proxy.resume();
  // The probe that finds it asks the address itself.
  await proxy.untilAsked(1);
  expect(proxy.asked[0]).toContain('probe');
});

test('a server that restarts is noticed and the same address comes back', async () => {
  const [server, desk] = await startUp('mybuyer');
  const { url } = desk.supervisor.view();
  await server.stop();
  const down = await desk.until((view) => view.state === 'down');
  expect(down.url).toBe(url);
  await server.resume();
  const up = await desk.until((view) => view.state === 'up');
  expect(up.url).toBe(url);
});

test('sockets that are cut are replaced at once, and the address stays up', async () => {
  const server = await startServer({ graceMs: 1_000 });
  const desk = await openDesk({ server: server.url });
  desk.start();
  await server.untilSockets(3);
  server.dropSockets();
  await server.untilSockets(0);
  await server.untilSockets(3);
  await desk.until((view) => view.state === 'up');
  expect(desk.views.map((view) => view.state)).not.toContain('down');
  expect(server.asked).toHaveLength(1);
});

test('a tunnel that the server forgets is noticed and the way in is opened again', async () => {
  const [server, desk] = await startUp('mybuyer');
  // The library alone would stay dead from here on.
  await server.forgetTunnels();
  await desk.until((view) => view.state === 'suspect' || view.state === 'down');
  await desk.until((view) => view.state === 'up');
  expect(server.names).toEqual(['mybuyer']);
});

test('an address that looks open but hands nothing on is suspect, then down', async () => {
  const [server, desk] = await startUp();
  server.mood = 'silent';
  const suspect = await desk.until((view) => view.state === 'suspect');
  expect(suspect).toMatchObject({ lastProbe: { isOk: false }, problem: { code: 'timed_out' } });
  await desk.until((view) => view.state === 'down');
  server.mood = 'serve';
  await desk.until((view) => view.state === 'up');
});

test('a warning page in front of the address never passes for up', async () => {
  const server = await startServer();
  server.mood = 'page';
  const desk = await openDesk({ server: server.url });
  desk.start();
  const down = await desk.until((view) => view.state === 'down');
  expect(down.problem).toMatchObject({ code: 'probe_failed', message: expect.stringContaining('web page') });
  expect(desk.views.map((view) => view.state)).not.toContain('up');
});

test('a server that turns every connection away is not asked without a pause', async () => {
  const server = await startServer();
  server.mood = 'turn_away';
  const desk = await openDesk({ server: server.url });
  desk.start();
  await desk.until((view) => view.state === 'down' && view.problem?.code === 'lost');
  expect(server.turnedAwayCount).toBeLessThan(60);
  server.mood = 'serve';
  await desk.until((view) => view.state === 'up');
});

test('another name than the requested one is shown, works, and is left as soon as the requested one is free', async () => {
  const server = await startServer();
  server.take('mybuyer');
  const desk = await openDesk({ server: server.url, wishedName: 'mybuyer' });
  desk.start();
  const wrong = await desk.until((view) => view.state === 'wrong_name');
  expect(wrong.problem).toMatchObject({ code: 'wrong_name', message: expect.stringContaining('“mybuyer”') });
  expect(wrong.nextAttemptAt).not.toBeNull();
  const response = await fetch(`${wrong.url}/postback?clickid=1`);
  expect(await response.text()).toBe('OK');
  // At least one try for the name fails while it is taken, and the address goes on working.
  const tries = server.asked.length;
  await desk.until(() => server.asked.length > tries);
  expect(desk.supervisor.view().state).toBe('wrong_name');
  server.release('mybuyer');
  const up = await desk.until((view) => view.state === 'up');
  expect(up.url).not.toBe(wrong.url);
});

test('without a request it asks again for the name that it had', async () => {
  const [server, desk] = await startUp();
  const [name] = server.names;
  await server.forgetTunnels();
  await desk.until((view) => view.state === 'down' || view.state === 'suspect');
  await desk.until((view) => view.state === 'up');
  expect(server.asked).toEqual([null, name]);
});
