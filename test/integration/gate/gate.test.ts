/** The gate by itself: what it answers before its engine is there, and while its folder is gone. */
import { createHmac } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Gate, startGate } from '../../../electron/gate/app/gate.ts';
import { GateHost } from '../../../electron/gate/app/gate-host.ts';
import { OUTAGES_FILE } from '../../../electron/platform/outages/outage-log.ts';
import { partialName } from '../../../electron/platform/whole-file.ts';
import type { GateProcessReport } from '../../../shared/contract/shell.ts';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { localLink } from '../../fixtures/local-link.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

const SECRET = 'a-secret-of-the-test-0123456789';

let folder: string;
let gate: Gate | null;
beforeEach(() => {
  folder = temporaryFolder();
  gate = null;
});
afterEach(async () => {
  await gate?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Without an engine. */
async function startAlone(): Promise<Gate> {
  gate = await startGate({ dataDir: join(folder, 'data'), receiverPort: 0 }, quietLog, localLink().gate);
  return gate;
}

async function statusOf(url: string, path: string, init?: RequestInit): Promise<number> {
  return (await fetch(`${url}${path}`, init)).status;
}

test('without rules nobody is told that his key is wrong: everybody has to try again', async () => {
  const { receiverUrl } = await startAlone();
  expect(await statusOf(receiverUrl, '/postback/any-key-0123456789abcdef?clickid=a1')).toBe(503);
});

test('a gate that starts before its engine answers by the rules of before, and all of it is taken over', async () => {
  const first = await Desk.start({ folder });
  const network = await first.createNetwork({ name: 'Known', answerBody: 'taken' });
  await first.stop();

  const { receiverUrl } = await startAlone();
  const known = await fetch(`${receiverUrl}/postback/${network.key}?clickid=early-1&event=reg`);
  expect([known.status, await known.text()]).toEqual([200, 'taken']);
  expect(await statusOf(receiverUrl, '/postback/a-wrong-key-0123456789?clickid=a1')).toBe(404);
  await gate?.stop();
  gate = null;

  const second = await Desk.start({ folder });
  const rows = await eventually(async () => {
    const all = await second.postbacks();
    return all.length === 1 ? all : null;
  });
  expect(rows[0]).toMatchObject({ clickId: 'early-1', event: 'registration', networkId: network.id });
  await second.stop();
});

test('a signature that nobody could check holds its postback until the secret is there, and is never on the disk', async () => {
  const first = await Desk.start({ folder });
  const network = await first.createNetwork({ name: 'Signed' });
  const signature = {
    header: 'x-sign',
    algorithm: 'hmac-sha256',
    encoding: 'hex',
    bytes: 'body',
    secret: SECRET,
  };
  await first.json('PATCH', `/networks/${network.id}/access`, { signature });
  await first.stop();
  expect(everythingIn(join(folder, 'data', 'gate'))).not.toContain(SECRET);

  const { receiverUrl } = await startAlone();
  const send = async (id: string, secret: string): Promise<number> => {
    const body = JSON.stringify({ clickid: id, event: 'reg' });
    const sign = createHmac('sha256', secret).update(body).digest('hex');
    const headers = { 'x-sign': sign, 'content-type': 'application/json' };
    return statusOf(receiverUrl, `/postback/${network.key}`, { method: 'POST', body, headers });
  };
  expect([await send('right-1', SECRET), await send('wrong-1', 'another secret')]).toEqual([200, 200]);
  await gate?.stop();
  gate = null;

  const second = await Desk.start({ folder });
  const rows = await eventually(async () => {
    const all = await second.postbacks();
    return all.length === 2 ? all : null;
  });
  const byId = new Map(rows.map((row) => [row.clickId, row]));
  expect(byId.get('right-1')).toMatchObject({ isHeld: false, event: 'registration' });
  const wrong = byId.get('wrong-1') ?? rows.find(({ clickId }) => clickId !== 'right-1');
  expect(wrong?.isHeld).toBe(true);
  expect(wrong?.problems.map(({ code }) => code)).toContain('signature_wrong');
  await second.stop();
});

test('when its folder is deleted it stops saying 200, makes another one, and goes on on its port', async () => {
  const desk = await Desk.start({ folder });
  const network = await desk.createNetwork();
  const url = `${desk.addresses.receiver}/postback/${network.key}`;
  expect(await statusOf(url, '?clickid=before-1&event=reg')).toBe(200);
  await eventually(async () => (await desk.postbacks()).length === 1);
  rmSync(join(folder, 'data', 'gate'), { recursive: true, force: true });
  const answered = ['before-1'];
  const isAgain = (): boolean => existsSync(join(folder, 'data', 'gate', 'requests'));
  await eventually(async () => {
    const wasAgain = isAgain();
    const id = `meanwhile-${answered.length}`;
    if ((await statusOf(url, `?clickid=${id}&event=reg`)) === 200) answered.push(id);
    // Few enough for one page of postbacks.
    await pause(100);
    return wasAgain;
  }, 9_000);
  await eventually(async () => (await statusOf(url, '?clickid=after-1&event=reg')) === 200, 10_000);
  await eventually(async () => {
    const ids = (await desk.postbacks()).map(({ clickId }) => clickId);
    return [...answered, 'after-1'].every((id) => ids.includes(id));
  }, 10_000);
  expect(readFileSync(join(folder, 'data', 'gate', 'rules.json'), 'utf8')).toContain('keyDigest');
  await desk.stop();
});

test('a port that is taken is reported as a code, and the process ends', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => {
    taken.listen(0, '127.0.0.1', resolve);
  });
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const reports: GateProcessReport[] = [];
  const exited = Promise.withResolvers<number>();
  const host = new GateHost({
    report: (report) => {
      reports.push(report);
    },
    start: async (options, link) => startGate(options, quietLog, link),
    exit: exited.resolve,
  });
  host.receive({ type: 'start', options: { dataDir: join(folder, 'data'), receiverPort: port } }, []);
  expect(await exited.promise).toBe(1);
  expect(reports).toEqual([
    { type: 'failed', reason: { code: 'port_in_use', port, flag: '--receiver-port' } },
  ]);
  taken.close();
});

