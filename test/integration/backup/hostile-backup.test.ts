/** Files that are no backups, or that somebody prepared: each is told in words, and nothing changes. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:net';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../../../electron/platform/database.ts';
import { encryptFile } from '../../../electron/platform/encrypted-file.ts';
import type { BackupLook, BackupsView } from '../../../shared/contract/backups.ts';
import type { Info } from '../../../shared/contract/desk.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

// Passphrases are stretched and desks are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const PASSPHRASE = 'correct horse battery';

let folder: string;
let desk: Desk;
let key: string;
/** A backup that can be changed. */
let file: string;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  ({ key } = await desk.createNetwork({ name: 'Mine' }));
  await desk.createDestination({ name: 'Sink', request: { url: 'https://tracker.example/?id={clickid}' } });
  expect((await desk.receive(`/postback/${key}?clickid=1&event=reg`)).status).toBe(200);
  const { lastGood } = await desk.json<BackupsView>('POST', '/backups');
  file = join(folder, 'given.db');
  writeFileSync(file, readFileSync(lastGood?.path ?? ''));
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function expectRefused(path: string, code: string, words: RegExp, passphrase?: string): Promise<void> {
  const response = await desk.call('POST', '/backups/look', { file: path, passphrase });
  const said = (await response.json()) as { data?: { code: string }; message: string };
  expect([response.status, said.data?.code]).toEqual([409, code]);
  expect(said.message).toMatch(words);
  expect((await desk.receive(`/postback/${key}?clickid=after&event=reg`)).status).toBe(200);
  expect((await desk.json<Info>('GET', '/info')).notices).toEqual([]);
}

