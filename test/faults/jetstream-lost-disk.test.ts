/** A mailbox's disk is lost while the broker misses something of it: the person sees what, says so, and the desk goes on. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import { connect } from '@nats-io/transport-node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { JoinedMailboxView } from '../../shared/contract/broker.ts';
import { brokerOf, haveRules, joinSettings, STREAM, useBroker } from '../fixtures/broker.ts';
import { Desk, temporaryFolder } from '../fixtures/desk.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { isAnswered, networkWithSink } from '../fixtures/each-once.ts';
import { openMailbox } from '../fixtures/mailbox.ts';
import { hasNatsServer, NatsServer } from '../fixtures/nats-server.ts';
import { SinkServer } from '../fixtures/sink-server.ts';

let folder: string;
let sink: SinkServer;
let server: NatsServer;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  folder = temporaryFolder();
  sink = await SinkServer.start();
  sink.respondAlways({ kind: 'answer', status: 200 });
  if (hasNatsServer) server = await NatsServer.start({ dir: join(folder, 'nats') });
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  if (hasNatsServer) await server.kill();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

async function deleteAtBroker(sequences: readonly number[]): Promise<void> {
  const connection = await connect({ servers: `127.0.0.1:${server.port}` });
  const manager = await jetstreamManager(connection);
  for (const sequence of sequences) await manager.streams.deleteMessage(STREAM, sequence);
  await connection.close();
}

/** The broker takes what bears these names for a repeat of this, and confirms it. */
async function takeNames(subject: string, names: readonly string[]): Promise<void> {
  const connection = await connect({ servers: `127.0.0.1:${server.port}` });
  for (const msgID of names) await jetstream(connection).publish(subject, 'noise', { msgID });
  await connection.close();
}

/** Which round the desk wants of a mailbox. */
async function askedRound(mailboxId: string): Promise<number> {
  const connection = await connect({ servers: `127.0.0.1:${server.port}` });
  const bucket = await new Kvm(connection).open(`${STREAM}_DESK`);
  const note = await bucket.get(`durable.${mailboxId}`);
  await connection.close();
  const { text } = z.object({ text: z.string() }).parse(note?.json());
  return z.object({ round: z.number() }).parse(JSON.parse(text)).round;
}

async function mailboxOf(desk: DeskApi, id: string): Promise<JoinedMailboxView> {
  const found = (await brokerOf(desk)).mailboxes.find((each) => each.id === id);
  if (found === undefined) throw new Error('It is not there.');
  return found;
}

async function clickIds(desk: DeskApi): Promise<readonly string[]> {
  return (await desk.postbacks()).map(({ clickId }) => clickId ?? '').toSorted();
}

