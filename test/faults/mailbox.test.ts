/** Whatever is killed or cut between a network and the desk: what a mailbox answered is forwarded, once. */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, temporaryFolder } from '../fixtures/desk.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { expectEachOnce, isAnswered, networkWithSink, Senders } from '../fixtures/each-once.ts';
import { mailboxOf, openMailbox, pair, rulesAreThere } from '../fixtures/mailbox.ts';
import { MailboxProcess } from '../fixtures/mailbox-process.ts';
import { Program } from '../fixtures/program.ts';
import { Relay } from '../fixtures/relay.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { canMount, mountSmallDisk, unmount } from '../fixtures/small-disk.ts';
import { times } from '../fixtures/thorough.ts';

let folder: string;
let sink: SinkServer;
beforeEach(async () => {
  folder = temporaryFolder();
  sink = await SinkServer.start();
  sink.respondAlways({ kind: 'answer', status: 200 });
});
afterEach(async () => {
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

async function isDrained(api: DeskApi): Promise<boolean> {
  const { state, waiting } = await mailboxOf(api);
  return state.kind === 'draining' && waiting === 0;
}

async function expectAllOnce(api: DeskApi, answered: ReadonlySet<string>): Promise<void> {
  await expectEachOnce({ api, sink, answered, isDrained });
}

test('mailbox and desk are killed at random moments: all that was answered is forwarded, once', async () => {
  const mailboxDir = join(folder, 'mailbox-data');
  let mailbox = new MailboxProcess(mailboxDir);
  const ready = await mailbox.ready();
  const port = new URL(ready.mailbox).port;
  const program = Program.start(join(folder, 'data'));
  const api = await program.ready();
  const key = await networkWithSink(api, sink);
  await pair(api, ready.mailbox, ready.pairingCode);
  await rulesAreThere(api);
  const senders = new Senders(() => ready.mailbox, key, 4, 5);
  for (let round = 0; round < times(3, 10); round += 1) {
    await pause(150 + Math.random() * 500);
    const engine = await eventually(async () => Promise.resolve(program.childPids().get('engine')), 20_000);
    if (round % 2 === 0) await mailbox.kill();
    if (round % 2 === 1 || round === 2) process.kill(engine, 'SIGKILL');
    if (round % 2 === 0) {
      mailbox = new MailboxProcess(mailboxDir, ['--port', port]);
      await mailbox.ready();
    }
    const before = senders.answered.size;
    await eventually(() => Promise.resolve(senders.answered.size > before + 5), 20_000);
  }
  await senders.stop();
  await eventually(async () => (await api.ledger().catch(() => null)) !== null, 20_000);
  expect(senders.answered.size).toBeGreaterThan(15);
  await expectAllOnce(api, senders.answered);
  expect((await mailboxOf(api)).restored).toBeNull();
  await program.kill();
  await mailbox.kill();
}, 120_000);

test('a line that is cut in the middle of pages costs nothing, and what came meanwhile is there when it is mended', async () => {
  const mailbox = await openMailbox(folder);
  const relay = await Relay.to(mailbox.url);
  const desk = await Desk.start({ folder });
  const key = await networkWithSink(desk, sink);
  await pair(desk, relay.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  const senders = new Senders(() => mailbox.url, key, 4, 3);
  for (let round = 0; round < times(3, 10); round += 1) {
    await pause(50 + Math.random() * 200);
    relay.cut();
    await pause(100);
    const before = senders.answered.size;
    await eventually(() => Promise.resolve(senders.answered.size > before + 10));
    relay.mend();
  }
  await senders.stop();
  await expectAllOnce(desk, senders.answered);
  await eventually(async () => (await mailboxOf(desk)).waiting === 0);
  await desk.stop();
  await relay.close();
  await mailbox.stop();
}, 60_000);

test('an acknowledgement that never arrives, or arrives twice, changes nothing', async () => {
  const mailbox = await openMailbox(folder);
  const desk = await Desk.start({ folder });
  const key = await networkWithSink(desk, sink);
  await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  const answered = new Set<string>();
  for (const id of ['a-1', 'a-2', 'a-3'])
    if (await isAnswered(`${mailbox.url}/postback/${key}?clickid=${id}&event=reg`)) answered.add(id);
  await expectAllOnce(desk, answered);
  // Another run of the desk acknowledges the same again, and the mailbox that starts again has forgotten the last one.
  await desk.stop();
  await mailbox.stop();
  const port = Number(new URL(mailbox.url).port);
  rmSync(join(folder, 'mailbox-data', 'mailbox', 'acknowledged.json'), { force: true });
  const again = await openMailbox(folder, { port });
  const next = await Desk.start({ folder });
  await eventually(async () => (await mailboxOf(next)).waiting === 0, 10_000);
  if (await isAnswered(`${again.url}/postback/${key}?clickid=a-4&event=reg`)) answered.add('a-4');
  await expectAllOnce(next, answered);
  expect(answered.size).toBe(4);
  expect(await next.postbacks()).toHaveLength(4);
  await next.stop();
  await again.stop();
}, 60_000);

test('a mailbox on an older image of its disk says so: nothing is lost or comes twice, and numbers given again count', async () => {
  const place = join(folder, 'mailbox-data', 'mailbox');
  const image = join(folder, 'image');
  let mailbox = await openMailbox(folder);
  const port = Number(new URL(mailbox.url).port);
  const desk = await Desk.start({ folder });
  const key = await networkWithSink(desk, sink);
  await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  const answered = new Set<string>();
  const send = async (id: string): Promise<void> => {
    if (await isAnswered(`${mailbox.url}/postback/${key}?clickid=${id}&event=reg`)) answered.add(id);
  };
  for (const id of ['old-1', 'old-2', 'old-3']) await send(id);
  await expectAllOnce(desk, answered);
  await mailbox.stop();
  cpSync(place, image, { recursive: true });
  mailbox = await openMailbox(folder, { port });
  for (const id of ['gone-1', 'gone-2', 'gone-3', 'gone-4']) await send(id);
  await expectAllOnce(desk, answered);
  await eventually(async () => (await mailboxOf(desk)).waiting === 0);
  await mailbox.stop();

  // The server is set back, and by the time the desk hears of it, it has counted past where it was.
  rmSync(place, { recursive: true });
  cpSync(image, place, { recursive: true });
  await desk.stop();
  mailbox = await openMailbox(folder, { port });
  for (let index = 0; index < 10; index += 1) await send(`new-${index}`);
  const next = await Desk.start({ folder });
  await expectAllOnce(next, answered);
  expect(answered.size).toBe(17);
  expect(await next.postbacks()).toHaveLength(17);
  expect(await mailboxOf(next)).toMatchObject({ restored: { missing: 0 }, waiting: 0 });
  const { notices } = await next.json<{ notices: { code: string }[] }>('GET', '/info');
  expect(notices.map(({ code }) => code)).toContain('mailbox_restored');
  await next.stop();
  await mailbox.stop();
}, 60_000);

test.runIf(canMount)(
  'a full disk of the mailbox: senders are asked to try again, and what was answered is there',
  async () => {
    const place = join(folder, 'mailbox-data');
    mkdirSync(place);
    mountSmallDisk(place, '2m');
    try {
      let mailbox = await openMailbox(folder);
      const port = Number(new URL(mailbox.url).port);
      const desk = await Desk.start({ folder });
      const key = await networkWithSink(desk, sink);
      await pair(desk, mailbox.url, mailbox.pairingCode);
      await rulesAreThere(desk);
      await desk.stop();
      const answered = new Set<string>();
      let refused = 0;
      for (let index = 0; refused < 3; index += 1) {
        // What compresses well would fill no disk.
        const noise = Buffer.from(Array.from({ length: 30_000 }, () => Math.random() * 256)).toString(
          'base64',
        );
        const body = `clickid=full-${index}&event=reg&noise=${encodeURIComponent(noise)}`;
        const response = await fetch(`${mailbox.url}/postback/${key}`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        });
        if (response.status === 200) answered.add(`full-${index}`);
        else {
          expect(response.status).toBe(503);
          refused += 1;
        }
      }
      expect(answered.size).toBeGreaterThan(3);
      // It starts on the full disk too.
      await mailbox.stop();
      mailbox = await openMailbox(folder, { port });
      const next = await Desk.start({ folder });
      await expectAllOnce(next, answered);
      await next.stop();
      await mailbox.stop();
      expect(existsSync(join(place, 'mailbox', 'pairing.json'))).toBe(true);
    } finally {
      unmount(place);
    }
  },
  60_000,
);
