/** docs/jetstream.md as somebody follows it who has never seen it: its commands, its files and its settings, as they stand there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setUpValue } from '../../../renderer/features/broker/set-up-value.ts';
import type { SetUpView } from '../../../shared/contract/broker.ts';
import { brokerOf, haveRules } from '../../fixtures/broker.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { MailboxProcess } from '../../fixtures/mailbox-process.ts';
import { freePort } from '../../fixtures/free-port.ts';
import { hasNatsServer, NatsServer } from '../../fixtures/nats-server.ts';

const text = readFileSync(join(import.meta.dirname, '../../../docs/jetstream.md'), 'utf8');
/** What stands between fences, in order. */
const blocks = [...text.matchAll(/^```(?:sh)?\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
const NAMES = ['nats-1', 'nats-2', 'nats-3'] as const;
const PASSWORDS = { desk: 'desk-password', mailbox: 'mailbox-password', route: 'route-password' };

let folder: string;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  rmSync(folder, { recursive: true, force: true });
});

function blockWith(words: string): string {
  const found = blocks.find((block) => block.includes(words));
  if (found === undefined) throw new Error(`No block has ${words}.`);
  return found;
}

/** The names of the servers are this computer's. */
function runBlock(dir: string, words: string): void {
  const script = blockWith(words).replace('name=nats-1.example.com', 'name=localhost');
  const { status, stderr } = spawnSync('sh', ['-e', '-c', script], { cwd: dir, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Certificates as step 1 makes them. @returns the authority's */
function makeCertificates(dir: string): string {
  mkdirSync(dir, { recursive: true });
  runBlock(dir, 'openssl req -x509');
  runBlock(dir, 'openssl x509 -req');
  return readFileSync(join(dir, 'ca.pem'), 'utf8');
}

/** Passwords instead of `…`, and folders and ports that a test has. */
function filledIn(
  block: string,
  dir: string,
  store: string,
  ports: Readonly<Record<string, number>>,
): string {
  let filled = block.replaceAll('/etc/nats/', `${dir}/`).replaceAll('/var/lib/nats', store);
  for (const [user, password] of Object.entries(PASSWORDS))
    filled = filled
      .replaceAll(`user: "${user}", password: "…"`, `user: "${user}", password: "${password}"`)
      .replaceAll(`${user}:…`, `${user}:${password}`);
  for (const [from, port] of Object.entries(ports)) filled = filled.replaceAll(from, String(port));
  if (filled.includes('…')) throw new Error(`Something is not filled in: ${filled}`);
  return filled;
}

async function startServer(name: string, port: number, config: string): Promise<NatsServer> {
  const server = await NatsServer.start({ dir: join(folder, name), port, config });
  ends.push(async () => server.kill());
  return server;
}

async function startDesk(servers: string, ca: string, replicas: number): Promise<Desk> {
  const desk = await Desk.start({ folder: join(folder, 'desk') });
  ends.push(async () => desk.stop());
  const credentials = `desk:${PASSWORDS.desk}`;
  await desk.json('PUT', '/broker', { servers, credentials, ca, replicas });
  // As the page says after “Save and connect”.
  await eventually(async () => {
    const { state } = await brokerOf(desk);
    return state?.kind === 'failing' && state.code === 'broker_not_set_up';
  }, 20_000);
  return desk;
}

async function joinKeyOf(desk: Desk): Promise<string> {
  return (await desk.json<{ joinKey: string }>('GET', '/broker/join-key')).joinKey;
}

async function readinessOf(url: string): Promise<number> {
  return (await fetch(`${url}/mailbox/ready`)).status;
}

async function expectPostback(desk: Desk, url: string): Promise<void> {
  const { key } = await desk.createNetwork();
  await eventually(async () => {
    const answer = await fetch(`${url}/postback/${key}?clickid=by-the-book&event=reg`);
    return answer.status === 200;
  }, 20_000);
  await eventually(async () => (await desk.postbacks()).some(({ clickId }) => clickId === 'by-the-book'));
}

test.runIf(hasNatsServer)(
  'one server: certificates, its file, what is set up, and a mailbox by its settings',
  async () => {
    const dir = join(folder, 'certificates');
    const ca = makeCertificates(dir);
    const port = await freePort();
    const config = filledIn(blockWith('server_name: "nats-1"'), dir, join(folder, 'store'), { 4222: port });
    await startServer('nats', port, config);
    const desk = await startDesk(`tls://localhost:${port}`, ca, 1);
    const before = await desk.json<SetUpView>('GET', '/broker/set-up');
    for (const { name, isThere, planned } of before.parts) {
      expect(isThere).toBe(false);
      const values = planned.map((each) => `${each.name}: ${setUpValue(each.name, each.value)}`).join(', ');
      const row = text.split('\n').find((line) => line.startsWith('| ') && line.includes(`\`${name}\``));
      expect(row).toContain(`\`${values}\``);
    }
    await desk.json('POST', '/broker/set-up', {});
    await eventually(async () => (await brokerOf(desk)).state?.kind === 'draining', 20_000);
    const after = await desk.json<SetUpView>('GET', '/broker/set-up');
    expect(after.parts.every(({ isThere, differences }) => isThere && differences.length === 0)).toBe(true);

    const joinKey = await joinKeyOf(desk);
    const lines = filledIn(blockWith('POSTBACK_MAILBOX_BROKER_JOIN').replace('pdj1.…', joinKey), dir, '', {
      'nats-1.example.com:4222': 0,
    }).replace('tls://0', `tls://localhost:${port}`);
    const env = Object.fromEntries(
      lines
        .trim()
        .split('\n')
        .map((line): [string, string] => [
          line.slice(0, line.indexOf('=')),
          line.slice(line.indexOf('=') + 1),
        ]),
    );
    const mailbox = new MailboxProcess(join(folder, 'mailbox'), [], env);
    ends.push(async () => mailbox.kill());
    const { mailbox: url, pairingCode } = await mailbox.ready();
    expect(pairingCode).toBeNull();
    await haveRules(desk, 1);
    await eventually(async () => (await readinessOf(url)) === 204);
    await expectPostback(desk, url);
    for (const secret of [joinKey, PASSWORDS.mailbox])
      expect(`${mailbox.stdout}${mailbox.stderr}`).not.toContain(secret);
  },
  90_000,
);

