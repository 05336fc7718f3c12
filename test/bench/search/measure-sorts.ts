/** Runs each order of the list as a reader's thread does. */
import { readSearch } from '../../../electron/engine/reader/read-search.ts';
import { createReads } from '../../../electron/engine/reader/reads.ts';
import { searchFunctions } from '../../../electron/engine/reader/search-functions.ts';
import { createReadableStore } from '../../../electron/engine/store/readable-store.ts';
import { openReader } from '../../../electron/platform/database.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import type { SortedPlace } from '../../../shared/domain/search/sort.ts';
import { BENCH_SORTS, type BenchSort } from './sorts.ts';
import { timed } from './timed.ts';

export interface MeasuredSort extends BenchSort {
  readonly firstMs: readonly number[];
  readonly firstCpuMs: readonly number[];
  /** None where the first page holds all. */
  readonly nextMs: readonly number[];
  readonly nextCpuMs: readonly number[];
  readonly found: number;
}

const LIMIT = 100;
const RUNS = 7;

export function measureSorts(path: string, say: (line: string) => void): readonly MeasuredSort[] {
  const db = openReader(path, new QueryStats(), { functions: searchFunctions });
  const reads = createReads(createReadableStore(db), Date.now);
  const measured = BENCH_SORTS.map((sort): MeasuredSort => {
    const { by, order, q } = sort;
    const page = (after: SortedPlace | null) =>
      timed(() => reads.sortedPage({ search: readSearch(q), sort: { by, order }, after, limit: LIMIT }));
    const first = Array.from({ length: RUNS }, () => page(null));
    const place = first[0]?.value.next ?? null;
    const next = place === null ? [] : Array.from({ length: RUNS }, () => page(place));
    const found = first[0]?.value.items.length ?? 0;
    say(`${by} ${order} ${q}: ${first.map(({ ms }) => ms.toFixed(1)).join(' ')}, ${found} found`);
    return {
      ...sort,
      firstMs: first.map(({ ms }) => ms),
      firstCpuMs: first.map(({ cpuMs }) => cpuMs),
      nextMs: next.map(({ ms }) => ms),
      nextCpuMs: next.map(({ cpuMs }) => cpuMs),
      found,
    };
  });
  db.close();
  return measured;
}
