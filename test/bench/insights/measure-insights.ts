/** How long each figure of the Insights page takes on a reader, over 90 days of conversions. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { createReadableStore } from '../../../electron/engine/store/readable-store.ts';
import { type InsightQuery, readInsights } from '../../../electron/engine/reader/read-insights.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import { openDatabase } from '../../../electron/platform/database.ts';

const DAY_MS = 86_400_000;
const DAYS = 90;
const NETWORKS = 5;
const TRIES = 9;
const LINKS = 200;
/** Combinations of link, country, creative and campaign. */
const ORIGINS = 8_000;
const PACKED_AT_ONCE = 500;
const HOUR_MS = 3_600_000;

export interface InsightTimes {
  readonly conversions: number;
  readonly fillMs: number;
  readonly packMs: number;
  readonly packedBytes: number;
  /** Of each grouping the median, in milliseconds. */
  readonly medians: Readonly<Record<string, number>>;
}

/** @param conversions that the postbacks are about: a million postbacks with copies and ratings are fewer */
export function measureInsights(conversions: number): InsightTimes {
  const folder = mkdtempSync(join(tmpdir(), 'insights-bench-'));
  const opened = openStore(folder, readMigrations(findMigrationsDir()), 0);
  const { db } = opened;
  db.pragma('synchronous = OFF');
  db.pragma('foreign_keys = OFF');
  const untilMs = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
  const fromMs = untilMs - DAYS * DAY_MS;
  const startedAt = performance.now();
  db.exec(`
    INSERT INTO settings VALUES ('money', '{"currency":"USD","sources":["ecb"],"isFetchOn":false}');
    WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${ORIGINS - 1})
    INSERT INTO origins (network_id, params, country, offer, link_id)
    SELECT 'n' || (n % ${LINKS} % ${NETWORKS}), json_object('sub2', 'creo' || (n % 700), 'sub3', 'set' || (n % 1900), 'x', n),
      char(65 + n / ${LINKS} % 20) || 'A', 'offer' || (n % ${LINKS} % 30), 'l' || (n % ${LINKS}) FROM numbers;
    WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${conversions - 1})
    INSERT INTO conversions (id, origin_id, network_id, click_id, event, identity, status, payout_micros, currency, worth_micros,
      worth_currency, first_postback_id, last_postback_id, created_at_ms, updated_at_ms, test)
    SELECT printf('%010d', n), n * 7919 % ${ORIGINS} + 1, 'n' || (n * 7 % 11 % ${NETWORKS}), 'k' || n,
      CASE n * 13 % 10 WHEN 0 THEN 'first_deposit' WHEN 1 THEN 'deposit' WHEN 2 THEN 'deposit' ELSE 'registration' END,
      'i', CASE n * 17 % 9 WHEN 0 THEN 'pending' WHEN 1 THEN 'rejected' ELSE 'approved' END,
      n % 90 * 1000000, CASE n % 3 WHEN 0 THEN 'EUR' ELSE 'USD' END, n % 90 * 1000000, 'USD', 'p', 'p',
      ${fromMs} + n * ${(DAYS * DAY_MS) / conversions}, 0, 0 FROM numbers`);
  const fillMs = performance.now() - startedAt;
  const packedFrom = performance.now();
  const writes = createStore(db).insightHours;
  for (;;) {
    const hours = writes.countEach(writes.outdated(PACKED_AT_ONCE).map(({ hour }) => hour));
    if (hours.length === 0) break;
    db.transaction(() => {
      for (const hour of hours) writes.save(hour);
    });
  }
  const packMs = performance.now() - packedFrom;
  db.pragma('wal_checkpoint(TRUNCATE)');
  const reader = openDatabase(db.path);
  const store = createReadableStore(reader);
  const base = { fromMs, untilMs, timeZone: 'Europe/Kyiv', conditions: [] };
  const groupings: readonly InsightQuery['by'][] = [
    [],
    ['network'],
    ['link'],
    ['offer'],
    ['country'],
    ['event'],
    ['day'],
    ['week'],
    ['hour'],
    ['param.sub2'],
    ['weekday', 'hour'],
    ['network', 'day'],
    ['link', 'day'],
    ['link', 'country'],
    ['param.sub2', 'param.sub3'],
    ['param.sub3', 'day'],
  ];
  const medians = Object.fromEntries(
    groupings.map((by) => [by.join(' and ') || 'total', median(() => readInsights(store, { ...base, by }))]),
  );
  const packedBytes =
    reader
      .query<[], { bytes: number }>('bench.bytes', 'SELECT sum(length(figures)) AS bytes FROM insight_hours')
      .get()?.bytes ?? 0;
  reader.close();
  opened.close();
  rmSync(folder, { recursive: true, force: true });
  return { conversions, fillMs, packMs, packedBytes, medians };
}

function median(read: () => unknown): number {
  const times = Array.from({ length: TRIES }, () => {
    const startedAt = performance.now();
    read();
    return performance.now() - startedAt;
  }).toSorted((one, other) => one - other);
  return times[Math.floor(TRIES / 2)] ?? 0;
}
