/** The inbox: filter, live list, detail. */
import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useDeferredValue, useRef } from 'react';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { postbackOf, showPostback, useRoute } from '../../navigation/route.ts';
import { useFeed, useFeedState } from '../../client/feed-context.ts';
import { FirstStart } from '../setup/FirstStart.tsx';
import { SetupBar } from '../setup/SetupBar.tsx';
import { count } from '../../ui/count.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { PostbackDetail } from './detail/PostbackDetail.tsx';
import { FilterBar } from './FilterBar.tsx';
import { useInboxView } from './inbox-view.ts';
import classes from './InboxPage.module.css';
import { PostbackList } from './PostbackList.tsx';
import { useGate } from './use-gate.ts';
import { useInboxKeys } from './use-inbox-keys.ts';
import { usePostbackList } from './use-postback-list.ts';

const TYPING_MS = 250;

export function InboxPage() {
  const messages = useText().window.inbox;
  const feed = useFeed();
  const { waitingCount } = useFeedState();
  const { view, change } = useInboxView();
  const { filter, isLive } = view;
  const openId = postbackOf(useRoute());
  // A key that is held down moves on faster than details can be drawn.
  const shownId = useDeferredValue(openId);
  const cursorId = openId ?? view.cursorId;
  const [search] = useDebouncedValue(filter.trim(), TYPING_MS);
  const filterRef = useRef<HTMLInputElement>(null);
  const scrollRef = useRef<HTMLDivElement>(null);
  const { query, items } = usePostbackList(search);
  const gate = useGate(isLive);
  const setCursor = useCallback(
    (id: PostbackId): void => {
      change({ cursorId: id });
    },
    [change],
  );
  // The same function every time, or every row would be drawn anew.
  const open = useCallback(
    (id: PostbackId): void => {
      setCursor(id);
      showPostback(id);
    },
    [setCursor],
  );
  const mark = useCallback(
    (id: PostbackId): void => {
      change(({ marked }) => ({
        marked: marked.includes(id) ? marked.filter((each) => each !== id) : [...marked, id],
      }));
    },
    [change],
  );
  const close = (): void => {
    // The keyboard stays where the detail was.
    if (openId !== null) setCursor(openId);
    showPostback(null);
  };
  useInboxKeys({
    items,
    cursorId,
    openId,
    onCursor: setCursor,
    onClose: close,
    focusFilter: () => filterRef.current?.focus(),
    togglePause: () => {
      change({ isLive: !isLive });
    },
    onMark: mark,
  });

  // Under a filter it is not known yet which of them fit.
  const newOnes = search === '' ? messages.newOnes : messages.newToFilter;
  const isEmpty = query.isSuccess && items.length === 0;
  // Nothing was ever received: what to do first, instead of an empty list.
  if (isEmpty && search === '' && filter === '') return <FirstStart />;
  return (
    <div className={classes['page']}>
      <FilterBar
        filter={filter}
        onFilter={(text) => {
          change({ filter: text });
        }}
        isLive={isLive}
        onLive={(value) => {
          change({ isLive: value });
        }}
        marked={view.marked}
        onUnmark={() => {
          change({ marked: [] });
        }}
        inputRef={filterRef}
        waiting={waitingCount === 0 ? null : newOnes(count(waitingCount))}
        onRelease={() => {
          feed.release();
          scrollRef.current?.scrollTo({ top: 0 });
        }}
      />
      {query.isError && (
        <div className={classes['error']}>
          <ErrorNote error={query.error} />
        </div>
      )}
      {isEmpty && search !== '' && <EmptyState title={messages.noHits} body={messages.noHitsBody} />}
      {items.length > 0 && <SetupBar />}
      {items.length > 0 && (
        <PostbackList
          // A new search starts at its top.
          key={search}
          items={items}
          cursorId={cursorId}
          openId={openId}
          marked={view.marked}
          onMark={mark}
          onOpen={open}
          isHeld={!gate.isOpen}
          hasMore={query.hasNextPage}
          isLoadingMore={query.isFetchingNextPage}
          onMore={() => {
            // Asking for older ones would call off a reading of the newest.
            if (!query.isFetching) void query.fetchNextPage();
          }}
          onAtTop={gate.setAtTop}
          scrollRef={scrollRef}
        />
      )}
      {openId !== null && shownId !== null && (
        <PostbackDetail
          id={shownId}
          row={items.find((item) => item.id === shownId) ?? null}
          isLate={shownId !== openId}
          onClose={close}
        />
      )}
    </div>
  );
}
