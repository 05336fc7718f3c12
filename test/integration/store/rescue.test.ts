import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { tableShapes } from '../../../electron/engine/store/rescue/table-shapes.ts';
import { NOT_CARRIED } from '../../../electron/engine/store/not-carried.ts';
import { createReadableStore, type ReadableStore } from '../../../electron/engine/store/readable-store.ts';
import { openDatabase, openReadOnly } from '../../../electron/platform/database.ts';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import type { RescueReport } from '../../../shared/contract/rescue-report.ts';
import { en } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import { rowsOf } from '../../fixtures/damage/compare-rows.ts';
import { type WholeDatabase, wholeDatabase } from '../../fixtures/damage/damage-case.ts';
import { breakPages, indexesOf, leavesOf, pagesOf } from '../../fixtures/damage/pages-of.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

const POSTBACKS = 300;
const migrations = readMigrations(findMigrationsDir());
const folder = temporaryFolder();
let whole: WholeDatabase;
let dir: string;
let path: string;
let opened: OpenedStore | null = null;

beforeAll(async () => {
  whole = await wholeDatabase(folder, POSTBACKS);
}, 60_000);

beforeEach(() => {
  dir = join(folder, 'case');
  mkdirSync(dir);
  path = join(dir, 'postback-desk.db');
  copyFileSync(whole.path, path);
});