test('two gates never share a folder', async () => {
  await startAlone();
  await pause(10);
  await expect(
    startGate({ dataDir: join(folder, 'data'), receiverPort: 0 }, quietLog, localLink().gate),
  ).rejects.toMatchObject({ reason: { code: 'data_dir_in_use' } });
});

test('a damaged book of outages keeps nothing from being received', async () => {
  const first = await Desk.start({ folder });
  const network = await first.createNetwork({ name: 'Known' });
  await first.stop();
  const book = join(folder, 'data', 'gate', OUTAGES_FILE);
  writeFileSync(book, Buffer.alloc(8_192, 'not a database '));

  const { receiverUrl } = await startAlone();
  expect(await statusOf(receiverUrl, `/postback/${network.key}?clickid=a1&event=reg`)).toBe(200);
  expect(existsSync(`${book}.damaged`)).toBe(true);
});

test('rules that the gate cannot write are said to whoever changed them, and written as soon as they can be', async () => {
  const desk = await Desk.start({ folder });
  const rulesFile = join(folder, 'data', 'gate', 'rules.json');
  mkdirSync(partialName(rulesFile));

  const failed = await desk.call('POST', '/networks', { name: 'New' });
  expect([failed.status, await failed.json()]).toMatchObject([
    507,
    { data: { code: 'gate_rules_not_written' }, message: expect.stringContaining('is saved') },
  ]);
  rmSync(partialName(rulesFile), { recursive: true });
  const { items } = await desk.json<{ items: { name: string; id: string }[] }>('GET', '/networks');
  const saved = items.find(({ name }) => name === 'New');
  await eventually(async () => readFileSync(rulesFile, 'utf8').includes(String(saved?.id)) || null);
  await desk.createNetwork({ name: 'Next' });
  await desk.stop();
});
