import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drain } from '../../../electron/engine/forward/drain.ts';
import type { DeliveryRow } from '../../../electron/engine/store/deliveries-table.ts';
import { EVENTS } from '../../../shared/domain/conversion/event.ts';
import { clickPercentile } from '../../../shared/domain/forward/click-share.ts';
import type { DestinationRules } from '../../../shared/domain/forward/rules.ts';
import type { DestinationId } from '../../../shared/domain/ids.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';
import { type SmallCore, startSmallCore } from '../../fixtures/small-core.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let folder: string;
let sink: SinkServer;
let desk: SmallCore;
let offsetMs: number;

beforeEach(async () => {
  folder = temporaryFolder();
  sink = await SinkServer.start();
  offsetMs = 0;
  desk = await start();
});

afterEach(async () => {
  const { isBalanced } = desk.store.ledger();
  await desk.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
  expect(isBalanced).toBe(true);
});

/** Time passes for the computer as a whole: its clock and its uptime. */
function start(): Promise<SmallCore> {
  return startSmallCore({
    dataDir: join(folder, 'data'),
    sinkUrl: null,
    now: () => Date.now() + offsetMs,
    uptimeMs: () => 30 * 24 * HOUR_MS + offsetMs + performance.now(),
  });
}

async function restart(): Promise<void> {
  await desk.stop();
  desk = await start();
}

/** So much time passes while the program runs. */
function pass(ms: number): void {
  offsetMs += ms;
  desk.core.outbox.wake();
}

function create(rules: Partial<DestinationRules>, isSafeToRepeat = true): DestinationId {
  const query = 'id={clickid}&e={event}&s={status}&p={payout}&tx={txid}';
  return desk.core.destinations.create({
    name: 'Sink',
    enabled: true,
    isSafeToRepeat,
    request: { method: 'GET', url: `${sink.url}/pb?${query}`, headers: {}, body: null },
    events: Object.fromEntries(EVENTS.map((event) => [event, event])),
    rules: { allowsPrivate: true, ...rules },
  }).id;
}

function update(id: DestinationId, rules: Partial<DestinationRules>): void {
  desk.core.destinations.update(id, { rules });
}

async function receive(query: string): Promise<void> {
  const response = await fetch(`${desk.url}/postback/${desk.key}?${query}`);
  expect(response.status).toBe(200);
}

/** All deliveries, oldest first, once every postback is parsed and they are as a test wants them. */
function deliveries(isSo: (rows: readonly DeliveryRow[]) => boolean): Promise<readonly DeliveryRow[]> {
  return eventually(async () => {
    const rows = desk.store.deliveries.page(null, null, 1_000).toReversed();
    return desk.store.ledger().postbacks.waiting === 0 && isSo(rows) ? rows : null;
  }, 20_000);
}

const statesOf = (rows: readonly DeliveryRow[]) =>
  rows.map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const waitFor = (states: readonly string[]) =>
  deliveries((rows) => JSON.stringify(statesOf(rows)) === JSON.stringify(states));
const called = () =>
  sink.requests.map(({ url }) => {
    const query = new URL(url, sink.url).searchParams;
    return `${query.get('id')} ${query.get('e')} ${query.get('tx')}`.trim();
  });

const byName = (one: string, other: string): number => one.localeCompare(other);

test('a share of the clicks is the same for all events of a click and after a restart', async () => {
  const id = create({ sharePercent: 40 });
  const clicks = Array.from({ length: 60 }, (_, n) => `click-${n}`);
  const taken = clicks.filter((click) => clickPercentile(id, click) < 40);
  expect(taken.length).toBeGreaterThan(5);
  for (const click of clicks) await receive(`clickid=${click}&event=reg`);
  await deliveries((rows) => rows.filter(({ state }) => state === 'delivered').length === taken.length);
  await restart();
  for (const click of clicks) await receive(`clickid=${click}&event=ftd&payout=5&currency=USD`);
  const rows = await deliveries(
    (all) => all.filter(({ state }) => state === 'delivered').length === 2 * taken.length,
  );
  // Of the others not even a row is written.
  expect(rows).toHaveLength(2 * taken.length);
  const ids = called().map((each) => each.slice(0, each.indexOf(' ')));
  expect(ids.toSorted(byName)).toEqual([...taken, ...taken].toSorted(byName));
});

test('of each event a click sends the first one, and others stand back with their reason', async () => {
  create({ firstOfClick: true });
  await receive('clickid=a&event=dep&payout=5&currency=USD&txid=1');
  await waitFor(['delivered']);
  await receive('clickid=a&event=dep&payout=9&currency=USD&txid=2');
  await receive('clickid=a&event=reg');
  await receive('clickid=b&event=dep&payout=9&currency=USD&txid=3');
  await waitFor(['delivered', 'skipped not_first_of_click', 'delivered', 'delivered']);
  expect(called().toSorted()).toEqual(['a deposit 1', 'a registration', 'b deposit 3']);
});

test('a first one that is refused or rejected before it was told leaves its place to the next', async () => {
  const id = create({ firstOfClick: true });
  desk.core.destinations.update(id, { isPaused: true });
  for (const tx of [1, 2, 3, 4])
    await receive(`clickid=a&event=dep&status=approved&payout=5&currency=USD&txid=${tx}`);
  await receive('clickid=a&event=dep&status=rejected&txid=1');
  await deliveries((rows) => rows.length === 4 && rows[0]?.reason === 'status_rejected');
  // The second is refused for good, so the third is the first that is told, and the fourth waited in vain.
  sink.answer(({ url }) => ({ kind: 'answer', status: url.includes('tx=2') ? 400 : 200 }));
  desk.core.destinations.update(id, { isPaused: false });
  const stood = 'skipped not_first_of_click';
  await waitFor(['skipped status_rejected', 'dead', 'delivered', stood]);
  await receive('clickid=a&event=dep&status=approved&payout=5&currency=USD&txid=5');
  await waitFor(['skipped status_rejected', 'dead', 'delivered', stood, stood]);
  expect(called()).toEqual(['a deposit 2', 'a deposit 3']);
});

