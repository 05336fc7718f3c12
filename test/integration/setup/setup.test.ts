/** A set-up goes to a second laptop as one file. */
import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BackupsView } from '../../../shared/contract/backups.ts';
import {
  type Destination,
  DESTINATION_DEFAULTS,
  PLAIN_DESTINATION_FIELDS,
} from '../../../shared/contract/destinations.ts';
import { pick } from '../../../shared/domain/pick.ts';
import type { Info } from '../../../shared/contract/desk.ts';
import type { Link } from '../../../shared/contract/links.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { ReceiverView } from '../../../shared/contract/receiver.ts';
import type { SetupLookView } from '../../../shared/contract/setup.ts';
import { DEFAULT_RULES } from '../../../shared/domain/forward/rules.ts';
import { setupDestinationSchema } from '../../../electron/engine/setup/setup-content.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

const PASSPHRASE = 'correct horse battery';
const SIGNATURE = {
  header: 'X-Sign',
  algorithm: 'hmac-sha256',
  encoding: 'hex',
  bytes: 'query',
  secret: 'signing-secret',
};

let folders: string[];
let first: Desk;
let second: Desk;
let sink: SinkServer;

beforeEach(async () => {
  folders = [temporaryFolder(), temporaryFolder()];
  sink = await SinkServer.start();
  first = await Desk.start({ folder: folders[0] ?? '' });
  second = await Desk.start({ folder: folders[1] ?? '' });
});

