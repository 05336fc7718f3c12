import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { type OpenedStore, openStore } from '../../../electron/engine/store/open-store.ts';
import { openDatabase } from '../../../electron/platform/database.ts';
import { type WholeDatabase, wholeDatabase } from '../../fixtures/damage/damage-case.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

const migrations = readMigrations(findMigrationsDir());
const folder = temporaryFolder();
const dir = join(folder, 'case');
const path = join(dir, 'postback-desk.db');
const backup = join(folder, 'backup.db');
let whole: WholeDatabase;
let opened: OpenedStore | null = null;

beforeAll(async () => {
  whole = await wholeDatabase(folder, 200);
  const db = openDatabase(whole.path);
  db.exec(`VACUUM INTO '${backup}'`);
  db.close();
}, 60_000);

/** A data folder as a kill leaves it: what was committed last is in the log alone. */
beforeEach(() => {
  mkdirSync(dir);
  copyFileSync(whole.path, path);
  const before = openStore(dir, migrations, 0);
  before.db.pragma('wal_autocheckpoint = 0');
  before.db.exec(`DELETE FROM attempts WHERE rowid % 2 = 0; UPDATE deliveries SET reason = 'sent_by_hand';
    UPDATE networks SET name = 'from the log'`);
  copyFileSync(`${path}-wal`, join(folder, 'wal'));
  const file = readFileSync(path);
  before.close();
  // The same file again, so that it is still the one that was noted.
  writeFileSync(path, file);
  copyFileSync(join(folder, 'wal'), `${path}-wal`);
});

afterEach(() => {
  opened?.close();
  opened = null;
  rmSync(dir, { recursive: true, force: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function codesOfStart(): readonly string[] {
  opened = openStore(dir, migrations, Date.now());
  return opened.notices.map(({ code }) => code);
}

function networksFromLog(): number {
  return (
    opened?.db
      .query<[], { count: number }>(
        'test.fromLog',
        `SELECT count(*) AS count FROM networks WHERE name = 'from the log'`,
      )
      .get()?.count ?? -1
  );
}

test('the log of a killed program is used, also when it is older than the file by a moment', () => {
  utimesSync(`${path}-wal`, 1, 1);
  expect(codesOfStart()).toEqual([]);
  expect(networksFromLog()).toBe(12);
});

test.each(['moved', 'copied'])('a backup that is %s in its place is opened as it is', (how) => {
  if (how === 'copied') {
    copyFileSync(backup, path);
  } else {
    copyFileSync(backup, join(dir, 'from-elsewhere.db'));
    renameSync(join(dir, 'from-elsewhere.db'), path);
  }
  expect(codesOfStart()).toEqual(['log_set_aside']);
  expect(networksFromLog()).toBe(0);
  expect(opened?.db.pragma('integrity_check')).toBe('ok');
  const [notice] = opened?.notices ?? [];
  expect(notice?.code === 'log_set_aside' && existsSync(notice.keptAs)).toBe(true);
});

test('a folder that was copied as a whole keeps what is in its log', () => {
  for (const name of ['postback-desk.db', 'postback-desk.db-wal']) {
    copyFileSync(join(dir, name), join(dir, `${name}.copy`));
    rmSync(join(dir, name));
    renameSync(join(dir, `${name}.copy`), join(dir, name));
  }
  expect(codesOfStart()).toEqual([]);
  expect(networksFromLog()).toBe(12);
});

test('where the database itself is gone, its log is kept', () => {
  const log = readFileSync(`${path}-wal`);
  rmSync(path);
  expect(codesOfStart()).toEqual(['log_set_aside']);
  const [notice] = opened?.notices ?? [];
  expect(notice?.code === 'log_set_aside' && readFileSync(notice.keptAs).equals(log)).toBe(true);
});
