/** The list: only the rows in view exist, whatever is loaded. All rows and day lines have one height. */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ReactNode,
  type RefObject,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
} from 'react';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { ConversionId, PostbackId } from '../../../shared/domain/ids.ts';
import { useToday } from '../../ui/now.ts';
import { useText } from '../../ui/text-context.ts';
import type { SearchSort } from '../../../shared/domain/search/sort.ts';
import { type ListLook, ROW_PX, visibleColumns } from './columns/columns.ts';
import { ListHead } from './columns/ListHead.tsx';
import { useListVariables } from './columns/use-list-variables.ts';
import { DayLine } from './day/DayLine.tsx';
import { useDayFigures } from './day/use-day-figures.ts';
import { type ListEntry, momentOf } from './days.ts';
import { ListPlace } from './ListPlace.tsx';
import classes from './PostbackList.module.css';
import { SortLine } from './SortLine.tsx';
import { useNewRows } from './use-new-rows.ts';
import { useOpenInView } from './use-open-in-view.ts';
import { useRowDestinations } from './use-row-destinations.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useSameRows } from './use-same-rows.ts';
import { useStillRows } from './use-still-rows.ts';

const AHEAD = 8;
/** Older ones are asked for when so few rows are left below. */
const MORE_BEFORE_END = 30;

interface PostbackListProps {
  readonly entries: readonly ListEntry<Postback>[];
  readonly isGrouped: boolean;
  /** They are of the search before, until those of this one are here. */
  readonly isOfBefore: boolean;
  /** Of the entries where the keyboard stands, and whose details are open. */
  readonly cursorKey: string | null;
  readonly openKey: string | null;
  readonly onOpen: (id: PostbackId) => void;
  readonly onToggle: (id: ConversionId, newestId: PostbackId) => void;
  readonly onNameNetwork: () => void;
  readonly marked: readonly PostbackId[];
  readonly onMark: (id: PostbackId) => void;
  /** Rows must stay where they are, whatever is put in above them. */
  readonly isHeld: boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
  readonly onAtTop: (isAtTop: boolean) => void;
  readonly onPointer: (isOver: boolean) => void;
  readonly scrollRef: RefObject<HTMLDivElement | null>;
  /** The next new rows are to be seen: the list goes to its top for them. */
  readonly wantsTop: RefObject<boolean>;
  /** The keyboard chose the place, so the focus goes along. */
  readonly wantsFocus: RefObject<boolean>;
  readonly look: ListLook;
  readonly onLook: (next: (look: ListLook) => ListLook) => void;
  readonly sort: SearchSort;
  readonly onSort: (sort: SearchSort) => void;
  /** The list shows less than the whole of its days. */
  readonly isFiltered: boolean;
  /** What says that new ones wait; it lies where it covers no row. */
  readonly pill: ReactNode;
}