afterEach(() => {
  opened?.close();
  opened = null;
  rmSync(dir, { recursive: true, force: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function open(backups: readonly string[] = []): OpenedStore {
  opened = openStore(dir, migrations, Date.now(), undefined, backups);
  return opened;
}

function reportOf(notices: readonly CodedNotice[]): RescueReport {
  const notice = notices.find((each) => each.code === 'database_damaged');
  if (notice?.code !== 'database_damaged') throw new Error('There was no rescue.');
  return notice.report;
}

function readableStore(): ReadableStore {
  if (opened === null) throw new Error('not open');
  return createReadableStore(opened.db);
}

function count(sql: string): number {
  if (opened === null) throw new Error('not open');
  return (
    opened.db.query<[], { count: number }>('test.count', `SELECT count(*) AS count FROM ${sql}`).get()
      ?.count ?? 0
  );
}

/** Rows of a table that are in the rescued database as they were. */
function sameRows(table: string): { readonly kept: number; readonly before: number } {
  if (opened === null) throw new Error('not open');
  const columns = new Map([...whole.columns].filter(([name]) => name === table));
  const rows = rowsOf(opened.db, columns);
  const before = [...whole.rows].filter((row) => row.startsWith(`${table} `));
  return { kept: before.filter((row) => rows.has(row)).length, before: before.length };
}

test('every table that a database has is carried over, row for row', () => {
  const fresh = openDatabase(join(dir, 'fresh.db'));
  fresh.exec(migrations.map(({ sql }) => sql).join('\n'));
  const tables = fresh
    .query<[], { name: string }>(
      'test.tables',
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .all()
    .map(({ name }) => name);
  expect(
    tableShapes(fresh)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(tables.filter((name) => !NOT_CARRIED.has(name)).toSorted());
  fresh.close();

  // The header alone is broken: SQLite takes it for no database at all.
  const header = openDatabase(path);
  header.close();
  const bytes = Buffer.alloc(16, 'x');
  writeAt(path, 0, bytes);
  const { lost, isMoreLost } = reportOf(open().notices);
  expect({ lost, isMoreLost }).toEqual({ lost: {}, isMoreLost: false });
  // How far a source is taken over is found out again, texts are indexed and hours of figures packed again.
  const isMadeAgain = (name: string): boolean => name === 'sources' || /^(?:search|insight)_/.test(name);
  for (const table of tables.filter((name) => !isMadeAgain(name))) {
    const { kept, before } = sameRows(table);
    expect(before, `the test has no row of ${table}`).toBeGreaterThan(0);
    // The rescue writes its own report among the settings.
    expect(kept, table).toBe(before);
  }
});

test('a file that was cut by a page keeps all networks and all that the other pages hold', () => {
  truncateSync(path, statSync(path).size - 4_096);
  const report = reportOf(open().notices);
  expect(sameRows('networks')).toEqual({ kept: 12, before: 12 });
  expect(sameRows('postbacks').kept).toBeGreaterThan(POSTBACKS - 10);
  expect(report.saved['networks']).toBe(12);
});

test('one broken page in the middle of the postbacks costs only what stood on it, and that is told in numbers', () => {
  const leaves = leavesOf(path, 'postbacks');
  breakPages(path, leaves.slice(leaves.length / 2, leaves.length / 2 + 1));
  const report = reportOf(open().notices);
  const { kept } = sameRows('postbacks');
  expect(kept).toBeGreaterThan(POSTBACKS - 12);
  const { postbacks, deliveries } = readableStore().ledger();
  expect(postbacks.total).toBe(count('postbacks'));
  expect(deliveries.planned).toBe(count('deliveries'));
  const standIns = count('postbacks WHERE length(head) = 0');
  expect(POSTBACKS - kept).toBe(standIns + (report.lost['postbacks'] ?? 0));
  expect(sameRows('deliveries').kept).toBeGreaterThan(sameRows('deliveries').before - 12);
  expect(count('conversions')).toBe(sameRows('conversions').before);
  const notice = messageFor(en.startNotices, { code: 'database_damaged', report });
  expect(notice.message).toContain(`${report.saved['postbacks']} postbacks`);
  expect(notice.message).toContain(report.keptAs);
});

test('conversions whose rows are lost are the same ones afterwards, so that nothing is sent for them again', () => {
  const before = idsOf(path, 'conversions', 'id, network_id, click_id, identity');
  const deliveries = idsOf(path, 'deliveries', 'id, conversion_id, state');
  const leaves = leavesOf(path, 'conversions');
  breakPages(path, leaves.slice(0, 2));
  const report = reportOf(open().notices);
  expect(report.lost['conversions']).toBeUndefined();
  expect(idsOf(path, 'conversions', 'id, network_id, click_id, identity')).toEqual(before);
  expect(idsOf(path, 'deliveries', 'id, conversion_id, state')).toEqual(deliveries);
});

test('the same where the indexes of the conversions are lost as well: their postbacks still tell them', () => {
  const before = idsOf(path, 'conversions', 'id, network_id, click_id, identity');
  const leaves = leavesOf(path, 'conversions');
  breakPages(path, [
    ...leaves.slice(0, 2),
    ...indexesOf(path, 'conversions').flatMap((name) => leavesOf(path, name)),
  ]);
  open();
  expect(idsOf(path, 'conversions', 'id, network_id, click_id, identity')).toEqual(before);
});

test('a delivery whose row is lost keeps its state, which its indexes tell; without those it is held', () => {
  const before = idsOf(path, 'deliveries', 'id, conversion_id, destination_id, event, state');
  breakPages(path, leavesOf(path, 'deliveries').slice(0, 2));
  open();
  expect(idsOf(path, 'deliveries', 'id, conversion_id, destination_id, event, state')).toEqual(before);
  opened?.close();

  rmSync(dir, { recursive: true });
  mkdirSync(dir);
  copyFileSync(whole.path, path);
  const states = ['deliveries_state', 'deliveries_waiting', 'deliveries_of_click'];
  const lost = idsOf(path, 'deliveries', 'id').slice(0, 5);
  breakPages(path, [
    ...leavesOf(path, 'deliveries').slice(0, 2),
    ...states.flatMap((name) => leavesOf(path, name)),
  ]);
  const report = reportOf(open().notices);
  const held = count(`deliveries WHERE state = 'unknown' AND reason = 'database_damaged'`);
  expect(held).toBeGreaterThan(10);
  expect(report.heldDeliveries).toBe(held);
  expect(
    lost.every(
      (id) => count(`deliveries WHERE id = '${id}' AND state IN ('pending', 'retrying', 'parked')`) === 0,
    ),
  ).toBe(true);
});

test('a network whose row is lost keeps its id and its key', () => {
  const before = idsOf(path, 'networks', 'id, key');
  breakPages(path, leavesOf(path, 'networks'));
  open();
  expect(idsOf(path, 'networks', 'id, key')).toEqual(before);
});

test('what the damaged file lost comes from the newest backup that is whole', () => {
  const broken = join(folder, 'broken-backup.db');
  writeFileSync(broken, 'no database');
  const backup = join(folder, 'backup.db');
  copyFileSync(whole.path, backup);
  breakPages(path, [
    ...leavesOf(path, 'networks'),
    ...leavesOf(path, 'destinations'),
    ...leavesOf(path, 'links'),
  ]);
  const report = reportOf(open([broken, backup]).notices);
  expect(report.backup).toBe(backup);
  for (const table of ['networks', 'destinations', 'links']) {
    const { kept, before } = sameRows(table);
    expect(kept, table).toBe(before);
    expect(report.fromBackup[table], table).toBe(before);
  }
  expect(messageFor(en.startNotices, { code: 'database_damaged', report }).message).toContain(backup);
  expect(existsSync(`${path.replace('.db', '.rescuing.db')}.backup`)).toBe(false);
});

test('a delivery that only the backup has is not sent, and a row deleted since the backup stays deleted', () => {
  const backup = join(folder, 'older-backup.db');
  copyFileSync(whole.path, backup);
  const db = openDatabase(path);
  const [link] = idsOf(path, 'links', 'id');
  db.exec(`DELETE FROM links WHERE id = '${link}'`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const waiting = idsOf(backup, `deliveries WHERE state = 'pending'`, 'id');
  expect(waiting.length).toBeGreaterThan(0);
  // Everything about deliveries is gone: the backup alone has them, as they were then.
  const all = ['deliveries', ...indexesOf(path, 'deliveries')].flatMap((name) => pagesOf(path, name));
  breakPages(path, [...all, ...leavesOf(path, 'links').slice(0, 1)]);
  const report = reportOf(open([backup]).notices);
  expect(report.fromBackup['deliveries']).toBeGreaterThan(waiting.length);
  expect(count(`deliveries WHERE state IN ('pending', 'sending', 'retrying', 'parked')`)).toBe(0);
  expect(report.heldDeliveries).toBeGreaterThanOrEqual(waiting.length);
  expect(count(`links WHERE id = '${link}'`)).toBe(0);
});

test.each([0, 1])(
  'a file that was cut to %i bytes is no new database: it is told, and the backup fills it',
  (size) => {
    open().close();
    opened = null;
    truncateSync(path, size);
    const backup = join(folder, 'last-backup.db');
    copyFileSync(whole.path, backup);
    const report = reportOf(open([backup]).notices);
    expect(report.backup).toBe(backup);
    expect(sameRows('postbacks')).toEqual({ kept: POSTBACKS, before: POSTBACKS });
    expect(count(`deliveries WHERE state IN ('pending', 'sending', 'retrying', 'parked')`)).toBe(0);
  },
);

test('commits that stand in the log alone are saved too', () => {
  const db = openDatabase(path);
  db.pragma('wal_autocheckpoint = 0');
  db.exec(`UPDATE deliveries SET reason = 'sent_by_hand' WHERE state = 'delivered'`);
  copyFileSync(`${path}-wal`, join(folder, 'kept-wal'));
  db.close();
  copyFileSync(whole.path, path);
  copyFileSync(join(folder, 'kept-wal'), `${path}-wal`);
  const network = leavesOf(whole.path, 'networks')[0] ?? 0;
  breakPages(path, [network]);
  open();
  expect(count(`deliveries WHERE state = 'delivered' AND reason = 'sent_by_hand'`)).toBeGreaterThan(100);
});

test('where commits of the log are lost, nothing that may have gone out in them goes out again', () => {
  const db = openDatabase(path);
  db.pragma('wal_autocheckpoint = 0');
  for (const state of ['delivered', 'dead', 'delivered']) {
    db.exec(
      `UPDATE deliveries SET state = '${state}' WHERE state IN ('pending', 'retrying', 'parked') AND rowid % 2 = 0`,
    );
    db.exec(`UPDATE deliveries SET reason = 'sent_by_hand' WHERE state = 'delivered'`);
  }
  copyFileSync(`${path}-wal`, join(folder, 'kept-wal'));
  db.close();
  copyFileSync(whole.path, path);
  copyFileSync(join(folder, 'kept-wal'), `${path}-wal`);
  // The first page of the log: everything behind it cannot be trusted any more.
  writeAt(`${path}-wal`, 2_000, Buffer.from('damage'));
  breakPages(path, leavesOf(whole.path, 'networks').slice(0, 1));
  const waiting = idsOf(whole.path, 'postbacks WHERE understood_at_ms IS NULL', 'id');
  const report = reportOf(open().notices);
  expect(report.isMoreLost).toBe(true);
  expect(count(`deliveries WHERE state IN ('pending', 'sending', 'retrying', 'parked')`)).toBe(0);
  expect(report.askUntilId).toBe(waiting.at(-1));
});

test('a letter that damage changed does not stop the program at each start', () => {
  const db = openDatabase(path);
  db.exec(`UPDATE networks SET mapping = '{"fields":5}' WHERE rowid = 3`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  breakPages(path, leavesOf(path, 'refused').slice(0, 1));
  open();
  expect(count('networks')).toBe(12);
  expect(count(`networks WHERE mapping = '{"fields":5}'`)).toBe(0);
});

test('a damaged database of a newer program is refused and left as it was', () => {
  const db = openDatabase(path);
  db.exec('CREATE TABLE of_tomorrow (x TEXT) STRICT');
  db.pragma('user_version = 9999');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  breakPages(path, leavesOf(path, 'postbacks').slice(0, 1));
  expect(() => open()).toThrow('database_newer');
  expect(readdirSync(dir).filter((name) => name.includes('damaged'))).toEqual([]);
});

test('a program that dies while the rescued database is put in place ends that at its next start', () => {
  breakPages(path, leavesOf(path, 'postbacks').slice(0, 1));
  const saved = reportOf(open().notices).saved;
  opened?.close();
  opened = null;
  const kept = readdirSync(dir).find((name) => name.includes('.damaged-') && name.endsWith('.db')) ?? '';
  // As it was between the two renames: the damaged one's log is still where the rescued one's would be.
  renameSync(path, join(dir, 'postback-desk.rescuing.db'));
  writeFileSync(`${path}-wal`, 'the log of the damaged one');
  open();
  expect(count('postbacks')).toBe(saved['postbacks']);
  expect(existsSync(join(dir, `${kept}-wal`))).toBe(true);
});

function idsOf(file: string, from: string, columns: string): readonly string[] {
  const db = openReadOnly(file);
  try {
    return db
      .query<[], Record<string, unknown>>('test.ids', `SELECT ${columns} FROM ${from} ORDER BY 1`)
      .all()
      .map((row) => Object.values(row).join(' '));
  } finally {
    db.close();
  }
}

function writeAt(file: string, at: number, bytes: Buffer): void {
  const db = openSync(file, 'r+');
  writeSync(db, bytes, 0, bytes.length, at);
  closeSync(db);
}
