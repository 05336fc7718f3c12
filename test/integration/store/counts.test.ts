/** The counts that triggers keep are what counting gives, whatever happens to the rows. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recount } from '../../../electron/engine/store/counts-tables.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { createReadableStore } from '../../../electron/engine/store/readable-store.ts';
import type { ReadableDb, WritableDb } from '../../../electron/platform/database.ts';
import { DELIVERY_STATES, STANDINGS } from '../../../shared/domain/forward/delivery-state.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';

const BEFORE_COUNTS = 8;

let folder: string;
let opened: OpenedStore;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const flag = fc.integer({ min: 0, max: 1 });
const maybe = fc.constantFrom('1', 'NULL');
const row = fc.integer({ min: 0, max: 20 });
const state = fc.constantFrom(...DELIVERY_STATES);

const change = fc.oneof(
  fc.tuple(row, maybe, flag, flag, maybe).map(
    ([id, understood, held, isTest, duplicate]) =>
      `INSERT INTO postbacks (id, received_at_ms, method, head, body, body_state, test, source, understood_at_ms,
         is_held, duplicate_of)
       VALUES ('p${id}', 0, 'GET', x'', x'', 'whole', ${isTest}, 'receiver', ${understood}, ${held}, ${duplicate})
       ON CONFLICT (id) DO NOTHING`,
  ),
  fc.tuple(row, maybe, flag, flag, maybe).map(
    ([id, understood, held, isTest, duplicate]) =>
      `UPDATE postbacks SET understood_at_ms = ${understood}, is_held = ${held}, test = ${isTest},
         duplicate_of = ${duplicate} WHERE id = 'p${id}'`,
  ),
  row.map((id) => `UPDATE postbacks SET understood_at_ms = NULL WHERE id >= 'p${id}'`),
  row.map((id) => `DELETE FROM postbacks WHERE id = 'p${id}'`),
  fc.tuple(row, state, fc.constantFrom('x', 'y'), row).map(
    ([id, is, destination, postback]) =>
      `INSERT INTO deliveries (id, conversion_id, destination_id, event, postback_id, state, click_key,
         created_at_ms, updated_at_ms)
       VALUES ('d${id}', 'c${id}', '${destination}', 'registration', '0000000${postback % 3}-p${postback}', '${is}',
         'k', 0, 0) ON CONFLICT (id) DO NOTHING`,
  ),
  // As a rescue and a restore put rows in.
  fc.tuple(row, state).map(
    ([id, is]) =>
      `INSERT OR IGNORE INTO deliveries (id, conversion_id, destination_id, event, postback_id, state, click_key,
         created_at_ms, updated_at_ms)
       VALUES ('d${id}', 'c${id}', 'x', 'registration', 'p0', '${is}', 'k', 0, 0)`,
  ),
  fc.tuple(row, state).map(([id, is]) => `UPDATE deliveries SET state = '${is}' WHERE id <= 'd${id}'`),
  row.map((id) => `DELETE FROM deliveries WHERE id = 'd${id}'`),
);

/** A delivery tells another postback of its conversion, for another destination: no part of the program does the latter. */
const moved = fc.tuple(row, row, fc.constantFrom('ABORT', 'IGNORE'), row).map(
  ([id, postback, conflict, version]) =>
    `UPDATE OR ${conflict} deliveries SET postback_id = '0000000${postback % 3}-p', version = ${version + 1},
           destination_id = 'x' WHERE id = 'd${id}' AND NOT EXISTS (SELECT 1 FROM deliveries o
             WHERE o.conversion_id = 'c${id}' AND o.version = ${version + 1} AND o.destination_id = 'x')`,
);

const conversionValues = fc.record({
  event: fc.constantFrom('registration', 'deposit'),
  status: fc.constantFrom('NULL', "'pending'", "'approved'", "'rejected'"),
  micros: fc.constantFrom('NULL', '0', '5000000', '-1000000'),
  currency: fc.constantFrom('NULL', "'USD'", "'EUR'"),
  worth: fc.constantFrom('NULL, NULL', "700, 'UAH'", "-9, 'UAH'", "900, 'GEL'"),
  createdAtMs: fc.constantFrom(0, 899_999, 900_000),
  isTest: flag,
  voided: maybe,
});

/** @param hasWorth false for a schema from before there were rates */
const conversionChangeOf = (hasWorth: boolean) =>
  fc.oneof(
    fc.tuple(row, fc.constantFrom('ABORT', 'IGNORE'), conversionValues).map(
      ([id, conflict, { event, status, micros, currency, worth, createdAtMs, isTest, voided }]) =>
        `INSERT OR ${conflict} INTO conversions (id, network_id, click_id, event, identity, status, payout_micros,
           currency, ${hasWorth ? 'worth_micros, worth_currency, ' : ''}first_postback_id, last_postback_id, created_at_ms, updated_at_ms, test,
           voided_at_ms)
         SELECT 'c${id}', 'n${id % 2}', 'k${id}', '${event}', 'i', ${status}, ${micros}, ${currency}, ${hasWorth ? `${worth}, ` : ''}'p', 'p',
           ${createdAtMs}, 0, ${isTest}, ${voided}
         WHERE NOT EXISTS (SELECT 1 FROM conversions WHERE id = 'c${id}')`,
    ),
    fc.tuple(row, conversionValues).map(
      ([id, { event, status, micros, currency, worth, createdAtMs, isTest, voided }]) =>
        `UPDATE conversions SET event = '${event}', status = ${status}, payout_micros = ${micros},
           currency = ${currency}, ${hasWorth ? `(worth_micros, worth_currency) = (${worth}), ` : ''}
           created_at_ms = ${createdAtMs}, test = ${isTest}, voided_at_ms = ${voided}
         WHERE id >= 'c${id}'`,
    ),
    row.map((id) => `DELETE FROM conversions WHERE id = 'c${id}'`),
  );

