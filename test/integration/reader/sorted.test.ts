import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSearch } from '../../../electron/engine/reader/read-search.ts';
import { createReads, type Reads } from '../../../electron/engine/reader/reads.ts';
import { searchFunctions } from '../../../electron/engine/reader/search-functions.ts';
import { createReadableStore } from '../../../electron/engine/store/readable-store.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { openReader, type ReadableDb } from '../../../electron/platform/database.ts';
import { createIdSource } from '../../../electron/platform/ids.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import { SORT_FIELDS, SORT_ORDERS, type SearchSort } from '../../../shared/domain/search/sort.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { times } from '../../fixtures/thorough.ts';

const DAY_MS = 86_400_000;
/** Noon, by whatever calendar. */
const NOW = new Date(2026, 10, 27, 12).getTime();

let folder: string;
let opened: OpenedStore;
let db: ReadableDb;
let reads: Reads;
let newId: () => string;

beforeEach(() => {
  folder = temporaryFolder();
  opened = openTestStore(join(folder, 'data'));
  newId = createIdSource(() => NOW);
  for (const [id, name] of [
    ['n1', 'Beta'],
    ['n2', 'alpha'],
    ['n3', 'Empty'],
  ])
    opened.db.exec(
      `INSERT INTO networks (id, name, preset, key, accepts_keyless, answer_body, mapping, test, created_at_ms)
       VALUES ('${id}', '${name}', 'default', 'key-${id}', 0, 'OK', '{}', 0, 1)`,
    );
  db = openReader(opened.db.path, new QueryStats(), { functions: searchFunctions });
  reads = createReads(createReadableStore(db), () => NOW);
});

afterEach(() => {
  db.close();
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Row {
  readonly networkId: string | null;
  readonly clickId: string | null;
  readonly micros: number | null;
  readonly event: string;
  readonly isHeld: boolean;
  readonly daysAgo: number;
}

function insert(rows: readonly Row[]): void {
  const statement = opened.db.write<unknown[]>(
    'test.insert',
    `INSERT INTO postbacks (id, received_at_ms, network_id, method, body_state, test, understood_at_ms, problems,
       head, body, click_id, payout_micros, currency, event, is_held)
     VALUES (?, ?, ?, 'GET', 'whole', 0, 1, '[]', ?, x'', ?, ?, 'USD', ?, ?)`,
  );
  opened.db.transaction(() => {
    for (const row of rows) {
      const head = Buffer.from(`GET /postback/k?clickid=${row.clickId ?? ''} HTTP/1.1\r\n\r\n`);
      statement.run(
        newId(),
        NOW - row.daysAgo * DAY_MS,
        row.networkId,
        head,
        row.clickId,
        row.micros,
        row.event,
        Number(row.isHeld),
      );
    }
  });
}

const anyRow: fc.Arbitrary<Row> = fc.record({
  networkId: fc.constantFrom('n1', 'n2', null),
  clickId: fc.constantFrom('a', 'b', 'B', 'é', null),
  micros: fc.constantFrom(0, 1_000_000, 60_000_000, -5_000_000, null),
  event: fc.constantFrom('first_deposit', 'registration'),
  isHeld: fc.boolean(),
  daysAgo: fc.constant(0),
});

const SEARCHES = [
  '',
  'event:ftd',
  '-event:ftd payout>=1',
  'payout>=1 event:ftd payout<60',
  'is:held',
  'clickid:a',
  'received:today',
  'network:n1',
];

/** Every page, so many at once. @param between is done after each page */
function pagesOf(q: string, sort: SearchSort, limit: number, between = (): void => undefined): string[] {
  const found: string[] = [];
  let after: Parameters<Reads['sortedPage']>[0]['after'] = null;
  for (let pages = 0; pages < 1_000; pages += 1) {
    const page: ReturnType<Reads['sortedPage']> = reads.sortedPage({
      search: readSearch(q),
      sort,
      after,
      limit,
    });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items.map(({ id }) => id));
    if (page.next === null) return found;
    after = page.next;
    between();
  }
  throw new Error('Paging never came to its end.');
}

function all(q: string): readonly Pick<Postback, 'id' | 'clickId' | 'payout' | 'networkName'>[] {
  return reads.postbackPage({ search: readSearch(q), before: null, limit: 500 }).items;
}

/** What all pages together must be: the same rows as without an order, sorted by a plain comparison. */
function expected(q: string, { by, order }: SearchSort): readonly string[] {
  const sign = order === 'asc' ? 1 : -1;
  const keyOf = (row: ReturnType<typeof all>[number]): string | number | null => {
    if (by === 'time') return row.id;
    if (by === 'amount') return row.payout;
    return by === 'clickid' ? row.clickId : (row.networkName?.toLowerCase() ?? null);
  };
  return all(q)
    .toSorted((one, other) => {
      const [a, b] = [keyOf(one), keyOf(other)];
      const newestFirst = one.id < other.id ? 1 : -1;
      if (a === null || b === null) return a === b ? newestFirst : a === null ? 1 : -1;
      // Bytes of UTF-8, as the index has them.
      if (a === b) return by === 'network' ? newestFirst : -newestFirst * sign;
      return (a < b ? -1 : 1) * sign;
    })
    .map(({ id }) => id);
}

test('paging through any order gives each row of a search once, where a plain sort has it', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 40 }),
      fc.constantFrom(...SORT_FIELDS),
      fc.constantFrom(...SORT_ORDERS),
      fc.constantFrom(...SEARCHES),
      fc.integer({ min: 1, max: 12 }),
      (rows, by, order, q, limit) => {
        opened.db.exec('DELETE FROM postbacks');
        insert(rows);
        expect(pagesOf(q, { by, order }, limit)).toEqual(expected(q, { by, order }));
      },
    ),
    { numRuns: times(150, 2_000) },
  );
});

