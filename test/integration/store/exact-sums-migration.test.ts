/** A database of before sums were kept in two parts, and of before an address was told with its time, goes on. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

const HOUR_MS = 3_600_000;
const AMOUNTS = [
  `'approved', 60500000, 'USD', 60500000, 'USD', 0, NULL`,
  `'approved', -12345678, 'USD', -12345678, 'USD', 0, NULL`,
  `'pending', 999999999999999, 'RUB', 1, 'USD', 0, NULL`,
  `NULL, 0, 'USD', 0, 'USD', 0, NULL`,
  `NULL, NULL, NULL, NULL, NULL, 0, NULL`,
  `'approved', 5000000, 'XXX', NULL, NULL, 0, NULL`,
  `'rejected', 7, 'EUR', 8, 'USD', 0, NULL`,
  `'approved', 70000000, 'USD', 70000000, 'USD', 1, NULL`,
  `'approved', 80000000, 'USD', 80000000, 'USD', 0, 9`,
];

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** As it was before a migration. */
function before(part: string, rows: string): void {
  const migrations = readMigrations(findMigrationsDir());
  const place = migrations.findIndex(({ sql }) => sql.includes(part));
  expect(place).toBeGreaterThan(0);
  const old = openStore(join(folder, 'data'), migrations.slice(0, place), 0);
  old.db.exec(rows);
  old.close();
}

test('sums of every kind of amount are those of a full count after the migration, and after each is changed and gone', () => {
  const conversions = AMOUNTS.map(
    (amount, index) => `
      INSERT INTO conversions (id, network_id, click_id, event, identity, first_postback_id, last_postback_id,
        created_at_ms, updated_at_ms, status, payout_micros, currency, worth_micros, worth_currency, test, voided_at_ms)
      VALUES ('c${index}', 'n1', 'click${index}', 'deposit', 'once', 'p1', 'p1', ${index * HOUR_MS}, 5, ${amount});`,
  );
  before(
    'worth_units',
    `INSERT INTO networks (id, name, preset, key, accepts_keyless, answer_body, mapping, test, created_at_ms)
       VALUES ('n1', 'Old', 'default', 'k1', 0, 'OK', '{}', 0, 1);
     PRAGMA foreign_keys = OFF;
     ${conversions.join('\n')}`,
  );
  const opened = openStore(join(folder, 'data'), readMigrations(findMigrationsDir()), 0);
  const { insightSums } = createStore(opened.db);
  opened.db.exec('PRAGMA foreign_keys = OFF');
  expect(insightSums.different()).toEqual([]);
  for (const [index] of AMOUNTS.entries()) {
    opened.db.exec(
      `UPDATE conversions SET payout_micros = -payout_micros, status = 'rejected' WHERE id = 'c${index}'`,
    );
    expect(insightSums.different()).toEqual([]);
    opened.db.exec(`DELETE FROM conversions WHERE id = 'c${index}'`);
    expect(insightSums.different()).toEqual([]);
  }
  opened.close();
});

test('an address that was told is not told again for its new name', () => {
  before(
    `key = key || ':'`,
    `INSERT INTO public_addresses VALUES ('https://a.example', 1, 70), ('https://b.example', 2, 80);
     INSERT INTO notifications VALUES ('m1', 'address:https://a.example', 5, '{}'), ('m2', 'update:2.0.0', 6, '{}'),
       ('m3', 'address:https://gone.example', 7, '{}');`,
  );
  const opened = openStore(join(folder, 'data'), readMigrations(findMigrationsDir()), 0);
  const keys = opened.db
    .query<[], { key: string }>('test.keys', 'SELECT key FROM notifications ORDER BY id')
    .all();
  expect(keys.map(({ key }) => key)).toEqual([
    'address:https://a.example:70',
    'update:2.0.0',
    'address:https://gone.example',
  ]);
  opened.close();
});
