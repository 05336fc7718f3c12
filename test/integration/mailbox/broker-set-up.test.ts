/** What others do at the broker: streams that are theirs, streams that they changed, limits; and requests longer than it takes. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DiscardPolicy, type JetStreamManager, jetstreamManager, RetentionPolicy } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SetUpView } from '../../../shared/contract/broker.ts';
import { brokerOf, haveRules, joinSettings, STREAM, useBroker } from '../../fixtures/broker.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openMailbox } from '../../fixtures/mailbox.ts';
import { hasNatsServer, NatsServer, startCluster } from '../../fixtures/nats-server.ts';

let folder: string;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  rmSync(folder, { recursive: true, force: true });
});

async function startServer(more = ''): Promise<NatsServer> {
  const server = await NatsServer.start({ dir: join(folder, 'nats'), more });
  ends.push(async () => server.kill());
  return server;
}

async function startDesk(name = 'desk'): Promise<Desk> {
  const desk = await Desk.start({ folder: join(folder, name) });
  ends.push(async () => desk.stop());
  return desk;
}

async function connectTo(
  server: NatsServer,
): Promise<{ connection: NatsConnection; manager: JetStreamManager }> {
  const connection = await connect({ servers: `127.0.0.1:${server.port}` });
  ends.push(async () => connection.close());
  return { connection, manager: await jetstreamManager(connection) };
}

async function isFailing(desk: Desk, code: string): Promise<string> {
  return eventually(async () => {
    const { state } = await brokerOf(desk);
    return state?.kind === 'failing' && state.code === code ? state.message : null;
  }, 25_000);
}

test.runIf(hasNatsServer)('a stream of somebody else is neither read nor changed', async () => {
  const server = await startServer();
  const { connection, manager } = await connectTo(server);
  await manager.streams.add({ name: STREAM, subjects: ['orders.>'], retention: RetentionPolicy.Workqueue });
  connection.publish('orders.1', 'of somebody else');
  await connection.flush();
  const desk = await startDesk();
  await desk.json('PUT', '/broker', { servers: server.url, maxMb: 128 });
  expect(await isFailing(desk, 'broker_stream_of_other')).toContain('orders.>');
  const { parts } = await desk.json<SetUpView>('GET', '/broker/set-up');
  expect(parts[0]).toMatchObject({ isThere: true, isOfOther: true });
  for (const change of [false, true]) {
    const answer = await desk.call('POST', '/broker/set-up', { change });
    expect([answer.status, await answer.text()]).toEqual([
      503,
      expect.stringContaining('belongs to something else'),
    ]);
  }
  const { config, state } = await manager.streams.info(STREAM);
  expect([config.subjects, state.messages, state.consumer_count]).toEqual([['orders.>'], 1, 0]);
});

test.runIf(hasNatsServer)(
  'what somebody changed or deleted is told, and only what is gone is made again',
  async () => {
    const server = await startServer();
    const { manager } = await connectTo(server);
    const desk = await startDesk();
    const { key } = await desk.createNetwork();
    await useBroker(desk, server.url);
    const mailbox = await openMailbox(folder, { broker: await joinSettings(desk, folder, server.url) });
    ends.push(async () => mailbox.stop());
    await haveRules(desk, 1);
    expect((await brokerOf(desk)).changed).toEqual([]);
    await manager.streams.update(STREAM, { discard: DiscardPolicy.Old, max_msgs: 50 });
    const changed = await eventually(async () => {
      const found = (await brokerOf(desk)).changed;
      return found.length > 0 && found;
    });
    expect(changed.flatMap(({ differences }) => differences.map(({ name }) => name)).toSorted()).toEqual([
      'discard',
      'max_msgs',
    ]);
    expect((await manager.streams.info(STREAM)).config).toMatchObject({ discard: 'old', max_msgs: 50 });
    // The oldest are dropped now: more than fit come, and all arrive in the end.
    await manager.consumers.delete(STREAM, 'desk');
    const answers = await Promise.all(
      Array.from({ length: 80 }, async (_, count) =>
        fetch(`${mailbox.url}/postback/${key}?clickid=more-${count}&event=reg`),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(80);
    await eventually(async () => (await desk.postbacks()).length === 80, 40_000);
    expect((await brokerOf(desk)).madeAgainAt).not.toBeNull();
    expect((await manager.streams.info(STREAM)).config).toMatchObject({ discard: 'old', max_msgs: 50 });
  },
  60_000,
);

test.runIf(hasNatsServer)(
  'a full stream refuses, the mailbox keeps what comes and says so, and all arrives when there is room',
  async () => {
    const server = await startServer();
    const { manager } = await connectTo(server);
    let desk = await startDesk();
    const { key } = await desk.createNetwork();
    await useBroker(desk, server.url);
    const mailbox = await openMailbox(folder, { broker: await joinSettings(desk, folder, server.url) });
    ends.push(async () => mailbox.stop());
    await haveRules(desk, 1);
    await desk.stop();
    await manager.streams.update(STREAM, { max_msgs: 3 });
    for (let count = 0; count < 8; count += 1)
      expect((await fetch(`${mailbox.url}/postback/${key}?clickid=full-${count}&event=reg`)).status).toBe(
        200,
      );
    await eventually(async () =>
      (await fetch(mailbox.metricsUrl.replace('/metrics', '/health')))
        .text()
        .then((text) => text.includes('broker_full')),
    );
    desk = await startDesk();
    await eventually(async () => (await desk.postbacks()).length === 8, 20_000);
  },
  40_000,
);

test.runIf(hasNatsServer)(
  'requests longer than a message of the broker go in parts, and block nothing behind them',
  async () => {
    const server = await startServer('max_payload: 8KB');
    const desk = await startDesk();
    const { key } = await desk.createNetwork();
    await useBroker(desk, server.url);
    const mailbox = await openMailbox(folder, { broker: await joinSettings(desk, folder, server.url) });
    ends.push(async () => mailbox.stop());
    await haveRules(desk, 1);
    const noise = (length: number): string =>
      Array.from({ length }, () => Math.floor(Math.random() * 36).toString(36)).join('');
    for (const [clickid, length] of [
      ['first', 0],
      ['long', 250_000],
      ['middle', 20_000],
      ['last', 0],
    ] as const) {
      const answer = await fetch(`${mailbox.url}/postback/${key}`, {
        method: 'POST',
        body: `clickid=${clickid}&event=reg&noise=${noise(length)}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect(answer.status).toBe(200);
    }
    await eventually(async () => (await desk.postbacks()).length === 4, 20_000);
    const ids = (await desk.postbacks()).map(({ clickId }) => clickId ?? '').toSorted();
    expect(ids).toEqual(['first', 'last', 'long', 'middle']);
  },
  40_000,
);

test.runIf(hasNatsServer)(
  'a mailbox that the account has no room for says so on its health page',
  async () => {
    // The desk has one consumer and follows its mailboxes by another one.
    const server = await startServer(
      `accounts { A { users: [{ user: a, password: a }], jetstream: { max_file: 300MB, max_consumers: 2 } } }`,
    );
    const desk = await startDesk();
    await useBroker(desk, server.url, { maxMb: 64, credentials: 'a:a' });
    const broker = { ...(await joinSettings(desk, folder, server.url)), login: 'a:a' };
    const mailbox = await openMailbox(folder, { broker });
    ends.push(async () => mailbox.stop());
    await eventually(async () =>
      (await fetch(mailbox.metricsUrl.replace('/metrics', '/health')))
        .text()
        .then((text) => text.includes('broker_limits')),
    );
  },
  30_000,
);

test.runIf(hasNatsServer)(
  'limits of the account are told, and two desks do not read from one stream',
  async () => {
    const server = await startServer(
      `accounts { A { users: [{ user: a, password: a }], jetstream: { max_file: 300MB, max_streams: 10 } } }`,
    );
    const desk = await startDesk();
    const credentials = 'a:a';
    await desk.json('PUT', '/broker', { servers: server.url, maxMb: 512, credentials });
    const refused = await desk.call('POST', '/broker/set-up', {});
    expect([refused.status, await refused.text()]).toEqual([
      503,
      expect.stringMatching(/does not allow.*less space/),
    ]);
    await desk.json('PUT', '/broker', { servers: server.url, maxMb: 64, replicas: 3, credentials });
    expect(await (await desk.call('POST', '/broker/set-up', {})).text()).toMatch(/does not allow.*replicas/);
    await useBroker(desk, server.url, { maxMb: 64, credentials });

    const other = await startDesk('other');
    await other.json('PUT', '/broker', { servers: server.url, maxMb: 64, credentials });
    await isFailing(other, 'broker_other_desk');
    expect((await brokerOf(desk)).state?.kind).toBe('draining');
    await desk.stop();
    await eventually(async () => (await brokerOf(other)).state?.kind === 'draining', 30_000);
  },
  60_000,
);

test.runIf(hasNatsServer)(
  'what a cluster cannot do for a moment is waited for, not told as a failure',
  async () => {
    const servers = await startCluster(join(folder, 'cluster'));
    ends.push(async () => Promise.all(servers.map(async (each) => each.kill())));
    const desk = await startDesk();
    // One copy, which is on one of the three.
    await useBroker(desk, servers.map(({ url }) => url).join(','), { replicas: 1 });
    const [first] = servers;
    if (first === undefined) throw new Error('There is no server.');
    const { manager } = await connectTo(first);
    const { cluster } = await manager.streams.info(STREAM);
    const holder = servers.find((_each, index) => cluster?.leader === `node-${index}`);
    // It says goodbye: the others know at once that nobody has the stream.
    await holder?.kill('SIGTERM');
    await eventually(async () => (await brokerOf(desk)).state?.kind === 'failing', 20_000);
    const asked = desk.call('GET', '/broker/set-up');
    await pause(1_000);
    await holder?.again();
    const response = await asked;
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining('"isThere":true'),
    ]);
  },
  90_000,
);
