/** A backup knows nothing of mailboxes that were paired since: they go on receiving, and must be drained all the same. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mailbox } from '../../electron/mailbox/mailbox.ts';
import { haveRules, joinSettings, useBroker } from '../fixtures/broker.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { endForwardingProgram, startForwardingProgram } from '../fixtures/forwarding-program.ts';
import { mailboxOf, openMailbox, pair, rulesAreThere } from '../fixtures/mailbox.ts';
import { hasNatsServer, NatsServer } from '../fixtures/nats-server.ts';
import { Program } from '../fixtures/program.ts';
import { backUp, restore } from '../fixtures/restoring.ts';
import type { SinkServer } from '../fixtures/sink-server.ts';

const SOON_MS = 20_000;

let folder: string;
let sink: SinkServer;
let program: Program;
let api: DeskApi;
let key: string;
let mailbox: Mailbox;

beforeEach(async () => {
  ({ folder, sink, program, api, key } = await startForwardingProgram());
  mailbox = await openMailbox(folder);
});
afterEach(async () => {
  await mailbox.stop();
  await endForwardingProgram({ folder, sink, program });
});

async function restoreWithMailboxes(file: string): Promise<void> {
  await restore(api, file);
  // They begin last.
  await eventually(async () => {
    const { items, joined } = await api.json<{ items: readonly unknown[]; joined: unknown }>(
      'GET',
      '/mailboxes',
    );
    return items.length === 1 || joined !== null;
  }, SOON_MS);
}

async function sendToMailbox(clickId: string): Promise<void> {
  const { status } = await fetch(`${mailbox.url}/postback/${key}?clickid=${clickId}&event=reg`);
  expect(status).toBe(200);
}

test('what a mailbox takes that was paired after the backup comes after the restore, each once', async () => {
  const file = await backUp(api);
  await pair(api, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(api);
  await sendToMailbox('before-0123456789');
  await eventually(() => Promise.resolve(sink.requests.length === 1), SOON_MS);

  await restoreWithMailboxes(file);
  await sendToMailbox('after-0123456789');
  await eventually(() => Promise.resolve(sink.requests.length === 2), SOON_MS);
  await eventually(async () => (await api.ledger()).deliveries.delivered === 2, SOON_MS);
  expect(new Set((await api.postbacks()).map(({ clickId }) => clickId))).toEqual(
    new Set(['before-0123456789', 'after-0123456789']),
  );
  expect(sink.requests).toHaveLength(2);
});

test('a pairing that was ended after the backup does not come back with it', async () => {
  const { id } = await pair(api, mailbox.url, mailbox.pairingCode);
  const file = await backUp(api);
  await api.json('DELETE', `/mailboxes/${id}`);
  // It is paired anew, with other keys.
  await pair(api, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(api);

  await restoreWithMailboxes(file);
  await sendToMailbox('anew-0123456789');
  await eventually(() => Promise.resolve(sink.requests.length === 1), SOON_MS);
  expect((await mailboxOf(api)).id).not.toBe(id);
});

test('a pairing of a backup is there again where the database was lost and begun anew', async () => {
  await pair(api, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(api);
  const file = await backUp(api);
  program.signal('SIGTERM');
  await program.end();
  for (const suffix of ['', '-wal', '-shm'])
    rmSync(join(folder, 'data', `postback-desk.db${suffix}`), { force: true });
  program = Program.start(join(folder, 'data'));
  api = await program.ready();
  expect(await api.json('GET', '/mailboxes')).toMatchObject({ items: [] });

  await restoreWithMailboxes(file);
  await rulesAreThere(api);
  await sendToMailbox('again-0123456789');
  await eventually(() => Promise.resolve(sink.requests.length === 1), SOON_MS);
});

test.runIf(hasNatsServer)(
  'what mailboxes publish to a broker that was set up after the backup comes after the restore',
  async () => {
    const server = await NatsServer.start({ dir: join(folder, 'nats') });
    const file = await backUp(api);
    await useBroker(api, server.url);
    const broker = await joinSettings(api, folder, server.url);
    const joined = await openMailbox(folder, { broker, dataDir: join(folder, 'joined') });
    try {
      await haveRules(api, 1);
      await restoreWithMailboxes(file);
      const { status } = await fetch(`${joined.url}/postback/${key}?clickid=joined-0123456789&event=reg`);
      expect(status).toBe(200);
      await eventually(() => Promise.resolve(sink.requests.length === 1), SOON_MS);
    } finally {
      await joined.stop();
      await server.kill();
    }
  },
);
