/** Lines that are dead and look alive, clocks that are wrong, brokers that hang up, and two copies of one desk. */
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DESK_KEY } from '../../shared/domain/broker/broker-names.ts';
import { DeskClaim } from '../../electron/engine/mailboxes/broker/desk-claim.ts';
import { KeptConnection } from '../../electron/platform/broker-link/kept-connection.ts';
import { type BrokerAddress, openBroker } from '../../electron/platform/broker-link/open-broker.ts';
import { OpenedBucket } from '../../electron/platform/broker-link/opened-bucket.ts';
import type { SystemClocks } from '../../electron/platform/steady-clock.ts';
import { systemClocks } from '../../electron/platform/system-clocks.ts';
import { brokerOf, haveRules, joinSettings, STREAM, useBroker } from '../fixtures/broker.ts';
import { Desk, temporaryFolder } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { expectEachOnce, networkWithSink, Senders } from '../fixtures/each-once.ts';
import { openMailbox } from '../fixtures/mailbox.ts';
import { hasNatsServer, NatsServer } from '../fixtures/nats-server.ts';
import { Relay } from '../fixtures/relay.ts';
import { SinkServer } from '../fixtures/sink-server.ts';

const DAY_MS = 86_400_000;
let folder: string;
let server: NatsServer;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  folder = temporaryFolder();
  if (!hasNatsServer) return;
  server = await NatsServer.start({ dir: join(folder, 'nats') });
  ends.push(async () => server.kill());
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  rmSync(folder, { recursive: true, force: true });
});

function addressOf(host: string): BrokerAddress {
  return {
    servers: [host],
    isTls: false,
    isTlsFirst: false,
    ca: null,
    client: null,
    credentials: null,
    name: 'test',
  };
}

/** Clocks that somebody sets. */
function setClocks(aheadMs: () => number): SystemClocks {
  return { ...systemClocks, now: () => systemClocks.now() + aheadMs() };
}

