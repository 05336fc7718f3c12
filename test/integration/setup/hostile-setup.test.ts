/** A set-up file that opens with the right passphrase, and was made by somebody who means harm. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSetupFile } from '../../../electron/engine/setup/setup-file.ts';
import { type SetupContent, setupContentSchema } from '../../../electron/engine/setup/setup-content.ts';
import { encryptBytes } from '../../../electron/platform/encrypted-bytes.ts';
import type { BackupsView } from '../../../shared/contract/backups.ts';
import type { Info } from '../../../shared/contract/desk.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { SetupLookView } from '../../../shared/contract/setup.ts';
import { networkIdSchema } from '../../../shared/domain/ids.ts';
import { EMPTY_DRAFT } from '../../../shared/domain/link/draft.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

// Passphrases are stretched and desks are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const PASSPHRASE = 'correct horse battery';

let folder: string;
let desk: Desk;
let network: Network;
let content: SetupContent;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  network = await desk.createNetwork({ name: 'Mine' });
  await desk.createDestination({
    name: 'Public',
    request: { url: 'https://tracker.example/pb?id={clickid}' },
  });
  const { text } = await desk.json<{ text: string }>('POST', '/setup/export', { passphrase: PASSPHRASE });
  ({ content } = await openSetupFile(text, PASSPHRASE));
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function fileOf(inside: string): Promise<string> {
  return JSON.stringify({
    format: 'postback-desk-setup',
    version: 1,
    madeAt: new Date().toISOString(),
    program: '0.1.0',
    content: await encryptBytes(PASSPHRASE, gzipSync(inside)),
  });
}

async function look(inside: unknown): Promise<Response> {
  const text = await fileOf(typeof inside === 'string' ? inside : JSON.stringify(inside));
  return desk.call('POST', '/setup/look', { text, passphrase: PASSPHRASE });
}

async function codeOf(response: Response): Promise<string> {
  expect(response.ok).toBe(false);
  return ((await response.json()) as { data?: { code: string } }).data?.code ?? `status ${response.status}`;
}

/** @returns what the look said */
async function importOf(inside: SetupContent): Promise<SetupLookView> {
  const { startedAt } = await desk.json<Info>('GET', '/info');
  const seen = (await (await look(inside)).json()) as SetupLookView;
  const response = await desk.call('POST', '/setup/import', { look: seen.look });
  expect(response.status).toBe(200);
  await eventually(async () => {
    const info = await desk.json<Info>('GET', '/info').catch(() => null);
    return info !== null && info.startedAt !== startedAt;
  }, 20_000);
  return seen;
}

async function expectReceiving(): Promise<void> {
  expect((await desk.receive(`/postback/${network.key}?clickid=1&event=reg`)).status).toBe(200);
}

const someKey = (): string => randomBytes(24).toString('base64url');

function networkOf(end: string, key: string, acceptsKeyless = false): SetupContent['networks'][number] {
  const [first] = content.networks;
  if (first === undefined) throw new Error('There is no network.');
  const id = networkIdSchema.parse(first.id.replace(/.{6}$/, end));
  return { ...first, id, name: end, key, acceptsKeyless, oldKeys: [] };
}

