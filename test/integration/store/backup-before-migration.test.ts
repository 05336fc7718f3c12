import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { type OpenedStore, openStore } from '../../../electron/engine/store/open-store.ts';
import { openReadOnly } from '../../../electron/platform/database.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

const migrations = readMigrations(findMigrationsDir());
const NOW_MS = Date.UTC(2026, 10, 20, 12);
let dataDir: string;
let backups: string;

beforeEach(() => {
  dataDir = join(temporaryFolder(), 'data');
  backups = join(dataDir, 'backups');
});

afterEach(() => {
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

/** @param version the newest schema that the program of then knew */
function openWith(version: number, nowMs = NOW_MS): OpenedStore['notices'] {
  const opened = openStore(dataDir, migrations.slice(0, version), nowMs);
  opened.close();
  return opened.notices;
}

test('before its schema changes a database is saved as it was, and a new one or one of today is not', () => {
  openWith(3);
  openWith(3);
  expect(() => readdirSync(backups)).toThrow('ENOENT');
  expect(openWith(5)).toEqual([]);
  const names = readdirSync(backups);
  expect(names).toEqual(['postback-desk-backup-migration-2026-11-20T12-00-00-000Z.db']);
  const saved = openReadOnly(join(backups, names[0] ?? ''));
  expect(saved.query('test.version', 'SELECT user_version FROM pragma_user_version').all()).toEqual([
    { user_version: 3 },
  ]);
  saved.close();
});

test('it is told before it begins, with how much there is, and only where there is something to bring up', () => {
  const told: unknown[] = [];
  const open = (version: number): void => {
    openStore(dataDir, migrations.slice(0, version), NOW_MS, undefined, undefined, (change) => {
      told.push(change, existsSync(backups));
    }).close();
  };
  open(3);
  open(3);
  expect(told).toEqual([]);
  open(5);
  expect(told).toEqual([{ fromVersion: 3, toVersion: 5, bytes: expect.any(Number) }, false]);
});

test('the newest three are kept', () => {
  for (let version = 1; version <= 6; version += 1) openWith(version, NOW_MS + version);
  expect(readdirSync(backups)).toEqual(
    [4, 5, 6].map((version) => `postback-desk-backup-migration-2026-11-20T12-00-00-00${version}Z.db`),
  );
});

test('where it cannot be saved the program starts all the same, and says so', () => {
  openWith(3);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(backups, 'in the way');
  expect(openWith(5)).toMatchObject([{ code: 'backup_before_migration_failed' }]);
});
