/** The data folder or the database file goes away, or becomes another one, under the running program. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReadOnly } from '../../electron/platform/database.ts';
import type { Info } from '../../shared/contract/desk.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { openTestStore } from '../fixtures/open-test-store.ts';
import { Program } from '../fixtures/program.ts';
import { SinkServer } from '../fixtures/sink-server.ts';

let folder: string;
let dataDir: string;
let database: string;
let program: Program;
let desk: DeskApi;
let key: string;

beforeEach(async () => {
  folder = temporaryFolder();
  dataDir = join(folder, 'data');
  database = join(dataDir, 'postback-desk.db');
  program = Program.start(dataDir);
  desk = await program.ready();
  ({ key } = await desk.createNetwork());
});

afterEach(async () => {
  await program.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** A process starts up to three times, on a machine that may be busy. */
const SLOW = { timeout: 90_000 };

/** At the same time, so that many share a commit. */
const SENDERS = 6;

class Sender {
  readonly answered: string[] = [];
  /** What came instead of 200, in order. */
  readonly others: (number | 'nothing')[] = [];
  #isSending = true;
  #sent = 0;
  readonly #ended = Promise.all(Array.from({ length: SENDERS }, () => this.#run()));

  async #run(): Promise<void> {
    while (this.#isSending) {
      this.#sent += 1;
      const id = `click-${this.#sent}`;
      const status = await statusOf(`/postback/${key}?clickid=${id}&event=reg`);
      if (status === 200) this.answered.push(id);
      else this.others.push(status);
    }
  }

  async stop(): Promise<void> {
    this.#isSending = false;
    await this.#ended;
  }
}

async function statusOf(path: string): Promise<number | 'nothing'> {
  try {
    const response = await desk.receive(path);
    await response.text();
    return response.status;
  } catch {
    return 'nothing';
  }
}

/** Sends all the time while something is done, until postbacks are taken again. @returns what was answered 200 */
async function sendThrough(deed: () => void): Promise<Sender> {
  const sender = new Sender();
  await eventually(() => Promise.resolve(sender.answered.length > 50), 20_000);
  deed();
  await eventually(() => Promise.resolve(sender.others.length > 0), 20_000);
  const before = sender.answered.length;
  await eventually(() => Promise.resolve(sender.answered.length > before + 20), 20_000);
  await sender.stop();
  return sender;
}

async function storedIds(): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Awaited<ReturnType<DeskApi['postbackPage']>> = await desk.postbackPage(cursor);
    for (const { clickId } of page.items) if (clickId !== null) ids.add(clickId);
    cursor = page.nextCursor;
  }
  return ids;
}

/** Postbacks in the only file of this kind, by click id as it was sent. */
function idsIn(file: string): Set<string> {
  const db = openReadOnly(file);
  try {
    const rows = db.query<[], { head: Uint8Array }>('test.heads', 'SELECT head FROM postbacks').all();
    return new Set(
      rows.map(({ head }) => /clickid=([\w-]+)/.exec(Buffer.from(head).toString('latin1'))?.[1] ?? ''),
    );
  } finally {
    db.close();
  }
}

/** It was noticed, and all that was received since is parsed. The desk is away for a moment in between. */
async function settled(): Promise<void> {
  await eventually(async () => (await noticeCodes()).some((code) => code !== 'database_lost'), 20_000);
  await eventually(async () => {
    const ledger = await desk.ledger().catch(() => null);
    return ledger?.postbacks.waiting === 0;
  }, 20_000);
}

/** None while the desk is away for a moment. */
async function noticeCodes(): Promise<readonly string[]> {
  const info = await desk.json<Info>('GET', '/info').catch(() => null);
  return info?.notices.map(({ code }) => code) ?? [];
}

function filesOfKind(kind: string): readonly string[] {
  return readdirSync(dataDir)
    .filter((name) => name.startsWith(`postback-desk.${kind}-`) && name.endsWith('.db'))
    .map((name) => join(dataDir, name));
}

