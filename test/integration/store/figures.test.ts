/** The figures that the window asks for again and again: what counting gives, in the same time however many rows there are. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSummary } from '../../../electron/engine/reader/summary.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { createReadableStore, type ReadableStore } from '../../../electron/engine/store/readable-store.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';

/** Of the middle of a day, in every time zone that is near. */
const NOW_MS = Date.UTC(2026, 10, 26, 12);
const HOUR_MS = 3_600_000;

let folder: string;
let opened: OpenedStore;
let store: ReadableStore;

beforeEach(() => {
  folder = temporaryFolder();
  opened = openTestStore(join(folder, 'data'));
  opened.db.pragma('synchronous = OFF');
  opened.db.exec(`
    INSERT INTO networks (id, name, preset, key, accepts_keyless, answer_body, mapping, test, created_at_ms)
    VALUES ('n', 'Casino', 'default', 'key', 0, 'OK', '{}', 0, 0);
    INSERT INTO destinations (id, name, preset, enabled, request, events, is_safe_to_repeat, timeout_ms, test, created_at_ms)
    SELECT value, value, 'custom', 1, '{}', '{}', 0, 1, 0, 0 FROM json_each('["${ID_A}", "${ID_B}"]');
  `);
  store = createReadableStore(opened.db);
});

afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const ID_A = '01900000-0000-7000-8000-00000000000a';
const ID_B = '01900000-0000-7000-8000-00000000000b';

/**
 * Postbacks with a conversion and a delivery each, evenly over a time that ends now; ids as they are made.
 * @param from number of the first one
 */
function fill(from: number, count: number, overMs: number): void {
  const atMs = `(${NOW_MS} - ${overMs} + (n - ${from}) * ${overMs} / ${count})`;
  const id = `printf('%08x-%04x-7000-8000-%012x', ${atMs} >> 16, ${atMs} & 65535, n)`;
  const numbers = `WITH RECURSIVE numbers(n) AS (SELECT ${from} UNION ALL SELECT n + 1 FROM numbers WHERE n < ${from + count - 1})`;
  const event = `CASE n % 3 WHEN 0 THEN 'registration' WHEN 1 THEN 'first_deposit' ELSE 'deposit' END`;
  const status = `CASE n % 5 WHEN 0 THEN 'pending' WHEN 1 THEN 'rejected' ELSE 'approved' END`;
  const state = `CASE n % 7 WHEN 0 THEN 'dead' WHEN 1 THEN 'unknown' WHEN 2 THEN 'parked' WHEN 3 THEN 'pending' ELSE 'delivered' END`;
  opened.db.transaction(() => {
    opened.db.exec(`
      ${numbers} INSERT INTO postbacks (id, received_at_ms, network_id, method, head, body, body_state, test, source,
        understood_at_ms, click_id, event)
      SELECT ${id}, ${atMs}, 'n', 'GET', x'', x'', 'whole', 0, 'receiver', ${atMs}, 'k' || n, ${event} FROM numbers;
      ${numbers} INSERT INTO conversions (id, network_id, click_id, event, identity, status, payout_micros, currency,
        first_postback_id, last_postback_id, created_at_ms, updated_at_ms, test)
      SELECT ${id}, 'n', 'k' || n, ${event}, 'i', ${status}, iif(n % 4 = 0, NULL, n % 50 * 1000000),
        iif(n % 6 = 0, NULL, 'USD'), ${id}, ${id}, ${atMs}, ${atMs}, 0 FROM numbers;
      ${numbers} INSERT INTO deliveries (id, conversion_id, destination_id, event, postback_id, state, reason,
        next_attempt_at_ms, click_key, created_at_ms, updated_at_ms)
      SELECT ${id}, ${id}, iif(n % 2, '${ID_A}', '${ID_B}'), ${event}, ${id}, ${state},
        iif(n % 14 = 3, 'delayed', NULL), ${NOW_MS} + (n % 3 - 1) * 1000, 'k' || n, ${atMs}, ${atMs} FROM numbers;
    `);
  });
}

/** The quickest of several: what else the machine does then is left out. */
function quickestMs(read: () => unknown): number {
  const tries = Array.from({ length: 15 }, () => {
    const startedAt = performance.now();
    read();
    return performance.now() - startedAt;
  });
  return Math.min(...tries);
}

test('twenty times as many rows of today take no longer to sum up', () => {
  const reads = {
    summary: () => readSummary(store, NOW_MS),
    ledger: () => store.ledger(),
    destinationFigures: () => store.destinationFigures(NOW_MS),
    eventFigures: () => store.eventFigures(NOW_MS),
  };
  const measure = () => Object.entries(reads).map(([name, read]) => [name, quickestMs(read)] as const);
  fill(0, 2_000, 10 * HOUR_MS);
  const few = new Map(measure());
  fill(2_000, 38_000, 10 * HOUR_MS);
  for (const [name, ms] of measure()) {
    // A fixed part, so that two times of some hundredths of a millisecond are not compared.
    expect(ms / ((few.get(name) ?? 0) + 1), name).toBeLessThan(3);
  }
});

test('the figures of destinations are those of the last 24 hours to the millisecond', () => {
  fill(0, 3_000, 30 * HOUR_MS);
  for (const lateMs of [0, 1, 36_000, 65_536, 100_000, 3 * HOUR_MS, 40 * HOUR_MS]) {
    const nowMs = NOW_MS + lateMs;
    const items = store.destinationFigures(nowMs).items;
    for (const destination of [ID_A, ID_B]) {
      const shown = items.find((each) => each.destinationId === destination);
      expect([lateMs, shown]).toEqual([
        lateMs,
        { destinationId: destination, ...counted(destination, nowMs) },
      ]);
    }
  }
});

function counted(destination: string, nowMs: number): Record<string, number> {
  const count = (condition: string): number =>
    opened.db
      .query<[string], { count: number }>(
        'test.count',
        `SELECT count(*) AS count FROM deliveries d JOIN postbacks p ON p.id = d.postback_id
         WHERE d.destination_id = ? AND ${condition}`,
      )
      .get(destination)?.count ?? 0;
  const lately = `p.received_at_ms >= ${nowMs - 24 * HOUR_MS}`;
  return {
    delivered: count(`state = 'delivered' AND ${lately}`),
    failed: count(`state IN ('dead', 'unknown') AND ${lately}`),
    waiting: count(`state IN ('pending', 'sending', 'retrying', 'parked')`),
    parked: count(`state = 'parked'`),
    delayed: count(`state = 'pending' AND reason = 'delayed' AND next_attempt_at_ms > ${nowMs}`),
  };
}

test('after the clock was set back, the last 24 hours begin where it came to that time for the second time', () => {
  fill(0, 300, 40 * HOUR_MS);
  // Three days ahead for a while: these were committed before the ones that follow.
  opened.db.exec(`UPDATE postbacks SET received_at_ms = received_at_ms + ${72 * HOUR_MS}
    WHERE received_at_ms < ${NOW_MS - 30 * HOUR_MS}`);
  const [{ count } = { count: 0 }] = opened.db
    .query<[], { count: number }>(
      'test.lately',
      `SELECT count(*) AS count FROM deliveries d JOIN postbacks p ON p.id = d.postback_id
       WHERE state = 'delivered' AND received_at_ms >= ${NOW_MS - 24 * HOUR_MS} AND received_at_ms <= ${NOW_MS}`,
    )
    .all();
  const { items } = store.destinationFigures(NOW_MS);
  expect(items.reduce((sum, each) => sum + each.delivered, 0)).toBe(count);
});
