/** A mailbox that publishes to a broker, and a desk that reads from it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokerOf, haveRules, joinSettings, useBroker } from '../../fixtures/broker.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openMailbox } from '../../fixtures/mailbox.ts';
import { hasNatsServer, NatsServer } from '../../fixtures/nats-server.ts';

let folder: string;
let server: NatsServer;
beforeEach(async () => {
  folder = temporaryFolder();
  if (hasNatsServer) server = await NatsServer.start({ dir: join(folder, 'nats') });
});
afterEach(async () => {
  if (hasNatsServer) await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test.runIf(hasNatsServer)(
  'what a mailbox is sent is at the desk within 300 ms, once, and the mailbox hears so',
  async () => {
    const desk = await Desk.start({ folder });
    const { key } = await desk.createNetwork();
    await useBroker(desk, server.url);
    const mailbox = await openMailbox(folder, { broker: await joinSettings(desk, folder, server.url) });
    expect(mailbox.pairingCode).toBeNull();
    await haveRules(desk, 1);
    const answer = await fetch(`${mailbox.url}/postback/${key}?clickid=first&event=reg`);
    expect(answer.status).toBe(200);
    const sentAt = Date.now();
    await eventually(async () => (await desk.postbacks()).some(({ clickId }) => clickId === 'first'));
    expect(Date.now() - sentAt).toBeLessThan(300);
    const body = `clickid=long&event=reg&noise=${'x'.repeat(5_000)}`;
    await fetch(`${mailbox.url}/postback/${key}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    await eventually(async () => {
      const [joined] = (await brokerOf(desk)).mailboxes;
      return joined?.waiting === 0 && joined.unpublished === 0;
    });
    expect((await desk.postbacks()).map(({ clickId }) => clickId).toSorted()).toEqual(['first', 'long']);
    await eventually(async () =>
      (await fetch(mailbox.metricsUrl)).text().then((text) => text.includes('postback_mailbox_waiting 0')),
    );
    await desk.stop();
    await mailbox.stop();
  },
);
