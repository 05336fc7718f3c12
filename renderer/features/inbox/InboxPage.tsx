/** The inbox: filter, live list, and the details of what is open. */
import { VisuallyHidden } from '@mantine/core';
import { useCallback, useDeferredValue, useRef, useState } from 'react';
import { postbackOf, showPostback, useRoute } from '../../navigation/route.ts';
import { useFeed, useFeedState } from '../../client/feed-context.ts';
import { FirstStart } from '../setup/FirstStart.tsx';
import { SetupBar } from '../setup/SetupBar.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { PostbackDetail } from './detail/PostbackDetail.tsx';
import { DayRail } from './day/DayRail.tsx';
import { FilterBar } from './FilterBar.tsx';
import { AddDialog } from './hand/AddDialog.tsx';
import { BulkStatus } from './bulk/BulkStatus.tsx';
import { useListLook } from './columns/use-list-look.ts';
import { ROW_PX } from './columns/columns.ts';
import { useGroupSwitch, useGroupToggle } from './groups/use-group-switch.ts';
import { useFollow } from './use-follow.ts';
import { useInboxChanges } from './use-inbox-changes.ts';
import { keyOfChosen } from './list-stops.ts';
import { useNewCount } from './use-new-count.ts';
import { InboxViews } from './views/InboxViews.tsx';
import { useInboxView } from './inbox-view.ts';
import classes from './InboxPage.module.css';
import { KeylessDialog } from './KeylessDialog.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import { NewPill } from './NewPill.tsx';
import { NoHits } from './NoHits.tsx';
import { PostbackList } from './PostbackList.tsx';
import { SearchBelow } from './SearchBelow.tsx';
import { SplitView } from './SplitView.tsx';
import { useGate } from './use-gate.ts';
import { useInboxKeys } from './use-inbox-keys.ts';
import { useInboxList } from './use-inbox-list.ts';
import { useSearch } from './use-search.ts';

/** One element for all renders, so that it is drawn when it changes itself and no other time. */
const SETUP_BAR = <SetupBar />;

export function InboxPage() {
  const { count } = useFormats();
  const { window: windowText, search: searchText } = useText();
  const { inbox: messages, nav } = windowText;
  const feed = useFeed();
  const { waitingTo } = useFeedState();
  const { view, change } = useInboxView();
  const { filter, sort, isLive, isFollowing } = view;
  const [look, setLook] = useListLook();
  const openId = postbackOf(useRoute());
  // A key that is held down moves on faster than details can be drawn.
  const shownId = useDeferredValue(openId);
  const { search, query: asked, faults, isRefused } = useSearch(filter);
  const filterRef = useRef<HTMLInputElement>(null);
  const scrollRef = useRef<HTMLDivElement>(null);
  const wantsTop = useRef(false);
  const wantsFocus = useRef(false);
  const [isNaming, setNaming] = useState(false);
  const shown = useInboxList({ search, sort, isGrouped: look.isGrouped, isLive });
  const { query, items, stops, newestId, hiddenCount, isGrouped } = shown;
  const openKey = keyOfChosen(stops, openId, view.cursorGroup);
  const cursorKey = openKey ?? keyOfChosen(stops, view.cursorId, view.cursorGroup);
  const gate = useGate(isLive, openId !== null && !isFollowing);
  const fresh = useNewCount({ search, newestId, hiddenCount, isGrouped });
  useFollow({
    isFollowing,
    newestId,
    openId,
    onOpen: (id) => {
      setCursor(id);
      showPostback(id);
    },
  });
  const changes = useInboxChanges(change);
  const { setFilter, setSort, setCursor, showTool, closeTool, open, mark } = changes;
  const nameNetwork = useCallback((): void => {
    setNaming(true);
  }, []);
  const group = useGroupSwitch(change);
  const toggle = useGroupToggle(change, shown.setOpen);
  const close = (): void => {
    // The keyboard stays where the detail was.
    if (openId !== null) change({ cursorId: openId, isFollowing: false });
    showPostback(null);
  };
  const move = useInboxKeys({
    stops,
    cursorKey,
    openId,
    pageRows: () =>
      Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / ROW_PX[look.density]) - 1),
    isInList: () => {
      const { activeElement } = document;
      return activeElement === document.body || scrollRef.current?.contains(activeElement) === true;
    },
    onCursor: ({ id, head }) => {
      wantsFocus.current = true;
      change({ cursorId: id, cursorGroup: head, isFollowing: false });
    },
    onExpand: shown.setOpen,
    onGroup: group,
    onClose: close,
    focusFilter: () => filterRef.current?.focus(),
    togglePause: changes.togglePause,
    toggleFollow: changes.toggleFollow,
    onMark: mark,
    onAdd: () => {
      showTool('add');
    },
    onViews: () => {
      showTool('views');
    },
  });

  const pill =
    fresh.count === 0 ? null : (
      <NewPill
        message={messages.newOnes(`${count(fresh.count)}${fresh.isComplete ? '' : '+'}`)}
        onRelease={() => {
          wantsTop.current = true;
          // While it is paused, what is there by now is let in, and nothing newer.
          shown.letIn(waitingTo);
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
      {isEmpty && search !== '' && <NoHits filter={filter} faults={faults} onFilter={setFilter} />}
      {items.length === 0 && pill !== null && <div className={classes['lonePill']}>{pill}</div>}
      {items.length > 0 && (
        <div className={classes['listAndDays']}>
          <PostbackList
            // A new search starts at its top.
            key={shown.listKey}
            entries={shown.entries}
            isGrouped={isGrouped}
            isOfBefore={query.isPlaceholderData}
            cursorKey={cursorKey}
            openKey={openKey}
            marked={view.marked}
            onMark={mark}
            onOpen={open}
            onToggle={toggle}
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
            look={look}
            onLook={setLook}
            sort={sort}
            onSort={setSort}
            isFiltered={filter.trim() !== ''}
            pill={pill}
          />
          {sort.by === 'time' && <DayRail query={asked} onFilter={setFilter} />}
        </div>
      )}
      {/* Below the rows, which it would move. */}
      {query.isError && (
        <div className={classes['error']}>
          <ErrorNote error={query.error} />
        </div>
      )}
    </>
  );
  return (
    <div className={classes['page']}>
      <VisuallyHidden component="h1">{nav.inbox}</VisuallyHidden>
      <InboxViews view={view} changes={changes} look={look} onLook={setLook} onGroup={group} />
      <FilterBar
        filter={filter}
        onFilter={setFilter}
        faults={faults}
        isLive={isLive}
        onLive={changes.setLive}
        marked={view.marked}
        onUnmark={changes.unmark}
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
      <BulkStatus />
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
