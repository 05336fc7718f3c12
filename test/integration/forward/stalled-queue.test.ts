/** What cannot go out now, at the head of a destination's queue, holds nobody up who can. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../../fixtures/desk-api.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';
import { type SmallCore, startSmallCore } from '../../fixtures/small-core.ts';

const DAY_MS = 86_400_000;

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

/** @param agoMs on a computer that was has been on for a month by now */
const start = (agoMs = 0): Promise<SmallCore> =>
  startSmallCore({
    dataDir: join(folder, 'data'),
    sinkUrl: sink.url,
    now: () => Date.now() - agoMs,
    uptimeMs: () => 30 * DAY_MS - agoMs + performance.now(),
  });

function pause(core: SmallCore, isPaused: boolean): void {
  for (const { id } of core.core.destinations.list()) core.core.destinations.update(id, { isPaused });
}

async function receive(core: SmallCore, queries: readonly string[]): Promise<void> {
  for (const query of queries) await fetch(`${core.url}/postback/${core.key}?${query}`);
}

const clicks = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `clickid=${name}${index}&event=reg`);

test('200 deliveries that grew too old in the queue are skipped, and 200 good ones behind them go out, within seconds', async () => {
  const before = await start(20 * DAY_MS);
  pause(before, true);
  await receive(before, clicks('old', 200));
  await eventually(() => Promise.resolve(before.store.ledger().deliveries.parked === 200), 10_000);
  await before.stop();

  const core = await start();
  try {
    await receive(core, clicks('good', 200));
    await eventually(() => Promise.resolve(core.store.ledger().deliveries.parked === 400), 10_000);
    pause(core, false);
    await eventually(() => {
      const { delivered, skipped } = core.store.ledger().deliveries;
      return Promise.resolve(delivered + skipped === 400);
    }, 10_000);
    expect(core.store.ledger().deliveries).toMatchObject({ planned: 400, skipped: 200, delivered: 200 });
    expect(sink.requests).toHaveLength(200);
  } finally {
    await core.stop();
  }
}, 60_000);

test('one click with two hundred events and a slow answer to each does not hold up other clicks', async () => {
  const core = await start();
  try {
    for (const { id } of core.core.destinations.list()) {
      core.core.destinations.update(id, { isPaused: true, events: { registration: 'reg', deposit: 'dep' } });
    }
    sink.respondAlways({ kind: 'answer', status: 200, delayMs: 1_000 });
    const ofOneClick = Array.from(
      { length: 200 },
      (_, index) => `clickid=a&event=dep&txid=${index}&payout=1`,
    );
    await receive(core, [...ofOneClick, ...clicks('other', 12)]);
    await eventually(() => Promise.resolve(core.store.ledger().deliveries.parked === 212), 10_000);
    pause(core, false);
    await eventually(
      () => Promise.resolve(sink.requests.filter(({ url }) => url.includes('id=other')).length === 12),
      15_000,
    );
    // Its own order holds meanwhile: one at a time.
    expect(sink.requests.filter(({ url }) => url.endsWith('id=a')).length).toBeLessThan(12);
  } finally {
    await core.stop();
  }
}, 60_000);

test('with one place and a steady stream of new ones, what has waited longest gets its turn', async () => {
  const core = await start();
  try {
    for (const { id } of core.core.destinations.list()) {
      core.core.destinations.update(id, { isPaused: true, rules: { concurrency: 1 } });
    }
    await receive(core, clicks('old', 40));
    await eventually(() => Promise.resolve(core.store.ledger().deliveries.parked === 40), 10_000);
    sink.respondAlways({ kind: 'answer', status: 200, delayMs: 40 });
    pause(core, false);
    // Faster than they can go out.
    for (let index = 0; index < 120; index += 1) await receive(core, [`clickid=new${index}&event=reg`]);
    await sink.waitForCount(60, 20_000);
    const sent = sink.requests.slice(0, 60).map(({ url }) => url);
    expect(sent.filter((url) => url.includes('id=old')).length).toBeGreaterThan(20);
  } finally {
    await core.stop();
  }
}, 60_000);
