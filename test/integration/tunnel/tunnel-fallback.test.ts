/** A provider that stands in, an address of one's own, and a look out of turn. */
import { afterEach, expect, test } from 'vitest';
import { createOwnUrlProvider } from '../../../electron/gate/tunnel/own-url-provider.ts';
import { LocaltunnelServer } from '../../fixtures/localtunnel-server.ts';
import { TunnelDesk } from '../../fixtures/tunnel-desk.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

test('when the chosen provider stays away the other stands in, says so, and steps back when it returns', async () => {
  const server = await LocaltunnelServer.start();
  cleanups.push(() => server.stop());
  // An address of one's own that leads to the receiver: a second way in that always works.
  const probeOnly = await TunnelDesk.open({
    server: server.url,
    wishedName: 'mybuyer',
    others: [createOwnUrlProvider()],
  });
  cleanups.push(() => probeOnly.close());
  const standIn = {
    provider: 'own',
    server: '',
    wishedName: null,
    address: `http://127.0.0.1:${probeOnly.receiverPort}`,
    remotePort: null,
  } as const;
  const settings = { ...probeOnly.settings, fallback: standIn };
  probeOnly.supervisor.start(settings);
  const up = await probeOnly.until((view) => view.state === 'up');
  await server.stop();
  const standing = await probeOnly.until((view) => view.state === 'wrong_name');
  expect(standing).toMatchObject({ url: standIn.address, provider: 'localtunnel', usedProvider: 'own' });
  expect(standing.problem?.message).toContain('the backup');
  await server.resume();
  const back = await probeOnly.until((view) => view.state === 'up');
  expect(back).toMatchObject({ url: up.url, usedProvider: 'localtunnel', problem: null });
});

test('an address of one’s own is up only while it really leads here', async () => {
  const desk = await TunnelDesk.open({ server: '', others: [createOwnUrlProvider()] });
  cleanups.push(() => desk.close());
  const wanted = { ...desk.settings, provider: 'own' } as const;
  desk.supervisor.start({ ...wanted, address: `http://127.0.0.1:${desk.receiverPort}` });
  await desk.until((view) => view.state === 'up');
  const other = await TunnelDesk.open({ server: '' });
  cleanups.push(() => other.close());
  desk.supervisor.start({ ...wanted, address: `http://127.0.0.1:${other.receiverPort}` });
  const down = await desk.until((view) => view.state === 'down');
  expect(down.problem?.code).toBe('other_machine');
});

test('a look after waking probes at once instead of at the next turn', async () => {
  const server = await LocaltunnelServer.start();
  cleanups.push(() => server.stop());
  const desk = await TunnelDesk.open({ server: server.url, timings: { probeEveryMs: 60_000 } });
  cleanups.push(() => desk.close());
  desk.start();
  await desk.until((view) => view.state === 'up');
  server.mood = 'silent';
  desk.supervisor.checkNow();
  expect((await desk.until((view) => view.state === 'suspect', 2_000)).problem?.code).toBe('timed_out');
});
