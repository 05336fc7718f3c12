/** Somebody else may publish at the broker and write into its bucket: what comes of that is work, and never a postback. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import { connect, headers } from '@nats-io/transport-node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeMessages } from '../../../electron/platform/broker-link/broker-message.ts';
import { brokerOf, haveRules, joinSettings, STREAM, useBroker } from '../../fixtures/broker.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openMailbox } from '../../fixtures/mailbox.ts';
import { hasNatsServer, NatsServer } from '../../fixtures/nats-server.ts';
import { someRequest } from '../../fixtures/spooled.ts';

let folder: string;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  rmSync(folder, { recursive: true, force: true });
});

test.runIf(hasNatsServer)(
  'forged, replayed, huge and senseless messages are deleted, and what is real comes through',
  async () => {
    const server = await NatsServer.start({ dir: join(folder, 'nats') });
    ends.push(async () => server.kill());
    const desk = await Desk.start({ folder: join(folder, 'desk') });
    ends.push(async () => desk.stop());
    const { key } = await desk.createNetwork();
    await useBroker(desk, server.url);
    const mailbox = await openMailbox(folder, { broker: await joinSettings(desk, folder, server.url) });
    ends.push(async () => mailbox.stop());
    await haveRules(desk, 1);
    const stranger = await connect({ servers: `127.0.0.1:${server.port}` });
    ends.push(async () => stranger.close());
    const captured: { subject: string; data: Uint8Array; name: string }[] = [];
    stranger.subscribe(`${STREAM}.>`, {
      callback: (_, { subject, data, headers: head }) => {
        captured.push({ subject, data, name: head?.get('Nats-Msg-Id') ?? '' });
      },
    });
    await stranger.flush();
    const send = async (name: string): Promise<void> => {
      const { status } = await fetch(`${mailbox.url}/postback/${key}?clickid=${name}&event=reg`);
      expect(status).toBe(200);
    };
    const arrived = async (): Promise<readonly string[]> =>
      (await desk.postbacks()).map(({ clickId }) => clickId ?? '').toSorted();
    await send('one');
    await send('two');
    await eventually(async () => (await arrived()).length === 2);
    const [first] = captured;
    const id = (await brokerOf(desk)).mailboxes[0]?.id ?? '';
    const run = first?.name.split('/')[1]?.split(':')[0] ?? '';
    expect(run).toMatch(/^[\w-]{12,32}$/);

    const client = jetstream(stranger);
    const own = `${STREAM}.requests.${id}`;
    // The same again, on its own subject and on others.
    for (const { data } of captured.slice(0, 2)) {
      await client.publish(own, data);
      await client.publish(`${STREAM}.keyless.${id}`, data);
      await client.publish(`${STREAM}.requests.of-another-mailbox`, data);
    }
    // Far ahead, by whoever does not have the key; and the real one with another number in it.
    const place = { run, after: 0, ageMs: 1 };
    const far = { ...someRequest('', { body: Buffer.from('clickid=forged') }), sequence: 1_000_000 };
    for (const message of encodeMessages(
      randomBytes(32),
      { queue: 'requests', mailboxId: id },
      place,
      far,
      1_000_000,
    ))
      await client.publish(own, message);
    const changed = Buffer.from(first?.data ?? []);
    changed.write('9', changed.indexOf('"sequence":') + '"sequence":'.length);
    await client.publish(own, changed);
    for (const noise of [
      new Uint8Array(),
      randomBytes(20),
      randomBytes(900_000),
      Buffer.from('{"clickid":"made-up"}'),
    ])
      await client.publish(own, noise);
    const huge = headers();
    for (let count = 0; count < 6; count += 1) huge.append(`X-Noise-${count}`, 'n'.repeat(10_000));
    await client.publish(own, first?.data ?? new Uint8Array(), { headers: huge });
    await client.publish(`${STREAM}.${'q'.repeat(200)}.${'m'.repeat(500)}`, randomBytes(10));
    // More of mailboxes that do not exist than the broker gives out at a time.
    for (let count = 0; count < 12_000; count += 1)
      stranger.publish(`${STREAM}.requests.made-up-mailbox-${count % 7}`, randomBytes(10));
    await stranger.flush();
    await send('three');
    await eventually(async () => (await arrived()).length === 3, 10_000);
    // The name of the next one is taken: the broker drops the real one as known, and the desk asks for it again.
    const last = Number(captured.findLast(({ name }) => name.startsWith(`${id}/`))?.name.split(':')[1] ?? 0);
    await client.publish(own, randomBytes(10), { msgID: `${id}/${run}:${last + 1}` });
    await send('four');
    await eventually(async () => (await arrived()).length === 4, 30_000);
    expect(await arrived()).toEqual(['four', 'one', 'three', 'two']);

    // Nothing of it stays at the broker, where it would be given out again and again.
    const manager = await jetstreamManager(stranger);
    await eventually(async () => (await manager.streams.info(STREAM)).state.messages === 0, 40_000);
    const { refused, held } = await brokerOf(desk);
    expect(refused).toBeGreaterThan(12_000);
    expect(held).toBe(0);
  },
  120_000,
);

test.runIf(hasNatsServer)(
  'what a stranger puts into the bucket is not believed, and the desk puts its own back',
  async () => {
    const server = await NatsServer.start({ dir: join(folder, 'nats') });
    ends.push(async () => server.kill());
    const desk = await Desk.start({ folder: join(folder, 'desk') });
    ends.push(async () => desk.stop());
    const { key } = await desk.createNetwork();
    await useBroker(desk, server.url);
    const stranger = await connect({ servers: `127.0.0.1:${server.port}` });
    ends.push(async () => stranger.close());
    const bucket = await new Kvm(stranger).open(`${STREAM}_DESK`);
    const old = (await eventually(async () => bucket.get('rules'))).value;
    const { key: newer } = await desk.createNetwork({ name: 'Newer' });
    await eventually(async () => ((await bucket.get('rules'))?.value.length ?? 0) > old.length);
    // A mailbox that joins now sees the old ones first: the desk signed them, and does not leave them there.
    await bucket.put('rules', old);
    const mailbox = await openMailbox(folder, { broker: await joinSettings(desk, folder, server.url) });
    ends.push(async () => mailbox.stop());
    const isLetIn = async (name: string): Promise<boolean> =>
      (await fetch(`${mailbox.url}/postback/${name}?clickid=x-${name}&event=reg`)).status === 200;
    await eventually(async () => isLetIn(newer), 20_000);
    const { id = '' } = (await brokerOf(desk)).mailboxes[0] ?? {};
    for (const noise of [Buffer.from('{}'), randomBytes(100), Buffer.from('{"text":"{}","signature":"x"}')])
      for (const name of ['rules', `durable.${id}`, `mailbox.${id}`, 'mailbox.nobody-at-all', 'desk'])
        await bucket.put(name, noise);
    expect([await isLetIn(key), await isLetIn(newer)]).toEqual([true, true]);
    await eventually(async () => (await desk.postbacks()).length >= 2, 20_000);
    await eventually(async () => ((await bucket.get('rules'))?.value.length ?? 0) > old.length, 20_000);
    expect((await brokerOf(desk)).mailboxes.map((each) => each.id)).toEqual([id]);
    expect((await brokerOf(desk)).state?.kind).toBe('draining');
  },
  60_000,
);