afterEach(async () => {
  await first.stop();
  await second.stop();
  await sink.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function exported(): Promise<string> {
  const { text } = await first.json<{ text: string }>('POST', '/setup/export', { passphrase: PASSPHRASE });
  return text;
}

async function lookAt(text: string): Promise<SetupLookView> {
  return second.json('POST', '/setup/look', { text, passphrase: PASSPHRASE });
}

async function importInto(text: string): Promise<{ added: number; replaced: number; blocked: number }> {
  const { look } = await lookAt(text);
  const { startedAt } = await second.json<Info>('GET', '/info');
  const counts = await second.json<{ added: number; replaced: number; blocked: number }>(
    'POST',
    '/setup/import',
    { look },
  );
  await eventually(async () => {
    const info = await second.json<Info>('GET', '/info').catch(() => null);
    return info !== null && info.startedAt !== startedAt;
  }, 20_000);
  const { notices } = await second.json<Info>('GET', '/info');
  expect(notices.map(({ code }) => code)).toContain('setup_imported');
  return counts;
}

async function codeOf(path: string, body: unknown): Promise<string> {
  const response = await second.call('POST', path, body);
  expect(response.ok).toBe(false);
  return ((await response.json()) as { data: { code: string } }).data.code;
}

async function networksOf(desk: Desk): Promise<readonly Network[]> {
  return (await desk.json<{ items: Network[] }>('GET', '/networks')).items;
}

/** A network with a signature, a destination with a secret, a link, and a changed limit. */
async function fill(): Promise<Network> {
  const network = await first.createNetwork({ name: 'Moving network' });
  await first.json('PATCH', `/networks/${network.id}/access`, { signature: SIGNATURE });
  await first.createDestination({
    name: 'Moving destination',
    request: { url: `${sink.url}/pb?id={clickid}&token={const.token}` },
    events: { registration: 'reg' },
    constants: [{ name: 'token', isSecret: true, value: 'hush-hush' }],
  });
  await first.json('PATCH', '/receiver', { senderBurst: 123 });
  return network;
}

test('on the second laptop the same URLs work, and secrets are put into requests there', async () => {
  const network = await first.createNetwork({ name: 'Moving network' });
  await first.createDestination({
    name: 'Moving destination',
    request: { url: `${sink.url}/pb?id={clickid}&token={const.token}` },
    events: { registration: 'reg' },
    constants: [{ name: 'token', isSecret: true, value: 'hush-hush' }],
  });
  await first.json('PATCH', '/receiver', { senderBurst: 123 });
  const text = await exported();
  for (const word of ['hush-hush', network.key, 'Moving']) expect(text).not.toContain(word);

  expect(await importInto(text)).toEqual({ added: 2, replaced: 0, blocked: 0 });
  expect((await second.receive(`/postback/${network.key}?clickid=moved&event=reg`)).status).toBe(200);
  await eventually(() => Promise.resolve(sink.requests.length === 1));
  expect(sink.requests[0]?.url).toBe('/pb?id=moved&token=hush-hush');
  expect((await second.json<ReceiverView>('GET', '/receiver')).limits.senderBurst).toBe(123);
  // It can be undone.
  expect((await second.json<BackupsView>('GET', '/backups')).items).toHaveLength(1);
});

test('a signature is asked for on the second laptop too, and its secret is known there', async () => {
  const { key } = await fill();
  await importInto(await exported());
  const query = 'clickid=signed&event=reg';
  const path = `/postback/${key}?${query}`;
  expect((await second.receive(path)).status).toBe(401);
  const sign = createHmac('sha256', SIGNATURE.secret).update(query).digest('hex');
  expect((await second.receive(path, { headers: { 'x-sign': sign } })).status).toBe(200);
});

test('a look says what would be added and replaced, and changes nothing', async () => {
  await fill();
  const text = await exported();
  const before = await lookAt(text);
  expect(before.networks).toMatchObject([{ name: 'Moving network', change: 'add', reason: null }]);
  expect(before.destinations).toMatchObject([{ name: 'Moving destination', change: 'add' }]);
  expect(before.settings).toEqual({
    receiver: 'replace',
    tunnel: 'same',
    isAwakeWanted: 'same',
    money: 'same',
    warnings: 'same',
  });
  expect(before.secrets).toBeGreaterThan(0);
  expect(await networksOf(second)).toEqual([]);

  await importInto(text);
  const [network] = await networksOf(second);
  await second.json('PATCH', `/networks/${network?.id}`, { name: 'Renamed here' });
  const after = await lookAt(text);
  expect(after.networks).toMatchObject([{ change: 'replace' }]);
  expect(after.destinations).toMatchObject([{ change: 'same' }]);
  expect(after.settings.receiver).toBe('same');
  expect(after.secrets).toBe(0);
  expect(await importInto(text)).toEqual({ added: 0, replaced: 1, blocked: 0 });
  expect((await networksOf(second)).map(({ name }) => name)).toEqual(['Moving network']);
});

test('what is only on the second laptop stays, and one whose key is taken there is left out', async () => {
  const network = await first.createNetwork({ name: 'From the first', acceptsKeyless: true });
  await second.createNetwork({ name: 'Own', key: network.key });
  const text = await exported();
  expect((await lookAt(text)).networks).toMatchObject([{ change: 'blocked', reason: 'key_taken' }]);
  expect(await importInto(text)).toEqual({ added: 0, replaced: 0, blocked: 1 });
  expect((await networksOf(second)).map(({ name }) => name)).toEqual(['Own']);
});

test('where another network takes keyless postbacks, the imported one does not', async () => {
  await first.createNetwork({ name: 'From the first', acceptsKeyless: true });
  await second.createNetwork({ name: 'Own', acceptsKeyless: true });
  const text = await exported();
  expect((await lookAt(text)).networks).toMatchObject([{ change: 'add', reason: 'keyless_taken' }]);
  await importInto(text);
  expect((await networksOf(second)).map(({ name, acceptsKeyless }) => [name, acceptsKeyless])).toEqual([
    ['From the first', false],
    ['Own', true],
  ]);
});

test('a network and a destination that were removed on the second laptop come back', async () => {
  const { key } = await fill();
  const text = await exported();
  await importInto(text);
  for (const { id } of await networksOf(second)) await second.call('DELETE', `/networks/${id}`);
  const { items } = await second.json<{ items: Destination[] }>('GET', '/destinations');
  for (const { id } of items) await second.call('DELETE', `/destinations/${id}`);
  expect(await importInto(text)).toEqual({ added: 2, replaced: 0, blocked: 0 });
  expect((await networksOf(second)).map((network) => network.key)).toEqual([key]);
  expect((await second.json<{ items: Link[] }>('GET', '/links')).items).toEqual([]);
});

test('a wrong passphrase, a changed file or any other file is told in words and changes nothing', async () => {
  await fill();
  const text = await exported();
  expect(await codeOf('/setup/look', { text, passphrase: 'wrong horse battery' })).toBe(
    'setup_passphrase_wrong',
  );
  const file = JSON.parse(text) as { content: string; version: number };
  const damaged = { ...file, content: `${file.content.slice(0, -12)}AAAAAAAAAAA=` };
  const at = (body: unknown) => ({ text: JSON.stringify(body), passphrase: PASSPHRASE });
  expect(await codeOf('/setup/look', at(damaged))).toBe('setup_damaged');
  expect(await codeOf('/setup/look', at({ ...file, version: 2 }))).toBe('setup_newer');
  expect(await codeOf('/setup/look', at({ hello: 'world' }))).toBe('setup_not_readable');
  expect(await codeOf('/setup/look', { text: 'Dear reader', passphrase: PASSPHRASE })).toBe(
    'setup_not_readable',
  );
  expect(await codeOf('/setup/import', { look: 'made up' })).toBe('setup_look_first');
  expect(await networksOf(second)).toEqual([]);
  expect(await codeOf('/setup/export', { passphrase: 'short' })).toBe('input_invalid');
});

function anotherValue(value: unknown): unknown {
  switch (typeof value) {
    case 'boolean':
      return !value;
    case 'number':
      return value + 1;
    case 'string':
      return `${value}x`;
    default:
      return { ...Object(value), sale: 'their-word' };
  }
}

test('every field of a destination can be changed, is kept, shown, and moves with the set-up', async () => {
  const before = await first.createDestination({
    name: 'Moving',
    request: { url: `${sink.url}/pb?id={clickid}` },
  });
  const changes = Object.fromEntries(
    PLAIN_DESTINATION_FIELDS.map((field) => [field, anotherValue(before[field])]),
  );
  const after = await first.json<Destination>('PATCH', `/destinations/${before.id}`, changes);
  expect(pick(after, PLAIN_DESTINATION_FIELDS)).toEqual(changes);
  await importInto(await exported());
  const { items } = await second.json<{ items: Destination[] }>('GET', '/destinations');
  expect(items).toEqual([after]);
});

test('a set-up of an older version that lacks a field gets what is usual for it', () => {
  const older = {
    id: 'destination1',
    createdAtMs: 1,
    name: 'Old',
    preset: 'any-url',
    enabled: true,
    request: { method: 'GET', url: '', headers: {}, body: null },
    events: {},
    rules: DEFAULT_RULES,
    constants: [],
  };
  expect(setupDestinationSchema.parse(older)).toEqual({ ...DESTINATION_DEFAULTS, ...older });
  // A rule that there was not then is as usual: of later changes it is told nothing until somebody chooses.
  const {
    laterChanges: _later,
    isLaterChangesChosen: _chosen,
    statusWords: _words,
    changeRequest: _change,
    ...rules
  } = DEFAULT_RULES;
  expect(setupDestinationSchema.parse({ ...older, rules })).toEqual({ ...DESTINATION_DEFAULTS, ...older });
});

test('what tells the owner stays where it is: no channel, password or heartbeat goes to the second laptop', async () => {
  const heartbeat = async (desk: Desk, ping: string) =>
    desk.json('PUT', '/heartbeat', {
      isOn: false,
      kind: 'healthchecks',
      everyMinutes: 1,
      alarmsAtStop: false,
      allowsPrivate: true,
      urls: { ping },
    });
  await heartbeat(first, 'http://first.example/ping');
  await heartbeat(second, 'http://second.example/ping');
  await first.json('POST', '/notifications/channels', {
    settings: { kind: 'webhook', url: `${sink.url}/hook`, allowsPrivate: true },
    secret: 'signing key of the first',
  });
  await first.createNetwork({ name: 'Moving network' });
  const text = await exported();
  expect((await lookAt(text)).secrets).toBe(0);
  await importInto(text);
  expect(JSON.stringify(await second.json('GET', '/heartbeat'))).toContain('second.example');
});
