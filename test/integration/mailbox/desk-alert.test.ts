/** The real mailbox program tells its owner that the desk is away, once, also across a restart, and once that it is back. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { pair, rulesAreThere } from '../../fixtures/mailbox.ts';
import { MailboxProcess } from '../../fixtures/mailbox-process.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

const TOKEN = '123456:AAsecretsecretsecretsecretsecret-_x';
/** The shortest that a mailbox takes. */
const AFTER_HOURS = 0.05;
const HOUR_MS = 3_600_000;

let folder: string;
let sink: SinkServer;

beforeEach(async () => {
  folder = temporaryFolder();
  sink = await SinkServer.start();
});

afterEach(async () => {
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(dataDir: string, port: string): MailboxProcess {
  return new MailboxProcess(dataDir, [
    '--port',
    port,
    '--alert-url',
    `${sink.url}/hook/secret-path`,
    '--alert-telegram-token',
    TOKEN,
    '--alert-telegram-chat',
    '-1001',
    '--alert-telegram-server',
    sink.url,
    '--alert-after-hours',
    String(AFTER_HOURS),
  ]);
}

/** As if the desk had called last some hours ago: nobody waits that long in a test. */
function calledBefore(dataDir: string, hours: number): void {
  const path = join(dataDir, 'mailbox', 'absence.json');
  const absence = JSON.parse(readFileSync(path, 'utf8')) as { call: { wallMs: number; uptimeMs: number } };
  absence.call.wallMs -= hours * HOUR_MS;
  absence.call.uptimeMs -= hours * HOUR_MS;
  writeFileSync(path, JSON.stringify(absence));
}

const bodies = (path: string): unknown[] =>
  sink.requests
    .filter(({ url }) => url.startsWith(path))
    .map(({ body }) => JSON.parse(body.toString('utf8')) as unknown);

test('away is told once by each way, after a crash and a refusal too, back once, and no secret is kept or logged', async () => {
  const dataDir = join(folder, 'mailbox-data');
  const first = start(dataDir, '0');
  const ready = await first.ready();
  const { port } = new URL(ready.mailbox);
  const desk = await Desk.start({ folder });
  const network = await desk.createNetwork();
  await pair(desk, ready.mailbox, ready.pairingCode);
  await rulesAreThere(desk);
  await desk.stop();
  const send = async (id: string) =>
    fetch(`${ready.mailbox}/postback/${network.key}?clickid=alert-${id}&event=reg`);
  for (const id of ['1', '2']) expect((await send(id)).status).toBe(200);
  await first.stop();
  calledBefore(dataDir, 13);

  // Telegram refuses at first: the other way does not wait for it, and is not told again for it.
  sink.answer(({ url }) => ({ kind: 'answer', status: url.startsWith('/bot') ? 401 : 200 }));
  const second = start(dataDir, port);
  await second.ready();
  await eventually(() => Promise.resolve(second.stderr.includes('could not be told')), 15_000);
  await eventually(() => Promise.resolve(second.stderr.includes('was told')), 15_000);
  await second.kill();
  expect(bodies('/hook')).toEqual([{ event: 'desk_away', hours: 13, waiting: 2 }]);

  sink.respondAlways({ kind: 'answer', status: 200 });
  const third = start(dataDir, port);
  await third.ready();
  await eventually(() => Promise.resolve(third.stderr.includes('was told')), 15_000);
  expect(bodies('/bot').at(-1)).toEqual({
    chat_id: '-1001',
    text: 'Your desk has not collected for 13 hours. 2 postbacks wait in the mailbox and will not be forwarded until Postback Desk runs again.',
  });
  expect(sink.requests.at(-1)?.url).toBe(`/bot${TOKEN}/sendMessage`);

  const again = await Desk.start({ folder });
  await sink.waitForCount(5, 20_000);
  await again.stop();
  await third.stop();
  expect(bodies('/hook').slice(1)).toEqual([{ event: 'desk_back', hours: 13 }]);
  expect(bodies('/bot').slice(2)).toEqual([
    { chat_id: '-1001', text: 'Your desk is back and collects again. It was away for 13 hours.' },
  ]);
  const said = [first, second, third].map((each) => each.stderr + each.stdout).join('');
  for (const secret of [TOKEN, 'secret-path']) expect(everythingIn(dataDir) + said).not.toContain(secret);
}, 60_000);
