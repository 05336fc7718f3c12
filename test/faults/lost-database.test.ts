/** The data folder or the database file goes away, or becomes another one, under the running program. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMIT_RANGES } from '../../shared/contract/receiver.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { LosingDesk } from '../fixtures/losing-desk.ts';
import { openTestStore } from '../fixtures/open-test-store.ts';
import { Program } from '../fixtures/program.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { isThorough } from '../fixtures/thorough.ts';

let desk: LosingDesk;

beforeEach(async () => {
  desk = await LosingDesk.start();
});

afterEach(async () => {
  await desk.end();
});

/** A process starts up to three times, on a machine that may be busy. */
const SLOW = { timeout: 90_000 };

const losses: readonly (readonly [string, () => void])[] = [
  [
    'the data folder is deleted',
    () => {
      desk.deleteData();
    },
  ],
  [
    'the log of changes is deleted',
    () => {
      rmSync(`${desk.database}-wal`);
    },
  ],
];

/** Each is noticed as one of the others is. */
const furtherLosses: typeof losses = [
  [
    'the database file is deleted',
    () => {
      rmSync(desk.database);
    },
  ],
  [
    'a file that is no database is put in its place',
    () => {
      writeFileSync(join(desk.folder, 'letter.txt'), 'Dear reader, this is no database.');
      renameSync(join(desk.folder, 'letter.txt'), desk.database);
    },
  ],
  [
    'the data folder is moved away',
    () => {
      renameSync(desk.dataDir, `${desk.dataDir}-elsewhere`);
    },
  ],
  [
    'database, log and index are moved into another folder',
    () => {
      mkdirSync(join(desk.folder, 'other'));
      for (const suffix of ['', '-wal', '-shm'])
        renameSync(desk.database + suffix, join(desk.folder, 'other', `moved.db${suffix}`));
    },
  ],
  [
    'the index of the log is deleted',
    () => {
      rmSync(`${desk.database}-shm`);
    },
  ],
  [
    'an empty folder is put in place of the data folder',
    () => {
      renameSync(desk.dataDir, `${desk.dataDir}-elsewhere`);
      mkdirSync(desk.dataDir);
    },
  ],
];

for (const [what, deed] of isThorough ? [...losses, ...furtherLosses] : losses) {
  test(`when ${what}, nothing that was answered is lost and it goes on as before`, SLOW, async () => {
    const { answered } = await desk.sendThrough(deed);
    await desk.settled();
    const stored = await desk.storedIds();
    expect(answered.filter((id) => !stored.has(id))).toEqual([]);
    expect(existsSync(desk.database)).toBe(true);
    expect((await desk.noticeCodes())[0]).toMatch(/^database_put_back/);
    // Scripts and bookmarks have the token of the first start, and after the next one it still works.
    const { token } = desk.api.addresses;
    await desk.restart();
    expect(desk.api.addresses.token).toBe(token);
    expect((await desk.api.ledger()).postbacks.total).toBeGreaterThanOrEqual(answered.length);
  });
}

test(
  'a data folder that cannot be looked into for a while ends nothing, and what comes meanwhile is stored',
  SLOW,
  async () => {
    const elsewhere = `${desk.dataDir}-elsewhere`;
    const sender = desk.startSending();
    await eventually(() => Promise.resolve(sender.answered.length > 50));
    renameSync(desk.dataDir, elsewhere);
    // A link to itself: the system says that it cannot tell (ELOOP), not that nothing is there.
    symlinkSync(desk.dataDir, desk.dataDir);
    await sleep(3_500);
    rmSync(desk.dataDir);
    renameSync(elsewhere, desk.dataDir);
    await sender.stop();
    const { answered } = sender;
    expect(await desk.send('after')).toBe(200);
    await desk.parsed();
    const stored = await desk.storedIds();
    expect([...answered, 'after'].filter((id) => !stored.has(id))).toEqual([]);
    expect(await desk.noticeCodes()).toEqual([]);
  },
);

