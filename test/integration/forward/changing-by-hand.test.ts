import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drain } from '../../../electron/engine/forward/drain.ts';
import { correctByHand, undoByHand } from '../../../electron/engine/parse/by-hand.ts';
import { UserError } from '../../../electron/platform/user-error.ts';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import { SENT_RATINGS } from '../../../shared/domain/forward/rules.ts';
import { type ConversionId, conversionIdSchema, type DestinationId } from '../../../shared/domain/ids.ts';
import {
  changingConversions,
  compareWithTracker,
  toldByCount,
  versionsWithoutDelivery,
} from '../../fixtures/changing-conversions.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { type SmallCore, startSmallCore } from '../../fixtures/small-core.ts';
import { TrackerSink } from '../../fixtures/tracker-sink.ts';

const CONVERSIONS = 200;
const ENTRIES = 300;
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

function destination(preset: string, sink: TrackerSink, isSafeToRepeat: boolean): DestinationId {
  const request =
    'subid={clickid}&tid={txid}&event={event}&status={status}&payout={payout}&currency={currency}';
  const { id } = desk.core.destinations.create({
    name: preset,
    preset,
    enabled: true,
    isSafeToRepeat,
    request: { method: 'GET', url: `${sink.url}/postback?${request}`, body: null, headers: {} },
    constants: [],
    events: Object.fromEntries(EVENTS.map((event) => [event, event])),
    rules: {
      ratings: [...SENT_RATINGS],
      allowsPrivate: true,
      leavesOutEmpty: false,
      statusWords: { pending: 'pending', approved: 'approved', rejected: 'rejected' },
      concurrency: 16,
    },
  });
  return id;
}

const pick = <T>(values: readonly [T, ...T[]]): T =>
  values[Math.floor(Math.random() * values.length)] ?? values[0];

function anyConversion(): ConversionId | null {
  const row = desk.db
    .query<[], { id: string }>('test.any', 'SELECT id FROM conversions ORDER BY random() LIMIT 1')
    .get();
  return row === undefined ? null : conversionIdSchema.parse(row.id);
}

/** Something by hand about any conversion, or the newest of it taken back. @returns whether there was something to do */
function enterSomething(): boolean {
  const id = anyConversion();
  const { store, core } = desk;
  if (id === null) return false;
  try {
    store.transaction(() => {
      if (Math.random() < 0.3) undoByHand(core.applying, id, null);
      else
        correctByHand(core.applying, id, {
          event: undefined,
          status: pick([undefined, ...STATUSES]),
          payoutMicros: pick([undefined, 7_000_000, 50_000_000]),
          currency: pick([undefined, 'USD', 'EUR']),
          isVoid: undefined,
          why: null,
        });
    });
    core.events.emit('delivery.due', null);
    return true;
  } catch (error) {
    // Already sent, nothing to undo, or nothing that would change.
    if (error instanceof UserError) return false;
    throw error;
  }
}

test(`corrections in any order between postbacks: a tracker ends with what the desk has, and an app hears each event once (seed ${SEED})`, async () => {
  const hearing = destination('keitaro', tracker, true);
  const once = destination('app-craft', app, false);
  let entered = 0;
  for (const query of changingConversions(CONVERSIONS, SEED)) {
    const response = await fetch(`${desk.url}/postback/${desk.key}?${query}`);
    expect(response.status).toBe(200);
    if (entered < ENTRIES && enterSomething()) entered += 1;
    if (Math.random() < 0.1) await send([hearing, once]);
  }
  await settle([hearing, once]);

  const compared = compareWithTracker(desk.db, hearing, tracker);
  expect(compared.differences).toEqual([]);
  expect(compared.sums.tracker).toEqual(compared.sums.desk);
  expect(entered).toBeGreaterThan(CONVERSIONS / 4);
  expect(versionsWithoutDelivery(desk.db, hearing)).toEqual([]);
  expect(desk.store.ledger().told).toEqual(toldByCount(desk.db));
  expect([...app.taken.values()].filter((count) => count > 1)).toEqual([]);
}, 120_000);

/** What waits for its time is sent now. */
async function send(ids: readonly DestinationId[]): Promise<void> {
  const { store, core } = desk;
  for (const id of ids) await drain({ store, now: core.now, outbox: core.outbox }, id);
}

async function settle(ids: readonly DestinationId[]): Promise<void> {
  for (;;) {
    await send(ids);
    const { deliveries, postbacks } = desk.store.ledger();
    if (postbacks.waiting + deliveries.pending + deliveries.retrying + deliveries.parked === 0) return;
    await pause(30);
  }
}
