/** The engine as the desktop app runs it: commands in, reports out, the contract over a message port. */
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EngineHost, type HostedPort } from '../../../electron/engine/app/engine-host.ts';
import { startEngine } from '../../../electron/engine/app/engine.ts';
import { openDatabase } from '../../../electron/platform/database.ts';
import type { Contract } from '../../../shared/contract/contract.ts';
import type { EngineOptions, EngineReport } from '../../../shared/contract/shell.ts';
import { temporaryFolder, windowStandIn } from '../../fixtures/desk.ts';
import { breakPages, leavesOf } from '../../fixtures/damage/pages-of.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

let folder: string;
let options: EngineOptions;
beforeEach(() => {
  folder = temporaryFolder();
  options = {
    dataDir: join(folder, 'data'),
    receiverPort: 0,
    deskPort: 0,
    windowDir: windowStandIn(folder),
    isTunnelAllowed: false,
    isDemoOn: false,
    version: '0.0.0-test',
    secretKey: null,
  };
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function hosted() {
  const reports: EngineReport[] = [];
  const exited = Promise.withResolvers<number>();
  const host = new EngineHost({
    report: (report) => {
      reports.push(report);
    },
    start: (given, hooks) => startEngine(given, quietLog, hooks),
    exit: exited.resolve,
  });
  const addresses = async () => {
    await expect.poll(() => reports.length).toBeGreaterThan(0);
    const first = reports[0];
    if (first?.type !== 'ready') throw new Error(`It reported ${JSON.stringify(first)}.`);
    return first.addresses;
  };
  return { host, reports, exited: exited.promise, addresses };
}

/** Wraps Node's port as Electron's looks in a utility process: messages come in an event, after `start`. */
function asElectronPort(port: MessagePort): HostedPort {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  return {
    on: (event, listener) => {
      if (event === 'message') listeners.push(listener);
    },
    postMessage: (message) => {
      port.postMessage(message);
    },
    start: () => {
      port.on('message', (data: unknown) => {
        for (const listener of listeners) listener({ data });
      });
    },
  };
}

test('a window’s port serves the contract, also one that came before the engine was up', async () => {
  const { host, addresses, exited } = hosted();
  const { port1, port2 } = new MessageChannel();
  host.receive({ type: 'start', options }, []);
  host.receive({ type: 'window' }, [asElectronPort(port1)]);

  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  const network = await client.networks.create({ name: 'One' });
  const { receiver } = await addresses();
  const response = await fetch(`${receiver}/postback/${network.key}/registration?clickid=00123`);
  expect(response.status).toBe(200);
  await expect
    .poll(async () =>
      (await client.postbacks.list({})).items.map(({ clickId, event }) => ({ clickId, event })),
    )
    .toEqual([{ clickId: '00123', event: 'registration' }]);

  port2.close();
  host.receive({ type: 'stop' }, []);
  expect(await exited).toBe(0);
});

test('changes come live over the port', async () => {
  const { host, addresses, exited } = hosted();
  host.receive({ type: 'start', options }, []);
  const { receiver } = await addresses();
  const { port1, port2 } = new MessageChannel();
  host.receive({ type: 'window' }, [asElectronPort(port1)]);
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();

  const live = await client.desk.live();
  expect((await live.next()).value).toMatchObject({ type: 'hello' });
  await fetch(`${receiver}/postback?clickid=live1&event=registration`);
  for await (const change of live) {
    if (change.type !== 'postback' || change.postback.clickId !== 'live1') continue;
    expect(change.postback.problems.map(({ code }) => code)).toContain('no_key');
    break;
  }

  port2.close();
  host.stop();
  expect(await exited).toBe(0);
});

test('stop ends the engine and says so', async () => {
  const { host, reports, exited, addresses } = hosted();
  host.receive({ type: 'start', options }, []);
  const { receiver } = await addresses();
  host.receive({ type: 'stop' }, []);
  expect(await exited).toBe(0);
  expect(reports.at(-1)).toEqual({ type: 'stopped' });
  await expect(fetch(receiver)).rejects.toThrow('fetch failed');
});

test('a stop that comes during the start is obeyed after it', async () => {
  const { host, reports, exited } = hosted();
  host.receive({ type: 'start', options }, []);
  host.stop();
  expect(await exited).toBe(0);
  expect(reports.map(({ type }) => type)).toEqual(['ready', 'stopped']);
});

test('a start that fails is reported as a code with what its sentence needs, and the process ends', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => {
    taken.listen(0, '127.0.0.1', resolve);
  });
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { host, reports, exited } = hosted();
  host.receive({ type: 'start', options: { ...options, receiverPort: port } }, []);
  expect(await exited).toBe(1);
  expect(reports).toEqual([
    { type: 'failed', reason: { code: 'port_in_use', port, flag: '--receiver-port' } },
  ]);
  taken.close();
});

test('what is no command, and a second start, changes nothing', async () => {
  const { host, reports, exited, addresses } = hosted();
  host.receive('start', []);
  host.receive({ type: 'start' }, []);
  host.receive({ type: 'start', options }, []);
  await addresses();
  host.receive({ type: 'start', options }, []);
  host.stop();
  await exited;
  expect(reports.map(({ type }) => type)).toEqual(['ready', 'stopped']);
});

test('an engine whose database is damaged under it ends with a fault, and the next one has saved what can be read', async () => {
  const first = hosted();
  first.host.receive({ type: 'start', options }, []);
  const { api, token } = await first.addresses();
  const authorization = { authorization: `Bearer ${token}` };
  const create = (name: string) =>
    fetch(`${api}/networks`, {
      method: 'POST',
      headers: { ...authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
  expect((await create('Survivor')).status).toBe(201);
  const path = join(options.dataDir, 'postback-desk.db');
  const other = openDatabase(path);
  other.pragma('wal_checkpoint(TRUNCATE)');
  other.close();
  breakPages(path, leavesOf(path, 'refused'));
  // A request that is refused is written to the page that is broken now.
  const { receiver } = await first.addresses();
  await fetch(`${receiver}/postback/wrong-key-of-a-stranger?clickid=1`);
  expect(await first.exited).toBe(1);

  const second = hosted();
  second.host.receive({ type: 'start', options }, []);
  const next = await second.addresses();
  const info = await fetch(`${next.api}/info`, { headers: authorization });
  expect(await info.text()).toContain('database_damaged');
  const networks = await fetch(`${next.api}/networks`, { headers: authorization });
  expect(await networks.text()).toContain('Survivor');
  second.host.stop();
  expect(await second.exited).toBe(0);
});
