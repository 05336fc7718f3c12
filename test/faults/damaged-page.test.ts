/** One broken page in a database that is too large to be checked while the program starts. */
import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDatabase, openReadOnly } from '../../electron/platform/database.ts';
import { breakPages, leavesOf } from '../fixtures/damage/pages-of.ts';
import { buildRealisticDatabase } from '../fixtures/damage/realistic-database.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { Desk, temporaryFolder } from '../fixtures/desk.ts';
import { Program } from '../fixtures/program.ts';

const CHECKED_AT_START = 256 * 1_048_576;
const POSTBACKS = 300;
const LARGE_ONES = 1_150;
/** A rescue reads and writes all of it, on a busy machine. */
const RESCUE_MS = 120_000;

const folder = temporaryFolder();
const dataDir = join(folder, 'data');
const path = join(dataDir, 'postback-desk.db');
let whole: string;
let key: string;
let program: Program | null = null;

beforeAll(async () => {
  whole = await buildRealisticDatabase(join(folder, 'whole'), POSTBACKS);
  const db = openDatabase(whole);
  db.pragma('synchronous = OFF');
  db.exec(`
    INSERT INTO postbacks (id, received_at_ms, method, body_state, test, understood_at_ms, origins, problems, head, body)
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${LARGE_ONES})
      SELECT printf('00000000-0000-7000-8000-%012d', i), i, 'POST', 'whole', 0, i, '{}', '[]', x'41', randomblob(240000)
      FROM n`);
  // Small rows last: the last page of the table is one that the next postback is written to.
  db.exec(`
    INSERT INTO postbacks (id, received_at_ms, method, body_state, test, understood_at_ms, origins, problems, head, body)
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
      SELECT printf('00000000-0000-7000-8001-%012d', i), i, 'GET', 'whole', 0, i, '{}', '[]', randomblob(500), x'' FROM n`);
  db.exec(`UPDATE network_access SET rules = '{"allowList":[],"signature":null}'`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  key = db.query<[], { key: string }>('test.key', 'SELECT key FROM networks LIMIT 1').get()?.key ?? '';
  db.close();
  expect(statSync(whole).size).toBeGreaterThan(CHECKED_AT_START);
}, 120_000);

beforeEach(() => {
  mkdirSync(dataDir);
  copyFileSync(whole, path);
});

afterEach(async () => {
  await program?.kill();
  program = null;
  rmSync(dataDir, { recursive: true, force: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Notice {
  readonly code: string;
  readonly message: string;
}

async function damageNotice(api: DeskApi): Promise<Notice | null> {
  try {
    const { notices } = await api.json<{ notices: readonly Notice[] }>('GET', '/info');
    return notices.find(({ code }) => code === 'database_damaged') ?? null;
  } catch {
    // It is starting again.
    return null;
  }
}

async function statusOf(api: DeskApi, query: string): Promise<number> {
  try {
    return (await api.receive(`/postback/${key}?${query}`)).status;
  } catch {
    return 0;
  }
}

test(
  'the last page of the postbacks: receiving goes on by itself after the rescue, which is told in numbers',
  async () => {
    breakPages(path, leavesOf(path, 'postbacks').slice(-1));
    program = Program.start(dataDir);
    const { pid } = program;
    const api = await program.ready();
    expect(await damageNotice(api)).toBeNull();
    expect(await statusOf(api, 'clickid=after&event=registration')).toBe(200);
    const notice = await eventually(() => damageNotice(api), RESCUE_MS);
    expect(notice.message).toMatch(/1,[34]\d\d postbacks/);
    expect(program.pid).toBe(pid);
    // The next start has nothing to save any more, and still tells it.
    program.signal('SIGTERM');
    await program.end();
    program = Program.start(dataDir);
    const next = await program.ready();
    expect(await statusOf(next, 'clickid=next&event=registration')).toBe(200);
    expect(await damageNotice(next)).toEqual(notice);
  },
  RESCUE_MS * 2,
);

test(
  'one page of the conversions: parsing goes on after the rescue, and no postback is lost',
  async () => {
    breakPages(path, leavesOf(path, 'conversions').slice(-1));
    program = Program.start(dataDir);
    const api = await program.ready();
    const sent = Array.from({ length: 40 }, (_, index) => `clickid=click-${index}&event=registration`);
    for (const query of sent) await eventually(async () => (await statusOf(api, query)) === 200, RESCUE_MS);
    await eventually(() => damageNotice(api), RESCUE_MS);
    await eventually(async () => (await api.ledger()).postbacks.waiting === 0, RESCUE_MS);
    const db = openReadOnly(path);
    const conversions = db.query<[], { count: number }>(
      'test.count',
      'SELECT count(*) AS count FROM conversions',
    );
    expect(conversions.get()?.count).toBeGreaterThan(200);
    db.close();
  },
  RESCUE_MS * 2,
);

test(
  'damage that shows while the engine still begins is rescued as soon as it has begun',
  async () => {
    const db = openDatabase(path);
    db.exec(`UPDATE postbacks SET understood_at_ms = NULL WHERE id IN (
      SELECT id FROM postbacks WHERE body_state = 'whole' ORDER BY received_at_ms DESC LIMIT 200)`);
    db.close();
    breakPages(path, leavesOf(path, 'conversions'));
    const desk = await Desk.start({ folder, gateDelayMs: 400 });
    try {
      await eventually(() => damageNotice(desk), RESCUE_MS);
      expect(await statusOf(desk, 'clickid=after&event=registration')).toBe(200);
    } finally {
      await desk.stop();
    }
  },
  RESCUE_MS * 2,
);

test(
  'a page that nothing reads: after a crash the check finds it behind everything else',
  async () => {
    program = Program.start(dataDir);
    await program.ready();
    await program.kill();
    breakPages(path, leavesOf(path, 'attempts').slice(0, 1));
    program = Program.start(dataDir);
    const api = await program.ready();
    expect(await statusOf(api, 'clickid=1&event=registration')).toBe(200);
    const notice = await eventually(() => damageNotice(api), RESCUE_MS);
    expect(notice.message).toContain('Lost: ');
    expect(await statusOf(api, 'clickid=2&event=registration')).toBe(200);
  },
  RESCUE_MS * 2,
);
