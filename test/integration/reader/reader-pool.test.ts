/** The pool of readers, with real threads: who gets which, and what happens when one dies or is closed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { pickReader } from '../../../electron/engine/reader/pick-reader.ts';
import { ReaderPool } from '../../../electron/engine/reader/reader-pool.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import { postbackIdSchema, type PostbackId } from '../../../shared/domain/ids.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

function folderOfOwn(): string {
  const folder = temporaryFolder();
  cleanups.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function poolOf(path: string, entry?: string): { readonly pool: ReaderPool; readonly queries: QueryStats } {
  const queries = new QueryStats();
  const pool = new ReaderPool({ path, log: quietLog, queries, ...(entry === undefined ? {} : { entry }) });
  cleanups.push(() => pool.close());
  return { pool, queries };
}

/** An empty store of today's schema. */
function storePath(): string {
  const opened = openTestStore(join(folderOfOwn(), 'data'));
  cleanups.push(() => {
    opened.close();
  });
  return opened.db.path;
}

const hadSchema = z.object({ data: z.object({ has: z.string() }) });

/** A pool whose reads stay under way until they are let go by name. */
function heldPool() {
  const path = `held-${Math.random()}`;
  const channel = new BroadcastChannel(path);
  const underWay: string[] = [];
  channel.addEventListener('message', (message) => {
    const had = hadSchema.safeParse(message);
    if (had.success) underWay.push(had.data.data.has);
  });
  cleanups.push(() => {
    channel.close();
  });
  const { pool } = poolOf(path, join(import.meta.dirname, '../../fixtures/held-thread-child.ts'));
  return {
    underWay,
    /** The thread that a read ran on comes back as its value. */
    read: (seat: 'window' | 'background', name: string): Promise<unknown> =>
      pool[seat].read('postback', name as PostbackId),
    release: (name: string) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a thread, not a window
      channel.postMessage({ release: name });
    },
    isUnderWay: (name: string) => eventually(() => Promise.resolve(underWay.includes(name))),
  };
}

test('a read takes a free reader that runs already, and otherwise starts one', () => {
  const [idle, fresh, busy] = [
    { isBusy: false, isStarted: true },
    { isBusy: false, isStarted: false },
    { isBusy: true, isStarted: true },
  ];
  expect(pickReader([fresh, idle], 'window')).toBe(1);
  expect(pickReader([busy, fresh], 'window')).toBe(1);
  expect(pickReader([busy, busy], 'window')).toBeNull();
});

test('background never takes the last free reader, unless there is only one', () => {
  const [idle, busy] = [
    { isBusy: false, isStarted: true },
    { isBusy: true, isStarted: true },
  ];
  expect(pickReader([busy, idle], 'background')).toBeNull();
  expect(pickReader([idle, idle], 'background')).toBe(0);
  expect(pickReader([busy, idle, idle], 'background')).toBe(1);
  expect(pickReader([idle], 'background')).toBe(0);
});

test('while a search lasts, the window has a reader of its own, and further searches wait for theirs', async () => {
  const { read, release, isUnderWay, underWay } = heldPool();
  const search = read('background', 'search');
  await isUnderWay('search');
  const waitingSearch = read('background', 'next search');
  const page = read('window', 'page');
  await isUnderWay('page');
  release('page');
  const pageThread = await page;
  const nextPage = read('window', 'next page');
  await isUnderWay('next page');
  expect(underWay).toEqual(['search', 'page', 'next page']);
  release('search');
  expect(await search).not.toBe(pageThread);
  release('next page');
  expect(await nextPage).toBe(pageThread);
  await isUnderWay('next search');
  release('next search');
  await waitingSearch;
});

test('two reads of the window run at the same time, and a third takes the reader that is free first', async () => {
  const { read, release, isUnderWay, underWay } = heldPool();
  const first = read('window', 'first');
  const second = read('window', 'second');
  await Promise.all([isUnderWay('first'), isUnderWay('second')]);
  const third = read('window', 'third');
  release('second');
  const secondThread = await second;
  await isUnderWay('third');
  expect(underWay).toHaveLength(3);
  release('third');
  release('first');
  expect(await third).toBe(secondThread);
  expect(await first).not.toBe(secondThread);
});

test('a read whose thread dies fails, and the next one is answered by a new thread', async () => {
  const entry = join(folderOfOwn(), 'dying.mjs');
  writeFileSync(
    entry,
    `import { parentPort } from 'node:worker_threads';
    parentPort.postMessage([]);
    parentPort.on('message', (calls) => {
      if (calls === null) return parentPort.close();
      for (const { id, call } of calls) {
        if (call.name === 'exportPart') process.exit(1);
        parentPort.postMessage([{ id, reply: { result: { kind: 'done', value: call.name }, queries: [] } }]);
      }
    });`,
  );
  const { pool } = poolOf('none', entry);
  expect(await pool.window.read('ledger')).toBe('ledger');
  for (let round = 0; round < 7; round += 1) {
    const query = { format: 'csv', keys: 'masked', search: null, before: null, limit: 1 } as const;
    await expect(pool.background.read('exportPart', query)).rejects.toThrow('the reader stopped.');
    expect(await pool.window.read('ledger')).toBe('ledger');
  }
});

test('what fails inside a read is told with its own message, and the thread goes on', async () => {
  const { pool } = poolOf(storePath());
  const parts = Array.from({ length: 1_500 }, (_, index) => ({ kind: 'text' as const, text: `w${index}` }));
  const search = { kind: 'and' as const, parts };
  const broken = { search, before: null, limit: 10 };
  await expect(pool.background.read('postbackPage', broken)).rejects.toThrow('Expression tree is too large');
  expect((await pool.background.read('postbackPage', { ...broken, search: null })).items).toEqual([]);
});

test('queries that ran on readers are counted here by their names', async () => {
  const { pool, queries } = poolOf(storePath());
  await pool.window.read('ledger');
  await pool.window.read('ledger');
  await pool.window.read('postback', postbackIdSchema.parse('none'));
  const counts = new Map(queries.list(200).map(({ name, calls }) => [name, calls]));
  expect(counts.get('counts.postbacks')).toBe(2);
  expect(counts.get('postbacks.get')).toBe(1);
});

test('after the end no thread is started any more, and reads say so', async () => {
  const { pool } = poolOf(storePath());
  await pool.close();
  await expect(pool.window.read('ledger')).rejects.toThrow('The readers were closed.');
});

const closedSchema = z.object({ closeMs: z.number(), outcome: z.string() });

test.each(['by-itself', 'at-once'])(
  'closing during a long read takes half a second and takes nothing with it, where the process ends %s',
  async (ending) => {
    const child = spawn(process.execPath, [
      join(import.meta.dirname, '../../fixtures/long-read-child.ts'),
      folderOfOwn(),
      ending,
    ]);
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    const [code, signal]: unknown[] = await once(child, 'close');
    expect([code, signal]).toEqual([0, null]);
    const { closeMs, outcome } = closedSchema.parse(JSON.parse(stdout));
    expect(outcome).toBe('Error: the reader was closed.');
    expect(closeMs).toBeGreaterThan(400);
    expect(closeMs).toBeLessThan(1_500);
  },
);
