/** A destination that refuses everything is at fault itself: it is parked and probed, and no delivery dies of it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DestinationRow } from '../../../electron/engine/store/destinations-table.ts';
import { ANY_REFUSALS, EQUAL_REFUSALS } from '../../../shared/domain/forward/refusals.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { SinkServer, type SinkScript } from '../../fixtures/sink-server.ts';
import { type SmallCore, startSmallCore } from '../../fixtures/small-core.ts';
import { isThorough } from '../../fixtures/thorough.ts';

let folder: string;
let sink: SinkServer;
let core: SmallCore;

beforeEach(async () => {
  folder = temporaryFolder();
  sink = await SinkServer.start();
  core = await start();
});

afterEach(async () => {
  const { isBalanced } = core.store.ledger();
  await core.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
  expect(isBalanced).toBe(true);
});

const start = (): Promise<SmallCore> => startSmallCore({ dataDir: join(folder, 'data'), sinkUrl: sink.url });

function destination(): DestinationRow {
  const [first] = core.core.destinations.list();
  if (first === undefined) throw new Error('There is no destination.');
  return first;
}

function change(edit: Parameters<SmallCore['core']['destinations']['update']>[1]): void {
  core.core.destinations.update(destination().id, edit);
}

const deliveries = () => core.store.ledger().deliveries;
const health = () => core.core.outbox.healthOf(destination().id);
const until = (isSo: () => boolean, timeoutMs = 15_000) =>
  eventually(() => Promise.resolve(isSo()), timeoutMs);

async function receive(name: string, count: number): Promise<void> {
  const queue = Array.from({ length: count }, (_, index) => `${name}${index}`);
  const send = async (): Promise<void> => {
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      await fetch(`${core.url}/postback/${core.key}?clickid=${id}&event=reg`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, send));
}

/** Lets them all wait first, so that they go out as one queue. */
async function queueUp(name: string, count: number): Promise<void> {
  change({ isPaused: true });
  await receive(name, count);
  await until(() => deliveries().parked === count, 20_000);
}

const answer = (status: number, body = '', headers: Record<string, string> = {}): SinkScript => ({
  kind: 'answer',
  status,
  body,
  headers,
});

type Kind = readonly [string, () => SinkScript, DestinationRow['rules']['success'] | null];

const KINDS: readonly Kind[] = [
  ['404', () => answer(404), null],
  ['a redirect loop', () => answer(302, '', { location: `${sink.url}/again` }), null],
  ['a success that the rule does not take', () => answer(204), { statuses: '200', contains: [], lacks: [] }],
  [
    'a text that the rule does not take',
    () => answer(200, 'OK'),
    { statuses: '200', contains: ['success'], lacks: [] },
  ],
];

/** Each is a refusal as 404 is. */
const FURTHER_KINDS: readonly Kind[] = [
  ['403', () => answer(403, 'forbidden'), null],
  ['401', () => answer(401), null],
  ['410', () => answer(410), null],
  ['400', () => answer(400, '{"error":"bad request"}'), null],
];

describe.each(isThorough ? [...KINDS, ...FURTHER_KINDS] : KINDS)(
  'a destination that answers every click with %s',
  (_, script, success) => {
    test('is parked after a few, loses none of its deliveries, and takes them all once it is well', async () => {
      change({ rules: { followsRedirects: true, ...(success === null ? {} : { success }) } });
      sink.respondAlways(script());
      await queueUp('c', 300);
      change({ isPaused: false });
      await until(() => health().kind === 'parked');
      expect(health()).toMatchObject({ reason: 'destination_refuses' });
      await until(() => deliveries().parked === 300);
      expect(deliveries().dead).toBe(0);
      // Redirects are followed five times each; the first probe may have gone out already.
      const most = (EQUAL_REFUSALS + 1 + destination().rules.concurrency) * 6;
      expect(sink.requests.length).toBeLessThanOrEqual(most);
      sink.respondAlways(success === null ? answer(200) : answer(200, 'success'));
      await until(() => deliveries().delivered === 300, 30_000);
      expect(health()).toEqual({ kind: 'well' });
      expect(new Set(sink.requests.map(({ url }) => url)).size).toBeGreaterThanOrEqual(300);
    }, 60_000);
  },
);