describe.runIf(hasNatsServer)('with a broker', () => {
  test('lines on which nothing comes through any more are noticed, and nothing is lost or sent twice', async () => {
    const sink = await SinkServer.start();
    ends.push(async () => sink.close());
    sink.respondAlways({ kind: 'answer', status: 200 });
    const [deskSide, mailboxSide] = [await Relay.to(server.url), await Relay.to(server.url)];
    for (const relay of [deskSide, mailboxSide]) ends.push(async () => relay.close());
    const urlOf = (relay: Relay): string => relay.url.replace('http:', 'nats:');
    const desk = await Desk.start({ folder: join(folder, 'desk') });
    ends.push(async () => desk.stop());
    const key = await networkWithSink(desk, sink);
    await useBroker(desk, urlOf(deskSide));
    const broker = await joinSettings(desk, folder, urlOf(mailboxSide));
    const mailbox = await openMailbox(folder, { broker });
    ends.push(async () => mailbox.stop());
    await haveRules(desk, 1);
    const senders = new Senders(() => mailbox.url, key, 2, 20);
    for (const relay of [mailboxSide, deskSide]) {
      await pause(500);
      relay.freeze();
      const before = senders.answered.size;
      await eventually(() => Promise.resolve(senders.answered.size > before + 50));
      if (relay === mailboxSide)
        await eventually(
          async () =>
            (await fetch(mailbox.metricsUrl.replace('/metrics', '/health')))
              .text()
              .then((text) => text.includes('broker_unreachable')),
          25_000,
        );
      else
        await eventually(async () => {
          const { state } = await brokerOf(desk);
          return state?.kind === 'failing' && state.code === 'broker_unreachable';
        }, 25_000);
      relay.thaw();
    }
    await senders.stop();
    const isDrained = async (): Promise<boolean> => {
      const { state, mailboxes } = await brokerOf(desk);
      return state?.kind === 'draining' && mailboxes.every(({ waiting }) => waiting === 0);
    };
    await eventually(async () => (await desk.ledger()).postbacks.total >= senders.answered.size, 40_000);
    await expectEachOnce({ api: desk, sink, answered: senders.answered, isDrained });
  }, 120_000);

  test('clocks that are days apart, and one that is set back: times are the desk’s, and rules go on', async () => {
    let mailboxAheadMs = 3 * DAY_MS;
    const deskAheadMs = -2 * DAY_MS;
    const options = { folder: join(folder, 'desk'), clocks: setClocks(() => deskAheadMs) };
    let desk = await Desk.start(options);
    ends.push(async () => desk.stop());
    const { key } = await desk.createNetwork();
    await useBroker(desk, server.url);
    const broker = await joinSettings(desk, folder, server.url);
    const mailbox = await openMailbox(folder, { broker }, { clocks: setClocks(() => mailboxAheadMs) });
    ends.push(async () => mailbox.stop());
    await haveRules(desk, 1);
    const send = async (name: string, to = key): Promise<number> =>
      (await fetch(`${mailbox.url}/postback/${to}?clickid=${name}&event=reg`)).status;
    await desk.stop();
    expect(await send('before')).toBe(200);
    const sentAt = Date.now();
    mailboxAheadMs = -4 * DAY_MS;
    expect(await send('set-back')).toBe(200);
    await pause(4_000);
    desk = await Desk.start(options);
    await eventually(async () => (await desk.postbacks()).length === 2, 20_000);
    for (const { receivedAt } of await desk.postbacks())
      expect(Math.abs(Date.parse(receivedAt) - (sentAt + deskAheadMs))).toBeLessThan(2_500);
    const { key: newer } = await desk.createNetwork({ name: 'Newer' });
    await eventually(async () => (await send('newer', newer)) === 200, 20_000);
    await eventually(async () => (await brokerOf(desk)).mailboxes[0]?.waiting === 0, 20_000);
  }, 90_000);

  test('of two copies of one desk the one that was started last reads, and the other waits until it is silent', async () => {
    const desk = await Desk.start({ folder: join(folder, 'desk') });
    await useBroker(desk, server.url);
    await desk.stop();
    const connection = await openBroker(addressOf(new URL(server.url).host));
    ends.push(async () => connection.close());
    const { bucket } = await OpenedBucket.open(connection, `${STREAM}_DESK`);
    let aheadMs = 20_000;
    const claim = (): DeskClaim =>
      new DeskClaim({ place: 'the-same', brokerNow: () => Date.now() + aheadMs });
    const first = claim();
    await first.hold(bucket);
    await first.hold(bucket);
    aheadMs = 0;
    const second = claim();
    await second.hold(bucket);
    await expect(first.hold(bucket)).rejects.toThrow('broker_other_desk');
    await second.hold(bucket);
    await expect(first.hold(bucket)).rejects.toThrow('broker_other_desk');
    aheadMs = 20_000;
    await first.hold(bucket);
    aheadMs = 0;
    await expect(second.hold(bucket)).rejects.toThrow('broker_other_desk');
  });

  test('what no desk said keeps none from reading', async () => {
    const desk = await Desk.start({ folder: join(folder, 'desk') });
    ends.push(async () => desk.stop());
    await useBroker(desk, server.url);
    const connection = await openBroker(addressOf(new URL(server.url).host));
    ends.push(async () => connection.close());
    const { bucket } = await OpenedBucket.open(connection, `${STREAM}_DESK`);
    const claim = new DeskClaim({ place: 'another', brokerNow: () => Date.now() });
    await desk.stop();
    await bucket.put(DESK_KEY, '{"place":7}');
    for (const noise of ['{"place":7}', 'noise', '']) {
      await bucket.put(DESK_KEY, noise);
      await claim.hold(bucket);
      expect((await bucket.get(DESK_KEY))?.string()).toContain('another');
    }
  });
});

test('a broker that hangs up at once is called ever more seldom, and not by all in the same moment', async () => {
  const times: number[][] = [[], []];
  const brokers = times.map((each) =>
    createServer((socket) => {
      each.push(performance.now());
      socket.destroy();
    }),
  );
  const lines = await Promise.all(
    brokers.map(async (each, index) => {
      each.listen(0, '127.0.0.1');
      ends.push(async () => Promise.resolve(each.close()));
      const port = await eventually(() => {
        const address = each.address();
        return Promise.resolve(typeof address === 'object' && address !== null ? address.port : null);
      });
      return new KeptConnection({
        address: () => addressOf(`127.0.0.1:${port}`),
        begin: async () => Promise.resolve([]),
        onProblem: () => undefined,
        onEnded: () => undefined,
        elapsed: () => performance.now(),
        random: () => index,
      });
    }),
  );
  for (const line of lines) line.start();
  await pause(6_000);
  await Promise.all(lines.map(async (line) => line.stop()));
  const [quick = [], slow = []] = times;
  for (const each of [quick, slow]) {
    expect(each.length).toBeGreaterThanOrEqual(4);
    expect(each.length).toBeLessThanOrEqual(8);
  }
  expect((quick[1] ?? 0) - (quick[0] ?? 0)).toBeLessThan((slow[1] ?? 0) - (slow[0] ?? 0));
});
