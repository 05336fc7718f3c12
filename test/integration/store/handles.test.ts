/** Handles on a database: what reads cannot write, and every statement is timed under its name. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, expectTypeOf, test } from 'vitest';
import type { createReads } from '../../../electron/engine/reader/reads.ts';
import { createReadableStore, type ReadableStore } from '../../../electron/engine/store/readable-store.ts';
import { createStore, type Store } from '../../../electron/engine/store/store.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { openReader, type ReadableDb, type WritableDb } from '../../../electron/platform/database.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import { createSlowQueryLog } from '../../../electron/platform/slow-query-log.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

let folder: string;
let opened: OpenedStore;
let stats: QueryStats;

beforeEach(() => {
  folder = temporaryFolder();
  stats = new QueryStats();
  opened = openTestStore(join(folder, 'data'), 0, stats);
});

afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const counted = (rows: number) =>
  `WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ${rows}) SELECT count(*) AS c FROM n`;

test('a write through what a reader gets does not compile', () => {
  expectTypeOf<WritableDb>().toExtend<ReadableDb>();
  expectTypeOf<ReadableDb>().not.toExtend<WritableDb>();
  expectTypeOf<ReadableDb>().not.toHaveProperty('write');
  expectTypeOf<ReadableDb>().not.toHaveProperty('transaction');
  expectTypeOf<ReadableDb>().not.toHaveProperty('exec');
  expectTypeOf<Parameters<typeof createReads>>().toEqualTypeOf<[ReadableStore, () => number]>();
  expectTypeOf<Parameters<typeof createReadableStore>>().toEqualTypeOf<[ReadableDb]>();
  expectTypeOf<Parameters<typeof createStore>>().toEqualTypeOf<[WritableDb]>();
  expectTypeOf<ReadableStore>().not.toHaveProperty('transaction');
  expectTypeOf<ReadableStore['postbacks']>().not.toHaveProperty('insert');
  expectTypeOf<ReadableStore['settings']>().not.toHaveProperty('saveTunnel');
  expectTypeOf<Store['postbacks']>().toHaveProperty('insert');
  // An object of the same shape is no handle.
  expectTypeOf<Omit<ReadableDb, symbol>>().not.toExtend<ReadableDb>();
});

test.each([
  ['an insert', `INSERT INTO settings (name, value) VALUES ('a', '1')`],
  ['an update that gives rows', `UPDATE settings SET value = '1' RETURNING name`],
  ['a removal', 'DELETE FROM settings'],
  ['the begin of a transaction', 'BEGIN IMMEDIATE'],
  ['a table', 'CREATE TABLE other (x)'],
])('%s is refused where a query is prepared, on the connection that writes too', (_, sql) => {
  expect(() => opened.db.query('test.write', sql)).toThrow('The query test.write does not only read.');
});

test('reads over a reader never compile a write, and see what was committed before', () => {
  const reader = openReader(opened.db.path, new QueryStats());
  const reads = createReadableStore(reader);
  expect(reads.settings.isAwakeWanted()).toBe(false);
  createStore(opened.db).settings.saveAwakeWanted(true);
  expect(reads.settings.isAwakeWanted()).toBe(true);
  reader.close();
});

test('each statement is counted under its name, and what failed too', () => {
  const store = createStore(opened.db);
  const before = stats.list(200).find(({ name }) => name === 'settings.get')?.calls ?? 0;
  store.settings.saveAwakeWanted(true);
  store.settings.isAwakeWanted();
  store.settings.isAwakeWanted();
  const insert = opened.db.write<[string | null]>('test.fails', 'INSERT INTO settings (name) VALUES (?)');
  expect(() => insert.run(null)).toThrow('NOT NULL');
  const figures = new Map(stats.list(200).map((each) => [each.name, each]));
  expect(figures.get('settings.save')).toMatchObject({ calls: 1 });
  expect(figures.get('settings.get')).toMatchObject({ calls: before + 2 });
  expect(figures.get('test.fails')).toMatchObject({ calls: 1 });
});

test('a query row by row is timed without what the caller does with the rows', () => {
  const rows = opened.db.query<[], { name: string }>('test.rows', `SELECT name FROM sqlite_schema`);
  let seen = 0;
  for (const { name } of rows.iterate()) {
    seen += name.length;
    const until = performance.now() + 5;
    while (performance.now() < until);
    if (seen > 60) break;
  }
  expect(seen).toBeGreaterThan(60);
  const [figures] = stats.list(200).filter((each) => each.name === 'test.rows');
  expect(figures).toMatchObject({ calls: 1 });
  expect(figures?.totalMs).toBeLessThan(5);
  // The statement is free again, although not all rows were taken.
  expect(() => opened.db.exec('CREATE TABLE after_rows (x)')).not.toThrow();
});

test('a slow query is logged by its name, once in a minute, with how often it was slow since', () => {
  let nowMs = 0;
  const lines: unknown[] = [];
  const log = { ...quietLog, warn: (line: unknown) => lines.push(line) };
  const slow = new QueryStats(createSlowQueryLog(log, () => nowMs));
  const reader = openReader(opened.db.path, slow);
  const query = reader.query<[], { c: number }>('test.slow', counted(3_000_000));
  reader.query<[], { c: number }>('test.quick', counted(3)).get();
  query.get();
  query.get();
  expect(lines).toEqual([{ query: 'test.slow', ms: expect.any(Number), slowCount: 1 }]);
  nowMs = 60_000;
  query.get();
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatchObject({ query: 'test.slow', slowCount: 2 });
  expect(slow.list(1)).toMatchObject([{ name: 'test.slow', calls: 3, slowCount: 3 }]);
  reader.close();
});

test('what another thread counted is added once, and its slow ones are told', () => {
  const told: unknown[] = [];
  const main = new QueryStats((...slow) => told.push(slow));
  const thread = new QueryStats();
  thread.timerOf('a').note(50);
  thread.timerOf('a').note(10);
  main.add(thread.take());
  main.add(thread.take());
  thread.timerOf('a').note(1);
  main.add(thread.take());
  expect(main.list(200)).toEqual([{ name: 'a', calls: 3, totalMs: 61, slowestMs: 50, slowCount: 1 }]);
  expect(told).toEqual([['a', 50, 1]]);
});

test('what a statement is undone with is held in memory for small steps alone, also after one that failed', () => {
  const held = (): unknown => opened.db.pragma('temp_store');
  expect(held()).toBe(0);
  expect(opened.db.smallSteps(held)).toBe(2);
  const failing = (): never => {
    throw new Error('the disk is full');
  };
  expect(() => opened.db.smallSteps(failing)).toThrow('the disk is full');
  expect(held()).toBe(0);
});
