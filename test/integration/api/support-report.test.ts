/** `GET /support-report` of a desk that has postbacks and secrets, and `GET /under-way`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../../shared/domain/link/draft.ts';
import { Desk } from '../../fixtures/desk.ts';

const CLICK_ID = 'clk-7f3a99e1-secret';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.start();
});
afterEach(async () => {
  await desk.stop();
});

test('it has versions, states and counts, and neither key, click id, name nor folder', async () => {
  const { key } = await desk.createNetwork();
  await (await desk.receive(`/postback/${key}?clickid=${CLICK_ID}&event=reg`)).text();
  const { text } = await desk.json<{ text: string }>('GET', '/support-report');
  expect(text).toMatch(/^Postback Desk \d/);
  expect(text).toContain(`Node ${process.versions.node}`);
  expect(text).toContain('networks: 1');
  expect(text).toContain('No errors in the logs');
  const info = await desk.json<{ dataDir: string; receiverUrl: string }>('GET', '/info');
  for (const secret of [key, CLICK_ID, info.dataDir, info.receiverUrl]) expect(text).not.toContain(secret);
});

/** In every place of a desk where a person or a network can put something. */
const SECRETS = {
  networkName: 'Zebra Affiliates',
  destinationName: 'Quokka Tracker',
  destinationUrl: 'https://quokka.example/in',
  constant: 'hush-4711-hush',
  linkName: 'Lemur creative',
  offerUrl: 'https://offers-of-lemur.example/',
  webhook: 'https://hooks.narwhal.example/T0K3N77',
  webhookName: 'Narwhal flow',
  webhookKey: 'signing-key-of-8842',
  mailAddress: 'owner@walrus.example',
  mailHost: 'smtp.walrus.example',
  heartbeat: 'https://hc.okapi.example/5c1a2b3d',
  clickId: CLICK_ID,
  subId: 'sub-axolotl-19',
  payout: '7391.23',
} as const;

/** Fills the desk, and lets a delivery wait. */
async function fillWithSecrets(): Promise<readonly string[]> {
  const network = await desk.createNetwork({ name: SECRETS.networkName });
  await desk.createDestination({
    name: SECRETS.destinationName,
    enabled: true,
    request: { method: 'GET', url: `${SECRETS.destinationUrl}?id={clickid}&t={const.token}` },
    constants: [{ name: 'token', isSecret: true, value: SECRETS.constant }],
    events: { registration: 'reg' },
  });
  const draft = { ...EMPTY_DRAFT, networkId: network.id, offerUrl: `${SECRETS.offerUrl}?sub1={clickid}` };
  await desk.json('POST', '/links', { items: [{ name: SECRETS.linkName, draft }] });
  await desk.json('POST', '/notifications/channels', {
    name: SECRETS.webhookName,
    settings: { kind: 'webhook', url: SECRETS.webhook },
    secret: SECRETS.webhookKey,
  });
  const { mailAddress, mailHost } = SECRETS;
  await desk.json('POST', '/notifications/channels', {
    settings: {
      kind: 'email',
      host: mailHost,
      port: 465,
      tls: 'implicit',
      user: mailAddress,
      from: mailAddress,
      to: [mailAddress],
    },
    secret: SECRETS.constant,
  });
  await desk.json('PUT', '/heartbeat', {
    isOn: false,
    kind: 'healthchecks',
    everyMinutes: 1,
    alarmsAtStop: false,
    allowsPrivate: true,
    urls: { ping: SECRETS.heartbeat },
  });
  const query = `clickid=${SECRETS.clickId}&event=reg&sub2=${SECRETS.subId}&payout=${SECRETS.payout}&currency=USD`;
  await (await desk.receive(`/postback/${network.key}?${query}`)).text();
  const info = await desk.json<{ dataDir: string; receiverUrl: string; apiUrl: string }>('GET', '/info');
  return [network.key, network.id, info.dataDir, info.receiverUrl, info.apiUrl];
}

test('a desk full of secrets, ids, names and addresses tells none of them', async () => {
  const ids = await fillWithSecrets();
  const { text } = await desk.json<{ text: string }>('GET', '/support-report');
  for (const [where, secret] of Object.entries(SECRETS)) expect(text, where).not.toContain(secret);
  for (const id of ids) expect(text).not.toContain(id);
  expect(text).not.toMatch(/:\/\/|@|\.example|\b\d{1,3}(?:\.\d{1,3}){3}\b|[0-9a-f]{8}-[0-9a-f]{4}/i);
  // Nothing that could be a key: a word of letters and digits that long is none of the report's own.
  expect(text.match(/\b(?=\w*\d)(?=\w*[a-z])\w{12,}\b/gi) ?? []).toEqual([]);
});

test('it says what those who help ask for: language, tunnel, queues, switches and the errors of every log', async () => {
  await fillWithSecrets();
  const { dataDir } = await desk.json<{ dataDir: string }>('GET', '/info');
  const error = { level: 50, time: '2026-11-27T11:00:00.000Z', msg: 'the window could not be opened' };
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  writeFileSync(join(dataDir, 'logs/shell.log'), `${JSON.stringify(error)}\n`);
  const { text } = await desk.json<{ text: string }>('GET', '/support-report');
  for (const line of [
    'language: system',
    'systemLanguage: en',
    'tunnel: localtunnel',
    'tunnelState: off',
    'disk: fine',
    'destinationsOn: 1',
    'destinationsPaused: 0',
    'mailboxes: 0',
    'telegram: off',
    'digest: false',
    'heartbeat: off',
    'backupsDaily: true',
    'ratesFetched: false',
    'links: 1',
    'postbacks.total: 1',
    'deliveries.planned: 1',
    '2026-11-27T11:00:00.000Z | error | the window could not be opened',
  ])
    expect(text).toContain(`  ${line}\n`);
  expect(text).toMatch(/channelsOn: \d/);
  expect(text).toMatch(/databaseMegabytes: [1-9]/);
  expect(text).not.toContain('…');
});

test('nothing is under way where nothing is sent', async () => {
  expect(await desk.json('GET', '/under-way')).toEqual({ deliveries: 0 });
});
