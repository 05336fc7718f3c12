import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchFunctions } from '../../../electron/engine/reader/search-functions.ts';
import { readSearch } from '../../../electron/engine/reader/read-search.ts';
import { textOfRequest } from '../../../electron/engine/postback/searched-text.ts';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { type OpenedStore, openStore } from '../../../electron/engine/store/open-store.ts';
import { createReadableStore } from '../../../electron/engine/store/readable-store.ts';
import { foldText, matchOf, trigramsIn } from '../../../electron/engine/store/search/trigrams.ts';
import { createStore, type Store } from '../../../electron/engine/store/store.ts';
import { openDatabase, openReader } from '../../../electron/platform/database.ts';
import { createIdSource } from '../../../electron/platform/ids.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import { postbackIdSchema } from '../../../shared/domain/ids.ts';
import { OWN_ZONE } from '../../../shared/domain/search/period.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

/** The last schema before there was a search. */
const BEFORE = 18;
const migrations = readMigrations(findMigrationsDir());

let folder: string;
let newId: () => string;

beforeEach(() => {
  folder = temporaryFolder();
  newId = createIdSource(Date.now);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function open(count = migrations.length): OpenedStore {
  return openStore(join(folder, 'data'), migrations.slice(0, count), 0);
}

/** Parsed postbacks of no network, by what stands in their URLs. @returns their ids */
function write({ db }: OpenedStore, queries: readonly string[], problems = '[]'): readonly string[] {
  const insert = db.write<unknown[]>(
    'test.insert',
    `INSERT INTO postbacks (id, received_at_ms, method, body_state, test, understood_at_ms, problems, head, body)
     VALUES (?, 1, 'GET', 'whole', 0, 1, ?, ?, x'')`,
  );
  return queries.map((query) => {
    const id = newId();
    insert.run(id, problems, Buffer.from(`GET /postback/k?${query} HTTP/1.1\r\n\r\n`));
    return id;
  });
}

/** As a reader's thread does. @returns ids */
function find(
  opened: OpenedStore,
  q: string,
  limit = 100,
  before: string | null = null,
): { readonly ids: readonly string[]; readonly next: string | null } {
  const db = openReader(opened.db.path, new QueryStats(), { functions: searchFunctions });
  try {
    const store = createReadableStore(db);
    const { rows, next } = store.search.page({
      search: readSearch(q),
      before: before === null ? null : postbackIdSchema.parse(before),
      limit,
      nowMs: 1,
      zone: OWN_ZONE,
    });
    return { ids: rows.map(({ id }) => id), next };
  } finally {
    db.close();
  }
}

function index(store: Store, limit = 1_000): number {
  return store.transaction(() => {
    const textOf = (rows: Parameters<typeof textOfRequest>[0]): string => textOfRequest(rows, () => null);
    return store.search.renewSome(1_000, textOf) + store.search.indexSome(limit, 1_000_000, textOf);
  });
}

test('an updated database is searched at once, and its texts are indexed afterwards piece by piece', () => {
  const old = open(BEFORE);
  const problems = '[{"code":"macro_unreplaced","severity":"warning","field":null,"value":null}]';
  const [needle = ''] = write(old, ['clickid=needle-1'], problems);
  write(
    old,
    Array.from({ length: 50 }, (_, at) => `clickid=hay-${at}`),
  );
  old.close();

  const opened = open();
  const store = createStore(opened.db);
  expect(find(opened, 'problem:macro').ids).toEqual([needle]);
  expect(find(opened, 'needle').ids).toEqual([needle]);
  // Half of them: the one that is looked for is on the one side, then on the other.
  expect(index(store, 25)).toBe(25);
  expect(find(opened, 'needle').ids).toEqual([needle]);
  expect(find(opened, 'hay-').ids).toHaveLength(50);
  expect(index(store)).toBe(26);
  expect(index(store)).toBe(0);
  expect(find(opened, 'needle').ids).toEqual([needle]);
  expect(find(opened, 'hay-').ids).toHaveLength(50);
  while (store.search.mergeSome(8));
  expect(find(opened, 'hay-4').ids).toHaveLength(11);
  // Page by page over more than what is asked of the index at once.
  const many = write(
    opened,
    Array.from({ length: 700 }, (_, at) => `x=many-${at}`),
  );
  while (index(store) > 0);
  const paged: string[] = [];
  let before: string | null = null;
  do {
    const page = find(opened, 'many- x=m', 150, before);
    paged.push(...page.ids);
    before = page.next;
  } while (before !== null);
  expect(paged).toEqual(many.toReversed());
  opened.close();
});

test('what is deleted or changed is never found by what it was, indexed or not', () => {
  const opened = open();
  const store = createStore(opened.db);
  const [gone = '', other = '', last = ''] = write(opened, ['x=alpha', 'x=beta', 'x=gamma']);
  expect(index(store)).toBe(3);
  opened.db.write<[string]>('test.delete', 'DELETE FROM postbacks WHERE id = ?').run(gone);
  store.postbacks.saveHead(
    postbackIdSchema.parse(other),
    Buffer.from('GET /postback/k?x=delta HTTP/1.1\r\n\r\n'),
  );
  const look = (): void => {
    expect(find(opened, 'alpha').ids).toEqual([]);
    expect(find(opened, 'beta').ids).toEqual([]);
    expect(find(opened, 'delta').ids).toEqual([other]);
    expect(find(opened, 'gamma').ids).toEqual([last]);
  };
  look();
  expect(index(store)).toBe(2);
  look();
  const left = opened.db.query<[], { docs: number; stale: number }>(
    'test.left',
    'SELECT (SELECT count(*) FROM search_docs) AS docs, (SELECT count(*) FROM search_stale) AS stale',
  );
  expect(left.get()).toEqual({ docs: 2, stale: 0 });
  // The last one went: the next one takes its number.
  opened.db.write<[string]>('test.delete', 'DELETE FROM postbacks WHERE id = ?').run(last);
  index(store);
  const [fresh = ''] = write(opened, ['x=epsilon']);
  index(store);
  expect(find(opened, 'gamma').ids).toEqual([]);
  expect(find(opened, 'epsilon').ids).toEqual([fresh]);
  opened.close();
});

test('one that is not parsed yet ends the indexing, and nothing behind it is missed', () => {
  const opened = open();
  const store = createStore(opened.db);
  const [, waiting = '', third = ''] = write(opened, ['x=one', 'x=two', 'x=three']);
  const set = opened.db.write<[number | null, string]>(
    'test.parsed',
    'UPDATE postbacks SET understood_at_ms = ? WHERE id = ?',
  );
  set.run(null, waiting);
  expect(index(store)).toBe(1);
  expect(find(opened, 'three').ids).toEqual([third]);
  expect(find(opened, 'two').ids).toEqual([]);
  set.run(1, waiting);
  expect(index(store)).toBe(2);
  expect(find(opened, 'two').ids).toEqual([waiting]);
  opened.close();
});

test('problems of a postback are found as they are now', () => {
  const opened = open();
  const problem = (code: string): string =>
    `[{"code":"${code}","severity":"note","field":null,"value":null}]`;
  const [id = ''] = write(opened, ['x=1'], problem('field_gone'));
  expect(find(opened, 'problem:field_gone').ids).toEqual([id]);
  const set = opened.db.write<[string | null, string]>(
    'test.problems',
    'UPDATE postbacks SET problems = ? WHERE id = ?',
  );
  set.run(problem('field_new'), id);
  expect(find(opened, 'problem:field_gone').ids).toEqual([]);
  expect(find(opened, 'problem:field_new').ids).toEqual([id]);
  set.run(null, id);
  expect(find(opened, 'problem:field_new').ids).toEqual([]);
  opened.close();
});

const anyText = fc.string({
  maxLength: 40,
  unit: fc.oneof(
    fc.constantFrom('a', 'b', 'Ж', 'ß', 'İ', '😀', '"', ' ', '\0', "'", '*'),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
});

test('the index finds every text that holds what is looked for', () => {
  const db = openDatabase(':memory:');
  db.exec(
    `CREATE VIRTUAL TABLE t USING fts5 (text, content = '', contentless_delete = 1, detail = 'none', tokenize = 'trigram')`,
  );
  const insert = db.write<[number, string]>(
    'test.insert',
    'INSERT INTO t (rowid, text) VALUES (CAST(? AS INTEGER), ?)',
  );
  const match = db.query<[string, number], { rowid: number }>(
    'test.match',
    'SELECT rowid FROM t WHERE t MATCH ? AND rowid = CAST(? AS INTEGER)',
  );
  let rowid = 0;
  fc.assert(
    fc.property(anyText, anyText, anyText, (before, wanted, after) => {
      const [text, needle] = [foldText(before + wanted + after), foldText(wanted)];
      rowid += 1;
      insert.run(rowid, text);
      const trigrams = trigramsIn([wanted]);
      expect(trigrams === null).toBe(Array.from(needle).length < 3);
      // Where two halves of a pair met, another letter stands there.
      if (trigrams !== null && text.includes(needle))
        expect(match.get(matchOf(trigrams), rowid)).toEqual({ rowid });
    }),
    { numRuns: 500 },
  );
  db.close();
});
