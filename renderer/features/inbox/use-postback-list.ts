/** The loaded postbacks in their order, page by page. */
import { skipToken, useInfiniteQuery } from '@tanstack/react-query';
import { isNewestFirst, type SearchSort } from '../../../shared/domain/search/sort.ts';
import { useDesk } from '../../client/desk-client.ts';
import { PAGE_ITEMS, useFullScreen } from './use-full-screen.ts';

/** @param search text in the search language; empty shows all · @param isShown else nothing is read */
export function usePostbackList(search: string, { by, order }: SearchSort, isShown: boolean) {
  const desk = useDesk();
  const query = useInfiniteQuery(
    desk.postbacks.list.infiniteOptions({
      input: isShown
        ? (cursor: string | undefined) => ({
            limit: PAGE_ITEMS,
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
  return { query, items: useFullScreen(query, isShown) };
}
