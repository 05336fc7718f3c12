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
  differencesAtSink,
  requestsOf,
  toldByCount,
  versionsWithoutDelivery,
} from '../../fixtures/changing-conversions.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { type EventMood, EventSink } from '../../fixtures/event-sink.ts';
import { type SmallCore, startSmallCore } from '../../fixtures/small-core.ts';
import { type TrackerMood, TrackerSink } from '../../fixtures/tracker-sink.ts';

const CONVERSIONS = 1_000;
/** Networks that send many at once send lists of about so many. */
const IN_ONE = 8;
/** Each drain has every delivery looked at that waits for another one of its click. */
const SETTLING_MS = 250;
const SEED = Number(process.env['CHANGES_SEED'] ?? Date.now() % 1_000_000);

let folder: string;
let desk: SmallCore;
let tracker: TrackerSink;
let app: EventSink;
let facebook: EventSink;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await startSmallCore({ dataDir: folder, sinkUrl: null });
  tracker = await TrackerSink.start();
  app = await EventSink.start();
  facebook = await EventSink.start();
});

afterEach(async () => {
  const { isBalanced } = desk.store.ledger();
  await desk.stop();
  await tracker.close();
  await app.close();
  await facebook.close();
  rmSync(folder, { recursive: true, force: true });
  expect(isBalanced).toBe(true);
});

const TRACKER_QUERY =
  'subid={clickid}&tid={txid}&event={event}&status={status}&payout={payout}&currency={currency}';
const FACEBOOK_BODY =
  '{"data":[{"event_name":"{event}","event_id":"{eventId}","user_data":{"external_id":["{hash:clickid}"]},' +
  '"custom_data":{"value":{payout},"currency":"{currency}"}}]}';
const events = Object.fromEntries(EVENTS.map((event) => [event, event]));
const words = { pending: 'pending', approved: 'approved', rejected: 'rejected' };

function destination(
  preset: string,
  request: { readonly url: string; readonly method?: 'POST'; readonly body?: string },
  isSafeToRepeat: boolean,
): DestinationId {
  const { id } = desk.core.destinations.create({
    name: preset,
    preset,
    enabled: true,
    isSafeToRepeat,
    request: { method: 'GET', body: null, headers: {}, ...request },
    constants: [],
    events,
    rules: {
      ratings: [...SENT_RATINGS],
      allowsPrivate: true,
      leavesOutEmpty: preset === 'facebook-capi',
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

/** What nobody heard is not sent again there, so each of its outcomes is known. */
function eventMoods(): () => EventMood {
  const mood = moods(false);
  return () => (mood() === 'takes' ? 'takes' : 'busy');
}

function asInit(body: string | null): RequestInit {
  return body === null ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body };
}

async function settle(ids: readonly DestinationId[]): Promise<void> {
  const { store, core } = desk;
  for (;;) {
    for (const id of ids) await drain({ store, now: core.now, outbox: core.outbox }, id);
    const { deliveries, postbacks } = store.ledger();
    if (postbacks.waiting + deliveries.pending + deliveries.retrying + deliveries.parked === 0) return;
    await pause(SETTLING_MS);
  }
}

test(`a thousand conversions that change in any order: a tracker ends with what the desk has, by id, an app and Facebook hear each event once (seed ${SEED})`, async () => {
  const hearing = destination('keitaro', { url: `${tracker.url}/postback?${TRACKER_QUERY}` }, true);
  const atApp = destination(
    'app-craft',
    { url: `${app.url}/pb?id={clickid}&e={event}&eid={eventId}` },
    false,
  );
  const atFacebook = destination(
    'facebook-capi',
    { url: `${facebook.url}/events`, method: 'POST', body: FACEBOOK_BODY },
    false,
  );
  const all = [hearing, atApp, atFacebook];
  tracker.behave(moods(true));
  app.behave(eventMoods());
  facebook.behave(eventMoods());
  const queries = changingConversions(CONVERSIONS, SEED);
  const left = requestsOf(queries, IN_ONE).toReversed();
  const isOver = { value: false };
  const draining = (async () => {
    while (!isOver.value) {
      for (const id of all)
        await drain({ store: desk.store, now: desk.core.now, outbox: desk.core.outbox }, id);
      await pause(SETTLING_MS);
    }
  })();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        const response = await fetch(`${desk.url}/postback/${desk.key}?${next.query}`, asInit(next.body));
        expect(response.status).toBe(200);
        await response.arrayBuffer();
      }
    }),
  );
  isOver.value = true;
  await draining;
  tracker.behave(() => 'takes');
  app.behave(() => 'takes');
  facebook.behave(() => 'takes');
  await settle(all);

  const compared = compareWithTracker(desk.db, hearing, tracker);
  expect(compared.differences).toEqual([]);
  expect(compared.sums.tracker).toEqual(compared.sums.desk);
  expect(compared.conversions).toBeGreaterThanOrEqual(CONVERSIONS);
  expect(compared.told).toBeGreaterThan(CONVERSIONS / 2);
  // Each change has a delivery or a reason, and a tracker that hears of all knows nothing that is over.
  expect(versionsWithoutDelivery(desk.db, hearing)).toEqual([]);
  expect(outdatedAt(hearing)).toBe(0);
  expect(outdatedAt(atApp)).toBeGreaterThan(0);
  expect(desk.store.ledger().told).toEqual(toldByCount(desk.db));
  const superseded = countReason('superseded');
  expect(superseded).toBeGreaterThan(0);

  // Each event that the books have as told came there once, and none other.
  expect(differencesAtSink(desk.db, atApp, app)).toEqual([]);
  expect(differencesAtSink(desk.db, atFacebook, facebook)).toEqual([]);
  expect(app.taken.size).toBeGreaterThan(CONVERSIONS / 2);
  expect(facebook.taken.size).toBeGreaterThan(CONVERSIONS / 2);
  // Facebook takes many in one request, and one that is refused as a whole costs none its place.
  expect(facebook.mostInOne).toBeGreaterThan(1);
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
