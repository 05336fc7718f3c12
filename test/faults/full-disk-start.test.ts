/** The disk is full at a start: at the first one, and while a database of an older version is brought to today's schema. */
import { mkdirSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEngine } from '../../electron/engine/app/lasting-engine.ts';
import { findMigrationsDir, readMigrations } from '../../electron/engine/store/migrate.ts';
import { openStore } from '../../electron/engine/store/open-store.ts';
import { StartError, startErrorReason } from '../../electron/platform/start-error.ts';
import { en } from '../../shared/text/en.ts';
import { messageFor } from '../../shared/text/message-for.ts';
import { temporaryFolder, windowStandIn } from '../fixtures/desk.ts';
import { startGate } from '../../electron/gate/app/gate.ts';
import { localLink } from '../fixtures/local-link.ts';
import { quietLog } from '../fixtures/quiet-log.ts';
import { canMount, mountSmallDisk, unmount } from '../fixtures/small-disk.ts';
import { isThorough } from '../fixtures/thorough.ts';

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
  'a first start on a disk that takes only so many files says why in words, whichever file it is, and the next one is well (needs the right to mount)',
  async () => {
    const small = join(disk, 'small');
    mkdirSync(small);
    const windowDir = windowStandIn(disk);
    mountSmallDisk(small, '20m,nr_inodes=60');
    try {
      const codes = [];
      for (let left = 0; left <= 24; left += isThorough ? 1 : 3) {
        const dataDir = join(small, `data-${left}`);
        mkdirSync(dataDir);
        leaveFiles(join(small, `ballast-${left}-`), left);
        codes.push(await codeOfStart(dataDir, windowDir));
        const secrets = readdirSync(dataDir).filter((name) => /^(?:desk-token|secret-key)/.test(name));
        for (const name of secrets) expect(statSync(join(dataDir, name)).size, name).toBeGreaterThan(30);
        for (const name of readdirSync(small)) {
          if (name.startsWith('ballast-')) rmSync(join(small, name));
        }
        expect(await codeOfStart(dataDir, windowDir)).toBe('started');
        rmSync(dataDir, { recursive: true });
      }
      // Of a file that cannot be made SQLite does not say why.
      expect(codes).not.toContain('unexpected');
      expect(codes).toContain('disk_full');
      expect(codes.at(-1)).toBe('started');
    } finally {
      unmount(small);
    }
  },
  60_000,
);

test.skipIf(!canMount)(
  'a first start on a disk with room for a little less than it needs says so, and no half of a key is left (needs the right to mount)',
  async () => {
    const windowDir = windowStandIn(disk);
    const start = async (pages: number): Promise<string> => {
      const dataDir = join(disk, `data-${pages}`);
      mkdirSync(dataDir);
      leavePages(join(disk, 'ballast'), pages);
      const code = await codeOfStart(dataDir, windowDir);
      for (const name of readdirSync(dataDir).filter((each) => /^(?:desk-token|secret-key)/.test(each)))
        expect(statSync(join(dataDir, name)).size, `${name} with ${pages} pages`).toBeGreaterThan(30);
      rmSync(join(disk, 'ballast'));
      if (code !== 'started')
        expect([pages, await codeOfStart(dataDir, windowDir)]).toEqual([pages, 'started']);
      rmSync(dataDir, { recursive: true });
      return code;
    };
    // The fewest with which it starts: what it writes last are key and token.
    let [tooFew, enough] = [32, 1_056];
    while (enough - tooFew > 1) {
      const pages = Math.floor((tooFew + enough) / 2);
      const code = await start(pages);
      if (code === 'started') enough = pages;
      else tooFew = pages;
      expect([pages, code]).toEqual([pages, expect.stringMatching(/^(?:started|disk_full)$/)]);
    }
    for (const below of isThorough ? [1, 2, 3, 4] : [1, 2])
      expect([below, await start(enough - below)]).toEqual([below, 'disk_full']);
  },
  240_000,
);

/** @returns `started` when it could; it is stopped again */
async function codeOfStart(dataDir: string, windowDir: string): Promise<string> {
  const options = {
    dataDir,
    deskPort: 0,
    windowDir,
    isTunnelAllowed: false,
    isDemoOn: false,
    version: '0.0.0-test',
    secretKey: { kind: 'file' as const },
    systemLanguages: ['en'],
    sessionId: 'session-of-a-test-program-0123456789',
  };
  const listener = { onReopening: () => undefined, onReopened: () => undefined, onFailed: () => undefined };
  try {
    const link = localLink();
    const gate = await startGate({ dataDir, receiverPort: 0 }, quietLog, link.gate);
    try {
      const engine = await startEngine(options, quietLog, listener, link.engine);
      await engine.stop();
      return 'started';
    } finally {
      await gate.stop();
    }
  } catch (error) {
    return startErrorReason(error).code;
  }
}

/** Uses up the disk, but for so many pages of 4 KB. */
function leavePages(path: string, pages: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(path, Buffer.alloc(Math.max(0, bavail * bsize - pages * 4_096)));
}

/** Uses up all files that the disk still takes, but so many. */
function leaveFiles(prefix: string, left: number): void {
  const made: string[] = [];
  try {
    for (;;) {
      const path = `${prefix}${made.length}`;
      writeFileSync(path, '');
      made.push(path);
    }
  } catch {
    for (const path of made.slice(0, left)) rmSync(path);
  }
}
