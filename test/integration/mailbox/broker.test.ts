/** A mailbox that publishes to a broker, and a desk that reads from it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jetstream } from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import { connect } from '@nats-io/transport-node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SetUpView } from '../../../shared/contract/broker.ts';
import type { JoinedSummary } from '../../../shared/contract/joined-summary.ts';
import { brokerOf, haveRules, joinFlags, joinSettings, STREAM, useBroker } from '../../fixtures/broker.ts';
import { KEY, SELF_SIGNED } from '../../fixtures/certificates.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { createKeyPair } from '../../../electron/platform/mailbox-link/link-keys.ts';
import { writeJoinKey } from '../../../electron/platform/broker-link/join-key.ts';
import { MailboxProcess } from '../../fixtures/mailbox-process.ts';
import { openMailbox } from '../../fixtures/mailbox.ts';
import { hasNatsServer, NatsServer } from '../../fixtures/nats-server.ts';

const MB = 1024 * 1024;
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
    const { id, key } = await desk.createNetwork();
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
    const clickIds = (await desk.postbacks()).map(({ clickId }) => clickId);
    expect([clickIds.length, new Set(clickIds)]).toEqual([2, new Set(['first', 'long'])]);
    // A name that leads to the mailboxes is what postback URLs begin with, and a test by it is known as one.
    await desk.json('PUT', '/broker', { servers: server.url, maxMb: 128, publicUrl: mailbox.url });
    const { items } = await desk.json<{ items: { postbackUrl: string }[] }>('GET', '/networks');
    expect(items[0]?.postbackUrl).toContain(mailbox.url);
    // Which of them answers by the name is known, and the bar on top counts all of them as one.
    await eventually(async () => {
      const { name, mailboxes } = await brokerOf(desk);
      return name?.isOk === true && typeof mailboxes[0]?.answeredAt === 'string';
    });
    const joined = await eventually(async () => {
      const list = await desk.json<{ joined: JoinedSummary }>('GET', '/mailboxes');
      return list.joined.lastDrainAt !== null && list.joined.lagMs !== null && list.joined;
    });
    expect(joined).toMatchObject({ count: 1, waiting: 0, lagMs: 0, isFailing: false });
    const sent = await desk.json<{ clickId: string }>('POST', `/networks/${id}/test-postback`, {});
    await eventually(async () =>
      (await desk.postbacks()).some(({ clickId, test: isTest }) => clickId === sent.clickId && isTest),
    );
    await eventually(async () =>
      (await fetch(mailbox.metricsUrl)).text().then((text) => text.includes('postback_mailbox_waiting 0')),
    );
    await desk.stop();
    await mailbox.stop();
  },
);

test.runIf(hasNatsServer)('idle beside a broker a mailbox takes less than 100 MB', async () => {
  const desk = await Desk.start({ folder });
  await useBroker(desk, server.url);
  const mailbox = new MailboxProcess(join(folder, 'box'), await joinFlags(desk, folder, server.url));
  try {
    await mailbox.ready();
    await haveRules(desk, 1);
    await pause(1_500);
    const pss = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${mailbox.pid}/smaps_rollup`, 'utf8'))?.[1];
    process.stderr.write(`A mailbox beside a broker, idle: ${Math.round(Number(pss) / 1_024)} MB.\n`);
    expect(Number(pss) / 1_024).toBeLessThan(100);
  } finally {
    await mailbox.kill();
    await desk.stop();
  }
});

test.runIf(hasNatsServer)(
  'over TLS, with credentials, a mailbox needs no more rights than are written down',
  async () => {
    await server.kill();
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    writeFileSync(cert, SELF_SIGNED);
    writeFileSync(key, KEY);
    server = await NatsServer.start({
      dir: join(folder, 'secure'),
      more: `tls { cert_file: "${cert}", key_file: "${key}" }\n${documentedUsers()}`,
    });
    const desk = await Desk.start({ folder });
    const { key: networkKey } = await desk.createNetwork();
    const url = server.url.replace('nats:', 'tls:');
    const plain = await desk.call('PUT', '/broker', { servers: 'nats://nats.example.com' });
    expect([plain.status, await plain.text()]).toEqual([400, expect.stringContaining('needs TLS')]);
    await desk.json('PUT', '/broker', { servers: url, credentials: 'desk:desk-password' });
    await eventually(async () => {
      const { state } = await brokerOf(desk);
      return state?.kind === 'failing' && state.code === 'broker_not_trusted';
    });
    await desk.json('PUT', '/broker', { servers: url, ca: SELF_SIGNED, credentials: 'desk:wrong' });
    await eventually(async () => {
      const { state } = await brokerOf(desk);
      return state?.kind === 'failing' && state.code === 'broker_refused';
    });
    await useBroker(desk, url, { ca: SELF_SIGNED, credentials: 'desk:desk-password' });
    expect(JSON.stringify(await brokerOf(desk))).not.toContain('desk-password');
    const credentialsPath = join(folder, 'credentials');
    writeFileSync(credentialsPath, 'mailbox:mailbox-password\n');
    const broker = { ...(await joinSettings(desk, folder, url)), isTls: true, caPath: cert, credentialsPath };
    const mailbox = await openMailbox(folder, { broker });
    await haveRules(desk, 1);
    await fetch(`${mailbox.url}/postback/${networkKey}?clickid=sealed&event=reg`);
    await eventually(async () => (await desk.postbacks()).length === 1);
    await desk.stop();
    await mailbox.stop();
  },
);

test.runIf(hasNatsServer)(
  'the set-up says what is missing and what differs, and changes only what it is told to',
  async () => {
    const desk = await Desk.start({ folder });
    await desk.json('PUT', '/broker', { servers: server.url, maxMb: 128 });
    const missing = await desk.json<SetUpView>('GET', '/broker/set-up');
    expect(missing.parts.map(({ part, isThere }) => [part, isThere])).toEqual([
      ['stream', false],
      ['consumer', false],
      ['bucket', false],
    ]);
    await eventually(async () => {
      const { state } = await brokerOf(desk);
      return state?.kind === 'failing' && state.code === 'broker_not_set_up';
    });
    const made = await desk.json<SetUpView>('POST', '/broker/set-up', {});
    expect(made.parts.every(({ isThere, differences }) => isThere && differences.length === 0)).toBe(true);
    await desk.json('PUT', '/broker', { servers: server.url, maxMb: 256 });
    const kept = await desk.json<SetUpView>('POST', '/broker/set-up', {});
    const [difference] = kept.parts[0]?.differences ?? [];
    expect(difference).toMatchObject({ name: 'max_bytes', is: String(128 * MB), wanted: String(256 * MB) });
    const changed = await desk.json<SetUpView>('POST', '/broker/set-up', { change: true });
    expect(changed.parts.flatMap(({ differences }) => differences)).toEqual([]);
    await desk.stop();
  },
);

test.runIf(hasNatsServer)(
  'a stranger at the broker can neither send postbacks nor put old rules back',
  async () => {
    const desk = await Desk.start({ folder });
    const { id, key } = await desk.createNetwork();
    await useBroker(desk, server.url);
    const mailbox = await openMailbox(folder, { broker: await joinSettings(desk, folder, server.url) });
    await haveRules(desk, 1);
    const statusOfKey = async (): Promise<number> => {
      const answer = await fetch(`${mailbox.url}/postback/${key}?clickid=x&event=reg`);
      await answer.text();
      return answer.status;
    };
    const stranger = await connect({ servers: `127.0.0.1:${server.port}` });
    const bucket = await new Kvm(stranger).open(`${STREAM}_DESK`);
    const before = await bucket.get('rules');
    await desk.json('DELETE', `/networks/${id}`);
    await eventually(async () => (await statusOfKey()) !== 200);
    await bucket.put('rules', before?.value ?? new Uint8Array());
    const [joined] = (await brokerOf(desk)).mailboxes;
    const subject = `${STREAM}.requests.${joined?.id ?? ''}`;
    await jetstream(stranger).publish(subject, Buffer.from('{"clickid":"made-up"}'));
    await eventually(async () => (await brokerOf(desk)).refused === 1);
    expect((await desk.postbacks()).filter(({ clickId }) => clickId === 'made-up')).toEqual([]);
    for (let count = 0; count < 20; count += 1) expect(await statusOfKey()).not.toBe(200);
    await stranger.close();
    await mailbox.stop();
    // Another desk's key does not make it another desk's.
    const keys = { signKey: createKeyPair('ed25519').publicKey, sealKey: createKeyPair('x25519').publicKey };
    const other = join(folder, 'other-key');
    writeFileSync(other, writeJoinKey({ ...keys, secret: 'of-another-desk-altogether' }));
    const broker = { ...(await joinSettings(desk, folder, server.url)), join: other };
    await expect(openMailbox(folder, { broker })).rejects.toThrow('mailbox_of_other_desk');
    await desk.stop();
  },
);

/** The block of users in docs/jetstream.md. */
function documentedUsers(): string {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/jetstream.md'), 'utf8');
  const from = text.indexOf('authorization {');
  const block = text.slice(from, text.indexOf('```', from));
  return block
    .replace('user: "desk", password: "…"', 'user: "desk", password: "desk-password"')
    .replace('user: "mailbox", password: "…"', 'user: "mailbox", password: "mailbox-password"');
}
