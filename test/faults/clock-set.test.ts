import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OPENS_AFTER } from '../../shared/domain/forward/breaker.ts';
import { arrivals, isSettled, storedLines } from '../fixtures/account.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { openTestStore } from '../fixtures/open-test-store.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { type SmallCore, startSmallCore } from '../fixtures/small-core.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;

let folder: string;
let sink: SinkServer;
let core: SmallCore;
let offsetMs: number;
/** Beside what passes. */
let uptimeMs: number;

beforeEach(async () => {
  folder = temporaryFolder();
  sink = await SinkServer.start();
  offsetMs = 0;
  uptimeMs = 30 * DAY_MS;
  core = await start();
});

afterEach(async () => {
  await core.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<SmallCore> {
  return startSmallCore({
    dataDir: join(folder, 'data'),
    sinkUrl: sink.url,
    events: { registration: 'reg', deposit: 'dep' },
    now: () => Date.now() + offsetMs,
    uptimeMs: () => uptimeMs + performance.now(),
  });
}

/** The program ends, somebody sets the clock, and it starts again. */
async function restart(byMs: number): Promise<void> {
  await core.stop();
  offsetMs += byMs;
  core = await start();
}

async function send(id: string, more = 'event=reg'): Promise<void> {
  const response = await fetch(`${core.url}/postback/${core.key}?clickid=${id}&${more}`);
  expect(response.status).toBe(200);
}

/** Machines are busy. */
const until = (isSo: () => boolean): Promise<boolean> => eventually(() => Promise.resolve(isSo()), 20_000);
const settled = (): Promise<boolean> => until(() => isSettled(core));
const deliveries = () => core.store.ledger().deliveries;
const clickIds = (): readonly (string | null)[] => storedLines(core).map((line) => line.clickId);
const called = (): readonly (string | null)[] =>
  sink.requests.map((request) => new URL(request.url, sink.url).searchParams.get('id'));

/** So many registrations, each tried in vain until the destination is left in peace. */
async function park(count: number): Promise<void> {
  sink.respondAlways({ kind: 'answer', status: 503 });
  for (let index = 0; index < count; index += 1) {
    await send(`waits-${index}`);
    await until(() => deliveries().planned === index + 1 && deliveries().pending === 0);
  }
  const { retrying, parked } = deliveries();
  // On a busy machine one more may have been a probe.
  expect([retrying + parked, parked > 0, retrying >= OPENS_AFTER]).toEqual([count, true, true]);
}

test.each([-3 * DAY_MS, -7 * HOUR_MS, -YEAR_MS])(
  'set by %i ms between two starts, what waited goes out as soon as it would have without',
  async (byMs) => {
    await park(OPENS_AFTER + 3);
    sink.respondAlways({ kind: 'answer', status: 200 });
    await restart(byMs);
    await until(() => deliveries().parked === 0 && deliveries().pending === 0);
    // Those that were tried wait for half a minute, as after any failure, and no longer.
    offsetMs += 40_000;
    core.core.outbox.wake();
    await settled();
    expect(deliveries()).toMatchObject({ delivered: OPENS_AFTER + 3, dead: 0, skipped: 0 });
  },
);

test.each([-3 * DAY_MS, -YEAR_MS])(
  'set by %i ms between two starts, what comes stands above what came',
  async (byMs) => {
    await send('before-1');
    await send('before-2');
    await settled();
    await restart(byMs);
    await send('after-1');
    await send('after-2');
    await settled();
    expect(clickIds()).toEqual(['before-1', 'before-2', 'after-1', 'after-2']);
  },
);

test('set back between two starts, a deposit still waits for its registration', async () => {
  sink.respondNext({ kind: 'answer', status: 503 });
  await send('buyer');
  await until(() => deliveries().retrying === 1);
  await restart(-3 * DAY_MS);
  await send('buyer', 'event=dep&payout=20&currency=USD');
  await send('other');
  await until(() => deliveries().delivered === 1);
  expect(sink.requests.slice(1).map((request) => request.url)).toEqual(['/pb?id=other&e=reg']);
  offsetMs += 40_000;
  core.core.outbox.wake();
  await settled();
  expect(sink.requests.slice(2).map((request) => request.url)).toEqual([
    '/pb?id=buyer&e=reg',
    '/pb?id=buyer&e=dep',
  ]);
});

test('a year ahead for a minute, then right: nothing is lost, out of order or late, also after a restart', async () => {
  await send('before');
  await settled();
  offsetMs += YEAR_MS;
  await send('ahead');
  await settled();
  offsetMs -= YEAR_MS;
  await send('right');
  await settled();
  await restart(0);
  await send('restarted');
  await settled();
  expect(clickIds()).toEqual(['before', 'ahead', 'right', 'restarted']);
  expect(called()).toEqual(['before', 'ahead', 'right', 'restarted']);
  expect([...arrivals(sink).values()]).toEqual([1, 1, 1, 1]);
});

test.each([HOUR_MS, -HOUR_MS, -3 * DAY_MS])(
  'set by %i ms between two starts, a further copy of a deposit is not sent again, and another deposit is',
  async (byMs) => {
    const deposit = 'event=dep&payout=20&currency=USD';
    await send('buyer', deposit);
    await send('buyer', deposit);
    await settled();
    await restart(byMs);
    await send('buyer', deposit);
    await send('buyer', `${deposit}&txid=another`);
    await settled();
    expect(called()).toEqual(['buyer', 'buyer']);
    expect(core.store.ledger().postbacks).toMatchObject({ total: 4, duplicates: 2 });
  },
);

/** Pauses the only destination, or lets it go on; what is older than a week does not go to it. */
function pause(isPaused: boolean): void {
  const [destination] = core.core.destinations.list();
  if (destination === undefined) throw new Error('there is none');
  const { id, rules } = destination;
  core.core.destinations.update(id, { isPaused, rules: { ...rules, maxAgeHours: 168 } });
}

test('a clock that is set forward by weeks throws away nothing that waits: it is as old as it is', async () => {
  pause(true);
  await send('waits-1');
  await until(() => deliveries().parked === 1);
  // While it runs, for what came before and after; and between two starts.
  offsetMs += 20 * DAY_MS;
  await send('waits-2');
  await until(() => deliveries().parked === 2);
  await restart(8 * DAY_MS);
  pause(false);
  await until(() => deliveries().parked + deliveries().pending === 0);
  await settled();
  expect(deliveries()).toMatchObject({ delivered: 2, skipped: 0 });
});

test.each(['while it runs', 'between two starts'])(
  'what a computer that was started with a clock a year ahead thought too old goes out once it is right, %s',
  async (when) => {
    pause(true);
    await send('waits');
    await until(() => deliveries().parked === 1);
    await core.stop();
    // Nobody can tell this from a computer that was off for a year.
    [offsetMs, uptimeMs] = [YEAR_MS, 0];
    core = await start();
    pause(false);
    await until(() => deliveries().skipped === 1);
    if (when === 'between two starts') await restart(-YEAR_MS);
    else offsetMs = 0;
    core.core.outbox.wake();
    await until(() => deliveries().delivered === 1);
    expect(called()).toEqual(['waits']);
  },
);

test('what came while the clock was ahead or behind is told to a destination with the time at which it came', async () => {
  const [destination] = core.core.destinations.list();
  if (destination === undefined) throw new Error('there is none');
  const request = { ...destination.request, url: `${sink.url}/pb?id={clickid}&at={time}` };
  core.core.destinations.update(destination.id, { request, isPaused: true });
  const sentAt: number[] = [];
  for (const [index, byMs] of [0, YEAR_MS, -3 * DAY_MS].entries()) {
    offsetMs = byMs;
    sentAt.push(Math.floor(Date.now() / 1_000));
    await send(`c${index}`);
    await until(() => deliveries().parked === index + 1);
  }
  offsetMs = 0;
  core.core.destinations.update(destination.id, { isPaused: false });
  core.core.outbox.wake();
  await until(() => deliveries().delivered === 3);
  for (const { url } of sink.requests) {
    const { searchParams } = new URL(url, sink.url);
    const index = Number(searchParams.get('id')?.slice(1));
    expect(Math.abs(Number(searchParams.get('at')) - (sentAt[index] ?? 0))).toBeLessThanOrEqual(60);
  }
});

test('set back while the computer slept, so that it is later all the same, nothing waits for that', async () => {
  sink.respondNext({ kind: 'answer', status: 503 });
  await send('waits');
  await until(() => deliveries().retrying === 1);
  // As after many failures: the next one is due in six hours.
  core.db
    .write<[number]>('test.later', 'UPDATE deliveries SET next_attempt_at_ms = next_attempt_at_ms + ?')
    .run(6 * HOUR_MS);
  uptimeMs += 8 * HOUR_MS;
  offsetMs += 8 * HOUR_MS - 5 * HOUR_MS;
  core.core.outbox.wake();
  await settled();
  expect(deliveries().delivered).toBe(1);
});

test('after an upgrade from a program without a steady clock, a copy of what came before is a copy, set back or not', async () => {
  const deposit = 'event=dep&payout=20&currency=USD';
  await send('buyer', deposit);
  await settled();
  await core.stop();
  const opened = openTestStore(join(folder, 'data'));
  opened.db.exec(`UPDATE postbacks SET steady_ms = NULL; DELETE FROM settings WHERE name = 'clock'`);
  opened.close();
  offsetMs -= 3 * DAY_MS;
  core = await start();
  await send('buyer', deposit);
  await settled();
  expect(called()).toEqual(['buyer']);
});
