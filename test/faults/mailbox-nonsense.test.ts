/** A mailbox that lies about times, runs and how long it waits: nothing of it stays, and the desk has its time for others. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, temporaryFolder } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { HAND_CODE, HandMailbox } from '../fixtures/hand-mailbox.ts';
import { mailboxOf, pair } from '../fixtures/mailbox.ts';

const FOREVER_MS = 1e300;
const HOUR_MS = 3_600_000;

let folder: string;
let hand: HandMailbox;
let desk: Desk;
beforeEach(async () => {
  folder = temporaryFolder();
  hand = await HandMailbox.start();
  desk = await Desk.start({ folder });
});
afterEach(async () => {
  await desk.stop();
  await hand.close();
  rmSync(folder, { recursive: true, force: true });
});

async function problemCode(): Promise<string> {
  return eventually(async () => {
    const { state } = await mailboxOf(desk);
    return state.kind === 'failing' ? state.code : null;
  }, 10_000);
}

test('times that no clock shows are not taken, and what shows times goes on', async () => {
  const usual = hand.state.bind(hand);
  for (const lie of [
    { clock: { wallMs: FOREVER_MS, uptimeMs: 1, bootId: null } },
    { pauses: [{ cause: 'no_room' as const, beganAtMs: -FOREVER_MS, endedAtMs: FOREVER_MS }] },
    { turnedAway: { sinceMs: FOREVER_MS, refused: {}, notStored: 0 } },
  ]) {
    hand.state = () => ({ ...usual(), ...lie });
    const { id } = await pair(desk, hand.url, HAND_CODE);
    expect(await problemCode()).toBe('mailbox_nonsense');
    await desk.json('GET', '/outages');
    await desk.json('DELETE', `/mailboxes/${id}`, { wipe: false, discard: true });
  }
  hand.state = usual;
  await pair(desk, hand.url, HAND_CODE);
  hand.runs = [{ id: 'run-made-by-hand', fromSequence: 1, throughSequence: 3 }];
  const times = [
    { receivedAtMs: -FOREVER_MS, uptimeMs: -FOREVER_MS },
    { receivedAtMs: Number.NaN, uptimeMs: Number.NaN },
    { receivedAtMs: FOREVER_MS, uptimeMs: FOREVER_MS },
  ];
  hand.page = async (mailbox) => {
    await pause(20);
    return mailbox.pageOf(
      times.map((each, index) => mailbox.sealed(index + 1, `time-${index}`, each)),
      3,
    );
  };
  const before = Date.now();
  const rows = await eventually(async () => {
    const found = await desk.postbacks('q=time');
    return found.length === 3 ? found : null;
  }, 10_000);
  for (const { receivedAt } of rows) expect(Date.parse(receivedAt)).toBeGreaterThan(before - HOUR_MS);
}, 60_000);

test('ten thousand runs that change with every page cost the desk no time that others miss', async () => {
  await pair(desk, hand.url, HAND_CODE);
  let round = 0;
  hand.state = ((usual) => () => {
    round += 1;
    const first = round * 1_000_000;
    const runs = Array.from({ length: 10_000 }, (_, index) => ({
      id: `run-${round}-${index}`.padEnd(12, '-'),
      fromSequence: first + index,
      throughSequence: first + index,
    }));
    return { ...usual(), queues: { requests: { runs }, keyless: { runs: [] } } };
  })(hand.state.bind(hand));
  hand.page = async (mailbox) => {
    await pause(100);
    return mailbox.pageOf([], 0);
  };
  await eventually(() => Promise.resolve(round > 3), 10_000);
  const startedAt = performance.now();
  await mailboxOf(desk);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
}, 30_000);

test('one that answers at once although nothing came is not asked without a break', async () => {
  await pair(desk, hand.url, HAND_CODE);
  await eventually(() => Promise.resolve(hand.pageCalls > 3), 10_000);
  const before = hand.pageCalls;
  await pause(1_000);
  expect(hand.pageCalls - before).toBeLessThan(20);
}, 30_000);

test('what waited in a mailbox that knows nobody any more is not given up unasked', async () => {
  hand.runs = [{ id: 'run-made-by-hand', fromSequence: 1, throughSequence: 5 }];
  hand.page = async (mailbox) => {
    await pause(200);
    return mailbox.pageOf([], 0);
  };
  const { id, waiting } = await pair(desk, hand.url, HAND_CODE);
  expect(waiting).toBe(5);
  hand.respond = (_request, response) => {
    response.writeHead(403).end('{"fault":"not_paired"}');
    return true;
  };
  const kept = await desk.call('DELETE', `/mailboxes/${id}`);
  expect([kept.status, await kept.json()]).toMatchObject([
    409,
    { data: { code: 'mailbox_not_drained', waiting: 5 } },
  ]);
  await desk.json('DELETE', `/mailboxes/${id}`, { discard: true });
}, 30_000);
