/** A write-ahead log that was damaged beside a sound database: it is told, and nothing goes out twice. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { type OpenedStore, openStore } from '../../../electron/engine/store/open-store.ts';
import { type WholeDatabase, wholeDatabase } from '../../fixtures/damage/damage-case.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

const migrations = readMigrations(findMigrationsDir());
const NOW = Date.UTC(2026, 10, 26);
const FRAME_BYTES = 4_096 + 24;
const folder = temporaryFolder();
const dir = join(folder, 'case');
const path = join(dir, 'postback-desk.db');
const log = `${path}-wal`;
let whole: WholeDatabase;
let opened: OpenedStore | null = null;

beforeAll(async () => {
  whole = await wholeDatabase(folder, 100);
}, 60_000);

/** As a kill leaves it: ten commits stand in the log, and deliveries wait to be sent. */
beforeEach(() => {
  mkdirSync(dir);
  copyFileSync(whole.path, path);
  const before = openStore(dir, migrations, NOW);
  before.db.exec(`UPDATE deliveries SET state = 'pending', reason = NULL`);
  before.db.pragma('wal_checkpoint(TRUNCATE)');
  before.db.pragma('wal_autocheckpoint = 0');
  for (let index = 0; index < 10; index += 1)
    before.db.exec(`UPDATE networks SET name = 'commit ${index}', answer_body = 'OK ${index}'`);
  copyFileSync(log, join(folder, 'wal'));
  const file = readFileSync(path);
  before.close();
  // The same file again, so that it is still the one that was noted.
  writeFileSync(path, file);
  copyFileSync(join(folder, 'wal'), log);
});

afterEach(() => {
  opened?.close();
  opened = null;
  rmSync(dir, { recursive: true, force: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function flip(place: number): Buffer {
  const bytes = readFileSync(log);
  bytes[place] = (bytes[place] ?? 0) ^ 0x10;
  writeFileSync(log, bytes);
  return bytes;
}

function start(nowMs = NOW): OpenedStore {
  opened = openStore(dir, migrations, nowMs);
  return opened;
}

function numberOf(sql: string): number {
  const row = opened?.db.query<[], { number: number }>('test.number', sql).get();
  return row?.number ?? Number.NaN;
}

const WAITING = `SELECT count(*) AS number FROM deliveries WHERE state = 'pending'`;
const HELD = `SELECT count(*) AS number FROM deliveries WHERE state = 'unknown' AND reason = 'database_damaged'`;

test.for<[string, (bytes: number) => number]>([
  ['a frame in its middle', (bytes) => Math.floor(bytes / 2)],
  ['its first frame', () => 32 + 100],
  ['its own header', () => 18],
])('damage to %s is told, the log is kept, and what may have gone out waits for the person', ([, place]) => {
  const damaged = flip(place(readFileSync(log).length));
  const [notice, ...others] = start().notices;
  expect(others).toEqual([]);
  if (notice?.code !== 'log_damaged') throw new Error(`It said ${notice?.code}.`);
  expect(notice.keptAs !== null && readFileSync(notice.keptAs).equals(damaged)).toBe(true);
  expect(notice.held).toBeGreaterThan(0);
  expect(numberOf(WAITING)).toBe(0);
  expect(numberOf(HELD)).toBe(notice.held);

  // It is told again at the next start, until the file is deleted or two weeks are over.
  opened?.close();
  expect(start().notices).toEqual([notice]);
  opened?.close();
  expect(start(NOW + 15 * 86_400_000).notices).toEqual([]);
  opened?.close();
  rmSync(notice.keptAs ?? '');
  expect(start().notices).toEqual([]);
});

test('a last write that a kill or a power cut left unfinished is no damage', () => {
  const bytes = readFileSync(log);
  const torn = [
    // The head of a frame without its page.
    bytes.subarray(0, bytes.length - FRAME_BYTES + 24),
    // A frame whose page is that of an earlier round.
    Buffer.concat([bytes.subarray(0, bytes.length - 4_000), Buffer.alloc(4_000, 7)]),
    bytes.subarray(0, bytes.length - 1),
    Buffer.concat([bytes, Buffer.alloc(3 * FRAME_BYTES, 0xa5)]),
    bytes.subarray(0, 20),
  ];
  for (const each of torn) {
    writeFileSync(log, each);
    expect(start().notices).toEqual([]);
    expect(numberOf(WAITING)).toBeGreaterThan(0);
    opened?.close();
  }
  expect(existsSync(log)).toBe(false);
});
