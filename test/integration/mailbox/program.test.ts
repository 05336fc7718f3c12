/** The mailbox as a program of its own: what it says, what it takes, and how it ends. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { mailboxOf, openMailbox, pair, rulesAreThere } from '../../fixtures/mailbox.ts';
import { MailboxProcess } from '../../fixtures/mailbox-process.ts';

const IDLE_MB = 100;

let folder: string;
let dataDir: string;
let started: MailboxProcess[];
beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder, 'data');
  started = [];
});
afterEach(async () => {
  for (const each of started) await each.kill();
  rmSync(folder, { recursive: true, force: true });
});

function start(more: readonly string[] = [], dir = dataDir): MailboxProcess {
  const mailbox = new MailboxProcess(dir, more);
  started.push(mailbox);
  return mailbox;
}

async function metricOf(metrics: string, name: string): Promise<number> {
  const text = await (await fetch(metrics)).text();
  const line = text.split('\n').find((each) => each.startsWith(`postback_mailbox_${name} `));
  return Number(line?.split(' ')[1]);
}

test('it prints one line alone on stdout, keeps its code out of every file, and ends when it is told', async () => {
  const mailbox = start();
  const ready = await mailbox.ready();
  expect(mailbox.stdout.trim().split('\n')).toHaveLength(1);
  expect(mailbox.stdout).toMatch(
    /^\{"ready":true,"mailbox":"http:[^"]+","pairingCode":"[^"]+","metrics":"http:[^"]+\/metrics"\}\n$/,
  );
  expect(ready.pairingCode).toMatch(/^(?:[\dA-Z]{4}-){3}[\dA-Z]{4}$/);
  await eventually(() => Promise.resolve(mailbox.stderr.includes(String(ready.pairingCode))));
  expect(everythingIn(dataDir)).not.toContain(ready.pairingCode);
  mailbox.signal('SIGTERM');
  expect(await mailbox.end()).toBe(0);
}, 20_000);

test('idle it takes less than 100 MB', async () => {
  const mailbox = start();
  await mailbox.ready();
  await pause(1_500);
  const pss = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${mailbox.pid}/smaps_rollup`, 'utf8'))?.[1];
  expect(Number(pss) / 1_024).toBeLessThan(IDLE_MB);
}, 20_000);

test('wrong settings, a port in use and a folder in use are told in one sentence', async () => {
  const { mailbox } = await start().ready();
  for (const [flags, dir, said, code] of [
    [['--port', 'x'], join(folder, 'other'), /--port/, 2],
    [['--prot', '1'], join(folder, 'other'), /--prot.*--help/, 2],
    [['--port', new URL(mailbox).port], join(folder, 'other'), /already in use.*--port/, 1],
    [[], dataDir, /already running/, 1],
    [['--unpair'], dataDir, /already running/, 1],
    [['--unpair'], join(folder, 'nothing'), /no mailbox/, 1],
  ] as const) {
    const wrong = start(flags, dir);
    expect(await wrong.end(), flags.join(' ')).toBe(code);
    expect(wrong.stderr).toMatch(said);
    expect(wrong.stderr).not.toContain('    at ');
    expect(wrong.stdout).toBe('');
  }
}, 40_000);

test('health and metrics say what waits, and nothing of what it is', async () => {
  const settings = join(folder, 'mailbox.json');
  writeFileSync(settings, JSON.stringify({ maxSpoolMb: 32 }));
  const mailbox = start(['--config', settings]);
  const ready = await mailbox.ready();
  const health = async (): Promise<unknown> => (await fetch(new URL('/health', ready.metrics))).json();
  expect(await health()).toEqual({ status: 'warning', warnings: ['not_paired'], waiting: 0 });
  expect(await metricOf(ready.metrics, 'paired')).toBe(0);

  const desk = await Desk.start({ folder });
  const network = await desk.createNetwork();
  await pair(desk, ready.mailbox, ready.pairingCode);
  await rulesAreThere(desk);
  expect(await health()).toEqual({ status: 'ok', warnings: [], waiting: 0 });
  await desk.engine.stop();
  for (const id of ['m1', 'm2', 'm3'])
    await fetch(`${ready.mailbox}/postback/${network.key}?clickid=metric-${id}&event=reg`);
  await fetch(`${ready.mailbox}/postback/a-wrong-key-0123456789?clickid=x`);
  expect(await metricOf(ready.metrics, 'waiting')).toBe(3);
  expect(await metricOf(ready.metrics, 'stored_total')).toBe(3);
  expect(await metricOf(ready.metrics, 'spool_max_bytes')).toBe(32 * 1024 * 1024);
  expect(await metricOf(ready.metrics, 'refused_total{reason="wrong_key"}')).toBe(1);
  const text = await (await fetch(ready.metrics)).text();
  for (const word of ['metric-m1', network.key, network.id, '127.0.0.1']) expect(text).not.toContain(word);
  // Through a name that a stranger's page made point here.
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  get(ready.metrics, { headers: { host: 'evil.example' } }, (response) => {
    response.resume();
    resolve(response.statusCode);
  });
  expect(await promise).toBe(421);
  await desk.gate.stop();
}, 30_000);

test('a mailbox whose desk is lost is let go from its own server, and keeps nothing', async () => {
  const first = start();
  const ready = await first.ready();
  const desk = await Desk.start({ folder });
  await pair(desk, ready.mailbox, ready.pairingCode);
  await rulesAreThere(desk);
  await first.stop();
  const port = new URL(ready.mailbox).port;

  const unpair = start(['--unpair']);
  expect(await unpair.end()).toBe(0);
  expect(unpair.stderr).toContain('belongs to no desk');
  const again = await start(['--port', port]).ready();
  expect(again.pairingCode).not.toBeNull();
  await eventually(async () => {
    const { state } = await mailboxOf(desk);
    return state.kind === 'failing' && state.code === 'mailbox_not_ours';
  }, 20_000);
  await desk.stop();
}, 40_000);

test('when the desk is away for long its owner is told once, without a word of what waits', async () => {
  const told: string[] = [];
  const server = createServer((request, response) => {
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => told.push(chunk));
    request.on('end', () => response.end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/alert`;
  const mailbox = await openMailbox(folder);
  const desk = await Desk.start({ folder });
  const network = await desk.createNetwork();
  await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  await desk.stop();
  await fetch(`${mailbox.url}/postback/${network.key}?clickid=alert-1&event=reg`);
  await mailbox.stop();
  // An absence is counted from its start: it is over at once here.
  const watching = await openMailbox(folder, { alert: { url, backUrl: null, telegram: null, afterMs: 0 } });
  await eventually(() => Promise.resolve(told.length > 0));
  expect(JSON.parse(told.join(''))).toEqual({ event: 'desk_away', hours: 0, waiting: 1 });
  await watching.stop();
  server.close();
}, 30_000);

test('past its limits a mailbox asks senders to try again, and takes more once the desk has taken over', async () => {
  const mailbox = await openMailbox(folder, { maxWaitingMs: 0 });
  const desk = await Desk.start({ folder });
  const network = await desk.createNetwork();
  await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  const send = async (id: string): Promise<number> =>
    (await fetch(`${mailbox.url}/postback/${network.key}?clickid=${id}&event=reg`)).status;
  const health = async (): Promise<unknown> =>
    (await (await fetch(new URL('/health', mailbox.metricsUrl))).json()) as unknown;
  await desk.engine.stop();
  expect(await send('old-1')).toBe(200);
  expect(await health()).toMatchObject({ status: 'failing', warnings: ['waiting_too_long'] });
  expect(await send('old-2')).toBe(503);
  await desk.gate.stop();
  const again = await Desk.start({ folder });
  await eventually(async () => (await again.postbacks()).length === 1);
  await eventually(async () => (await send('old-3')) === 200);
  await again.stop();
  await mailbox.stop();
}, 30_000);
