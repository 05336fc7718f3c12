/** The engine as the desktop app runs it: commands in, reports out, the contract over a message port. */
import { rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EngineHost, type HostedPort } from '../../../electron/engine/app/engine-host.ts';
import { startEngine } from '../../../electron/engine/app/lasting-engine.ts';
import { openDatabase } from '../../../electron/platform/database.ts';
import type { Contract } from '../../../shared/contract/contract.ts';
import type { EngineOptions, EngineReport } from '../../../shared/contract/shell.ts';
import { temporaryFolder, windowStandIn } from '../../fixtures/desk.ts';
import { breakPages, leavesOf } from '../../fixtures/damage/pages-of.ts';
import { type Gate, startGate } from '../../../electron/gate/app/gate.ts';
import { type LocalLink, localLink } from '../../fixtures/local-link.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

let folder: string;
let options: EngineOptions;
let link: LocalLink;
let gate: Gate;
beforeEach(async () => {
  folder = temporaryFolder();
  options = {
    dataDir: join(folder, 'data'),
    deskPort: 0,
    windowDir: windowStandIn(folder),
    isTunnelAllowed: false,
    isDemoOn: false,
    version: '0.0.0-test',
    secretKey: { kind: 'file' },
    systemLanguages: ['en'],
    sessionId: 'session-of-a-test-program-0123456789',
  };
  link = localLink();
  gate = await startGate({ dataDir: options.dataDir, receiverPort: 0 }, quietLog, link.gate);
});
afterEach(async () => {
  await gate.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** @param keyWaitMs how long a key that comes later is waited for */
function hosted(keyWaitMs?: number) {
  const reports: EngineReport[] = [];
  const exited = Promise.withResolvers<number>();
  const host = new EngineHost({
    report: (report) => {
      // Which language is chosen is told at each start, and has a test of its own.
      if (report.type !== 'language') reports.push(report);
    },
    start: (given, listener) => startEngine(given, quietLog, listener, link.engine),
    exit: exited.resolve,
    ...(keyWaitMs === undefined ? {} : { keyWaitMs }),
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
    close: () => {
      port.close();
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
  const { api } = await addresses();
  host.receive({ type: 'stop' }, []);
  expect(await exited).toBe(0);
  expect(reports.at(-1)).toEqual({ type: 'stopped' });
  await expect(fetch(api)).rejects.toThrow('fetch failed');
  // The gate goes on receiving.
  expect((await fetch(gate.receiverUrl)).status).toBe(404);
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
  host.receive({ type: 'start', options: { ...options, deskPort: port } }, []);
  expect(await exited).toBe(1);
  expect(reports).toEqual([{ type: 'failed', reason: { code: 'port_in_use', port, flag: '--desk-port' } }]);
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

test('when the data folder is deleted, it says so, cuts windows off and is ready again on the same ports', async () => {
  const { host, reports, exited, addresses } = hosted();
  host.receive({ type: 'start', options }, []);
  const before = await addresses();
  const first = new MessageChannel();
  host.receive({ type: 'window' }, [asElectronPort(first.port1)]);
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: first.port2 }));
  first.port2.start();
  const { key } = await client.networks.create({ name: 'One' });
  const isCutOff = once(first.port2, 'close');

  rmSync(options.dataDir, { recursive: true, maxRetries: 20, retryDelay: 10 });
  await isCutOff;
  await expect.poll(() => reports.map(({ type }) => type)).toEqual(['ready', 'reopening', 'ready']);
  // The URL that signs a browser in is another one; where it leads to is not.
  const { desk: _, ...places } = before;
  expect(reports.at(-1)).toMatchObject({ type: 'ready', addresses: places });
  const second = new MessageChannel();
  host.receive({ type: 'window' }, [asElectronPort(second.port1)]);
  const again: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: second.port2 }));
  second.port2.start();
  expect((await again.networks.list()).items.map((network) => network.key)).toEqual([key]);
  expect((await fetch(`${before.receiver}/postback/${key}?clickid=1&event=reg`)).status).toBe(200);

  second.port2.close();
  host.stop();
  expect(await exited).toBe(0);
});

