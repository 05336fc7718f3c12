import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspectDatabase } from '../../../electron/engine/store/inspect-database.ts';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { schemaDifference } from '../../../electron/engine/store/schema-difference.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';

const migrations = readMigrations(findMigrationsDir());
const newest = migrations.length;
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a database of this program is usable, one of a newer program is newer, any other file is unusable', () => {
  openTestStore(folder).close();
  const path = join(folder, 'postback-desk.db');
  expect(inspectDatabase(path, migrations, 'own')).toEqual({
    kind: 'usable',
    version: newest,
    content: {
      networks: 0,
      destinations: 0,
      links: 0,
      postbacks: 0,
      conversions: 0,
      deliveries: 0,
      newestAtMs: null,
    },
  });
  expect(inspectDatabase(path, migrations.slice(0, -1), 'own')).toEqual({ kind: 'newer', version: newest });
  writeFileSync(join(folder, 'letter.txt'), 'Dear reader');
  expect(inspectDatabase(join(folder, 'letter.txt'), migrations, 'own').kind).toBe('unusable');
  writeFileSync(join(folder, 'empty.db'), '');
  expect(inspectDatabase(join(folder, 'empty.db'), migrations, 'own').kind).toBe('unusable');
  expect(inspectDatabase(join(folder, 'nowhere.db'), migrations, 'own').kind).toBe('unusable');
});

test.each([
  ['a trigger of others', 'CREATE TRIGGER evil AFTER INSERT ON postbacks BEGIN DELETE FROM networks; END'],
  ['a view of others', 'CREATE VIEW seen AS SELECT * FROM networks'],
  ['a trigger less', 'DROP TRIGGER postbacks_count_insert'],
  ['a table less', 'DROP TABLE attempts'],
  ['an index less', 'DROP INDEX deliveries_too_old'],
  ['a schema number of none', 'PRAGMA user_version = 0'],
  ['a schema number below zero', 'PRAGMA user_version = -1'],
])('a database with %s is unusable as a backup, and is rescued where it is opened', (_what, sql) => {
  const dataDir = join(folder, 'data');
  const first = openTestStore(dataDir);
  createStore(first.db).settings.saveAwakeWanted(true);
  first.db.exec(sql);
  first.close();
  expect(inspectDatabase(join(dataDir, 'postback-desk.db'), migrations, 'own').kind).toBe('unusable');

  const again = openTestStore(dataDir);
  try {
    expect(again.notices.map(({ code }) => code)).toContain('database_damaged');
    expect(createStore(again.db).settings.isAwakeWanted()).toBe(true);
    expect(schemaDifference(again.db, migrations, newest)).toBeNull();
  } finally {
    again.close();
  }
});
