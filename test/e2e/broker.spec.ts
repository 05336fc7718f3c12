/** The broker in the window: its address, its set-up, the join key, and a mailbox that joined. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { Locator, Page } from '@playwright/test';
import { joinFlags } from '../fixtures/broker.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { joinByHand } from '../fixtures/hand-joined.ts';
import { MailboxProcess } from '../fixtures/mailbox-process.ts';
import { hasNatsServer, NatsServer } from '../fixtures/nats-server.ts';
import { axeFindingsIn, SCHEMES, showIn } from './axe-findings.ts';
import { expect, keepPicture, test as base } from './desk-test.ts';

const test = base.extend<{ readonly folder: string; readonly server: NatsServer }>({
  // Playwright reads the dependencies of a fixture from its first parameter.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = temporaryFolder();
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  server: async ({ folder }, use) => {
    const server = await NatsServer.start({ dir: join(folder, 'nats') });
    await use(server);
    await server.kill();
  },
});
test.skip(!hasNatsServer, 'nats-server is not installed');

const LONG_ID = 'm'.repeat(64);

const section = (desk: Page): Locator => desk.getByRole('region', { name: 'Broker', exact: true });

test('a broker is entered, set up and joined by a mailbox; what differs is changed only when asked', async ({
  desk,
  api,
  server,
  folder,
}) => {
  test.slow();
  await desk.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Settings' }).click();
  await desk.getByRole('link', { name: 'Broker', exact: true }).click();
  await expect(section(desk)).toContainText('No broker');
  await section(desk).getByLabel('Address', { exact: true }).fill('nats://nats.example.com');
  await section(desk).getByRole('button', { name: 'Save and connect' }).click();
  await expect(section(desk)).toContainText('needs TLS');
  await section(desk).getByLabel('Address', { exact: true }).fill(server.url);
  await section(desk).getByLabel('Space for postbacks (MB)').fill('128');
  await section(desk).getByRole('button', { name: 'Save and connect' }).click();
  await expect(section(desk)).toContainText('missing; “Set up” creates it');
  // What will be made is shown before it is, as an administrator writes it.
  await expect(section(desk)).toContainText('max_age: 14d, max_bytes: 128MB');
  await section(desk).getByRole('button', { name: 'Set up' }).click();
  await expect(section(desk)).toContainText('Everything is there as it should be.');
  await expect(section(desk)).toContainText('Connected');

  await section(desk).getByRole('button', { name: 'Show the join key' }).click();
  await expect(section(desk).getByLabel('Join key', { exact: true })).toContainText('pdj1.');
  const mailbox = new MailboxProcess(join(folder, 'mailbox'), await joinFlags(api, folder, server.url));
  await mailbox.ready();
  await expect(section(desk).getByRole('list', { name: 'Mailboxes that joined' })).toContainText('0 waiting');
  await section(desk).getByLabel('Space for postbacks (MB)').fill('256');
  await section(desk).getByRole('button', { name: 'Save and connect' }).click();
  await section(desk).getByRole('button', { name: 'Apply the differences' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Apply the differences' }).click();
  await expect(section(desk)).toContainText('Everything is there as it should be.');
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  await mailbox.kill();

  // Whatever others name things, it stays on the page.
  const joinKey = await api.json<{ joinKey: string }>('GET', '/broker/join-key');
  const connection = await connect({ servers: `127.0.0.1:${server.port}` });
  await joinByHand(connection, joinKey.joinKey, LONG_ID, {
    version: 'v'.repeat(64),
    queues: {
      requests: { runs: [{ id: 'r'.repeat(32), fromSequence: 1, throughSequence: 123_456 }] },
      keyless: { runs: [] },
    },
    published: { requests: 12, keyless: 0 },
    losses: 3,
    oldestMs: 5_000_000,
  });
  await (
    await jetstreamManager(connection)
  ).streams.add({
    name: 'X'.repeat(32),
    subjects: [`<b>${'very-long-name'.repeat(15)}</b>.*`],
  });
  await connection.close();
  await expect(section(desk).getByRole('list', { name: 'Mailboxes that joined' })).toContainText(LONG_ID);
  for (const stream of ['POSTBACKS', 'X'.repeat(32)]) {
    await section(desk).getByLabel('Name of the stream').fill(stream);
    await section(desk).getByRole('button', { name: 'Save and connect' }).click();
    await expect(section(desk)).toContainText(
      stream === 'POSTBACKS' ? 'Connected' : 'belongs to something else',
    );
    for (const width of [900, 1_440])
      for (const scheme of SCHEMES) {
        await desk.setViewportSize({ width, height: 2_400 });
        await showIn(desk, scheme);
        const overflow = await desk.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
        await keepPicture(desk, `broker-${stream === 'POSTBACKS' ? 'own' : 'other'}-${width}-${scheme}`);
      }
  }
});
