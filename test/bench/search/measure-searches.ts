/** Runs each search as a reader's thread does, and once more without any index. */
import { readSearch } from '../../../electron/engine/reader/read-search.ts';
import { createReads, type RowPage } from '../../../electron/engine/reader/reads.ts';
import { createReadableStore } from '../../../electron/engine/store/readable-store.ts';
import { type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { searchFunctions } from '../../../electron/engine/reader/search-functions.ts';
import { conditionOf } from '../../../electron/engine/store/search/condition.ts';
import { createSearchNames } from '../../../electron/engine/store/search/search-names.ts';
import { openReader, type ReadableDb } from '../../../electron/platform/database.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import { boundsOf, OWN_ZONE } from '../../../shared/domain/search/period.ts';
import { type BenchQuery, benchQueries } from './queries.ts';
import { timed } from './timed.ts';

export interface MeasuredSearch extends BenchQuery {
  readonly firstMs: readonly number[];
  /** The same in time of the processor: what a computer would take that does nothing else. */
  readonly firstCpuMs: readonly number[];
  readonly nextCpuMs: readonly number[];
  /** None where the first page holds all. */
  readonly nextMs: readonly number[];
  /** Null where it was left out. */
  readonly scanMs: number | null;
  readonly found: number;
}

const LIMIT = 100;
const RUNS = 7;

export function measureSearches(
  path: string,
  { hasTexts, hasScans }: { readonly hasTexts: boolean; readonly hasScans: boolean },
  say: (line: string) => void,
): readonly MeasuredSearch[] {
  const db = openReader(path, new QueryStats(), { functions: searchFunctions });
  const middle = db
    .query<[], { click_id: string; transaction_id: string }>(
      'bench.middle',
      `SELECT click_id, transaction_id FROM postbacks
       WHERE rowid > (SELECT max(rowid) / 2 FROM postbacks) AND transaction_id IS NOT NULL LIMIT 1`,
    )
    .get();
  const reads = createReads(createReadableStore(db), Date.now);
  const page = (q: string, before: PostbackId | null): RowPage<unknown> =>
    reads.postbackPage({ search: readSearch(q), before, limit: LIMIT });
  const queries = benchQueries(middle?.click_id ?? '', middle?.transaction_id ?? '').filter(
    ({ kind, q }) => hasTexts || (kind !== 'text' && !/param|creo/.test(q)),
  );
  const measured = queries.map((query) => {
    const first = Array.from({ length: RUNS }, () => timed(() => page(query.q, null)));
    const { items, nextCursor } = first[0]?.value ?? { items: [], nextCursor: null };
    const next =
      nextCursor === null
        ? []
        : Array.from({ length: RUNS }, () => timed(() => page(query.q, postbackIdSchema.parse(nextCursor))));
    const scan = hasScans ? timed(() => scanFor(db, query.q)) : null;
    say(
      `${query.q}: ${first.map(({ ms, cpuMs }) => `${ms.toFixed(1)} (${cpuMs.toFixed(1)})`).join(' ')}, without indexes ${scan?.ms.toFixed(0) ?? '-'}`,
    );
    return {
      ...query,
      firstMs: first.map(({ ms }) => ms),
      firstCpuMs: first.map(({ cpuMs }) => cpuMs),
      nextCpuMs: next.map(({ cpuMs }) => cpuMs),
      nextMs: next.map(({ ms }) => ms),
      scanMs: scan?.ms ?? null,
      found: items.length,
    };
  });
  db.close();
  return measured;
}

/** Texts by LIKE over the bytes, all else by its columns, over every row. */
function scanFor(db: ReadableDb, q: string): number {
  const search = readSearch(q);
  if (search === null) return 0;
  const nowMs = Date.now();
  const names = {
    ...createSearchNames(db).now(),
    idsBetween: () => ({ after: null, through: null }),
  };
  const { sql, values } = conditionOf(search, names);
  const period = search.kind === 'received' ? boundsOf(search.period, nowMs, OWN_ZONE) : null;
  const plain = sql
    .replaceAll(
      /search_has_text\(\?,[^=]*\) = 1/gs,
      "(CAST(p.head AS TEXT) || CAST(p.body AS TEXT)) LIKE '%' || ? || '%'",
    )
    .replaceAll(
      /search_has_param\(\?, \?, \?,[^=]*(?:=[^=]*)*?\) = 1/gs,
      "(CAST(p.head AS TEXT) || CAST(p.body AS TEXT)) LIKE '%' || ? || '%' || ? || '%' || substr(?, 1, 0)",
    );
  const times = period === null ? '' : 'AND p.received_at_ms >= ? AND p.received_at_ms < ?';
  return db
    .query<(string | number)[], { id: string }>(
      'bench.scan',
      `SELECT p.id FROM postbacks p NOT INDEXED WHERE ${plain} ${times} ORDER BY p.id DESC LIMIT ${LIMIT + 1}`,
    )
    .all(...values, ...(period === null ? [] : [period.fromMs ?? 0, period.untilMs ?? nowMs])).length;
}
