/** In which order a list shows what a search finds. */
import { z } from 'zod';

export const SORT_FIELDS = ['time', 'amount', 'network', 'clickid'] as const;
export type SortField = (typeof SORT_FIELDS)[number];

export const SORT_ORDERS = ['desc', 'asc'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

export interface SearchSort {
  readonly by: SortField;
  /** Of times `desc` is newest first. What has nothing to sort by comes last in both. */
  readonly order: SortOrder;
}

export const searchSortSchema = z.object({ by: z.enum(SORT_FIELDS), order: z.enum(SORT_ORDERS) });

export const NEWEST_FIRST: SearchSort = { by: 'time', order: 'desc' };

export function isNewestFirst({ by, order }: SearchSort): boolean {
  return by === 'time' && order === 'desc';
}

/** The order that a person most likely wants first: large amounts, new ones, but names from A on. */
const FIRST_ORDER: Readonly<Record<SortField, SortOrder>> = {
  time: 'desc',
  amount: 'desc',
  network: 'asc',
  clickid: 'asc',
};

/** What one more press on the head of a column asks for: its usual order, the other one, then newest first again. */
export function nextSort(sort: SearchSort, by: SortField): SearchSort {
  const first = FIRST_ORDER[by];
  if (sort.by !== by) return { by, order: first };
  const other: SortOrder = first === 'desc' ? 'asc' : 'desc';
  if (sort.order === first) return { by, order: other };
  return NEWEST_FIRST;
}

/**
 * Where a sorted list goes on: behind a row that has something to sort by, among the rows that have nothing, or in one
 * network's rows. Ids are of postbacks; null stands before the first.
 */
export const sortedPlaceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keyed'), key: z.union([z.string(), z.number()]), id: z.string().max(64) }),
  z.object({ kind: z.literal('rest'), before: z.string().max(64).nullable() }),
  z.object({
    kind: z.literal('network'),
    networkId: z.string().max(64).nullable(),
    before: z.string().max(64).nullable(),
  }),
]);
export type SortedPlace = z.infer<typeof sortedPlaceSchema>;