test('a destination that fails every TLS handshake is parked too, and none of its deliveries dies or is unknown', async () => {
  change({ request: { url: `${sink.url.replace('http:', 'https:')}/pb?id={clickid}` } });
  await queueUp('c', 60);
  change({ isPaused: false });
  await until(() => health().kind === 'parked');
  expect(health()).toMatchObject({ reason: 'destination_down' });
  await until(() => deliveries().pending === 0);
  expect(deliveries()).toMatchObject({ dead: 0, unknown: 0 });
  expect(deliveries().parked).toBeGreaterThan(40);
}, 60_000);

test('while it refuses, one delivery at a time tries again, the longest waiting first, with growing pauses', async () => {
  sink.respondAlways(answer(404));
  change({ rules: { concurrency: 1 } });
  await queueUp('c', 40);
  const before = core.store.deliveries
    .openOf(destination().id)
    .map(({ id }) => id)
    .toSorted();
  change({ isPaused: false });
  await until(() => health().kind === 'parked');
  const requests = sink.requests.length;
  expect(requests).toBe(EQUAL_REFUSALS);
  await sink.waitForCount(requests + 1, 10_000);
  const probed = sink.requests.at(-1)?.headers['idempotency-key'];
  expect(probed).toBe(before[EQUAL_REFUSALS]);
  await until(() => health().kind === 'parked' && deliveries().parked === 40);
  const parked = health();
  if (parked.kind !== 'parked' || parked.probeAtMs === null) throw new Error('It does not probe.');
  expect(parked.probeAtMs - Date.now()).toBeGreaterThan(8_000);
  expect(sink.requests).toHaveLength(requests + 1);
}, 60_000);

test('what is refused while others pass is dead, and parks nobody', async () => {
  sink.answer(({ url }) => (/[05]$/.test(url) ? answer(404) : answer(200)));
  await queueUp('c', 100);
  change({ isPaused: false });
  await until(() => deliveries().delivered === 80 && deliveries().dead === 20, 30_000);
  expect(health()).toEqual({ kind: 'well' });
}, 60_000);

test('a queue that begins with many that are wrong themselves reaches the good ones behind them, and only those die', async () => {
  sink.answer(({ url }) => (url.includes('id=bad') ? answer(404) : answer(200)));
  change({ isPaused: true, rules: { concurrency: 1 } });
  await receive('bad', 20);
  await receive('good', 30);
  await until(() => deliveries().parked === 50);
  change({ isPaused: false });
  await until(() => deliveries().delivered === 30 && deliveries().dead === 20, 75_000);
  expect(health()).toEqual({ kind: 'well' });
}, 100_000);

test('changing refusals of everything are its fault too', async () => {
  let count = 0;
  sink.answer(() => answer([400, 403, 404][(count += 1) % 3] ?? 404));
  await queueUp('c', 200);
  change({ isPaused: false });
  await until(() => health().kind === 'parked' && deliveries().parked === 200);
  expect(sink.requests.length).toBeLessThanOrEqual(ANY_REFUSALS + 1 + destination().rules.concurrency);
}, 60_000);

test('a person who corrects the destination lets everything go at once', async () => {
  sink.answer(({ url }) => (url.startsWith('/pb') ? answer(404) : answer(200)));
  await queueUp('c', 50);
  change({ isPaused: false });
  await until(() => health().kind === 'parked' && deliveries().parked === 50);
  change({ request: { url: `${sink.url}/right?id={clickid}` } });
  await until(() => deliveries().delivered === 50, 5_000);
  expect(health()).toEqual({ kind: 'well' });
}, 60_000);

test('what was refused before a restart counts after it, and what refuses all is asked by one delivery then', async () => {
  sink.respondAlways(answer(404));
  for (let index = 0; index < EQUAL_REFUSALS - 1; index += 1) await receive(`before${index}`, 1);
  await until(() => deliveries().dead === EQUAL_REFUSALS - 1);
  await core.stop();
  core = await start();
  await receive('after', 1);
  await until(() => health().kind === 'parked' && deliveries().parked === EQUAL_REFUSALS);
  expect(deliveries().dead).toBe(0);

  await core.stop();
  const requests = sink.requests.length;
  core = await start();
  expect(health()).toMatchObject({ kind: 'parked', reason: 'destination_refuses' });
  await sink.waitForCount(requests + 1);
  await until(() => deliveries().parked === EQUAL_REFUSALS);
  expect(sink.requests).toHaveLength(requests + 1);
  sink.respondAlways(answer(200));
  await until(() => deliveries().delivered === EQUAL_REFUSALS, 20_000);
}, 60_000);
