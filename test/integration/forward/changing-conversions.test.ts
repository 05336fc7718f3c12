import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drain } from '../../../electron/engine/forward/drain.ts';
import { EVENTS } from '../../../shared/domain/conversion/event.ts';
import { SENT_RATINGS } from '../../../shared/domain/forward/rules.ts';
import type { DestinationId } from '../../../shared/domain/ids.ts';
import {
  changingConversions,
  compareWithTracker,
  toldByCount,
  versionsWithoutDelivery,
} from '../../fixtures/changing-conversions.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { type SmallCore, startSmallCore } from '../../fixtures/small-core.ts';
import { type TrackerMood, TrackerSink } from '../../fixtures/tracker-sink.ts';

const CONVERSIONS = 1_000;
const SEED = Number(process.env['CHANGES_SEED'] ?? Date.now() % 1_000_000);

let folder: string;
let desk: SmallCore;
let tracker: TrackerSink;
let app: TrackerSink;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await startSmallCore({ dataDir: folder, sinkUrl: null });
  tracker = await TrackerSink.start();
  app = await TrackerSink.start();
});

afterEach(async () => {
  const { isBalanced } = desk.store.ledger();
  await desk.stop();
  await tracker.close();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  expect(isBalanced).toBe(true);
});

const REQUEST =
  'subid={clickid}&tid={txid}&event={event}&status={status}&payout={payout}&currency={currency}';
const events = Object.fromEntries(EVENTS.map((event) => [event, event]));
const words = { pending: 'pending', approved: 'approved', rejected: 'rejected' };

function destination(preset: string, sink: TrackerSink, isSafeToRepeat: boolean): DestinationId {
  const { id } = desk.core.destinations.create({
    name: preset,
    preset,
    enabled: true,
    isSafeToRepeat,
    request: { method: 'GET', url: `${sink.url}/postback?${REQUEST}`, body: null, headers: {} },
    constants: [],
    events,
    rules: {
      ratings: [...SENT_RATINGS],
      allowsPrivate: true,
      leavesOutEmpty: false,
      statusWords: words,
      concurrency: 16,
    },
  });
  return id;
}

/** In turn and by chance well, away, and deaf after it took one. */
function moods(isUnheard: boolean): () => TrackerMood {
  let count = 0;
  return () => {
    count += 1;
    const isAway = count % 400 > 330;
    // Where nobody can know whether it was taken it would never be sent again.
    if (isAway) return isUnheard && count % 3 === 0 ? 'breaks' : 'busy';
    const dice = Math.random();
    if (isUnheard && dice < 0.05) return 'takes_unheard';
    return dice < 0.1 ? 'busy' : 'takes';
  };
}

async function settle(ids: readonly DestinationId[]): Promise<void> {
  const { store, core } = desk;
  for (;;) {
    for (const id of ids) await drain({ store, now: core.now, outbox: core.outbox }, id);
    const { deliveries, postbacks } = store.ledger();
    if (postbacks.waiting + deliveries.pending + deliveries.retrying + deliveries.parked === 0) return;
    await pause(30);
  }
}

test(`a thousand conversions that change in any order: a tracker ends with what the desk has, by id, and an app hears each event once (seed ${SEED})`, async () => {
  const hearing = destination('keitaro', tracker, true);
  const once = destination('app-craft', app, false);
  tracker.behave(moods(true));
  // What nobody heard is not sent again there, so each of its outcomes is known.
  app.behave(moods(false));
  const queries = changingConversions(CONVERSIONS, SEED);
  const left = queries.toReversed();
  const isOver = { value: false };
  const draining = (async () => {
    while (!isOver.value) {
      for (const id of [hearing, once])
        await drain({ store: desk.store, now: desk.core.now, outbox: desk.core.outbox }, id);
      await pause(150);
    }
  })();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let query = left.pop(); query !== undefined; query = left.pop()) {
        const response = await fetch(`${desk.url}/postback/${desk.key}?${query}`);
        expect(response.status).toBe(200);
        await response.arrayBuffer();
      }
    }),
  );
  isOver.value = true;
  await draining;
  tracker.behave(() => 'takes');
  app.behave(() => 'takes');
  await settle([hearing, once]);

  const compared = compareWithTracker(desk.db, hearing, tracker);
  expect(compared.differences).toEqual([]);
  expect(compared.sums.tracker).toEqual(compared.sums.desk);
  expect(compared.conversions).toBeGreaterThanOrEqual(CONVERSIONS);
  expect(compared.told).toBeGreaterThan(CONVERSIONS / 2);
  // Each change has a delivery or a reason, and a tracker that hears of all knows nothing that is over.
  expect(versionsWithoutDelivery(desk.db, hearing)).toEqual([]);
  expect(outdatedAt(hearing)).toBe(0);
  expect(outdatedAt(once)).toBeGreaterThan(0);
  expect(desk.store.ledger().told).toEqual(toldByCount(desk.db));
  const superseded = countReason('superseded');
  expect(superseded).toBeGreaterThan(0);

  // Told as often as the ledger says, and each event of a click once.
  expect([...app.taken.values()].filter((count) => count > 1)).toEqual([]);
  const delivered = desk.db
    .query<[string], { count: number }>(
      'test.delivered',
      `SELECT count(*) AS count FROM deliveries WHERE destination_id = ? AND state IN ('delivered', 'unknown')`,
    )
    .get(once);
  expect(app.taken.size).toBe(delivered?.count);
}, 300_000);

function outdatedAt(id: DestinationId): number {
  return (
    desk.db
      .query<[string], { count: number }>(
        'test.outdated',
        `SELECT count(*) AS count FROM deliveries
         WHERE destination_id = ? AND state IN ('delivered', 'unknown') AND standing = 'outdated'`,
      )
      .get(id)?.count ?? 0
  );
}

function countReason(reason: string): number {
  return (
    desk.db
      .query<[string], { count: number }>(
        'test.reason',
        'SELECT count(*) AS count FROM deliveries WHERE reason = ?',
      )
      .get(reason)?.count ?? 0
  );
}