const BOMBS: readonly (readonly [string, string])[] = [
  ['nested a hundred thousand times', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['nested in a field', `{"networks":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
  ['millions of empty networks', `{"networks":[${'{},'.repeat(5_000_000)}{}]}`],
  ['300 MB of blanks', ' '.repeat(300_000_000)],
  ['no JSON', 'PK\u0003\u0004'],
  ['nothing', ''],
  ['null', 'null'],
  ['a prototype', '{"__proto__":{"networks":[]}}'],
];

test('what was made to fill the memory, or is no set-up at all, is refused with a reason, and receiving goes on', async () => {
  for (const [what, inside] of BOMBS) {
    const startedAt = performance.now();
    expect([what, await codeOf(await look(inside))]).toEqual([what, 'setup_newer']);
    expect(performance.now() - startedAt).toBeLessThan(30_000);
    await expectReceiving();
  }
});

test('a file in which two networks have one key, or both take keyless postbacks, brings the first of them', async () => {
  const key = someKey();
  const seen = await importOf({
    ...content,
    networks: [
      networkOf('aaaaaa', key),
      networkOf('bbbbbb', key),
      networkOf('cccccc', someKey(), true),
      networkOf('dddddd', someKey(), true),
    ],
  });
  expect(seen.networks.map(({ change, reason }) => [change, reason])).toEqual([
    ['add', null],
    ['blocked', 'key_taken'],
    ['add', null],
    ['add', 'keyless_taken'],
  ]);
  const { items } = await desk.json<{ items: Network[] }>('GET', '/networks');
  expect(items.filter(({ acceptsKeyless }) => acceptsKeyless).map(({ name }) => name)).toEqual(['cccccc']);
  await expectReceiving();
});

test('one id twice is refused before anything is written', async () => {
  const twice = { ...content, networks: [networkOf('aaaaaa', someKey()), networkOf('aaaaaa', someKey())] };
  expect(await codeOf(await look(twice))).toBe('setup_newer');
});

test('a key of a network that is here, or that it had before, still leads to that one', async () => {
  const old = network.key;
  await desk.json('POST', `/networks/${network.id}/key`, { graceHours: 1 });
  const [{ key } = network] = (await desk.json<{ items: Network[] }>('GET', '/networks')).items;
  expect(key).not.toBe(old);
  network = { ...network, key };
  const digests = await exportedOldKeys();
  expect(digests).toHaveLength(1);
  const seen = await importOf({
    ...content,
    networks: [networkOf('aaaaaa', key), { ...networkOf('bbbbbb', someKey()), oldKeys: digests }],
  });
  expect(seen.networks[0]).toMatchObject({ change: 'blocked', reason: 'key_taken' });
  await expectReceiving();
  expect((await desk.receive(`/postback/${old}?clickid=2&event=reg`)).status).toBe(200);
  const { items } = await desk.json<{ items: { networkId: string }[] }>('GET', '/postbacks');
  expect(items.map(({ networkId }) => networkId)).toEqual([network.id, network.id]);
});

async function exportedOldKeys() {
  const { text } = await desk.json<{ text: string }>('POST', '/setup/export', { passphrase: PASSPHRASE });
  return (await openSetupFile(text, PASSPHRASE)).content.networks.flatMap(({ oldKeys }) => oldKeys);
}

test('the passphrase of this computer’s backups cannot be replaced', async () => {
  const own = 'the passphrase that I know';
  await desk.json('PATCH', '/backups', { passphrase: own, folder: temporaryFolder() });
  await importOf({ ...content, secrets: { 'backup/passphrase': 'only the attacker knows it' } });
  const { items } = await desk.json<BackupsView>('POST', '/backups');
  const encrypted = items.find(({ isEncrypted }) => isEncrypted);
  const opened = await desk.call('POST', '/backups/look', { file: encrypted?.path, passphrase: own });
  expect(opened.status).toBe(200);
});

test('destinations that may send into private networks are shown before and told after', async () => {
  const [first] = content.destinations;
  if (first === undefined) throw new Error('There is no destination.');
  const inside = {
    ...first,
    id: first.id.replace(/.{6}$/, 'eeeeee') as typeof first.id,
    name: 'Router',
    request: { ...first.request, url: 'http://192.168.0.1/reboot' },
    rules: { ...first.rules, allowsPrivate: true },
  };
  const seen = await importOf({ ...content, destinations: [first, inside] });
  expect(seen.allowedPrivate).toEqual(['Router']);
  const { notices } = await desk.json<Info>('GET', '/info');
  const told = notices.find(({ code }) => code === 'setup_imported');
  expect(told?.message).toContain('“Router”');
  expect(told?.fix).toContain('do not allow them in Destinations');
  // Once it is allowed here it is no news.
  const again = (await (await look({ ...content, destinations: [inside] })).json()) as SetupLookView;
  expect(again.allowedPrivate).toEqual([]);
});

test('what the API would not take is not taken from a file either', () => {
  const { settings, networks } = content;
  const withTunnel = (change: object) => ({
    settings: { ...settings, tunnel: { ...settings.tunnel, ...change } },
  });
  const withLimit = (change: object) => ({
    settings: { ...settings, receiver: { ...settings.receiver, ...change } },
  });
  // Later ids have to come after it.
  const withId = (id: string) => ({ networks: networks.map((each) => ({ ...each, id })) });
  const refused: readonly object[] = [
    withTunnel({ provider: 'ssh', server: '-oProxyCommand=touch /tmp/x' }),
    withTunnel({ server: 'file:///etc/passwd' }),
    withTunnel({ provider: 'own', address: 'javascript:alert(1)' }),
    withTunnel({ remotePort: 99_999_999 }),
    withTunnel({ others: { ssh: { server: '-x', wishedName: null, address: null, remotePort: null } } }),
    withLimit({ maxConnections: 0 }),
    withLimit({ maxBodyBytes: 1e12 }),
    withLimit({ headersTimeoutMs: -1 }),
    withLimit({ senderPerSecond: 0.5 }),
    withLimit({ minFreeBytes: null }),
    withId('../../../etc/passwd'),
    withId('ffffffff-ffff-7fff-bfff-ffffffffffff'),
    withId('ffff'),
    withId('<img src=x onerror=alert(1)>'),
  ];
  expect(setupContentSchema.safeParse(content).success).toBe(true);
  for (const change of refused)
    expect([change, setupContentSchema.safeParse({ ...content, ...change }).success]).toEqual([
      change,
      false,
    ]);
});

test('names that look like paths, and a link of a network that is not there, do no harm', async () => {
  const [first] = content.destinations;
  if (first === undefined) throw new Error('There is no destination.');
  const id = (end: string) => first.id.replace(/.{6}$/, end);
  const link = {
    id: id('abcdef'),
    name: '../x',
    tags: [],
    notes: '',
    draft: { ...EMPTY_DRAFT, offerUrl: 'https://offer.example/', networkId: id('fedcba') },
    pastedBase: 'javascript:alert(1)',
    pastedAtMs: 1,
    archivedAtMs: null,
    createdAtMs: 1,
  };
  const destination = { ...first, id: id('eeeeee'), name: '../../x', preset: '../../etc/passwd' };
  await importOf({ ...content, destinations: [destination], links: [link] } as unknown as SetupContent);
  for (const path of ['/links', '/links/hits', '/destinations', '/networks', '/summary', '/addresses'])
    expect([path, (await desk.call('GET', path)).status]).toEqual([path, 200]);
  await expectReceiving();
});
