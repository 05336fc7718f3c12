import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Access } from '../../../shared/contract/access.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { behindTunnel, sendOver } from '../../fixtures/behind-tunnel.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { startSmallCore } from '../../fixtures/small-core.ts';

let desk: Desk;
let network: Network;

beforeEach(async () => {
  desk = await Desk.start();
  network = await desk.createNetwork();
});

afterEach(async () => {
  await desk.stop();
});

const access = (): Promise<Access> => desk.json('GET', `/networks/${network.id}/access`);
const change = (edit: unknown): Promise<Access> => desk.json('PATCH', `/networks/${network.id}/access`, edit);

async function sendWith(key: string): Promise<number> {
  return (await desk.receive(`/postback/${key}?clickid=${Math.random()}&event=reg`)).status;
}

test('after a change of the key the old one works for its time of grace, is pointed out, and ends when told', async () => {
  await desk.json('POST', `/networks/${network.id}/key`, { graceHours: 2 });
  const [changed] = (await desk.json<{ items: Network[] }>('GET', '/networks')).items;
  expect(changed?.key).not.toBe(network.key);
  expect(changed?.key).toMatch(/^[A-Za-z0-9_-]{22,}$/);
  expect(await sendWith(changed?.key ?? '')).toBe(200);
  expect((await access()).oldKeys).toMatchObject([{ useCount: 0, lastUsedAt: null }]);

  expect(await sendWith(network.key)).toBe(200);
  const [old] = await eventually(async () => {
    const { oldKeys } = await access();
    return oldKeys[0]?.useCount === 1 ? oldKeys : null;
  });
  expect(old).toMatchObject({ beginning: network.key.slice(0, 4), lastUsedAt: expect.any(String) });
  expect(Date.parse(old?.validUntil ?? '') - Date.now()).toBeGreaterThan(1.9 * 3_600_000);
  expect((await desk.postbacks()).map((each) => each.networkId)).toEqual([network.id, network.id]);

  await desk.call('DELETE', `/networks/${network.id}/old-keys`);
  expect(await sendWith(network.key)).toBe(404);
  expect(await sendWith(changed?.key ?? '')).toBe(200);
});

test('an old key ends with its time of grace, and at once when there is none', async () => {
  const folder = temporaryFolder();
  let passedMs = 0;
  const core = await startSmallCore({
    dataDir: folder,
    sinkUrl: null,
    now: () => Date.now() + passedMs,
    uptimeMs: () => performance.now() + passedMs,
  });
  const [row] = core.core.networks.list();
  if (row === undefined) throw new Error('no network');
  const status = async (key: string) =>
    (await fetch(`${core.url}/postback/${key}?clickid=1&event=reg`)).status;
  core.core.access.rotateKey(row.id, 1);
  expect(await status(row.key)).toBe(200);
  passedMs = 3_600_001;
  expect(await status(row.key)).toBe(404);
  const [second] = core.core.networks.list();
  core.core.access.rotateKey(row.id, 0);
  expect(await status(second?.key ?? '')).toBe(404);
  await core.stop();
});

test('access rules and old keys survive a restart', async () => {
  const folder = temporaryFolder();
  const before = await startSmallCore({ dataDir: folder, sinkUrl: null });
  const [row] = before.core.networks.list();
  if (row === undefined) throw new Error('no network');
  before.core.access.rotateKey(row.id, 5);
  before.core.access.update(row.id, { allowList: ['127.0.0.1'] });
  await before.stop();

  const after = await startSmallCore({ dataDir: folder, sinkUrl: null });
  const status = async (key: string) =>
    (await fetch(`${after.url}/postback/${key}?clickid=1&event=reg`)).status;
  expect(await status(row.key)).toBe(200);
  expect(await status(after.key)).toBe(200);
  after.core.access.update(row.id, { allowList: ['203.0.113.1'] });
  expect(await status(after.key)).toBe(403);
  await after.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a removed network takes its old keys with it, and keys of less than 128 bits are refused', async () => {
  await desk.json('POST', `/networks/${network.id}/key`, {});
  await desk.call('DELETE', `/networks/${network.id}`);
  expect(await sendWith(network.key)).toBe(404);
  expect((await desk.call('POST', '/networks', { name: 'Weak', key: 'short-key-of-20-char' })).status).toBe(
    400,
  );
});

