/** What others do at the broker while desk and mailboxes use it: nothing that was answered is lost or stuck by that. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jetstream, type JetStreamManager, jetstreamManager, RetentionPolicy } from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Mailbox } from '../../electron/mailbox/mailbox.ts';
import { encodeMessages } from '../../electron/platform/broker-link/broker-message.ts';
import { brokerOf, haveRules, joinSettings, STREAM, useBroker } from '../fixtures/broker.ts';
import { Desk, temporaryFolder } from '../fixtures/desk.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { isAnswered, networkWithSink, Senders } from '../fixtures/each-once.ts';
import { joinByHand } from '../fixtures/hand-joined.ts';
import { openMailbox } from '../fixtures/mailbox.ts';
import { hasNatsServer, NatsServer } from '../fixtures/nats-server.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { someRequest } from '../fixtures/spooled.ts';

const BUCKET = `${STREAM}_DESK`;
let folder: string;
let sink: SinkServer;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  folder = temporaryFolder();
  sink = await SinkServer.start();
  sink.respondAlways({ kind: 'answer', status: 200 });
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Start {
  readonly server: NatsServer;
  readonly connection: NatsConnection;
  readonly manager: JetStreamManager;
}

async function start(): Promise<Start> {
  const server = await NatsServer.start({ dir: join(folder, 'nats') });
  ends.push(async () => server.kill());
  const connection = await connect({ servers: `127.0.0.1:${server.port}`, maxReconnectAttempts: -1 });
  ends.push(async () => connection.close());
  return { server, connection, manager: await jetstreamManager(connection) };
}

async function startDesk(): Promise<Desk> {
  const desk = await Desk.start({ folder: join(folder, 'desk') });
  ends.push(async () => desk.stop());
  return desk;
}

async function joinMailbox(desk: DeskApi, server: NatsServer): Promise<Mailbox> {
  const at = join(folder, 'box');
  const mailbox = await openMailbox(at, { broker: await joinSettings(desk, at, server.url) });
  ends.push(async () => mailbox.stop());
  return mailbox;
}

interface Joined extends Start {
  readonly desk: Desk;
  readonly key: string;
  readonly mailbox: Mailbox;
}

/** With a desk that forwards to the sink, and a mailbox that has its rules. */
async function startJoined(): Promise<Joined> {
  const started = await start();
  const desk = await startDesk();
  const key = await networkWithSink(desk, sink);
  await useBroker(desk, started.server.url);
  const mailbox = await joinMailbox(desk, started.server);
  await haveRules(desk, 1);
  return { ...started, desk, key, mailbox };
}

async function healthOf(mailbox: Mailbox): Promise<string> {
  return (await fetch(mailbox.metricsUrl.replace('/metrics', '/health'))).text();
}

async function sendAll(mailbox: Mailbox, key: string, ids: readonly string[]): Promise<void> {
  const answers = await Promise.all(
    ids.map(async (id) => isAnswered(`${mailbox.url}/postback/${key}?clickid=${id}&event=reg`)),
  );
  expect(answers.filter(Boolean)).toHaveLength(ids.length);
}

function named(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
}

/** All of them, each once. */
async function expectThere(desk: DeskApi, ids: readonly string[], timeoutMs = 30_000): Promise<void> {
  await eventually(async () => (await desk.ledger()).postbacks.total >= ids.length, timeoutMs);
  await eventually(() => Promise.resolve(sink.requests.length >= ids.length));
  const arrived = sink.requests.map(({ url }) => /id=([\w-]+)/.exec(url)?.[1] ?? '');
  expect(arrived.toSorted()).toEqual([...ids].toSorted());
}