export function PostbackList(props: PostbackListProps) {
  const { isGrouped, cursorKey, openKey, onOpen, onToggle, onNameNetwork, isHeld } = props;
  const { hasMore, isLoadingMore, onMore } = props;
  const { isOfBefore, marked, onMark, onAtTop, onPointer, scrollRef, wantsTop, wantsFocus, pill } = props;
  const { look, onLook, sort, onSort, isFiltered } = props;
  const text = useText();
  const messages = text.window.inbox;
  const today = useToday();
  const destinations = useRowDestinations();
  const days = useDayFigures();
  // New rows are drawn between frames, a few at a time: a screen full of them would hold one up.
  const entries = useDeferredValue(props.entries);
  const isByTime = sort.by === 'time';
  const columns = useMemo(() => visibleColumns(look), [look]);
  const rowPx = ROW_PX[look.density];
  const tableRef = useRef<HTMLDivElement>(null);
  useListVariables(tableRef, look, !isByTime);
  const innerRef = useRef<HTMLDivElement>(null);
  // Where the keyboard or an open row is at one of them, each row keeps its own place.
  const isFree = cursorKey === null && openKey === null;
  const { fresh, isFlowing } = useNewRows({ entries, isHeld, isFree, rowPx, innerRef });
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowPx,
    // Reading it from the page would lay the page out in the middle of each render.
    measureElement: () => rowPx,
    overscan: AHEAD,
    // In a burst the places stay and what stands in them changes, which is half the work. The virtualizer moves the
    // elements by this key, so it has to be the one that React keeps them by.
    getItemKey: (index) => (isFlowing ? index : (entries[index]?.key ?? index)),
    useFlushSync: false,
    directDomUpdates: true,
  });
  const rows = virtualizer.getVirtualItems();
  const lastIndex = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastIndex >= entries.length - MORE_BEFORE_END) onMore();
  }, [hasMore, lastIndex, entries.length, onMore]);
  useEffect(() => {
    // A list that just appeared is at its top, wherever the one before was.
    onAtTop(true);
  }, [onAtTop]);
  const leave = useEffectEvent(() => {
    onPointer(false);
  });
  // A list that goes is left by the pointer without a sign.
  useEffect(
    () => () => {
      leave();
    },
    [],
  );
  useStillRows({ entries, isHeld, rowPx, scrollRef, wantsTop });

  const cursorIndex = cursorKey === null ? -1 : entries.findIndex((entry) => entry.key === cursorKey);
  useEffect(() => {
    if (cursorIndex >= 0 && !isOfBefore) virtualizer.scrollToIndex(cursorIndex, { align: 'auto' });
    // Only a newly chosen one is brought into view: rows that arrive must not scroll the list.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [cursorKey]);
  useSameRows({
    index: cursorIndex,
    rowPx,
    scrollRef,
    measureAnew: () => {
      virtualizer.measure();
    },
  });
  useRowFocus(cursorKey, scrollRef, wantsFocus);
  useOpenInView({
    index: openKey === null ? -1 : entries.findIndex((entry) => entry.key === openKey),
    rowPx,
    scrollRef,
    scrollTo: (index) => {
      virtualizer.scrollToIndex(index, { align: 'auto' });
    },
  });

  const firstInView = momentOf(entries[virtualizer.range?.startIndex ?? 0]);
  return (
    <div
      ref={tableRef}
      className={classes['table']}
      onPointerEnter={() => {
        onPointer(true);
      }}
      onPointerLeave={() => {
        onPointer(false);
      }}
    >
      <div className={classes['bar']}>
        <div className={classes['barLine']}>
          {isByTime && firstInView !== null && (
            <DayLine at={firstInView} today={today} days={days} isFiltered={isFiltered} />
          )}
          {!isByTime && <SortLine sort={sort} onSort={onSort} />}
        </div>
        {pill}
      </div>
      <div
        className={classes['grid']}
        role={isGrouped ? 'treegrid' : 'grid'}
        aria-label={isGrouped ? text.inboxList.groups.list : messages.list}
        aria-rowcount={entries.length + 1}
      >
        <div className={classes['headGroup']} role="rowgroup">
          <ListHead look={look} onLook={onLook} sort={sort} onSort={onSort} />
        </div>
        <div
          ref={scrollRef}
          className={classes['scroll']}
          role="rowgroup"
          // Rows are reached by the keyboard; the box around them is no stop of its own.
          tabIndex={-1}
          onScroll={(event) => {
            onAtTop(event.currentTarget.scrollTop < rowPx / 2);
          }}
        >
          <div ref={innerRef} role="presentation">
            <div ref={virtualizer.containerRef} className={classes['inner']} role="presentation">
              {rows.map((row) => {
                const entry = entries[row.index];
                return entry === undefined ? null : (
                  <div
                    key={row.key}
                    data-index={row.index}
                    ref={virtualizer.measureElement}
                    className={classes['place']}
                    role="presentation"
                  >
                    <ListPlace
                      entry={entry}
                      columns={columns}
                      today={today}
                      days={days}
                      isFiltered={isFiltered}
                      isDated={!isByTime}
                      destinations={destinations}
                      rowIndex={row.index + 2}
                      isCursor={entry.key === cursorKey}
                      isOpen={entry.key === openKey}
                      isNew={fresh.has(entry.key)}
                      // With no cursor in the list, the first row is the way in.
                      isTabStop={cursorIndex === -1 ? row.index === 0 : row.index === cursorIndex}
                      isMarked={'item' in entry && marked.includes(entry.item.id)}
                      onMark={onMark}
                      onOpen={onOpen}
                      onToggle={onToggle}
                      onNameNetwork={onNameNetwork}
                    />
                  </div>
                );
              })}
            </div>
          </div>
          {isLoadingMore && <div className={classes['more']}>{messages.loadingMore}</div>}
        </div>
      </div>
    </div>
  );
}