const losses: readonly (readonly [string, () => void])[] = [
  [
    'the data folder is deleted',
    () => {
      rmSync(dataDir, { recursive: true });
    },
  ],
  [
    'the data folder is moved away',
    () => {
      renameSync(dataDir, `${dataDir}-elsewhere`);
    },
  ],
  [
    'the database file is deleted',
    () => {
      rmSync(database);
    },
  ],
  [
    'database, log and index are moved into another folder',
    () => {
      mkdirSync(join(folder, 'other'));
      for (const suffix of ['', '-wal', '-shm'])
        renameSync(database + suffix, join(folder, 'other', `moved.db${suffix}`));
    },
  ],
  [
    'the log of changes is deleted',
    () => {
      rmSync(`${database}-wal`);
    },
  ],
  [
    'the index of the log is deleted',
    () => {
      rmSync(`${database}-shm`);
    },
  ],
  [
    'a file that is no database is put in its place',
    () => {
      writeFileSync(join(folder, 'letter.txt'), 'Dear reader, this is no database.');
      renameSync(join(folder, 'letter.txt'), database);
    },
  ],
  [
    'an empty folder is put in place of the data folder',
    () => {
      renameSync(dataDir, `${dataDir}-elsewhere`);
      mkdirSync(dataDir);
    },
  ],
];

for (const [what, deed] of losses) {
  test(`when ${what}, nothing that was answered is lost and it goes on as before`, SLOW, async () => {
    const { answered } = await sendThrough(deed);
    await settled();
    const stored = await storedIds();
    expect(answered.filter((id) => !stored.has(id))).toEqual([]);
    expect(existsSync(database)).toBe(true);
    expect((await noticeCodes())[0]).toMatch(/^database_put_back/);
    // Scripts and bookmarks have the token of the first start, and after the next one it still works.
    program.signal('SIGTERM');
    expect((await program.end()).code).toBe(0);
    program = Program.start(dataDir);
    const again = await program.ready();
    expect(again.addresses.token).toBe(desk.addresses.token);
    expect((await again.ledger()).postbacks.total).toBeGreaterThanOrEqual(answered.length);
  });
}

test('secrets still open after the data folder was deleted, also after the next start', SLOW, async () => {
  const sink = await SinkServer.start();
  try {
    await desk.createDestination({
      name: 'Sink',
      request: { url: `${sink.url}/pb?id={clickid}&token={const.token}` },
      events: { registration: 'reg' },
      constants: [{ name: 'token', isSecret: true, value: 'hush-hush' }],
    });
    rmSync(dataDir, { recursive: true });
    await eventually(async () => (await noticeCodes()).includes('database_put_back'), 20_000);
    program.signal('SIGTERM');
    await program.end();
    program = Program.start(dataDir);
    desk = await program.ready();
    expect(await statusOf(`/postback/${key}?clickid=after&event=reg`)).toBe(200);
    await eventually(() => Promise.resolve(sink.requests.length === 1));
    expect(sink.requests[0]?.url).toBe('/pb?id=after&token=hush-hush');
  } finally {
    await sink.close();
  }
});

test(
  'when the lock is deleted, nothing is lost and no second program begins over the same database',
  SLOW,
  async () => {
    const { answered } = await sendThrough(() => {
      rmSync(join(dataDir, 'lock.db'));
    });
    await settled();
    const stored = await storedIds();
    expect(answered.filter((id) => !stored.has(id))).toEqual([]);
    const second = Program.start(dataDir);
    try {
      await expect(second.ready()).rejects.toThrow(/It ended with 1: /);
    } finally {
      await second.kill();
    }
    expect(await statusOf(`/postback/${key}?clickid=after&event=reg`)).toBe(200);
  },
);

test('a file that was put in place and is no database is kept', SLOW, async () => {
  writeFileSync(join(folder, 'letter.txt'), 'Dear reader, this is no database.');
  await sendThrough(() => {
    renameSync(join(folder, 'letter.txt'), database);
  });
  expect(await noticeCodes()).toContain('database_put_back_over');
  expect(filesOfKind('unusable')).toHaveLength(1);
});

