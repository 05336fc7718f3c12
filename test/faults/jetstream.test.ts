/** Whatever is killed, cut or emptied between mailboxes, their broker and the desk: what was answered is forwarded, once. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Mailbox } from '../../electron/mailbox/mailbox.ts';
import { brokerOf, haveRules, joinFlags, joinSettings, STREAM, useBroker } from '../fixtures/broker.ts';
import { Desk, temporaryFolder } from '../fixtures/desk.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { everything, expectEachOnce, isAnswered, networkWithSink, Senders } from '../fixtures/each-once.ts';
import { openMailbox } from '../fixtures/mailbox.ts';
import { MailboxProcess } from '../fixtures/mailbox-process.ts';
import { hasNatsServer, NatsServer, startCluster } from '../fixtures/nats-server.ts';
import { Program } from '../fixtures/program.ts';
import { Relay } from '../fixtures/relay.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { times } from '../fixtures/thorough.ts';

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

async function startServer(): Promise<NatsServer> {
  const server = await NatsServer.start({ dir: join(folder, 'nats') });
  ends.push(async () => server.kill());
  return server;
}

async function startDesk(): Promise<Desk> {
  const desk = await Desk.start({ folder });
  ends.push(async () => desk.stop());
  return desk;
}

/** @param url as it reaches the broker */
async function joinMailbox(desk: DeskApi, name: string, url: string): Promise<Mailbox> {
  const broker = await joinSettings(desk, join(folder, name), url);
  const mailbox = await openMailbox(join(folder, name), { broker });
  ends.push(async () => mailbox.stop());
  return mailbox;
}

async function relayTo(url: string): Promise<Relay> {
  const relay = await Relay.to(url);
  ends.push(async () => relay.close());
  return relay;
}

function natsUrl(relay: Relay): string {
  return relay.url.replace('http:', 'nats:');
}

async function isDrained(api: DeskApi): Promise<boolean> {
  const { state, mailboxes } = await brokerOf(api);
  return state?.kind === 'draining' && mailboxes.every(({ waiting }) => waiting === 0);
}

/** Also of those that a mailbox has not told yet. */
async function expectAllOnce(api: DeskApi, answered: ReadonlySet<string>): Promise<void> {
  const isStored = async (): Promise<boolean> => {
    const stored = new Set((await everything(api)).map(({ clickId }) => clickId));
    return [...answered].every((id) => stored.has(id));
  };
  await eventually(async () => isStored().catch(() => false), 40_000);
  await expectEachOnce({ api, sink, answered, isDrained });
}

/** Sends some, one after the other. */
async function send(
  mailbox: Pick<Mailbox, 'url'>,
  key: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const answered = new Set<string>();
  for (const id of ids)
    if (await isAnswered(`${mailbox.url}/postback/${key}?clickid=${id}&event=reg`)) answered.add(id);
  return answered;
}

function named(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
}

/** Resolves when the broker has confirmed all that it has. */
async function allPublished(mailbox: Mailbox): Promise<void> {
  await eventually(async () => {
    const text = await (await fetch(mailbox.metricsUrl)).text();
    return /broker_unpublished 0$/m.test(text);
  });
}

