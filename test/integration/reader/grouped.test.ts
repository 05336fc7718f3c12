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
import { conversionIdSchema, type PostbackId } from '../../../shared/domain/ids.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { times } from '../../fixtures/thorough.ts';

const NOW = Date.UTC(2026, 10, 27, 12);

let folder: string;
let opened: OpenedStore;
let db: ReadableDb;
let reads: Reads;
let newId: () => string;

beforeEach(() => {
  folder = temporaryFolder();
  opened = openTestStore(join(folder, 'data'));
  newId = createIdSource(() => NOW);
  opened.db.exec(
    `INSERT INTO networks (id, name, preset, key, accepts_keyless, answer_body, mapping, test, created_at_ms)
     VALUES ('n1', '1win', 'default', 'key', 0, 'OK', '{}', 0, 1)`,
  );
  db = openReader(opened.db.path, new QueryStats(), searchFunctions);
  reads = createReads(createReadableStore(db), () => NOW);
});

afterEach(() => {
  db.close();
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Row {
  /** Of which conversion; null for what is about none. */
  readonly conversion: string | null;
  readonly status: 'approved' | 'rejected';
}

interface Stored extends Row {
  readonly id: string;
}

/** Oldest first; each conversion is how its last postback left it. */
function insert(rows: readonly Row[]): readonly Stored[] {
  const postback = opened.db.write<unknown[]>(
    'test.postback',
    `INSERT INTO postbacks (id, received_at_ms, network_id, method, body_state, test, understood_at_ms, problems,
       head, body, click_id, event, status, conversion_id)
     VALUES (?, ?, 'n1', 'GET', 'whole', 0, 1, '[]', x'', x'', ?, 'lead', ?, ?)`,
  );
  const conversion = opened.db.write<unknown[]>(
    'test.conversion',
    `INSERT INTO conversions (id, network_id, click_id, event, identity, status, payout_micros, currency,
       first_postback_id, last_postback_id, created_at_ms, updated_at_ms, test)
     VALUES (?, 'n1', ?, 'lead', 'lead|', ?, 5000000, 'USD', ?, ?, 1, 1, 0)
     ON CONFLICT (id) DO UPDATE SET status = excluded.status`,
  );
  return opened.db.transaction(() =>
    rows.map((row) => {
      const id = newId();
      postback.run(id, NOW, row.conversion, row.status, row.conversion);
      if (row.conversion !== null) conversion.run(row.conversion, row.conversion, row.status, id, id);
      return { ...row, id };
    }),
  );
}

function pagesOf(q: string, limit: number, between = (): void => undefined) {
  const found: ReturnType<Reads['groupPage']>['items'] = [];
  let before: PostbackId | null = null;
  for (let pages = 0; pages < 1_000; pages += 1) {
    const page: ReturnType<Reads['groupPage']> = reads.groupPage({ search: readSearch(q), before, limit });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items);
    if (page.nextCursor === null) return found;
    before = page.nextCursor as PostbackId;
    between();
  }
  throw new Error('Paging never came to its end.');
}

/** What all pages must be, by a plain look at all rows. */
function expected(rows: readonly Stored[], q: string): readonly string[] {
  const seen = new Set<string>();
  return rows
    .toReversed()
    .filter(({ status }) => q === '' || q === `status:${status}`)
    .filter(({ conversion }) => {
      if (conversion === null) return true;
      const isNew = !seen.has(conversion);
      seen.add(conversion);
      return isNew;
    })
    .map(({ id }) => id);
}

const anyRow: fc.Arbitrary<Row> = fc.record({
  conversion: fc.constantFrom('c1', 'c2', 'c3', null),
  status: fc.constantFrom('approved', 'rejected'),
});

test('each conversion is one row where the newest of its postbacks is that the search finds', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 30 }),
      fc.constantFrom('', 'status:approved', 'status:rejected'),
      fc.integer({ min: 1, max: 7 }),
      (rows, q, limit) => {
        opened.db.exec('DELETE FROM conversions; DELETE FROM postbacks');
        const stored = insert(rows);
        const found = pagesOf(q, limit);
        expect(found.map(({ newest }) => newest.id)).toEqual(expected(stored, q));
        for (const { newest, conversion } of found) {
          const own = stored.filter((row) => row.conversion === conversion?.id);
          const isAlone = stored.some(({ id, conversion: of }) => id === newest.id && of === null);
          expect(conversion === null).toBe(isAlone);
          if (conversion === null) continue;
          // How it is now and all that it has, whatever the search finds of it.
          expect(conversion).toMatchObject({
            postbackCount: own.length,
            status: own.at(-1)?.status,
            payout: 5,
          });
        }
      },
    ),
    { numRuns: times(60, 1_000) },
  );
});

test('a conversion that moves up between two pages is not shown in its old place again', () => {
  const stored = insert([
    { conversion: 'c1', status: 'approved' },
    { conversion: null, status: 'approved' },
    { conversion: 'c2', status: 'approved' },
  ]);
  const later: Stored[] = [];
  const found = pagesOf('', 1, () => {
    if (later.length === 0) later.push(...insert([{ conversion: 'c1', status: 'rejected' }]));
  });
  expect(found.map(({ newest }) => newest.id)).toEqual([stored[2]?.id, stored[1]?.id]);
  expect(pagesOf('', 1).map(({ newest }) => newest.id)).toEqual([later[0]?.id, stored[2]?.id, stored[1]?.id]);
});

test('the postbacks of a conversion come newest first, page by page', () => {
  const stored = insert([
    { conversion: 'c1', status: 'approved' },
    { conversion: 'c2', status: 'approved' },
    { conversion: 'c1', status: 'rejected' },
    { conversion: 'c1', status: 'approved' },
  ]);
  const id = conversionIdSchema.parse('c1');
  const first = reads.postbacksOfConversion({ id, before: null, limit: 2 });
  expect(first.items.map((item) => item.id)).toEqual([stored[3]?.id, stored[2]?.id]);
  const rest = reads.postbacksOfConversion({ id, before: first.nextCursor as PostbackId, limit: 2 });
  expect(rest.items.map((item) => item.id)).toEqual([stored[0]?.id]);
  expect(rest.nextCursor).toBeNull();
});