test('secrets still open after the data folder was deleted, also after the next start', SLOW, async () => {
  const sink = await SinkServer.start();
  try {
    await desk.api.createDestination({
      name: 'Sink',
      request: { url: `${sink.url}/pb?id={clickid}&token={const.token}` },
      events: { registration: 'reg' },
      constants: [{ name: 'token', isSecret: true, value: 'hush-hush' }],
    });
    desk.deleteData();
    await eventually(async () => (await desk.noticeCodes()).includes('database_put_back'), 20_000);
    await desk.restart();
    expect(await desk.send('after')).toBe(200);
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
    const { answered } = await desk.sendThrough(() => {
      rmSync(join(desk.dataDir, 'lock.db'));
    });
    await desk.settled();
    const stored = await desk.storedIds();
    expect(answered.filter((id) => !stored.has(id))).toEqual([]);
    const second = Program.start(desk.dataDir);
    try {
      await expect(second.ready()).rejects.toThrow(/It ended with 1: /);
    } finally {
      await second.kill();
    }
    expect(await desk.send('after')).toBe(200);
  },
);

test('a file that was put in place and is no database is kept', SLOW, async () => {
  writeFileSync(join(desk.folder, 'letter.txt'), 'Dear reader, this is no database.');
  await desk.sendThrough(() => {
    renameSync(join(desk.folder, 'letter.txt'), desk.database);
  });
  expect(await desk.noticeCodes()).toContain('database_put_back_over');
  expect(desk.filesOfKind('unusable')).toHaveLength(1);
});

test('a backup that is put in place is gone on with, and what was open is kept beside it', SLOW, async () => {
  const backupDir = join(desk.folder, 'backup');
  await desk.sendFew(5);
  await desk.restart(() => {
    mkdirSync(backupDir);
    copyFileSync(desk.database, join(backupDir, 'old.db'));
  });

  const { answered } = await desk.sendThrough(() => {
    renameSync(join(backupDir, 'old.db'), desk.database);
  });
  await desk.settled();
  expect(await desk.noticeCodes()).toContain('database_replaced');
  const [inPlace, beside] = [await desk.storedIds(), desk.savedIds()];
  // What it did not have is taken over again from the spool.
  expect(answered.filter((id) => !inPlace.has(id))).toEqual([]);
  expect(beside.has(answered[0] ?? '')).toBe(true);
  expect(inPlace.has('few-0')).toBe(true);
});

test(
  'an empty database of this program that is put in place is gone on with, and says so',
  SLOW,
  async () => {
    const other = openTestStore(join(desk.folder, 'fresh'));
    other.close();
    const sender = desk.startSending();
    // More than are kept of what strangers send without a key: these had one.
    await eventually(() => Promise.resolve(sender.answered.length > LIMIT_RANGES.keylessKept.usual), 20_000);
    renameSync(join(desk.folder, 'fresh', 'postback-desk.db'), desk.database);
    // Its networks are others: the key is a stranger's now.
    await eventually(() => Promise.resolve(sender.others.includes(404)), 20_000);
    await sender.stop();
    await desk.settled();
    expect(await desk.noticeCodes()).toContain('database_replaced');
    expect(desk.savedIds().has(sender.answered[0] ?? '')).toBe(true);
    // Each start looks for what is too much.
    await desk.restart();
    await sleep(1_000);
    const inPlace = desk.idsIn(desk.database);
    expect(sender.answered.filter((id) => !inPlace.has(id))).toEqual([]);
    const [newest] = await desk.api.postbacks();
    expect(newest?.problems.map(({ code }) => code)).toContain('network_lost');
    // The key of the lost network is no word of its postback.
    expect(newest).toMatchObject({ event: 'registration', eventWord: 'reg' });
    // Whose they are can still be said.
    const network = await desk.api.createNetwork({ name: 'Again' });
    await desk.api.json('PATCH', `/networks/${network.id}`, { acceptsKeyless: true });
    await desk.parsed();
    const named = await desk.api.postbacks();
    expect(named.filter(({ networkId }) => networkId !== network.id)).toEqual([]);
    expect(named.filter(({ event }) => event !== 'registration')).toEqual([]);
    expect(named.flatMap(({ problems }) => problems.map(({ code }) => code))).not.toContain('network_lost');
  },
);

test(
  'what is sent while a folder cannot be made is told to come again, and nothing is lost',
  SLOW,
  async () => {
    const sender = desk.startSending();
    await eventually(() => Promise.resolve(sender.answered.length > 20), 20_000);
    // A file where the folder was: nothing can be saved there.
    renameSync(desk.dataDir, `${desk.dataDir}-elsewhere`);
    writeFileSync(desk.dataDir, 'in the way');
    await eventually(() => Promise.resolve(sender.others.includes(503)), 20_000);
    await eventually(async () => (await desk.noticeCodes())[0] === 'database_lost', 20_000);
    await expectToldAsLost('/ledger');
    await expectToldAsLost('/exports/postbacks.csv');
    const before = sender.answered.length;
    rmSync(desk.dataDir);
    await eventually(() => Promise.resolve(sender.answered.length > before), 20_000);
    await sender.stop();
    await desk.settled();
    const stored = await desk.storedIds();
    expect(sender.answered.filter((id) => !stored.has(id))).toEqual([]);
  },
);

/** What reads through a connection of its own cannot open the file: it says so, and what to do. */
async function expectToldAsLost(path: string): Promise<void> {
  await eventually(async () => {
    const response = await desk.api.call('GET', path);
    const { message = '', data } = (await response.json()) as { message?: string; data?: { code: string } };
    return response.status === 503 && data?.code === 'database_lost' && /cannot be saved yet/.test(message);
  }, 20_000);
}