const conversionChange = conversionChangeOf(true);

const standing = fc
  .tuple(row, fc.constantFrom(...STANDINGS))
  .map(([id, is]) => `UPDATE deliveries SET standing = '${is}' WHERE id >= 'd${id}'`);

function counted(db: ReadableDb) {
  const [postbacks] = db
    .query<[], Record<string, number>>(
      'test.postbacks',
      `SELECT count(*) AS total, count(understood_at_ms) AS understood,
         count(*) FILTER (WHERE is_held = 1 AND understood_at_ms IS NOT NULL) AS held,
         count(duplicate_of) AS duplicates, count(*) FILTER (WHERE test = 1) AS test
       FROM postbacks`,
    )
    .all();
  const deliveries: Record<string, number> = { planned: 0 };
  for (const each of DELIVERY_STATES) deliveries[each] = 0;
  for (const each of db
    .query<[], { state: string; count: number }>(
      'test.deliveries',
      'SELECT state, count(*) AS count FROM deliveries GROUP BY state',
    )
    .all()) {
    deliveries[each.state] = each.count;
    deliveries['planned'] = (deliveries['planned'] ?? 0) + each.count;
  }
  const told: Record<string, number> = {};
  for (const each of STANDINGS) told[each] = 0;
  for (const each of db
    .query<[], { standing: string; count: number }>(
      'test.told',
      `SELECT standing, count(*) AS count FROM deliveries WHERE state IN ('delivered', 'unknown') GROUP BY standing`,
    )
    .all())
    told[each.standing] = each.count;
  return { postbacks, deliveries, told, sums: sumsOf(db), ofDestinations: countsOfDestinations(db) };
}

function sumsOf(db: ReadableDb): readonly unknown[] {
  return db
    .query<[], unknown>(
      'test.sums',
      `SELECT created_at_ms / 900000 AS slot, network_id, event, coalesce(status, '') AS status,
         CASE WHEN payout_micros IS NULL THEN '' ELSE coalesce(currency, '') END AS currency,
         coalesce(worth_currency, '') AS worth_currency, payout_micros IS NOT NULL AS has_amount, count(*) AS count,
         total(payout_micros / 1000000) AS units, total(payout_micros % 1000000) AS micros,
         total(worth_micros / 1000000) AS worth_units, total(worth_micros % 1000000) AS worth_micros
       FROM conversions WHERE test = 0 AND voided_at_ms IS NULL
       GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7`,
    )
    .all();
}

function countsOfDestinations(db: ReadableDb): readonly unknown[] {
  return db
    .query<[], unknown>(
      'test.ofDestinations',
      `SELECT CASE WHEN state IN ('delivered', 'dead', 'unknown') THEN substr(postback_id, 1, 8) ELSE '' END AS bucket,
         destination_id, state, count(*) AS count
       FROM deliveries GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    )
    .all();
}

function kept(db: ReadableDb) {
  const { counts } = createReadableStore(db);
  return {
    postbacks: counts.postbacks(),
    deliveries: counts.deliveries(),
    told: counts.told(),
    sums: keptRows(db, 'conversion_sums'),
    ofDestinations: keptRows(db, 'destination_counts'),
  };
}

/** What is down to nothing again may stay as a row. */
function keptRows(db: ReadableDb, table: 'conversion_sums' | 'destination_counts'): readonly unknown[] {
  const order = table === 'conversion_sums' ? '1, 2, 3, 4, 5, 6, 7' : '1, 2, 3';
  return db
    .query<[], unknown>('test.kept', `SELECT * FROM ${table} WHERE count <> 0 ORDER BY ${order}`)
    .all();
}

/** Rows of one table alone are enough here. */
function withoutReferences(db: WritableDb): void {
  db.pragma('foreign_keys = OFF');
}

test('after any changes, undone ones among them, the counts are right', () => {
  opened = openTestStore(join(folder, 'data'));
  const { db } = opened;
  withoutReferences(db);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(change, conversionChange, moved, standing), { maxLength: 40 }),
      fc.boolean(),
      (changes, isUndone) => {
        const before = kept(db);
        try {
          db.transaction(() => {
            for (const sql of changes) db.exec(sql);
            expect(kept(db)).toEqual(counted(db));
            if (isUndone) throw new RangeError('undone');
          });
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          expect(kept(db)).toEqual(before);
        }
        expect(kept(db)).toEqual(counted(db));
      },
    ),
    { numRuns: 100 },
  );
});

test('counted anew, everything is as it was kept', () => {
  opened = openTestStore(join(folder, 'data'));
  const { db } = opened;
  withoutReferences(db);
  for (const sql of fc.sample(fc.oneof(change, conversionChange, moved), { numRuns: 400, seed: 11 }))
    db.exec(sql);
  const before = kept(db);
  recount(db);
  expect(kept(db)).toEqual(before);
  expect(kept(db)).toEqual(counted(db));
});

test('what an older version stored is counted at the update', () => {
  const migrations = readMigrations(findMigrationsDir());
  const data = join(folder, 'data');
  const before = openStore(data, migrations.slice(0, BEFORE_COUNTS), 0);
  withoutReferences(before.db);
  for (const sql of fc.sample(fc.oneof(change, conversionChangeOf(false)), { numRuns: 300, seed: 7 }))
    before.db.exec(sql);
  before.close();
  opened = openStore(data, migrations, 0);
  expect(kept(opened.db)).toEqual(counted(opened.db));
  expect(kept(opened.db).postbacks.total).toBeGreaterThan(0);
  expect(kept(opened.db).deliveries.planned).toBeGreaterThan(0);
});