describe.runIf(hasNatsServer)('with a broker', () => {
  test('mailbox, broker and desk are killed at random moments', async () => {
    const server = await startServer();
    const program = Program.start(join(folder, 'data'));
    ends.push(async () => program.kill());
    const api = await program.ready();
    const key = await networkWithSink(api, sink);
    await useBroker(api, server.url);
    const dir = join(folder, 'mailbox-data');
    const flags = await joinFlags(api, folder, server.url);
    let mailbox = new MailboxProcess(dir, flags);
    ends.push(async () => mailbox.kill());
    const { mailbox: url } = await mailbox.ready();
    await haveRules(api, 1);
    const senders = new Senders(() => url, key, 4, 5);
    const enginePid = async (): Promise<number> =>
      eventually(async () => Promise.resolve(program.childPids().get('engine')), 20_000);
    const faults = [
      async () => {
        await mailbox.kill();
        mailbox = new MailboxProcess(dir, ['--port', new URL(url).port, ...flags]);
        await mailbox.ready();
      },
      async () => {
        await server.kill();
        await pause(Math.random() * 300);
        await server.again();
      },
      async () => process.kill(await enginePid(), 'SIGKILL'),
      // All at once, and back in no order.
      async () => {
        process.kill(await enginePid(), 'SIGKILL');
        await Promise.all([mailbox.kill(), server.kill()]);
        mailbox = new MailboxProcess(dir, ['--port', new URL(url).port, ...flags]);
        await Promise.all([mailbox.ready(), server.again()]);
      },
    ];
    for (let round = 0; round < times(4, 16); round += 1) {
      await pause(150 + Math.random() * 400);
      await faults[round % faults.length]?.();
      const before = senders.answered.size;
      await eventually(() => Promise.resolve(senders.answered.size > before + 5), 20_000);
    }
    await senders.stop();
    expect(senders.answered.size).toBeGreaterThan(15);
    await expectAllOnce(api, senders.answered);
  }, 120_000);

  test('a broker that comes back empty, or with an older disk: what it had confirmed is published again', async () => {
    const server = await startServer();
    let desk = await startDesk();
    const key = await networkWithSink(desk, sink);
    await useBroker(desk, server.url);
    const mailbox = await joinMailbox(desk, 'one', server.url);
    await haveRules(desk, 1);
    const answered = await send(mailbox, key, named('early', 5));
    await expectAllOnce(desk, answered);
    await desk.stop();
    for (const id of await send(mailbox, key, named('kept', 10))) answered.add(id);
    await allPublished(mailbox);
    await server.kill('SIGTERM');
    const image = join(folder, 'image');
    cpSync(server.storeDir, image, { recursive: true });
    await server.again();
    await eventually(async () => (await send(mailbox, key, ['between'])).size === 1);
    answered.add('between');
    await allPublished(mailbox);

    // First an image from before the last one, then nothing at all.
    await server.kill();
    rmSync(server.storeDir, { recursive: true });
    cpSync(image, server.storeDir, { recursive: true });
    await server.again();
    for (const id of await send(mailbox, key, named('later', 5))) answered.add(id);
    await allPublished(mailbox);
    await server.kill();
    rmSync(server.storeDir, { recursive: true });
    await server.again();
    for (const id of await send(mailbox, key, named('last', 5))) answered.add(id);
    desk = await startDesk();
    await expectAllOnce(desk, answered);
    expect(answered.size).toBe(26);
    expect(await desk.postbacks()).toHaveLength(26);
    const { madeAgainAt, mailboxes } = await brokerOf(desk);
    expect(madeAgainAt).not.toBeNull();
    expect(mailboxes[0]?.losses).toBeGreaterThanOrEqual(2);
  }, 60_000);

  test('what the broker has lost in the middle is missed by the desk, and published again', async () => {
    const server = await startServer();
    let desk = await startDesk();
    const key = await networkWithSink(desk, sink);
    await useBroker(desk, server.url);
    const mailbox = await joinMailbox(desk, 'one', server.url);
    await haveRules(desk, 1);
    await desk.stop();
    const answered = await send(mailbox, key, named('lost', 12));
    await allPublished(mailbox);
    const connection = await connect({ servers: `127.0.0.1:${server.port}` });
    const manager = await jetstreamManager(connection);
    // Two in the middle, and the last one.
    for (const sequence of [4, 5, 12]) await manager.streams.deleteMessage(STREAM, sequence);
    await connection.close();
    desk = await startDesk();
    await expectAllOnce(desk, answered);
    expect(await desk.postbacks()).toHaveLength(12);
  }, 60_000);

  test('a line that is cut on either side costs nothing', async () => {
    const server = await startServer();
    const [deskSide, mailboxSide] = [await relayTo(server.url), await relayTo(server.url)];
    const desk = await startDesk();
    const key = await networkWithSink(desk, sink);
    await useBroker(desk, natsUrl(deskSide));
    const mailbox = await joinMailbox(desk, 'one', natsUrl(mailboxSide));
    await haveRules(desk, 1);
    const senders = new Senders(() => mailbox.url, key, 4, 3);
    for (let round = 0; round < times(4, 16); round += 1) {
      const side = round % 2 === 0 ? mailboxSide : deskSide;
      await pause(50 + Math.random() * 200);
      side.cut();
      await pause(100);
      const before = senders.answered.size;
      await eventually(() => Promise.resolve(senders.answered.size > before + 10));
      side.mend();
    }
    await senders.stop();
    await expectAllOnce(desk, senders.answered);
  }, 60_000);

  test('two mailboxes of one network share one push of rules, and one that was cut off takes them when it is back', async () => {
    const server = await startServer();
    const relay = await relayTo(server.url);
    const desk = await startDesk();
    const key = await networkWithSink(desk, sink);
    await useBroker(desk, server.url);
    const [near, far] = [
      await joinMailbox(desk, 'near', server.url),
      await joinMailbox(desk, 'far', natsUrl(relay)),
    ];
    await haveRules(desk, 2);
    const senders = new Senders(() => (Math.random() < 0.5 ? near.url : far.url), key, 4, 3);
    await eventually(() => Promise.resolve(senders.answered.size > 20));
    relay.cut();
    const { key: second } = await desk.createNetwork({ name: 'Second' });
    await eventually(async () => (await send(near, second, ['second-near'])).size === 1);
    // It knows the old rules only, and goes on by them.
    expect((await send(far, second, ['too-early'])).size).toBe(0);
    const before = senders.answered.size;
    await eventually(() => Promise.resolve(senders.answered.size > before + 20));
    relay.mend();
    await eventually(async () => (await send(far, second, ['second-far'])).size === 1);
    await senders.stop();
    const answered = new Set([...senders.answered, 'second-near', 'second-far']);
    await expectAllOnce(desk, answered);
    // The same postback at both: one conversion, one delivery.
    await send(near, key, ['twice']);
    await send(far, key, ['twice']);
    await expectAllOnce(desk, new Set([...answered, 'twice']));
    const rows = (await everything(desk)).filter(({ clickId }) => clickId === 'twice');
    expect(rows).toHaveLength(2);
  }, 60_000);

  test('of three nodes one goes, then two: mailboxes answer on, and all arrives when two are back', async () => {
    const servers = await startCluster(join(folder, 'cluster'));
    ends.push(async () => Promise.all(servers.map(async (each) => each.kill())));
    const urls = servers.map(({ url }) => url).join(',');
    const desk = await startDesk();
    const key = await networkWithSink(desk, sink);
    await useBroker(desk, urls, { replicas: 3 });
    const mailbox = await joinMailbox(desk, 'one', urls);
    await haveRules(desk, 1);
    const senders = new Senders(() => mailbox.url, key, 4, 5);
    await eventually(() => Promise.resolve(senders.answered.size > 30));
    const [first, second] = servers;
    await first?.kill();
    const one = senders.answered.size;
    await eventually(() => Promise.resolve(senders.answered.size > one + 50));
    await second?.kill();
    const two = senders.answered.size;
    await eventually(() => Promise.resolve(senders.answered.size > two + 50));
    await second?.again();
    await senders.stop();
    await expectAllOnce(desk, senders.answered);
  }, 90_000);
});