function change(sql: string): void {
  // As whoever prepares one would: the schema itself can be written too.
  const db = new SQLite(file).unsafeMode();
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  db.exec(sql);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

test('an encrypted backup that was cut, wherever, is told as cut', async () => {
  const encrypted = join(folder, 'given.db.encrypted');
  await encryptFile(file, encrypted, PASSPHRASE);
  const whole = readFileSync(encrypted);
  for (const bytes of [whole.length - 1, Math.floor(whole.length / 2), 76, 70, 60, 20, 8, 3]) {
    writeFileSync(encrypted, whole.subarray(0, bytes));
    await expectRefused(encrypted, 'backup_damaged', /changed or cut.*Use another one/, PASSPHRASE);
  }
  truncateSync(encrypted);
  await expectRefused(encrypted, 'backup_damaged', /changed or cut.*Use another one/, PASSPHRASE);
});

test.for([
  [
    'a trigger that sends elsewhere',
    `CREATE TRIGGER t AFTER INSERT ON postbacks BEGIN UPDATE destinations SET request = '{}'; END`,
    /unknown trigger: t/,
  ],
  ['a view in front of a table', 'CREATE VIEW v AS SELECT * FROM networks', /unknown view: v/],
  [
    'a view in place of a table',
    'ALTER TABLE links RENAME TO l; CREATE VIEW links AS SELECT * FROM l',
    /no such table: links|unknown view/,
  ],
  [
    'a table that takes no more postbacks',
    `PRAGMA writable_schema = ON;
     UPDATE sqlite_schema SET sql = replace(sql, 'method TEXT NOT NULL', 'method TEXT NOT NULL CHECK (id < ''09'')')
       WHERE name = 'postbacks';
     PRAGMA writable_schema = RESET`,
    /changed table: postbacks/,
  ],
  ['one network for each name', 'CREATE UNIQUE INDEX u ON networks (preset)', /changed index: u/],
  ['an index that fails', 'CREATE INDEX i ON refused (json(target))', /changed index: i/],
  [
    'an index that is unique now',
    `PRAGMA writable_schema = ON;
     UPDATE sqlite_schema SET sql = replace(sql, 'CREATE INDEX', 'CREATE UNIQUE INDEX')
       WHERE name = 'conversions_created';
     PRAGMA writable_schema = RESET`,
    /changed index: conversions_created/,
  ],
  [
    'a trigger that calls itself a table',
    `PRAGMA writable_schema = ON;
     INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('table', 'mine', 'mine', 0,
       'CREATE TRIGGER mine BEFORE INSERT ON postbacks BEGIN SELECT raise(IGNORE); END');
     PRAGMA writable_schema = OFF`,
    /unknown table: mine|malformed/,
  ],
  [
    'a table that holds on to postbacks',
    'CREATE TABLE mine (id TEXT REFERENCES postbacks (id)); INSERT INTO mine SELECT id FROM postbacks',
    /changed table: mine/,
  ],
  [
    'a table without a column',
    'ALTER TABLE networks DROP COLUMN last_heard_at_ms',
    /changed table: networks/,
  ],
  ['a mapping of another shape', `UPDATE networks SET mapping = '{"fields":7}'`, /cannot be used/],
  [
    'a mapping nested a thousand times',
    `UPDATE networks SET mapping = '${'['.repeat(900)}${']'.repeat(900)}'`,
    /cannot be used/,
  ],
  ['a request of another shape', `UPDATE destinations SET request = '[]'`, /cannot be used/],
  ['rules that are no JSON', `UPDATE destinations SET rules = 'x'`, /cannot be used/],
  ['a schema from the future', 'PRAGMA user_version = 9999', /newer version/],
  ['a schema from before the first', 'PRAGMA user_version = -5', /schema -5/],
  ['no tables', 'DROP TABLE attempts', /no such table: attempts/],
] as const)('a backup with %s is refused before anything is restored', async ([what, sql, words]) => {
  change(sql);
  await expectRefused(file, what.includes('future') ? 'backup_newer' : 'backup_unusable', words);
});

test('a table of somebody else that touches none of ours is no reason to refuse a backup', async () => {
  change('CREATE TABLE letters (id INTEGER PRIMARY KEY, text TEXT); ANALYZE');
  const look = await desk.json<BackupLook>('POST', '/backups/look', { file });
  expect(look.content.networks).toBe(1);
});

test('what is no file, or no database, is refused and not read for ever', async () => {
  writeFileSync(file, 'PK\u0003\u0004 a zip');
  await expectRefused(file, 'backup_unusable', /not a database/);
  writeFileSync(file, '');
  await expectRefused(file, 'backup_damaged', /cut/);
  const pipe = join(folder, 'pipe');
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(pipe, done);
  });
  await expectRefused(pipe, 'backup_not_found', /does not exist/);
  server.close();
  symlinkSync('/dev/zero', join(folder, 'endless'));
  await expectRefused(join(folder, 'endless'), 'backup_not_found', /does not exist/);
  mkdirSync(join(folder, 'folder.db'));
  await expectRefused(join(folder, 'folder.db'), 'backup_not_found', /does not exist/);
  // It says that it has a terabyte; nothing of it is on the disk.
  const huge = join(folder, 'huge.db');
  closeSync(openSync(huge, 'w'));
  truncateSync(huge, 2 ** 42);
  await expectRefused(huge, 'backup_no_room', /not enough space/);
});

test('a backup with which the program cannot start is taken back: the database of before goes on', async () => {
  const look = await desk.json<BackupLook>('POST', '/backups/look', { file });
  // What a look does not find: changed between the look and the restore.
  const copy = join(folder, 'data', 'postback-desk.restoring.db');
  const db = openDatabase(copy);
  db.exec(`UPDATE destinations SET request = '[]'`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  expect((await desk.receive(`/postback/${key}?clickid=newest&event=reg`)).status).toBe(200);
  await desk.json('POST', '/backups/restore', { look: look.look });
  await eventually(async () => {
    const info = await desk.json<Info>('GET', '/info').catch(() => null);
    return info?.notices.some(({ code }) => code === 'restore_failed') === true;
  }, 20_000);
  expect((await desk.postbacks()).map(({ clickId }) => clickId)).toContain('newest');
  expect((await desk.receive(`/postback/${key}?clickid=after&event=reg`)).status).toBe(200);
});
