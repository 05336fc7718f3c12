/** The list: only the rows in view exist, whatever is loaded. All rows have one height. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './PostbackList.module.css';
import { PostbackRow } from './PostbackRow.tsx';
import { useRowFocus } from './use-row-focus.ts';
import { useStillRows } from './use-still-rows.ts';

const ROW_PX = 32;
const AHEAD = 12;
/** Older ones are asked for when so few rows are left below. */
const MORE_BEFORE_END = 30;

interface PostbackListProps {
  readonly items: readonly Postback[];
  readonly cursorId: PostbackId | null;
  readonly openId: PostbackId | null;
  readonly onOpen: (id: PostbackId) => void;
  readonly marked: readonly PostbackId[];
  readonly onMark: (id: PostbackId) => void;
  /** Rows must stay where they are, whatever is put in above them. */
  readonly isHeld: boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
  readonly onAtTop: (isAtTop: boolean) => void;
  readonly scrollRef: RefObject<HTMLDivElement | null>;
}

export function PostbackList(props: PostbackListProps) {
  const { items, cursorId, openId, onOpen, isHeld, hasMore, isLoadingMore, onMore, onAtTop, scrollRef } =
    props;
  const messages = useText().window.inbox;
  const { marked, onMark } = props;
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_PX,
    overscan: AHEAD,
    getItemKey: (index) => items[index]?.id ?? index,
    useFlushSync: false,
    directDomUpdates: true,
  });
  const rows = virtualizer.getVirtualItems();
  const lastIndex = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastIndex >= items.length - MORE_BEFORE_END) onMore();
  }, [hasMore, lastIndex, items.length, onMore]);
  useEffect(() => {
    // A list that just appeared stands at its top, wherever the one before stood.
    onAtTop(true);
  }, [onAtTop]);
  useStillRows(items, isHeld, ROW_PX, scrollRef);

  const cursorIndex = cursorId === null ? -1 : items.findIndex((item) => item.id === cursorId);
  useEffect(() => {
    if (cursorIndex >= 0) virtualizer.scrollToIndex(cursorIndex, { align: 'auto' });
    // Only a newly chosen one is brought into view: rows that arrive must not scroll the list.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [cursorId]);
  useRowFocus(cursorId, scrollRef);

  return (
    <div className={classes['table']} role="grid" aria-label={messages.list} aria-rowcount={items.length + 1}>
      <div className={classes['head']} role="row" aria-rowindex={1}>
        {Object.entries(messages.columns).map(([name, word]) => (
          <span key={name} role="columnheader" data-column={name}>
            {word}
          </span>
        ))}
      </div>
      <div
        ref={scrollRef}
        className={classes['scroll']}
        // Rows are reached by the keyboard; the box around them is no stop of its own.
        tabIndex={-1}
        onScroll={(event) => {
          onAtTop(event.currentTarget.scrollTop < ROW_PX / 2);
        }}
      >
        <div ref={virtualizer.containerRef} className={classes['inner']}>
          {rows.map((row) => {
            const item = items[row.index];
            return item === undefined ? null : (
              <div
                key={row.key}
                data-index={row.index}
                ref={virtualizer.measureElement}
                className={classes['place']}
              >
                <PostbackRow
                  postback={item}
                  rowIndex={row.index + 2}
                  isCursor={item.id === cursorId}
                  isOpen={item.id === openId}
                  // With no cursor in the list, the first row is the way in.
                  isTabStop={cursorIndex === -1 ? row.index === 0 : row.index === cursorIndex}
                  isMarked={marked.includes(item.id)}
                  onMark={onMark}
                  onOpen={onOpen}
                />
              </div>
            );
          })}
        </div>
        {isLoadingMore && <div className={classes['more']}>{messages.loadingMore}</div>}
      </div>
    </div>
  );
}
