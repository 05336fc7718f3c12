import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Delivery } from '../../shared/contract/deliveries.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { type Mood, MOODS, NastySink, type Taken } from '../fixtures/nasty-sink.ts';
import { Program } from '../fixtures/program.ts';
import { times } from '../fixtures/thorough.ts';

const CONVERSIONS = times(1_500, 10_000);
const SENDERS = 24;
const KILLS = times(2, 6);
/** Longer than a machine that is busy with all of this lets an answer wait. */
const TIMEOUT_MS = 4_000;

/** Mostly well, and now and then everything else. */
function anyMood(): Mood {
  const dice = Math.random();
  if (dice < 0.85) return 'answers';
  if (dice < 0.88) return 'closes_early';
  if (dice < 0.9) return 'slow';
  if (dice < 0.94) return 'refuses';
  if (dice < 0.945) return 'busy';
  if (dice < 0.96) return 'redirects';
  if (dice < 0.97) return 'resets_before';
  if (dice < 0.985) return 'resets_after';
  if (dice < 0.988) return 'hangs';
  return 'garbage';
}

/** By chance, with each of them in turn now and then: the rare ones must not be missed. */
function moods(): () => Mood {
  let count = 0;
  return () => {
    count += 1;
    const inTurn = count % 40 === 0 ? MOODS[(count / 40) % MOODS.length] : undefined;
    return inTurn ?? anyMood();
  };
}

/** Sends the postbacks that are left; stops when the program is gone, and says which were answered. */
async function send(api: DeskApi, key: string, left: string[], answered: Set<string>): Promise<void> {
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    try {
      const response = await api.receive(`/postback/${key}?clickid=${id}&event=reg`);
      if (response.status === 200) answered.add(id);
      else left.push(id);
      await response.arrayBuffer();
    } catch {
      // Perhaps stored, perhaps not: a network would send it again, and a repeat is no second conversion.
      left.push(id);
      return;
    }
  }
}

async function allDeliveries(api: DeskApi): Promise<Delivery[]> {
  const items: Delivery[] = [];
  let cursor = '';
  for (;;) {
    const page = await api.json<{ items: Delivery[]; nextCursor: string | null }>(
      'GET',
      `/deliveries?limit=500${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
}

test('thousands of conversions to targets that fail in every way, the program killed at random: nothing is lost, nothing is sent twice but where that was said', async () => {
  const folder = temporaryFolder();
  const careful = new NastySink(moods());
  const repeatable = new NastySink(moods());
  const sinks = [careful, repeatable];
  const killedAtMs: number[] = [];
  for (const sink of sinks) await sink.up();
  try {
    let program = Program.start(join(folder, 'data'));
    let api = await program.ready();
    const { key } = await api.createNetwork();
    const ids: string[] = [];
    for (const [index, sink] of sinks.entries()) {
      const { id } = await api.createDestination({
        name: `Sink ${index}`,
        request: { url: `${sink.url}/pb?id={clickid}` },
        events: { registration: 'reg' },
        isSafeToRepeat: index === 1,
        timeoutMs: TIMEOUT_MS,
        rules: { concurrency: 24 },
      });
      ids.push(id);
    }
    const left = Array.from({ length: CONVERSIONS }, (_, index) => `c${index}`);
    const answered = new Set<string>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const goal = Math.floor((CONVERSIONS * (kill + 1)) / (KILLS + 1));
      const senders = Array.from({ length: SENDERS }, () => send(api, key, left, answered));
      await eventually(() => Promise.resolve(answered.size >= goal), 60_000);
      // One of them is away for a while, connections refused.
      const away = sinks[kill % 2];
      await away?.down();
      await eventually(() => Promise.resolve(answered.size >= goal + 200), 30_000);
      killedAtMs.push(Date.now());
      await program.kill();
      await Promise.all(senders);
      await away?.up();
      program = Program.start(join(folder, 'data'));
      api = await program.ready();
      for (const id of ids) await api.json('POST', `/destinations/${id}/drain`);
    }
    await Promise.all(Array.from({ length: SENDERS }, () => send(api, key, left, answered)));
    expect(answered.size).toBe(CONVERSIONS);

    // Forwarding is behind receiving on a slow computer: each way to fail comes before all is well.
    const hasFailedInEachWay = () => sinks.every(({ seenMoods }) => seenMoods.size === MOODS.length);
    await eventually(() => Promise.resolve(hasFailedInEachWay()), 120_000);
    for (const sink of sinks) sink.behave(() => 'answers');
    await eventually(async () => {
      for (const id of ids) await api.json('POST', `/destinations/${id}/drain`);
      const { postbacks, deliveries } = await api.ledger();
      return postbacks.waiting === 0 && deliveries.pending + deliveries.retrying + deliveries.parked === 0;
    }, 120_000);

    const ledger = await api.ledger();
    expect(ledger).toMatchObject({ isBalanced: true, deliveries: { planned: CONVERSIONS * 2 } });
    const deliveries = await allDeliveries(api);
    expect(deliveries).toHaveLength(CONVERSIONS * 2);
    for (const [index, sink] of sinks.entries()) {
      expectAgreed(
        sink,
        deliveries.filter((each) => each.destinationId === ids[index]),
        index === 1,
        killedAtMs,
      );
    }
    await program.kill();
  } finally {
    for (const sink of sinks) await sink.down();
    rmSync(folder, { recursive: true, force: true });
  }
}, 400_000);

/** Ids at the target and states in the ledger tell the same story. */
function expectAgreed(
  sink: NastySink,
  deliveries: readonly Delivery[],
  isSafeToRepeat: boolean,
  killedAtMs: readonly number[],
): void {
  // Every way to fail was there.
  expect([...sink.seenMoods.keys()].toSorted()).toEqual(MOODS.toSorted());
  /** Nobody answered, or the program was killed before it could write the answer down. */
  const mayBeUnknown = ({ isKnown, atMs }: Taken): boolean =>
    !isKnown || killedAtMs.some((kill) => kill >= atMs - 50 && kill - atMs < TIMEOUT_MS);
  const taken = Map.groupBy(sink.taken, (each) => each.id);
  const lies = deliveries.filter(({ clickId, state }) => {
    const count = taken.get(clickId)?.length ?? 0;
    switch (state) {
      case 'delivered':
        return count === 0;
      case 'dead':
        // Where repeating is safe, an answer may have been lost before the refusal that ended it.
        return (
          !sink.refusedForGood.has(clickId) ||
          (count > 0 && !(isSafeToRepeat && taken.get(clickId)?.every(mayBeUnknown) === true))
        );
      case 'unknown':
        return isSafeToRepeat || count > 1;
      default:
        return true;
    }
  });
  expect(lies).toEqual([]);
  expect(new Set(deliveries.map((each) => each.clickId)).size).toBe(CONVERSIONS);

  const repeated = [...taken.values()].filter((each) => each.length > 1);
  if (!isSafeToRepeat) expect(repeated).toEqual([]);
  // Where repeating is safe: only what nobody could know of, or what was under way when the program was killed.
  const needless = repeated.filter((each) => !each.slice(0, -1).every(mayBeUnknown));
  expect(needless).toEqual([]);
}
