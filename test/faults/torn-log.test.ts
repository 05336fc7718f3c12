import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader } from '../../electron/platform/database.ts';
import { expectBalanced, isSettled, storedLines } from '../fixtures/account.ts';
import { CoreProcess } from '../fixtures/core-process.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { startSmallCore } from '../fixtures/small-core.ts';

const FRAME_BYTES = 4_096 + 24;

let folder: string;
let killed: string;
let answered: readonly string[];

/** A data folder as a kill leaves it: everything is still in the write-ahead log. */
beforeAll(async () => {
  folder = temporaryFolder();
  killed = join(folder, 'killed');
  const program = await CoreProcess.start({ dataDir: killed, sinkUrl: null });
  const ids: string[] = [];
  for (let index = 0; index < 40; index += 1)
    if (await program.send(`torn-${index}`)) ids.push(`torn-${index}`);
  await eventually(() => Promise.resolve(countStored() === ids.length));
  await program.kill();
  answered = ids;
});

/** How many are in the database; what is only in the spool is another test's. */
function countStored(): number {
  const db = openReader(join(killed, 'postback-desk.db'));
  try {
    const count = db.query<[], { count: number }>('test.count', 'SELECT count(*) AS count FROM postbacks');
    return count.get()?.count ?? 0;
  } finally {
    db.close();
  }
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of the killed folder with its log changed. */
function copyWith(name: string, change: (wal: string) => void): string {
  const dataDir = join(folder, name);
  mkdirSync(dataDir);
  for (const file of ['postback-desk.db', 'postback-desk.db-wal'])
    cpSync(join(killed, file), join(dataDir, file));
  change(join(dataDir, 'postback-desk.db-wal'));
  return dataDir;
}

/** What is there after a start; the core must receive and forward as before. */
async function startAndList(dataDir: string): Promise<readonly (string | null)[]> {
  const sink = await SinkServer.start();
  const core = await startSmallCore({ dataDir, sinkUrl: null });
  try {
    const before = storedLines(core).length;
    const response = await fetch(`${core.url}/postback/${core.key}?clickid=after&event=reg`);
    expect(response.status).toBe(200);
    await eventually(() => Promise.resolve(isSettled(core)));
    const found = storedLines(core).map((line) => line.clickId);
    expect(found).toHaveLength(before + 1);
    expect(found.at(-1)).toBe('after');
    expect(core.db.pragma('integrity_check')).toBe('ok');
    return found.slice(0, -1);
  } finally {
    await core.stop();
    await sink.close();
  }
}

test('a write that was cut off in the middle takes nothing with it that was answered', async () => {
  const half = copyWith('half-frame', (wal) => {
    const last = readFileSync(wal).subarray(-FRAME_BYTES);
    appendFileSync(wal, last.subarray(0, 1_000));
  });
  expect(await startAndList(half)).toEqual(answered);
  const garbage = copyWith('garbage', (wal) => {
    appendFileSync(wal, Buffer.alloc(3 * FRAME_BYTES, 0xa5));
  });
  expect(await startAndList(garbage)).toEqual(answered);
});

test('a log that a lying disk cut short gives back everything before the cut, and receiving goes on', async () => {
  for (const share of [0.3, 0.6, 0.9]) {
    const dataDir = copyWith(`cut-${share}`, (wal) => {
      truncateSync(wal, Math.floor(statSync(wal).size * share));
    });
    const found = await startAndList(dataDir).catch((error: unknown) => {
      throw new Error(`cut at ${share}`, { cause: error });
    });
    expect(found).toEqual(answered.slice(0, found.length));
  }
});

test('a frame with a flipped bit ends the log there and damages nothing before it', async () => {
  const dataDir = copyWith('flipped', (wal) => {
    const bytes = readFileSync(wal);
    // The first three quarters are the tables being made.
    const place = Math.floor(bytes.length * 0.9);
    bytes[place] = (bytes[place] ?? 0) ^ 0x10;
    writeFileSync(wal, bytes);
  });
  const found = await startAndList(dataDir);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(answered.slice(0, found.length));
});

test('a second program on the folder says so and leaves, and the first loses and repeats nothing', async () => {
  const dataDir = join(folder, 'shared');
  const sink = await SinkServer.start();
  const core = await startSmallCore({ dataDir, sinkUrl: sink.url });
  const sent = new Set<string>();
  const send = async (id: string): Promise<void> => {
    const response = await fetch(`${core.url}/postback/${core.key}?clickid=${id}&event=reg`);
    if (response.status === 200) sent.add(id);
  };
  try {
    await send('before');
    await expect(CoreProcess.start({ dataDir, sinkUrl: sink.url })).rejects.toThrow('data_dir_in_use');
    for (let index = 0; index < 20; index += 1) await send(`after-${index}`);
    await eventually(() => Promise.resolve(isSettled(core)));
    expect(sent.size).toBe(21);
    expectBalanced(core, sent, sink);
  } finally {
    await core.stop();
    await sink.close();
  }
});