test('a tracker that is told that the first one is rejected gets the next one, and only then', async () => {
  create({ firstOfClick: true, laterChanges: 'statusAndMoney' });
  await receive('clickid=a&event=dep&status=approved&payout=5&currency=USD&txid=1');
  await waitFor(['delivered']);
  await receive('clickid=a&event=dep&status=approved&payout=7&currency=USD&txid=2');
  await receive('clickid=a&event=dep&status=approved&payout=8&currency=USD&txid=3');
  const stood = 'skipped not_first_of_click';
  await waitFor(['delivered', stood, stood]);
  await receive('clickid=a&event=dep&status=rejected&txid=1');
  await waitFor(['delivered', 'delivered', stood, 'delivered']);
  expect(called()).toEqual(['a deposit 1', 'a deposit 1', 'a deposit 2']);
});

test('what is sent after a delay waits for its time, also over a restart, and stands apart from a backlog', async () => {
  const id = create({ delayMinutes: 90, maxAgeHours: 1 });
  await receive('clickid=a&event=reg');
  const [waiting] = await waitFor(['pending delayed']);
  expect(waiting?.nextAttemptAtMs).toBeGreaterThan(Date.now() + 89 * MINUTE_MS);
  const figures = () => desk.store.destinationFigures(desk.core.now()).items[0];
  expect(figures()).toMatchObject({ waiting: 1, delayed: 1, parked: 0 });
  // Nothing of it is what "try all now" is for.
  expect(await drain({ store: desk.store, now: desk.core.now, outbox: desk.core.outbox }, id)).toBe(0);
  await restart();
  pass(85 * MINUTE_MS);
  await receive('clickid=b&event=reg');
  await waitFor(['pending delayed', 'pending delayed']);
  expect(sink.requests).toEqual([]);
  // An hour and a half after it came, and not too old: its age begins with its time.
  pass(6 * MINUTE_MS);
  await waitFor(['delivered', 'pending delayed']);
  expect(called()).toEqual(['a registration']);
  // Another delay counts for what waits already.
  update(id, { delayMinutes: 5 });
  pass(0);
  await deliveries(([, second]) => (second?.nextAttemptAtMs ?? 0) < desk.core.now() + 5 * MINUTE_MS);
  pass(5 * MINUTE_MS);
  await waitFor(['delivered', 'delivered']);
});

test('what is rejected before its time is not sent, and what waits too long after it is too old', async () => {
  const id = create({ delayMinutes: 60, maxAgeHours: 1 });
  await receive('clickid=a&event=dep&status=approved&payout=5&currency=USD&txid=1');
  await receive('clickid=b&event=dep&status=approved&payout=5&currency=USD&txid=2');
  await waitFor(['pending delayed', 'pending delayed']);
  await receive('clickid=a&event=dep&status=rejected&txid=1');
  await waitFor(['skipped status_rejected', 'pending delayed']);
  desk.core.destinations.update(id, { isPaused: true });
  pass(61 * MINUTE_MS);
  await waitFor(['skipped status_rejected', 'parked destination_paused']);
  pass(61 * MINUTE_MS);
  desk.core.destinations.update(id, { isPaused: false });
  await waitFor(['skipped status_rejected', 'skipped too_old']);
  expect(sink.requests).toEqual([]);
});

test('events of a click keep their order, and the end of one lets none go before its time', async () => {
  create({ delayMinutes: 60 });
  await receive('clickid=a&event=reg');
  await waitFor(['pending delayed']);
  pass(30 * MINUTE_MS);
  await receive('clickid=a&event=ftd&payout=5&currency=USD');
  await waitFor(['pending delayed', 'pending delayed']);
  pass(31 * MINUTE_MS);
  await waitFor(['delivered', 'pending delayed']);
  pass(30 * MINUTE_MS);
  await waitFor(['delivered', 'delivered']);
  expect(called()).toEqual(['a registration', 'a first_deposit']);
});

test('a tracker with a delay hears the newest version, when the first one was due', async () => {
  create({ delayMinutes: 60, laterChanges: 'statusAndMoney' });
  await receive('clickid=a&event=dep&status=pending&payout=5&currency=USD&txid=1');
  await waitFor(['pending delayed']);
  pass(50 * MINUTE_MS);
  await receive('clickid=a&event=dep&status=approved&payout=9&currency=USD&txid=1');
  await waitFor(['skipped superseded', 'pending delayed']);
  pass(11 * MINUTE_MS);
  await waitFor(['skipped superseded', 'delivered']);
  expect(sink.requests.map(({ url }) => url)).toEqual([expect.stringContaining('s=approved&p=9&')]);
});

test('a clock that is set back a year does not keep what waits for its time for a year', async () => {
  create({ delayMinutes: 2 * 1_440 });
  offsetMs += 365 * 24 * HOUR_MS;
  await receive('clickid=a&event=reg');
  await waitFor(['pending delayed']);
  offsetMs -= 365 * 24 * HOUR_MS;
  await restart();
  const [row] = await waitFor(['pending delayed']);
  const leftMs = (row?.nextAttemptAtMs ?? 0) - desk.core.now();
  expect(leftMs).toBeLessThanOrEqual(2 * 24 * HOUR_MS);
  expect(leftMs).toBeGreaterThan(2 * 24 * HOUR_MS - HOUR_MS);
});
