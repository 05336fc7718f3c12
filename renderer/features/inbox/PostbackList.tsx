/** The list: only the rows in view exist, whatever is loaded. All rows have one height. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './PostbackList.module.css';
import { PostbackRow } from './PostbackRow.tsx';

const ROW_PX = 34;
const AHEAD = 12;
/** Older ones are asked for when so few rows are left below. */
const MORE_BEFORE_END = 30;

interface PostbackListProps {
  readonly items: readonly Postback[];
  readonly openId: PostbackId | null;
  readonly onOpen: (id: PostbackId) => void;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly onAtTop: (isAtTop: boolean) => void;
  readonly scrollRef: RefObject<HTMLDivElement | null>;
}

export function PostbackList({
  items,
  openId,
  onOpen,
  hasMore,
  onMore,
  onAtTop,
  scrollRef,
}: PostbackListProps) {
  const words = useText().window.inbox;
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

  const openIndex = openId === null ? -1 : items.findIndex((item) => item.id === openId);
  useEffect(() => {
    if (openIndex >= 0) virtualizer.scrollToIndex(openIndex, { align: 'auto' });
    // Only a newly opened one is brought into view: rows that arrive must not scroll the list.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [openId]);

  return (
    <div className={classes['table']} role="table" aria-label={words.list} aria-rowcount={items.length}>
      <div className={classes['head']} role="row">
        {Object.entries(words.columns).map(([name, word]) => (
          <span key={name} role="columnheader" data-column={name}>
            {word}
          </span>
        ))}
      </div>
      <div
        ref={scrollRef}
        className={classes['scroll']}
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
                <PostbackRow postback={item} isOpen={item.id === openId} onOpen={onOpen} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
