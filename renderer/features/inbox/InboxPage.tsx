/** The inbox: filter, live list, and the details of what is open. */
import { VisuallyHidden } from '@mantine/core';
import { useCallback, useDeferredValue, useRef, useState } from 'react';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { postbackOf, showPostback, useRoute } from '../../navigation/route.ts';
import { useFeed, useFeedState } from '../../client/feed-context.ts';
import { FirstStart } from '../setup/FirstStart.tsx';
import { SetupBar } from '../setup/SetupBar.tsx';
import { count } from '../../ui/count.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { PostbackDetail } from './detail/PostbackDetail.tsx';
import { FilterBar } from './FilterBar.tsx';
import { AddDialog } from './hand/AddDialog.tsx';
import { type InboxTool, useInboxView } from './inbox-view.ts';
import classes from './InboxPage.module.css';
import { KeylessDialog } from './KeylessDialog.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import { NewPill } from './NewPill.tsx';
import { NoHits } from './NoHits.tsx';
import { PostbackList, ROW_PX } from './PostbackList.tsx';
import { SearchBelow } from './SearchBelow.tsx';
import { SplitView } from './SplitView.tsx';
import { useGate } from './use-gate.ts';
import { useInboxKeys } from './use-inbox-keys.ts';
import { usePostbackList } from './use-postback-list.ts';
import { useSearch } from './use-search.ts';

/** One element for all renders, so that it is drawn when it changes itself and no other time. */
const SETUP_BAR = <SetupBar />;

export function InboxPage() {
  const { window: windowText, search: searchText } = useText();
  const { inbox: messages, nav } = windowText;
  const feed = useFeed();
  const { waitingCount } = useFeedState();
  const { view, change } = useInboxView();
  const { filter, isLive } = view;
  const openId = postbackOf(useRoute());
  // A key that is held down moves on faster than details can be drawn.
  const shownId = useDeferredValue(openId);
  const cursorId = openId ?? view.cursorId;
  const { search, query: asked, faults, isRefused } = useSearch(filter);
  const filterRef = useRef<HTMLInputElement>(null);
  const scrollRef = useRef<HTMLDivElement>(null);
  const wantsTop = useRef(false);
  const wantsFocus = useRef(false);
  const [isNaming, setNaming] = useState(false);
  const { query, items } = usePostbackList(search);
  const gate = useGate(isLive, openId !== null);
  const setCursor = useCallback(
    (id: PostbackId): void => {
      change({ cursorId: id });
    },
    [change],
  );
  // The same functions every time, or every row and the filter's bar would be drawn anew.
  const setFilter = useCallback(
    (text: string): void => {
      change({ filter: text });
    },
    [change],
  );
  const setLive = useCallback(
    (value: boolean): void => {
      change({ isLive: value });
    },
    [change],
  );
  const showTool = useCallback(
    (openTool: InboxTool | null): void => {
      change({ openTool });
    },
    [change],
  );
  const closeTool = useCallback((): void => {
    showTool(null);
  }, [showTool]);
  const unmark = useCallback((): void => {
    change({ marked: [] });
  }, [change]);
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
  const nameNetwork = useCallback((): void => {
    setNaming(true);
  }, []);
  const close = (): void => {
    // The keyboard stays where the detail was.
    if (openId !== null) setCursor(openId);
    showPostback(null);
  };
  const move = useInboxKeys({
    items,
    cursorId,
    openId,
    pageRows: () => Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / ROW_PX) - 1),
    isInList: () => {
      const { activeElement } = document;
      return activeElement === document.body || scrollRef.current?.contains(activeElement) === true;
    },
    onCursor: (id) => {
      wantsFocus.current = true;
      setCursor(id);
    },
    onClose: close,
    focusFilter: () => filterRef.current?.focus(),
    togglePause: () => {
      change({ isLive: !isLive });
    },
    onMark: mark,
    onAdd: () => {
      showTool('add');
    },
  });

  // Under a filter it is not known yet which of them match.
  const newOnes = search === '' ? messages.newOnes : messages.newToFilter;
  const pill =
    waitingCount === 0 ? null : (
      <NewPill
        message={newOnes(count(waitingCount))}
        onRelease={() => {
          wantsTop.current = true;
          feed.release();
          scrollRef.current?.scrollTo({ top: 0 });
        }}
      />
    );
  // What is rare may be found further back.
  const isEmpty = query.isSuccess && items.length === 0 && !query.hasNextPage;
  const addDialog = <AddDialog isOpen={view.openTool === 'add'} onClose={closeTool} />;
  // Nothing was ever received: what to do first, instead of an empty list.
  if (isEmpty && search === '' && filter === '') {
    return (
      <>
        <FirstStart />
        {addDialog}
      </>
    );
  }
  const list = (
    <>
      {query.isPending && <ListSkeleton />}
      {query.isSuccess && items.length === 0 && query.hasNextPage && (
        <div className={classes['lookingBack']} role="status">
          {searchText.lookingBack}
        </div>
      )}
      {query.isError && (
        <div className={classes['error']}>
          <ErrorNote error={query.error} />
        </div>
      )}
      {isEmpty && search !== '' && <NoHits filter={filter} faults={faults} onFilter={setFilter} />}
      {items.length === 0 && pill !== null && <div className={classes['lonePill']}>{pill}</div>}
      {items.length > 0 && (
        <PostbackList
          // A new search starts at its top.
          key={search}
          items={items}
          isOfBefore={query.isPlaceholderData}
          cursorId={cursorId}
          openId={openId}
          marked={view.marked}
          onMark={mark}
          onOpen={open}
          onNameNetwork={nameNetwork}
          isHeld={!gate.isOpen}
          hasMore={query.hasNextPage}
          isLoadingMore={query.isFetchingNextPage}
          onMore={() => {
            // Asking for older ones would call off a reading of the newest.
            if (!query.isFetching) void query.fetchNextPage();
          }}
          onAtTop={gate.setAtTop}
          onPointer={gate.onPointer}
          scrollRef={scrollRef}
          wantsTop={wantsTop}
          wantsFocus={wantsFocus}
          pill={pill}
        />
      )}
    </>
  );
  return (
    <div className={classes['page']}>
      <VisuallyHidden component="h1">{nav.inbox}</VisuallyHidden>
      <FilterBar
        filter={filter}
        onFilter={setFilter}
        faults={faults}
        isLive={isLive}
        onLive={setLive}
        marked={view.marked}
        onUnmark={unmark}
        inputRef={filterRef}
        openTool={view.openTool}
        onTool={showTool}
      />
      <SearchBelow
        filter={filter}
        query={asked}
        faults={faults}
        isRefused={isRefused}
        isListEmpty={isEmpty}
        isHelpOpen={view.openTool === 'help'}
        onHelpClose={closeTool}
        onFilter={setFilter}
        inputRef={filterRef}
      />
      {SETUP_BAR}
      <SplitView
        list={list}
        detail={
          openId === null || shownId === null ? null : (
            <PostbackDetail
              id={shownId}
              row={items.find((item) => item.id === shownId) ?? null}
              isLate={shownId !== openId}
              onMove={move}
              onNameNetwork={nameNetwork}
              onClose={close}
            />
          )
        }
      />
      {addDialog}
      <KeylessDialog
        isOpen={isNaming}
        onClose={() => {
          setNaming(false);
        }}
      />
    </div>
  );
}
