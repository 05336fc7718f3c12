/** How long each figure of the Insights page takes on a reader, over 90 days of conversions. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { createReadableStore } from '../../../electron/engine/store/readable-store.ts';
import { readCosts } from '../../../electron/engine/reader/read-costs.ts';
import {
  type InsightQuery,
  readDepositTimes,
  readInsights,
} from '../../../electron/engine/reader/read-insights.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import { openDatabase } from '../../../electron/platform/database.ts';

const DAY_MS = 86_400_000;
const DAYS = 90;
const NETWORKS = 5;
const TRIES = 9;
const LINKS = 200;
/** Combinations of link, country, creative and campaign. */
const ORIGINS = 8_000;
/** In registrations, the longest from a registration to its first deposit. */
const LONGEST_WAY = 5_000;
const PACKED_AT_ONCE = 500;
const HOUR_MS = 3_600_000;

/** Of a clock, and of the processor: what others keep the computer busy with is only in the first. */
export interface Duration {
  readonly ms: number;
  readonly cpuMs: number;
}

export interface InsightTimes {
  readonly conversions: number;
  readonly fillMs: number;
  readonly packMs: number;
  readonly packedBytes: number;
  /** Of each grouping the median, in milliseconds. */
  readonly medians: Readonly<Record<string, Duration>>;
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
    WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${conversions - 1}),
      clicks AS (SELECT n, CASE n % 10 WHEN 1 THEN (n + 9) / 10
        WHEN 0 THEN max(0, n / 10 - n / 10 * 37 % ${LONGEST_WAY}) ELSE -n END AS click FROM numbers)
    INSERT INTO conversions (id, origin_id, network_id, click_id, event, identity, status, payout_micros, currency, worth_micros,
      worth_currency, first_postback_id, last_postback_id, created_at_ms, updated_at_ms, test)
    SELECT printf('%010d', n), abs(click) * 7919 % ${ORIGINS} + 1,
      'n' || (abs(click) * 7919 % ${ORIGINS} % ${LINKS} % ${NETWORKS}), 'k' || click,
      CASE n % 10 WHEN 0 THEN 'first_deposit' WHEN 7 THEN 'deposit' WHEN 4 THEN 'deposit' ELSE 'registration' END,
      'i' || n, CASE n * 17 % 9 WHEN 0 THEN 'pending' WHEN 1 THEN 'rejected' ELSE 'approved' END,
      n % 90 * 1000000, CASE n % 3 WHEN 0 THEN 'EUR' ELSE 'USD' END, n % 90 * 1000000, 'USD', 'p', 'p',
      ${fromMs} + n * ${(DAYS * DAY_MS) / conversions}, 0, 0 FROM clicks;
    INSERT INTO origin_values SELECT DISTINCT 'n0', 'sub3', params ->> '$.sub3' FROM origins;
    WITH RECURSIVE days(d) AS (SELECT 0 UNION ALL SELECT d + 1 FROM days WHERE d < ${DAYS - 1}),
      spent AS (SELECT 'link' AS dimension, id AS key FROM (SELECT DISTINCT link_id AS id FROM origins)
        UNION ALL SELECT 'sub:sub3', value FROM origin_values)
    INSERT INTO costs (dimension, key, compared_key, day, currency, micros, worth_micros, worth_currency)
    SELECT dimension, key, key, ${Math.floor(fromMs / DAY_MS)} + d, 'USD', 5000000, 5000000, 'USD' FROM spent, days`);
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
  const { insightDays } = createStore(db);
  for (;;) {
    const days = insightDays.countEach(insightDays.outdated(DAYS));
    if (days.length === 0) break;
    db.transaction(() => {
      for (const day of days) insightDays.save(day);
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
  const days = {
    from: new Date(fromMs).toISOString().slice(0, 10),
    to: new Date(untilMs).toISOString().slice(0, 10),
    timeZone: base.timeZone,
  };
  const links = Array.from({ length: LINKS }, (_, link) => `l${link}`);
  const delayGroupings: readonly InsightQuery['by'][] = [[], ['link'], ['param.sub3']];
  const medians = Object.fromEntries([
    ...groupings.map(
      (by) => [by.join(' and ') || 'total', median(() => readInsights(store, { ...base, by }))] as const,
    ),
    ...delayGroupings.map(
      (by) =>
        [
          `time to deposit by ${by.join(' and ') || 'nothing'}`,
          median(() => readDepositTimes(store, { ...base, by })),
        ] as const,
    ),
    [
      'profit by link',
      median(() =>
        readCosts(store, {
          ...days,
          dimension: 'link',
          known: links.map((link) => [link, link]),
          names: Object.fromEntries(links.map((link) => [link, link])),
        }),
      ),
    ],
    [
      'profit by campaign',
      median(() => readCosts(store, { ...days, dimension: 'sub:sub3', known: [], names: {} })),
    ],
  ]);
  const packedBytes =
    reader
      .query<[], { bytes: number }>(
        'bench.bytes',
        `SELECT (SELECT sum(length(figures)) FROM insight_hours) + (SELECT sum(length(figures)) FROM insight_days) AS bytes`,
      )
      .get()?.bytes ?? 0;
  reader.close();
  opened.close();
  rmSync(folder, { recursive: true, force: true });
  return { conversions, fillMs, packMs, packedBytes, medians };
}

function median(read: () => unknown): Duration {
  const times = Array.from({ length: TRIES }, () => {
    const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
    read();
    const { user, system } = process.cpuUsage(cpu);
    return { ms: performance.now() - startedAt, cpuMs: (user + system) / 1_000 };
  });
  const middle = (pick: (duration: Duration) => number): number =>
    times.map(pick).toSorted((one, other) => one - other)[Math.floor(TRIES / 2)] ?? 0;
  return { ms: middle(({ ms }) => ms), cpuMs: middle(({ cpuMs }) => cpuMs) };
}