test('rows that are added while somebody pages on move none out of place, and bring none twice', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { minLength: 5, maxLength: 30 }),
      fc.array(anyRow, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...SORT_FIELDS),
      fc.constantFrom(...SORT_ORDERS),
      fc.constantFrom('', 'event:ftd'),
      (rows, added, by, order, q) => {
        opened.db.exec('DELETE FROM postbacks');
        insert(rows);
        const before = expected(q, { by, order });
        let rounds = 0;
        const seen = pagesOf(q, { by, order }, 3, () => {
          rounds += 1;
          if (rounds < 5) insert(added);
        });
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.filter((id) => before.includes(id))).toEqual(before);
      },
    ),
    { numRuns: times(60, 1_000) },
  );
});

test('many rows are walked in pieces along the index: the same order, and a filter of few', () => {
  const rows = Array.from({ length: 7_000 }, (_, at): Row => ({
    networkId: at % 3 === 0 ? 'n1' : 'n2',
    clickId: at % 11 === 0 ? null : `click-${(at * 7_919) % 7_000}`,
    micros: at % 2 === 0 ? null : ((at * 104_729) % 500) * 1_000_000,
    event: at % 2 === 0 ? 'registration' : 'first_deposit',
    isHeld: at % 500 === 0,
    daysAgo: 0,
  }));
  insert(rows);
  const ids = db.query<[], { id: string }>(
    'test.byAmount',
    `SELECT id FROM postbacks ORDER BY payout_micros IS NULL, payout_micros DESC,
       iif(payout_micros IS NULL, id, NULL) DESC, id DESC`,
  );
  const byAmount = ids.all().map(({ id }) => id);
  expect(pagesOf('', { by: 'amount', order: 'desc' }, 500)).toEqual(byAmount);
  // Where the amount is asked for, the walk begins with it.
  const above = db.query<[], { id: string }>(
    'test.above',
    'SELECT id FROM postbacks WHERE payout_micros > 100000000 ORDER BY payout_micros, id',
  );
  expect(pagesOf('payout>100 event:ftd', { by: 'amount', order: 'asc' }, 500)).toEqual(
    above.all().map(({ id }) => id),
  );
  for (const by of SORT_FIELDS)
    for (const order of SORT_ORDERS) {
      const found = pagesOf('-event:ftd', { by, order }, 500);
      expect(new Set(found).size).toBe(3_500);
      expect(found).toHaveLength(3_500);
      expect(pagesOf('is:held', { by, order }, 5)).toEqual(expected('is:held', { by, order }));
    }
});
