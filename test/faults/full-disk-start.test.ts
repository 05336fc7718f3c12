/** The disk is full at a start: at the first one, and while a database of an older version is brought to today's schema. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEngine } from '../../electron/engine/app/lasting-engine.ts';
import { findMigrationsDir, readMigrations } from '../../electron/engine/store/migrate.ts';
import { openStore } from '../../electron/engine/store/open-store.ts';
import { StartError, startErrorReason } from '../../electron/platform/start-error.ts';
import { en } from '../../shared/text/en.ts';
import { messageFor } from '../../shared/text/message-for.ts';
import { temporaryFolder, windowStandIn } from '../fixtures/desk.ts';
import { quietLog } from '../fixtures/quiet-log.ts';
import { canMount, mountSmallDisk, unmount } from '../fixtures/small-disk.ts';

const migrations = readMigrations(findMigrationsDir());
const ROWS = 20_000;
/** As the first version stored them, with heads of half a kilobyte. */
const OLD_ROWS = `
  INSERT INTO networks VALUES ('n1', 'Old', 'default', 'k1', 0, 'OK',
    '{"fields":{"clickId":["clickid"],"event":["event"],"status":[],"payout":[],"currency":[],"transactionId":[]},"events":{"reg":"registration"},"statuses":{}}',
    0, 1, NULL, NULL, 1);
  WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${ROWS})
  INSERT INTO postbacks SELECT 'p' || n, 5, 'n1', NULL, 'GET', 'whole', NULL, 0, 6, NULL, NULL, 'click' || n,
    'registration', 'reg', NULL, NULL, NULL, NULL, NULL, '{}', '[]', 0, randomblob(500), x'' FROM numbers;
`;

let disk: string;

beforeEach(() => {
  disk = temporaryFolder();
  if (canMount) mountSmallDisk(disk, '60m');
});

afterEach(() => {
  if (canMount) unmount(disk);
  rmSync(disk, { recursive: true, force: true });
});

test.skipIf(!canMount)(
  'it is said, the old database is untouched, and with room everything is there (needs the right to mount)',
  () => {
    const dataDir = join(disk, 'data');
    mkdirSync(dataDir);
    const before = openStore(dataDir, migrations.slice(0, 1), 0);
    before.db.exec(OLD_ROWS);
    before.close();
    const path = join(dataDir, 'postback-desk.db');
    const oldBytes = statSync(path).size;
    const ballast = join(disk, 'ballast');
    for (const leftMb of [0, 1, 8]) {
      rmSync(ballast, { force: true });
      const free = 60 * 1024 * 1024 - oldBytes - leftMb * 1024 * 1024;
      try {
        writeFileSync(ballast, Buffer.alloc(free));
      } catch {
        // As much as there was room for.
      }
      let said = '';
      try {
        openStore(dataDir, migrations, 0).close();
      } catch (error) {
        said = messageFor(en.startErrors, startErrorReason(error));
      }
      expect([leftMb, said]).toEqual([leftMb, expect.stringMatching(/disk of .* is full.*make room/i)]);
      expect(readdirSync(dataDir).filter((name) => /partial|rescuing|damaged/.test(name))).toEqual([]);
    }
    rmSync(ballast);
    const after = openStore(dataDir, migrations, 0);
    const count = after.db
      .query<[], { count: number }>('test.count', 'SELECT count(*) AS count FROM postbacks')
      .get();
    expect(count?.count).toBe(ROWS);
    expect(after.db.pragma('integrity_check')).toBe('ok');
    expect(after.notices.map(({ code }) => code)).toEqual(['backup_before_migration_failed']);
    after.close();

    // So does the start of a database of today.
    const rest = Buffer.alloc(60 * 1024 * 1024);
    expect(() => {
      writeFileSync(ballast, rest);
    }).toThrow('ENOSPC');
    expect(() => openStore(dataDir, migrations, 0)).toThrow(StartError);
    rmSync(ballast);
    openStore(dataDir, migrations, 0).close();
  },
  60_000,
);

test.skipIf(!canMount)(
  'a first start on a disk that fills up before the key and the token are written says so, and the next one is well (needs the right to mount)',
  async () => {
    const dataDir = join(disk, 'data');
    openStore(dataDir, migrations, 0).close();
    const ballast = join(disk, 'ballast');
    fill(ballast);
    const options = {
      dataDir,
      receiverPort: 0,
      deskPort: 0,
      windowDir: windowStandIn(disk),
      isTunnelAllowed: false,
      isDemoOn: false,
      version: '0.0.0-test',
      secretKey: null,
      sessionId: 'session-of-a-test-program-0123456789',
    };
    const listener = { onReopening: () => undefined, onReopened: () => undefined, onFailed: () => undefined };
    const reason = await startEngine(options, quietLog, listener).then(
      () => null,
      (error: unknown) => startErrorReason(error),
    );
    expect(reason).toEqual({ code: 'disk_full', dir: dataDir });
    expect(readdirSync(dataDir).filter((name) => /^(?:desk-token|secret-key)/.test(name))).toEqual([]);
    rmSync(ballast);
    const engine = await startEngine(options, quietLog, listener);
    expect(engine.addresses.token).toMatch(/^[\w-]{32}$/);
    await engine.stop();
  },
);

/** To the last byte. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let bytes = 1_048_576; bytes >= 1;) {
      try {
        if (writeSync(file, Buffer.alloc(bytes)) < bytes) bytes = Math.floor(bytes / 2);
      } catch {
        bytes = Math.floor(bytes / 2);
      }
    }
  } finally {
    closeSync(file);
  }
}
