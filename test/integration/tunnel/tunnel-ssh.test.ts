/** The provider that runs the system's ssh, against a real sshd on loopback. */
import { request as httpRequest } from 'undici';
import { afterEach, describe, expect, test } from 'vitest';
import { createSshProvider } from '../../../electron/gate/tunnel/ssh-provider.ts';
import { freePort } from '../../fixtures/free-port.ts';
import { noSshServer, SshServer } from '../../fixtures/ssh-server.ts';
import { TunnelDesk } from '../../fixtures/tunnel-desk.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

async function world(key: 'user' | 'stranger' = 'user') {
  const server = await SshServer.start();
  cleanups.push(() => server.remove());
  const remotePort = await freePort();
  const desk = await TunnelDesk.open({
    server: server.destination,
    way: { provider: 'ssh', address: `http://127.0.0.1:${remotePort}`, remotePort },
    others: [createSshProvider({ knownHosts: server.knownHosts, extraArgs: server.keyArgs(key) })],
    timings: { openTimeoutMs: 12_000 },
  });
  cleanups.push(() => desk.close());
  return { server, desk, remotePort };
}

const reason = noSshServer();

describe.skipIf(reason !== null)(
  `a reverse tunnel of ssh${reason === null ? '' : ` (skipped: ${reason})`}`,
  () => {
    test('comes up, carries postbacks, goes down with the server and heals by itself', async () => {
      const { server, desk, remotePort } = await world();
      desk.start();
      await desk.until((view) => view.state === 'up', 15_000);
      const response = await httpRequest(`http://127.0.0.1:${remotePort}/postback/KEY?clickid=7`);
      expect(await response.body.text()).toBe('OK');
      expect(desk.received.map(({ target }) => target)).toEqual(['/postback/KEY?clickid=7']);
      await server.stop();
      const down = await desk.until((view) => view.state === 'down', 15_000);
      expect(down.problem?.message).toContain('127.0.0.1');
      await server.resume();
      await desk.until((view) => view.state === 'up', 20_000);
      await desk.supervisor.stop();
      await expect(httpRequest(`http://127.0.0.1:${remotePort}/`)).rejects.toThrow('ECONNREFUSED');
    });

    test('a server whose key changed is refused, and the person is told what that means', async () => {
      const { server, desk } = await world();
      desk.start();
      await desk.until((view) => view.state === 'up', 15_000);
      await desk.supervisor.stop();
      await server.stop();
      server.changeKey();
      await server.resume();
      desk.start();
      const down = await desk.until((view) => view.state === 'down', 15_000);
      expect(down.problem?.message).toContain('has changed');
    });

    test('a server that does not know our key is not asked for a password', async () => {
      const { desk } = await world('stranger');
      desk.start();
      const down = await desk.until((view) => view.state === 'down', 15_000);
      expect(down.problem?.message).toContain('refused the login');
    });
  },
);