test('a backup that is put in place is gone on with, and what was open is kept beside it', SLOW, async () => {
  const backupDir = join(folder, 'backup');
  await sendFew(5);
  program.signal('SIGTERM');
  await program.end();
  mkdirSync(backupDir);
  copyFileSync(database, join(backupDir, 'old.db'));
  program = Program.start(dataDir);
  desk = await program.ready();

  const { answered } = await sendThrough(() => {
    renameSync(join(backupDir, 'old.db'), database);
  });
  await settled();
  expect(await noticeCodes()).toContain('database_replaced');
  const [kept] = filesOfKind('saved');
  if (kept === undefined) throw new Error('Nothing was kept.');
  const [inPlace, beside] = [await storedIds(), idsIn(kept)];
  // Each is in exactly one: in the open one until the loss was noticed, in the backup from then on.
  expect(answered.filter((id) => !inPlace.has(id) && !beside.has(id))).toEqual([]);
  expect(answered.filter((id) => inPlace.has(id) && beside.has(id))).toEqual([]);
  expect(inPlace.has('few-0')).toBe(true);
});

test(
  'a smaller backup that is copied into the open file is gone on with, and what still reads is kept',
  SLOW,
  async () => {
    const backup = join(folder, 'old.db');
    await sendFew(5);
    program.signal('SIGTERM');
    await program.end();
    copyFileSync(database, backup);
    program = Program.start(dataDir);
    desk = await program.ready();
    // Larger than what the log may hold: most of it lies in the file alone.
    const body = 'x'.repeat(100_000);
    for (let index = 0; index < 150; index += 1)
      await desk.receive(`/postback/${key}?clickid=large-${index}&event=reg`, { method: 'POST', body });
    await eventually(async () => (await desk.ledger()).postbacks.waiting === 0, 20_000);

    const { answered } = await sendThrough(() => {
      copyFileSync(backup, database);
    });
    await settled();
    expect(await noticeCodes()).toContain('database_replaced');
    const inPlace = await storedIds();
    expect(inPlace.has('few-0')).toBe(true);
    expect(inPlace.has('large-0')).toBe(false);
    const [kept] = filesOfKind('saved');
    if (kept === undefined) throw new Error('Nothing was kept.');
    // What was answered last is in the log, which nobody wrote over.
    const beside = idsIn(kept);
    const last = answered.filter((id) => !inPlace.has(id)).at(-1) ?? '';
    expect(beside.has(last)).toBe(true);
  },
);

test(
  'an empty database of this program that is put in place is gone on with, and says so',
  SLOW,
  async () => {
    const other = openTestStore(join(folder, 'fresh'));
    other.close();
    const sender = new Sender();
    await eventually(() => Promise.resolve(sender.answered.length > 20), 20_000);
    renameSync(join(folder, 'fresh', 'postback-desk.db'), database);
    // Its networks are others: the key is a stranger's now.
    await eventually(() => Promise.resolve(sender.others.includes(404)), 20_000);
    await sender.stop();
    const [kept] = filesOfKind('saved');
    if (kept === undefined) throw new Error('Nothing was kept.');
    const beside = idsIn(kept);
    expect(sender.answered.filter((id) => !beside.has(id))).toEqual([]);
    expect(await noticeCodes()).toContain('database_replaced');
  },
);

test(
  'what is sent while a folder cannot be made is told to come again, and nothing is lost',
  SLOW,
  async () => {
    const sender = new Sender();
    await eventually(() => Promise.resolve(sender.answered.length > 20), 20_000);
    // A file where the folder was: nothing can be saved there.
    renameSync(dataDir, `${dataDir}-elsewhere`);
    writeFileSync(dataDir, 'in the way');
    await eventually(() => Promise.resolve(sender.others.includes(503)), 20_000);
    await eventually(async () => (await noticeCodes())[0] === 'database_lost', 20_000);
    const before = sender.answered.length;
    rmSync(dataDir);
    await eventually(() => Promise.resolve(sender.answered.length > before), 20_000);
    await sender.stop();
    await settled();
    const stored = await storedIds();
    expect(sender.answered.filter((id) => !stored.has(id))).toEqual([]);
  },
);

async function sendFew(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1)
    expect(await statusOf(`/postback/${key}?clickid=few-${index}&event=reg`)).toBe(200);
}