describe.runIf(hasNatsServer)('with a broker', () => {
  test('a bucket that somebody makes anew while postbacks come is heard again on both sides', async () => {
    const { connection, manager, desk, key, mailbox } = await startJoined();
    const senders = new Senders(() => mailbox.url, key, 2, 20);
    await eventually(() => Promise.resolve(senders.answered.size > 20));
    await manager.streams.delete(`KV_${BUCKET}`);
    await new Kvm(connection).create(BUCKET, { history: 1 });
    const { key: newer } = await desk.createNetwork({ name: 'Newer' });
    await eventually(
      async () => isAnswered(`${mailbox.url}/postback/${newer}?clickid=newer&event=reg`),
      40_000,
    );
    await senders.stop();
    await eventually(async () => {
      const [joined] = (await brokerOf(desk)).mailboxes;
      return joined?.waiting === 0 && joined.hasRules === true;
    }, 30_000);
    await eventually(async () =>
      (await fetch(mailbox.metricsUrl)).text().then((text) => text.includes('postback_mailbox_waiting 0')),
    );
  }, 120_000);

  test('a stream that takes shorter messages than its server: what is longer goes in parts', async () => {
    const { manager, desk, key, mailbox } = await startJoined();
    await manager.streams.update(STREAM, { max_msg_size: 6_000 });
    const noise = Array.from({ length: 40_000 }, () => Math.floor(Math.random() * 36).toString(36)).join('');
    const long = await fetch(`${mailbox.url}/postback/${key}`, {
      method: 'POST',
      body: `clickid=long&event=reg&noise=${noise}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(long.status).toBe(200);
    await sendAll(mailbox, key, ['behind']);
    await expectThere(desk, ['long', 'behind']);
    await manager.streams.update(STREAM, { max_msg_size: 1_000 });
    await eventually(async () => (await healthOf(mailbox)).includes('broker_payload_small'), 40_000);
    await sendAll(mailbox, key, ['kept']);
    await manager.streams.update(STREAM, { max_msg_size: -1 });
    await expectThere(desk, ['long', 'behind', 'kept']);
  }, 120_000);

  test('a stream that takes all and confirms nothing: the desk reads it, and the mailbox goes on', async () => {
    const { server, manager } = await start();
    await manager.streams.add({
      name: STREAM,
      subjects: [`${STREAM}.*.*`],
      retention: RetentionPolicy.Workqueue,
      no_ack: true,
    });
    const desk = await startDesk();
    const key = await networkWithSink(desk, sink);
    await useBroker(desk, server.url);
    expect((await brokerOf(desk)).changed[0]?.differences.map(({ name }) => name)).toContain('no_ack');
    const mailbox = await joinMailbox(desk, server);
    await haveRules(desk, 1);
    const ids = named('no-ack', 700);
    for (let at = 0; at < ids.length; at += 50) await sendAll(mailbox, key, ids.slice(at, at + 50));
    await expectThere(desk, ids, 60_000);
    await eventually(async () => (await brokerOf(desk)).mailboxes[0]?.waiting === 0);
  }, 120_000);

  test('a stream that forgets soon: what the desk missed meanwhile is published again', async () => {
    const { manager, desk: first, key, mailbox } = await startJoined();
    const second = 1_000_000_000;
    await manager.streams.update(STREAM, { max_age: 2 * second, duplicate_window: second });
    await first.stop();
    await sendAll(mailbox, key, named('early', 20));
    await eventually(async () => (await manager.streams.info(STREAM)).state.last_seq >= 20);
    await eventually(async () => (await manager.streams.info(STREAM)).state.messages === 0, 20_000);
    const desk = await startDesk();
    await expectThere(desk, named('early', 20), 40_000);
    const names = (await brokerOf(desk)).changed.flatMap((each) => each.differences.map(({ name }) => name));
    expect(names.toSorted()).toEqual(['duplicate_window', 'max_age']);
  }, 120_000);

  test('what stands under the name of the bucket and is somebody else’s is neither written nor changed', async () => {
    const { server, connection, manager } = await start();
    await manager.streams.add({ name: `KV_${BUCKET}`, subjects: ['orders.>'] });
    await jetstream(connection).publish('orders.1', 'of somebody else');
    const desk = await startDesk();
    await desk.json('PUT', '/broker', { servers: server.url, maxMb: 128 });
    for (const change of [false, true]) {
      const answer = await desk.call('POST', '/broker/set-up', { change });
      expect([answer.status, await answer.text()]).toEqual([
        503,
        expect.stringMatching(/KV_POSTBACKS_DESK.*belongs to something else.*orders/),
      ]);
    }
    const { config, state } = await manager.streams.info(`KV_${BUCKET}`);
    expect([config.subjects, state.messages]).toEqual([['orders.>'], 1]);
  });

  test('a mailbox with the join key that sends nonsense holds up nobody for longer than until it is removed', async () => {
    const { connection, manager, desk, key, mailbox } = await startJoined();
    const { joinKey } = await desk.json<{ joinKey: string }>('GET', '/broker/join-key');
    const mailboxId = 'mailbox-that-went-bad';
    const messageKey = await joinByHand(connection, joinKey, mailboxId);
    await eventually(async () => (await brokerOf(desk)).mailboxes.length === 2);
    const owner = { queue: 'requests', mailboxId };
    for (const run of ['hasOwnProperty', 'propertyIsEnumerable', 'a-run-of-its-own'])
      for (let sequence = 10; sequence < 50; sequence += 1) {
        const place = { run, after: sequence - 1, ageMs: 1e12 };
        const request = { ...someRequest('clickid=made-up'), sequence };
        for (const message of encodeMessages(messageKey, owner, place, request, 1_000_000))
          connection.publish(`${STREAM}.requests.${mailboxId}`, message);
      }
    await connection.flush();
    await eventually(async () => (await brokerOf(desk)).held === 120);
    await sendAll(mailbox, key, named('real', 20));
    await expectThere(desk, named('real', 20), 10_000);
    await desk.json('DELETE', `/broker/mailboxes/${mailboxId}`);
    expect((await brokerOf(desk)).held).toBe(0);
    await eventually(async () => (await manager.streams.info(STREAM)).state.messages === 0);
  }, 60_000);

  test('long messages behind a gap that nobody fills take no more than their share of the desk’s memory', async () => {
    const { connection, desk, key, mailbox } = await startJoined();
    const { joinKey } = await desk.json<{ joinKey: string }>('GET', '/broker/join-key');
    const mailboxId = 'mailbox-with-a-gap';
    const messageKey = await joinByHand(connection, joinKey, mailboxId);
    await eventually(async () => (await brokerOf(desk)).mailboxes.length === 2);
    const owner = { queue: 'requests', mailboxId };
    const body = randomBytes(900_000);
    for (let sequence = 10; sequence < 120; sequence += 1) {
      const place = { run: 'a-run-of-its-own', after: sequence - 1, ageMs: 1 };
      const [message] = encodeMessages(
        messageKey,
        owner,
        place,
        { ...someRequest('', { body }), sequence },
        1_000_000,
      );
      await jetstream(connection).publish(`${STREAM}.requests.${mailboxId}`, message ?? body);
    }
    await eventually(async () => (await brokerOf(desk)).held > 60, 30_000);
    await sendAll(mailbox, key, named('real', 20));
    await expectThere(desk, named('real', 20), 20_000);
    // 64 MB of them.
    expect((await brokerOf(desk)).held).toBeLessThan(80);
  }, 120_000);

  test('a server that comes back without JetStream is told on both sides, and all arrives when it has it again', async () => {
    const { server, desk, key, mailbox } = await startJoined();
    await server.kill('SIGTERM');
    const bare = await NatsServer.start({
      dir: join(folder, 'bare'),
      port: server.port,
      hasJetStream: false,
    });
    ends.push(async () => bare.kill());
    await sendAll(mailbox, key, named('kept', 10));
    await eventually(async () => (await healthOf(mailbox)).includes('broker_no_jetstream'), 30_000);
    await eventually(async () => {
      const { state } = await brokerOf(desk);
      return state?.kind === 'failing' && state.code === 'broker_no_jetstream';
    });
    await bare.kill();
    await server.again();
    await expectThere(desk, named('kept', 10));
  }, 90_000);

  test('what failed once is no warning any more while the broker takes what comes', async () => {
    const { server, desk, key, mailbox } = await startJoined();
    await server.kill();
    await eventually(async () => (await healthOf(mailbox)).includes('broker_unreachable'), 20_000);
    const senders = new Senders(() => mailbox.url, key, 12, 0);
    ends.push(async () => senders.stop());
    await eventually(() => Promise.resolve(senders.answered.size > 300));
    await server.again();
    await eventually(async () => (await brokerOf(desk)).state?.kind === 'draining', 20_000);
    await pause(2_000);
    const healths = [];
    for (let count = 0; count < 30; count += 1) {
      healths.push(await healthOf(mailbox));
      await pause(30);
    }
    expect(healths.filter((each) => each.includes('broker_'))).toEqual([]);
    await senders.stop();
  }, 90_000);
});
