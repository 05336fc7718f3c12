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
  versionsWithoutDelivery,
} from '../fixtures/changing-conversions.ts';
import type { DeskApi } from '../fixtures/desk-api.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { openTestStore } from '../fixtures/open-test-store.ts';
import { Program } from '../fixtures/program.ts';
import { type TrackerMood, TrackerSink } from '../fixtures/tracker-sink.ts';

const KILLS = 8;
const SENDERS = 16;
const SETTLED_WITHIN_MS = 300_000;

/** @returns what went wrong */
export async function soakChanges(
  conversions: number,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const seed = Date.now() % 1_000_000;
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  const [tracker, app] = [await TrackerSink.start(anyMood(true)), await TrackerSink.start(anyMood(false))];
  let program = Program.start(dataDir);
  try {
    let api = await program.ready();
    const { key } = await api.createNetwork();
    const hearing = await createDestination(api, 'keitaro', tracker, true);
    const once = await createDestination(api, 'app-craft', app, false);
    const left = changingConversions(conversions, seed).toReversed();
    const total = left.length;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const goal = total - Math.floor((total * kill) / (KILLS + 1));
      const senders = Array.from({ length: SENDERS }, () => send(api, key, left, goal));
      await Promise.all(senders);
      await program.kill();
      program = Program.start(dataDir);
      api = await program.ready();
      for (const id of [hearing, once]) await api.json('POST', `/destinations/${id}/drain`);
    }
    await Promise.all(Array.from({ length: SENDERS }, () => send(api, key, left, 0)));
    for (const sink of [tracker, app]) sink.behave(() => 'takes');
    const isSettled = await settle(api, [hearing, once]);
    const { isBalanced, deliveries } = await api.ledger();
    await program.kill();
    const opened = openTestStore(dataDir, Date.now());
    const { differences, sums, told, conversions: kept } = compareWithTracker(opened.db, hearing, tracker);
    const unknown = countUnknown(opened.db, once);
    const missing = versionsWithoutDelivery(opened.db, hearing);
    opened.close();
    const twice = [...app.taken.values()].filter((count) => count > 1).length;
    say(
      `changes (seed ${seed}): ${total} postbacks about ${kept} conversions, ${deliveries.planned} deliveries, ` +
        `${told} rows at the tracker, ${differences.length} differ; ${app.taken.size} events at the app, ` +
        `${twice} twice, ${unknown} unknown; sums ${JSON.stringify(sums)}`,
    );
    return [
      ...(isSettled ? [] : ['changes: deliveries still wait']),
      ...(isBalanced ? [] : ['changes: the ledger is not balanced']),
      ...(twice === 0 ? [] : [`changes: ${twice} events went to the app twice`]),
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
    rmSync(folder, { recursive: true, force: true });
  }
}

async function createDestination(
  api: DeskApi,
  preset: string,
  sink: TrackerSink,
  isSafeToRepeat: boolean,
): Promise<string> {
  const query =
    'subid={clickid}&tid={txid}&event={event}&status={status}&payout={payout}&currency={currency}';
  const { id } = await api.createDestination({
    name: preset,
    preset,
    enabled: true,
    isSafeToRepeat,
    constants: [],
    request: { method: 'GET', url: `${sink.url}/postback?${query}`, headers: {}, body: null },
    events: Object.fromEntries(EVENTS.map((event) => [event, event])),
    rules: { ratings: SENT_RATINGS, statusWords: {}, leavesOutEmpty: false, concurrency: 24 },
  });
  return id;
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
