/** The list as it is shown: by postback or by conversion, with its days, and held while it is paused. */
import { useMemo } from 'react';
import { isNewestFirst, type SearchSort } from '../../../shared/domain/search/sort.ts';
import { asRows, withDays } from './days.ts';
import { groupEntries } from './groups/group-entries.ts';
import { useGroupList } from './groups/use-group-list.ts';
import { stopsOf } from './list-stops.ts';
import { newestOf } from './newest-of.ts';
import { useHeldRows } from './use-held-rows.ts';
import { usePostbackList } from './use-postback-list.ts';

interface Asked {
  /** Text in the search language; empty shows all. */
  readonly search: string;
  readonly sort: SearchSort;
  readonly isGrouped: boolean;
  readonly isLive: boolean;
}

export function useInboxList(asked: Asked) {
  const { search, sort, isLive } = asked;
  // In another order than newest first there are no groups: the order is of postbacks.
  const isGrouped = asked.isGrouped && isNewestFirst(sort);
  const isByTime = sort.by === 'time';
  const plain = usePostbackList(search, sort, !isGrouped);
  const grouped = useGroupList(search, isGrouped);
  const { query } = isGrouped ? grouped : plain;
  const listKey = `${isGrouped ? 'groups' : `${sort.by} ${sort.order}`} ${search}`;
  const state = { isLive, isLoaded: query.isSuccess && !query.isPlaceholderData };
  const rows = useHeldRows(plain.items, listKey, state);
  const groups = useHeldRows(grouped.items, listKey, state);
  const entries = useMemo(() => {
    if (isGrouped) return groupEntries(groups.shown, grouped.opened);
    return isByTime ? withDays(rows.shown) : asRows(rows.shown);
  }, [isGrouped, isByTime, groups.shown, grouped.opened, rows.shown]);
  const items = useMemo(
    () => (isGrouped ? entries.flatMap((entry) => ('item' in entry ? entry.item : [])) : rows.shown),
    [isGrouped, entries, rows.shown],
  );
  const { hiddenCount, letIn } = isGrouped ? groups : rows;
  return {
    query,
    listKey,
    isGrouped,
    /** Of all rows and lines. */
    entries,
    /** Postbacks in the rows; the row of a conversion has its newest one. */
    items,
    stops: useMemo(() => stopsOf(entries), [entries]),
    newestId: newestOf(items),
    hiddenCount,
    letIn,
    setOpen: grouped.setOpen,
  };
}
