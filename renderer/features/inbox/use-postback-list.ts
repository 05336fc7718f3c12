/** The loaded postbacks, newest first, page by page. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useDesk } from '../../client/desk-client.ts';

const PAGE = 100;

/** @param search text in the search language; empty shows all */
export function usePostbackList(search: string) {
  const desk = useDesk();
  const query = useInfiniteQuery(
    desk.postbacks.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        limit: PAGE,
        cursor,
        ...(search === '' ? {} : { q: search }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: (before) => before,
    }),
  );
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { query, items };
}