test.runIf(hasNatsServer)(
  'three servers with routes over TLS, three copies, and a mailbox by its flags and files',
  async () => {
    const dir = join(folder, 'certificates');
    const ca = makeCertificates(dir);
    const ports = await Promise.all(NAMES.map(async () => freePort()));
    const routes = await Promise.all(NAMES.map(async () => freePort()));
    const file = `${blockWith('server_name: "nats-1"')}${blockWith('cluster {')}`;
    await Promise.all(
      NAMES.map(async (name, index) => {
        const own = file
          .replace('"nats-1"', `"${name}"`)
          .replace('port: 4222', `port: ${ports[index]}`)
          .replace('0.0.0.0:6222', `127.0.0.1:${routes[index]}`);
        const elsewhere = Object.fromEntries(
          NAMES.map((each, at): [string, number] => [`${each}.example.com:6222`, routes[at] ?? 0]),
        );
        const config = filledIn(own, dir, join(folder, `store-${name}`), elsewhere).replaceAll(
          /@(\d+)"/g,
          '@localhost:$1"',
        );
        await startServer(name, ports[index] ?? 0, config);
      }),
    );
    const desk = await startDesk(ports.map((port) => `tls://localhost:${port}`).join(','), ca, 3);
    await eventually(async () => (await desk.call('POST', '/broker/set-up', {})).status === 200, 30_000);
    await eventually(async () => (await brokerOf(desk)).state?.kind === 'draining', 20_000);
    const flags = blockWith('--broker-credentials').match(/--broker-[\w-]+/g) ?? [];
    expect(flags.toSorted()).toEqual([
      '--broker-ca',
      '--broker-credentials',
      '--broker-join',
      '--broker-servers',
    ]);
    const files = { join: join(folder, 'join-key'), credentials: join(folder, 'nats-credentials') };
    writeFileSync(files.join, `${await joinKeyOf(desk)}\n`);
    writeFileSync(files.credentials, `mailbox:${PASSWORDS.mailbox}\n`);
    const values: Readonly<Record<string, string>> = {
      '--broker-ca': join(dir, 'ca.pem'),
      '--broker-credentials': files.credentials,
      '--broker-join': files.join,
      '--broker-servers': `tls://localhost:${ports[0]}`,
    };
    const mailbox = new MailboxProcess(
      join(folder, 'mailbox'),
      flags.flatMap((flag) => [flag, values[flag] ?? '']),
    );
    ends.push(async () => mailbox.kill());
    const { mailbox: url } = await mailbox.ready();
    await haveRules(desk, 1);
    await expectPostback(desk, url);
    // Two copies are a wish like any other, and so is one.
    for (const copies of [2, 1, 3]) {
      const settings = { servers: values['--broker-servers'], ca, replicas: copies };
      await desk.json('PUT', '/broker', settings);
      const changed = await desk.json<SetUpView>('POST', '/broker/set-up', { change: true });
      expect(changed.parts.flatMap(({ differences }) => differences)).toEqual([]);
    }
  },
  120_000,
);
