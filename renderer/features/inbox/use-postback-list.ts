/** The loaded postbacks in their order, page by page. */
import { skipToken, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { isNewestFirst, type SearchSort } from '../../../shared/domain/search/sort.ts';
import { useDesk } from '../../client/desk-client.ts';

const PAGE = 100;

/** @param search text in the search language; empty shows all · @param isShown else nothing is read */
export function usePostbackList(search: string, { by, order }: SearchSort, isShown: boolean) {
  const desk = useDesk();
  const query = useInfiniteQuery(
    desk.postbacks.list.infiniteOptions({
      input: isShown
        ? (cursor: string | undefined) => ({
            limit: PAGE,
            cursor,
            ...(search === '' ? {} : { q: search }),
            ...(isNewestFirst({ by, order }) ? {} : { sort: by, order }),
          })
        : skipToken,
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: (before) => before,
      // A new row moves all others down one place: comparing place by place finds nothing equal and costs frames.
      structuralSharing: false,
    }),
  );
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  // A page of a search may be short: what is rare is looked for further back, until a screen is full.
  const isShort = isShown && items.length < PAGE && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (isShort) void fetchNextPage();
  }, [isShort, fetchNextPage]);
  return { query, items };
}
