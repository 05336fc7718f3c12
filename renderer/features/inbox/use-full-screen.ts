/** What is loaded of a list so far. A page of a search may be short: what is rare is looked for until a screen is full. */
import type { InfiniteData } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';

/** So many are asked for at once. */
export const PAGE_ITEMS = 100;

interface Loading<Item> {
  readonly data: InfiniteData<{ readonly items: readonly Item[] }> | undefined;
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly isError: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** @param isShown else nothing more is read */
export function useFullScreen<Item>(query: Loading<Item>, isShown: boolean): readonly Item[] {
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const isShort = isShown && items.length < PAGE_ITEMS && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (isShort) void fetchNextPage();
  }, [isShort, fetchNextPage]);
  return items;
}