test('windows and wake-ups that come between two runs are no fault: a window is cut off, and gets the next run', async () => {
  const { host, reports, exited, addresses } = hosted();
  host.receive({ type: 'start', options }, []);
  await addresses();
  const closed: Promise<unknown>[] = [];
  rmSync(options.dataDir, { recursive: true, maxRetries: 20, retryDelay: 10 });
  await expect
    .poll(
      () => {
        host.receive({ type: 'check_public_url' }, []);
        const isBetween = reports.at(-1)?.type === 'reopening';
        if (isBetween) {
          const channel = new MessageChannel();
          closed.push(once(channel.port2, 'close'));
          host.receive({ type: 'window' }, [asElectronPort(channel.port1)]);
        }
        return reports.map(({ type }) => type);
      },
      { interval: 1, timeout: 20_000 },
    )
    .toEqual(['ready', 'reopening', 'ready']);
  expect(closed.length).toBeGreaterThan(0);
  await Promise.all(closed);
  const { port1, port2 } = new MessageChannel();
  host.receive({ type: 'window' }, [asElectronPort(port1)]);
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  expect((await client.networks.list()).items).toEqual([]);

  port2.close();
  host.stop();
  expect(await exited).toBe(0);
});

test('an engine whose database is damaged under it begins anew, and has saved what can be read', async () => {
  const { host, reports, exited, addresses } = hosted();
  host.receive({ type: 'start', options }, []);
  const { api, token, receiver } = await addresses();
  const authorization = { authorization: `Bearer ${token}` };
  const created = await fetch(`${api}/networks`, {
    method: 'POST',
    headers: { ...authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Survivor' }),
  });
  expect(created.status).toBe(201);
  const path = join(options.dataDir, 'postback-desk.db');
  const other = openDatabase(path);
  other.pragma('wal_checkpoint(TRUNCATE)');
  other.close();
  breakPages(path, leavesOf(path, 'refused'));
  // A request that is refused is written to the page that is broken now.
  await fetch(`${receiver}/postback/wrong-key-of-a-stranger?clickid=1`);
  await expect
    .poll(() => reports.map(({ type }) => type), { timeout: 10_000 })
    .toEqual(['ready', 'reopening', 'ready']);

  const info = await fetch(`${api}/info`, { headers: authorization });
  expect(await info.text()).toContain('database_damaged');
  const networks = await fetch(`${api}/networks`, { headers: authorization });
  expect(await networks.text()).toContain('Survivor');
  host.stop();
  expect(await exited).toBe(0);
});

test('a key that comes after the engine began without it is used from then on', async () => {
  const { host, reports, exited } = hosted(0);
  host.receive({ type: 'start', options: { ...options, secretKey: { kind: 'later' } } }, []);
  await expect.poll(() => reports.map(({ type }) => type)).toEqual(['ready']);
  const { port1, port2 } = new MessageChannel();
  const { port1: laterPort, port2: pagePort } = new MessageChannel();
  host.receive({ type: 'window' }, [asElectronPort(port1)]);
  const locked: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  const codes = async (client: ContractRouterClient<Contract>) =>
    (await client.desk.info()).notices.map(({ code }) => code);
  expect(await codes(locked)).toContain('keychain_locked');

  const key = Buffer.alloc(32, 7).toString('base64');
  host.receive({ type: 'secret_key', secretKey: { kind: 'key', key } }, []);
  await expect.poll(() => reports.map(({ type }) => type)).toEqual(['ready', 'reopening', 'ready']);
  host.receive({ type: 'window' }, [asElectronPort(laterPort)]);
  const open: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: pagePort }));
  pagePort.start();
  expect(await codes(open)).not.toContain('keychain_locked');
  for (const port of [port2, pagePort]) port.close();
  host.receive({ type: 'stop' }, []);
  expect(await exited).toBe(0);
});