describe.runIf(hasNatsServer)('with a broker', () => {
  test('what follows the lost numbers is taken over once somebody says so; nothing is lost when that was wrong', async () => {
    let desk = await Desk.start({ folder });
    ends.push(async () => desk.stop());
    const key = await networkWithSink(desk, sink);
    await useBroker(desk, server.url);
    const at = join(folder, 'box');
    const broker = await joinSettings(desk, at, server.url);
    let mailbox = await openMailbox(at, { broker });
    ends.push(async () => mailbox.stop());
    await haveRules(desk, 1);
    const id = (await brokerOf(desk)).mailboxes[0]?.id ?? '';
    await desk.stop();
    const send = async (name: string): Promise<boolean> =>
      isAnswered(`${mailbox.url}/postback/${key}?clickid=${name}&event=reg`);
    for (let count = 0; count < 8; count += 1) expect(await send(`early-${count}`)).toBe(true);
    await eventually(async () =>
      (await fetch(mailbox.metricsUrl)).text().then((text) => /broker_unpublished 0$/m.test(text)),
    );
    await mailbox.stop();
    await deleteAtBroker([3, 4, 6]);
    const image = join(folder, 'image');
    cpSync(at, image, { recursive: true });
    rmSync(at, { recursive: true });

    // An empty disk is another mailbox, which begins with the same numbers and takes nobody's place.
    const again = await joinSettings((desk = await Desk.start({ folder })), at, server.url);
    mailbox = await openMailbox(at, { broker: again });
    await haveRules(desk, 1);
    expect(await send('fresh')).toBe(true);
    await eventually(async () => (await clickIds(desk)).length === 3);
    await eventually(async () => (await mailboxOf(desk, id)).missing.length === 2, 20_000);
    const before = await mailboxOf(desk, id);
    const [one, other] = before.missing;
    expect((one?.throughSequence ?? 0) - (one?.fromSequence ?? 0)).toBe(1);
    expect(other?.throughSequence).toBe(other?.fromSequence);
    expect(before).toMatchObject({ lost: [], diskGoneAt: null });
    expect((await brokerOf(desk)).held).toBe(3);

    await desk.json('POST', `/broker/mailboxes/${id}/disk-gone`, {});
    await eventually(async () => (await clickIds(desk)).length === 6);
    const after = await mailboxOf(desk, id);
    expect(after.missing).toEqual([]);
    expect(
      after.lost.map(({ run, fromSequence, throughSequence }) => [run, fromSequence, throughSequence]),
    ).toEqual(
      before.missing.map(({ run, fromSequence, throughSequence }) => [run, fromSequence, throughSequence]),
    );

    // It comes back all the same: what it still has is taken over, the rest is not taken twice.
    const back = await openMailbox(image, { broker: again });
    ends.push(async () => back.stop());
    const all = ['fresh', ...Array.from({ length: 8 }, (_, index) => `early-${index}`)].toSorted();
    await eventually(async () => (await clickIds(desk)).length >= all.length, 30_000);
    await eventually(async () => (await mailboxOf(desk, id)).lost.length === 0);
    await eventually(async () => (await mailboxOf(desk, id)).waiting === 0);
    expect(await clickIds(desk)).toEqual(all);
    await eventually(() => Promise.resolve(sink.requests.length >= all.length));
    expect(sink.requests.length).toBe(all.length);
  }, 60_000);

  test('what was given up and comes back only in part is taken over once somebody says so again', async () => {
    let desk = await Desk.start({ folder });
    ends.push(async () => desk.stop());
    const key = await networkWithSink(desk, sink);
    await useBroker(desk, server.url);
    const at = join(folder, 'box');
    // Not beside the disk that is lost.
    const broker = await joinSettings(desk, folder, server.url);
    const mailbox = await openMailbox(at, { broker });
    await haveRules(desk, 1);
    const id = (await brokerOf(desk)).mailboxes[0]?.id ?? '';
    await desk.stop();
    for (let count = 0; count < 8; count += 1)
      expect(await isAnswered(`${mailbox.url}/postback/${key}?clickid=early-${count}&event=reg`)).toBe(true);
    await eventually(async () =>
      (await fetch(mailbox.metricsUrl)).text().then((text) => /broker_unpublished 0$/m.test(text)),
    );
    await mailbox.stop();
    await deleteAtBroker([3, 4, 6]);
    const images = [join(folder, 'image-1'), join(folder, 'image-2')] as const;
    for (const image of images) cpSync(at, image, { recursive: true });
    rmSync(at, { recursive: true });
    desk = await Desk.start({ folder });
    await eventually(async () => (await mailboxOf(desk, id)).missing.length === 2, 20_000);
    await desk.json('POST', `/broker/mailboxes/${id}/disk-gone`, {});
    await eventually(async () => (await clickIds(desk)).length === 5);
    const [first] = (await mailboxOf(desk, id)).lost;
    const { run = '', fromSequence = 0 } = first ?? {};
    const round = await askedRound(id);
    const names = [round, round + 1].map((each) => `${id}/${run}:${fromSequence}/${each}`);
    await takeNames(`${STREAM}.requests.${id}`, names);

    // It comes back, the broker loses the first of what it sends, and then it is gone for good.
    const back = await openMailbox(images[0], { broker });
    await eventually(
      async () => (await brokerOf(desk)).held === 1 && (await clickIds(desk)).length === 6,
      40_000,
    );
    await back.stop();
    await desk.json('POST', `/broker/mailboxes/${id}/disk-gone`, {});
    await eventually(async () => (await clickIds(desk)).length === 7, 30_000);
    expect((await brokerOf(desk)).held).toBe(0);
    const left = { run, fromSequence, throughSequence: fromSequence };
    expect((await mailboxOf(desk, id)).lost).toEqual([left]);

    // And even that was wrong.
    const last = await openMailbox(images[1], { broker });
    ends.push(async () => last.stop());
    await eventually(async () => (await clickIds(desk)).length === 8, 90_000);
    await eventually(async () => (await mailboxOf(desk, id)).lost.length === 0);
    expect(new Set(await clickIds(desk)).size).toBe(8);
    await eventually(() => Promise.resolve(sink.requests.length >= 8));
    expect(sink.requests.length).toBe(8);
  }, 240_000);
});
