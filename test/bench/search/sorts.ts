/** The orders of the list that are measured, alone and together with a filter. */
import type { SearchSort } from '../../../shared/domain/search/sort.ts';

export interface BenchSort extends SearchSort {
  /** In the search language. */
  readonly q: string;
}

const ORDERS: readonly SearchSort[] = [
  { by: 'amount', order: 'desc' },
  { by: 'amount', order: 'asc' },
  { by: 'network', order: 'asc' },
  { by: 'network', order: 'desc' },
  { by: 'clickid', order: 'asc' },
  { by: 'clickid', order: 'desc' },
  { by: 'time', order: 'asc' },
];

const FILTERS: readonly string[] = [
  '',
  'event:ftd',
  'is:held',
  'received:now-2d',
  'status:rejected payout>60',
  'network:1win -event:ftd',
];

export const BENCH_SORTS: readonly BenchSort[] = ORDERS.flatMap((sort) =>
  FILTERS.map((q) => ({ ...sort, q })),
);
