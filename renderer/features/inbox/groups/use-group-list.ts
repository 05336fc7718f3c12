/** The loaded conversions, newest first, page by page, and the postbacks of those that are open. */
import { skipToken, useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Postback } from '../../../../shared/contract/postbacks.ts';
import type { ConversionId } from '../../../../shared/domain/ids.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { PAGE_ITEMS, useFullScreen } from '../use-full-screen.ts';
import type { OpenedGroups } from './group-entries.ts';

/** So many postbacks of one conversion are shown in the list; the others are in its history. */
const MOST_INSIDE = 100;
const NONE: readonly ConversionId[] = [];

interface InsidePage {
  readonly items: readonly Postback[];
  readonly nextCursor: string | null;
}

/** @param search text in the search language; empty shows all · @param isShown else nothing is read */
export function useGroupList(search: string, isShown: boolean) {
  const desk = useDesk();
  const query = useInfiniteQuery(
    desk.groups.list.infiniteOptions({
      input: isShown
        ? (cursor: string | undefined) => ({
            limit: PAGE_ITEMS,
            cursor,
            ...(search === '' ? {} : { q: search }),
          })
        : skipToken,
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: (before) => before,
      structuralSharing: false,
    }),
  );
  const items = useFullScreen(query, isShown);
  const [openIds, setOpenIds] = useState<readonly ConversionId[]>([]);
  const opened = useOpened(isShown ? openIds : NONE);
  return {
    query,
    items,
    opened,
    setOpen: useCallback((id: ConversionId, isOpen: boolean | 'other'): void => {
      setOpenIds((before) => {
        const others = before.filter((each) => each !== id);
        const isWanted = isOpen === 'other' ? others.length === before.length : isOpen;
        return isWanted ? [...others, id] : others;
      });
    }, []),
  };
}

function useOpened(ids: readonly ConversionId[]): OpenedGroups {
  const desk = useDesk();
  // The same function while the same are open, or all lines would be made anew at each render.
  const combine = useCallback(
    (results: readonly { readonly data: InsidePage | undefined }[]): OpenedGroups =>
      new Map(
        ids.map((id, at) => {
          const data = results[at]?.data;
          return [id, data === undefined ? null : { items: data.items, hasMore: data.nextCursor !== null }];
        }),
      ),
    [ids],
  );
  return useQueries({
    queries: ids.map((id) => desk.groups.postbacks.queryOptions({ input: { id, limit: MOST_INSIDE } })),
    combine,
  });
}
