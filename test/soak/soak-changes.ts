/**
 * Conversions that change in any order while their tracker is away now and then and the program is killed: the
 * tracker has to end with what the desk has, by id. Part of `npm run soak`.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EVENTS } from '../../shared/domain/conversion/event.ts';
import { SENT_RATINGS } from '../../shared/domain/forward/rules.ts';
import {
  changingConversions,
  compareWithTracker,
  differencesAtSink,
  versionsWithoutDelivery,
} from '../fixtures/changing-conversions.ts';
import type { DeskApi } from '../fixtures/desk-api.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { type EventMood, EventSink } from '../fixtures/event-sink.ts';
import { openTestStore } from '../fixtures/open-test-store.ts';
import { Program } from '../fixtures/program.ts';
import { type TrackerMood, TrackerSink } from '../fixtures/tracker-sink.ts';

const KILLS = 8;
const SENDERS = 16;
const TRACKER_QUERY =
  'subid={clickid}&tid={txid}&event={event}&status={status}&payout={payout}&currency={currency}';
const FACEBOOK_BODY =
  '{"data":[{"event_name":"{event}","event_id":"{eventId}","user_data":{"external_id":["{hash:clickid}"]},' +
  '"custom_data":{"value":{payout},"currency":"{currency}"}}]}';
const SETTLED_WITHIN_MS = 300_000;

/** @returns what went wrong */
export async function soakChanges(
  conversions: number,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const seed = Date.now() % 1_000_000;
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  const tracker = await TrackerSink.start(anyMood(true));
  const [app, facebook] = [await EventSink.start(eventMood()), await EventSink.start(eventMood())];
  let program = Program.start(dataDir);
  try {
    let api = await program.ready();
    const { key } = await api.createNetwork();
    const hearing = await createDestination(api, 'keitaro', {
      isSafeToRepeat: true,
      request: get(`${tracker.url}/postback?${TRACKER_QUERY}`),
    });
    const atApp = await createDestination(api, 'app-craft', {
      isSafeToRepeat: false,
      request: get(`${app.url}/pb?id={clickid}&e={event}&eid={eventId}`),
    });
    const atFacebook = await createDestination(api, 'facebook-capi', {
      isSafeToRepeat: false,
      request: { method: 'POST', url: `${facebook.url}/events`, headers: {}, body: FACEBOOK_BODY },
    });
    const all = [hearing, atApp, atFacebook];
    const left = changingConversions(conversions, seed).toReversed();
    const total = left.length;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const goal = total - Math.floor((total * kill) / (KILLS + 1));
      const senders = Array.from({ length: SENDERS }, () => send(api, key, left, goal));
      await Promise.all(senders);
      await program.kill();
      program = Program.start(dataDir);
      api = await program.ready();
      for (const id of all) await api.json('POST', `/destinations/${id}/drain`);
    }
    await Promise.all(Array.from({ length: SENDERS }, () => send(api, key, left, 0)));
    for (const sink of [tracker, app, facebook]) sink.behave(() => 'takes');
    const isSettled = await settle(api, all);
    const { isBalanced, deliveries } = await api.ledger();
    await program.kill();
    const opened = openTestStore(dataDir, Date.now());
    const { differences, sums, told, conversions: kept } = compareWithTracker(opened.db, hearing, tracker);
    const unknown = countUnknown(opened.db, atApp) + countUnknown(opened.db, atFacebook);
    const missing = versionsWithoutDelivery(opened.db, hearing);
    const atSinks = [
      ...differencesAtSink(opened.db, atApp, app).map((each) => `at the app ${each}`),
      ...differencesAtSink(opened.db, atFacebook, facebook).map((each) => `at Facebook ${each}`),
    ];
    opened.close();
    say(
      `changes (seed ${seed}): ${total} postbacks about ${kept} conversions, ${deliveries.planned} deliveries, ` +
        `${told} rows at the tracker, ${differences.length} differ; ${app.taken.size} events at the app and ` +
        `${facebook.taken.size} at Facebook (up to ${facebook.mostInOne} in one request), ${atSinks.length} not ` +
        `exactly once, ${unknown} unknown; sums ${JSON.stringify(sums)}`,
    );
    return [
      ...(isSettled ? [] : ['changes: deliveries still wait']),
      ...(isBalanced ? [] : ['changes: the ledger is not balanced']),
      ...atSinks.slice(0, 10).map((each) => `changes: ${each}`),
      ...missing.slice(0, 10).map((each) => `changes: no delivery of ${each}`),
      ...differences.slice(0, 10).map((each) => `changes: ${each}`),
      ...(JSON.stringify(sorted(sums.desk)) === JSON.stringify(sorted(sums.tracker))
        ? []
        : [`changes: the sums differ: ${JSON.stringify(sums)}`]),
    ];
  } finally {
    await program.kill();
    await tracker.close();
    await app.close();
    await facebook.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function get(url: string) {
  return { method: 'GET', url, headers: {}, body: null };
}

async function createDestination(
  api: DeskApi,
  preset: string,
  part: { readonly isSafeToRepeat: boolean; readonly request: unknown },
): Promise<string> {
  const { id } = await api.createDestination({
    name: preset,
    preset,
    enabled: true,
    constants: [],
    ...part,
    events: Object.fromEntries(EVENTS.map((event) => [event, event])),
    rules: {
      ratings: SENT_RATINGS,
      statusWords: {},
      leavesOutEmpty: preset === 'facebook-capi',
      concurrency: 24,
    },
  });
  return id;
}

/** What nobody heard is not sent again there. */
function eventMood(): () => EventMood {
  const mood = anyMood(false);
  return () => (mood() === 'takes' ? 'takes' : 'busy');
}

/** Away now and then; where repeating is safe it also takes what nobody hears of. */
function anyMood(isUnheard: boolean): () => TrackerMood {
  let count = 0;
  return () => {
    count += 1;
    if (count % 2_000 > 1_700) return isUnheard && count % 3 === 0 ? 'breaks' : 'busy';
    const dice = Math.random();
    if (isUnheard && dice < 0.03) return 'takes_unheard';
    return dice < 0.05 ? 'busy' : 'takes';
  };
}

/** Sends until so many are left. */
async function send(api: DeskApi, key: string, left: string[], goal: number): Promise<void> {
  while (left.length > goal) {
    const query = left.pop();
    if (query === undefined) return;
    const response = await api.receive(`/postback/${key}?${query}`);
    if (response.status !== 200) left.push(query);
    await response.arrayBuffer();
  }
}

async function settle(api: DeskApi, ids: readonly string[]): Promise<boolean> {
  for (const end = Date.now() + SETTLED_WITHIN_MS; Date.now() < end; await pause(200)) {
    for (const id of ids) await api.json('POST', `/destinations/${id}/drain`);
    const { postbacks, deliveries } = await api.ledger();
    if (postbacks.waiting + deliveries.pending + deliveries.retrying + deliveries.parked === 0) return true;
  }
  return false;
}

function countUnknown(db: ReturnType<typeof openTestStore>['db'], destinationId: string): number {
  return (
    db
      .query<[string], { count: number }>(
        'soak.unknown',
        `SELECT count(*) AS count FROM deliveries WHERE destination_id = ? AND state = 'unknown'`,
      )
      .get(destinationId)?.count ?? 0
  );
}

function sorted(sums: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(sums).toSorted(([one], [other]) => one.localeCompare(other));
}