test('addresses that are not on the list are refused and shown, others are let in; nonsense is not saved', async () => {
  expect(
    (await desk.call('PATCH', `/networks/${network.id}/access`, { allowList: ['not an address'] })).status,
  ).toBe(400);
  await change({ allowList: ['203.0.113.0/24', '2001:db8::/32'] });
  expect(await sendWith(network.key)).toBe(403);
  const refused = await eventually(async () => (await desk.refused())[0]);
  expect(refused).toMatchObject({ reason: 'not_allowed', statusCode: 403, remoteAddress: '127.0.0.1' });
  // Anybody can write a header: it counts only where our own tunnel's proxy wrote it.
  const forged = await desk.receive(`/postback/${network.key}?clickid=1&event=reg`, {
    headers: { 'x-forwarded-for': '203.0.113.5', 'cf-connecting-ip': '203.0.113.5' },
  });
  expect(forged.status).toBe(403);
  await change({ allowList: ['203.0.113.0/24', '127.0.0.0/8'] });
  expect(await sendWith(network.key)).toBe(200);
  expect((await desk.ledger()).postbacks.total).toBe(1);
});

const CASES = [
  { bytes: 'body', of: (_target: string, body: string) => body },
  { bytes: 'query', of: (target: string) => target.split('?')[1] ?? '' },
  { bytes: 'target', of: (target: string) => target },
  { bytes: 'target_and_body', of: (target: string, body: string) => target + body },
] as const;

test.for(CASES)(
  'a network that signs its $bytes is believed with the right signature only',
  async ({ bytes, of }) => {
    const signature = { header: 'X-Signature', algorithm: 'hmac-sha256', encoding: 'hex', bytes };
    expect((await desk.call('PATCH', `/networks/${network.id}/access`, { signature })).status).toBe(400);
    const saved = await change({ signature: { ...signature, secret: 'topsecret' } });
    expect(JSON.stringify(saved)).not.toContain('topsecret');
    // The secret stays when something else about the signature changes.
    await change({ signature: { ...signature, encoding: 'base64' } });

    const target = `/postback/${network.key}?clickid=a%20b&event=reg`;
    const body = 'payout=5&currency=USD';
    const send = async (value: string | null) => {
      const response = await desk.receive(target, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...(value === null ? {} : { 'x-signature': value }),
        },
        body,
      });
      return response.status;
    };
    const right = createHmac('sha256', 'topsecret').update(of(target, body)).digest('base64');
    expect(await send(null)).toBe(401);
    expect(await send('')).toBe(401);
    expect(await send(createHmac('sha256', 'wrong').update(of(target, body)).digest('base64'))).toBe(401);
    expect(await send(right.slice(0, 20))).toBe(401);
    expect((await desk.ledger()).postbacks.total).toBe(0);
    expect(await send(right)).toBe(200);
    expect(await send(`sha256=${right}`)).toBe(200);
    const refused = await eventually(async () => {
      const all = await desk.refused();
      return all.length === 4 ? all : null;
    });
    expect(new Set(refused.map((each) => each.reason))).toEqual(new Set(['bad_signature']));
  },
);

test('over our own tunnel the proxy names the sender: its last word counts, in the header that was chosen', async () => {
  await behindTunnel({}, async (core, relay) => {
    const target = `/postback/${core.key}?clickid=1&event=reg`;
    const [row] = core.core.networks.list();
    if (row === undefined) throw new Error('no network');
    core.core.access.update(row.id, { allowList: ['203.0.113.7'] });
    expect(await sendOver(relay, target, ['X-Forwarded-For: 203.0.113.7'])).toMatch(/^HTTP\/1\.1 200/);
    // The first word is the stranger's own.
    expect(await sendOver(relay, target, ['X-Forwarded-For: 203.0.113.7, 198.51.100.1'])).toMatch(
      /^HTTP\/1\.1 403/,
    );
    expect(await sendOver(relay, target, ['X-Forwarded-For: 198.51.100.1, 203.0.113.7'])).toMatch(
      /^HTTP\/1\.1 200/,
    );
    expect(await sendOver(relay, target, ['CF-Connecting-IP: 203.0.113.7'])).toMatch(/^HTTP\/1\.1 403/);
    expect(await sendOver(relay, target, [])).toMatch(/^HTTP\/1\.1 403/);
    const senders = core.db.query<[], { at: string }>(
      'test.senders',
      'SELECT remote_address AS at FROM postbacks',
    );
    await expect.poll(() => senders.all().map(({ at }) => at)).toEqual(['203.0.113.7', '203.0.113.7']);
  });
});

