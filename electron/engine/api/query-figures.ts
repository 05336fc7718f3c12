/** The figures of queries as the contract shows them. */
import { MAX_QUERIES, type QueryFigures } from '../../../shared/contract/queries.ts';
import type { QueryStats } from '../../platform/query-stats.ts';

/** Those that took the most time altogether first; milliseconds to the microsecond. */
export function queryFigures(stats: QueryStats): QueryFigures[] {
  return stats.list(MAX_QUERIES).map((figures) => ({
    ...figures,
    totalMs: toMicroseconds(figures.totalMs),
    slowestMs: toMicroseconds(figures.slowestMs),
  }));
}

function toMicroseconds(ms: number): number {
  return Math.round(ms * 1_000) / 1_000;
}