test('senders behind the tunnel that nobody names share one bucket, a smaller one without a key; a port is no disguise', async () => {
  await behindTunnel({ senderBurst: 30, senderPerSecond: 1 }, async (core, relay) => {
    const countOf = async (path: string, headerOf: (index: number) => string[]): Promise<number> => {
      const responses: string[] = [];
      for (let index = 0; index < 45; index += 1)
        responses.push(await sendOver(relay, path, headerOf(index)));
      return responses.filter((response) => !response.startsWith('HTTP/1.1 429')).length;
    };
    const withKey = `/postback/${core.key}?clickid=1&event=reg`;
    const forms = [[], ['X-Forwarded-For: unknown'], ['X-Forwarded-For: ']];
    expect(await countOf('/postback/wrong-key-wrong-key', (index) => forms[index % 3] ?? [])).toBeLessThan(8);
    const known = await countOf(withKey, (index) => forms[index % 3] ?? []);
    expect(known).toBeGreaterThanOrEqual(30);
    expect(known).toBeLessThan(40);
    const ports = await countOf(withKey, (index) => [`X-Forwarded-For: 198.51.100.7:${4_000 + index}`]);
    expect(ports).toBeLessThan(40);
    const v6 = await countOf(withKey, (index) => [`X-Forwarded-For: [2001:db8::1]:${4_000 + index}`]);
    expect(v6).toBeLessThan(40);
    const senders = core.db.query<[], { at: string | null }>(
      'test.senders',
      'SELECT DISTINCT remote_address AS at FROM postbacks',
    );
    await expect.poll(() => senders.all().map(({ at }) => at)).toEqual([null, '198.51.100.7', '2001:db8::1']);
  });
});

test('one sender behind the tunnel is held to its rate, a burst of thousands passes, and others are not touched', async () => {
  await behindTunnel({ senderBurst: 30, senderPerSecond: 1 }, async (core, relay) => {
    const from = (address: string) =>
      sendOver(relay, `/postback/${core.key}?clickid=1&event=reg`, [`X-Forwarded-For: ${address}`]);
    const greedy = await Promise.all(Array.from({ length: 50 }, () => from('198.51.100.1')));
    expect(greedy.filter((response) => response.startsWith('HTTP/1.1 200')).length).toBeLessThan(35);
    const refused = greedy.filter((response) => response.startsWith('HTTP/1.1 429'));
    expect(refused.length).toBeGreaterThan(10);
    expect(refused[0]).toMatch(/Retry-After: 10/);
    expect(await from('198.51.100.2')).toMatch(/^HTTP\/1\.1 200/);
    expect(core.refusals.counts.too_many).toBe(refused.length);
    // This computer's own address is everybody's behind another tunnel: it is not limited.
    const own = await Promise.all(
      Array.from(
        { length: 100 },
        async () => (await fetch(`${core.url}/postback/${core.key}?clickid=1&event=reg`)).status,
      ),
    );
    expect(new Set(own)).toEqual(new Set([200]));
  });
});

test('a key that became valid after it was refused is masked in the list, too', async () => {
  const key = 'k'.repeat(30);
  const target = `/postback/wrong?a=b.${key}`;
  expect((await desk.receive(target)).status).toBe(404);
  const before = await eventually(async () => (await desk.refused())[0]);
  expect(before.target).toContain(key);
  await desk.createNetwork({ name: 'With a key of old', key });
  const [after] = await desk.refused();
  expect(after?.target).toBe('/postback/wron…?a=b.kkkk…');
});

test('a valid key in a wrong place is masked in the refused list, a replaced one and a percent-encoded one too', async () => {
  await desk.json('POST', `/networks/${network.id}/key`, { graceHours: 2 });
  const [changed] = (await desk.json<{ items: Network[] }>('GET', '/networks')).items;
  const key = changed?.key ?? '';
  const encoded = Buffer.from(key).toString('hex').replaceAll(/../g, '%$&');
  const old = network.key;
  const targets = [`b${key}`, `b${old}`, `b${encoded}`].map((value) => `/postback/wrong?a=${value}`);
  for (const target of targets) expect((await desk.receive(target)).status).toBe(404);
  const refused = await eventually(async () => {
    const list = await desk.refused();
    return list.length >= targets.length ? JSON.stringify(list) : null;
  });
  for (const secret of [key, network.key, encoded]) expect(refused).not.toContain(secret.slice(0, 40));
  expect(refused).toContain(`${key.slice(0, 4)}…`);
});
