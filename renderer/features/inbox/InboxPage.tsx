/** The inbox: filter, live list, detail. */
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { postbackOf, showPostback, useRoute } from '../../app/route.ts';
import { useFeed, useFeedState } from '../../client/feed-context.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { PostbackDetail } from './detail/PostbackDetail.tsx';
import { FilterBar } from './FilterBar.tsx';
import classes from './InboxPage.module.css';
import { PostbackList } from './PostbackList.tsx';
import { SetupSteps } from './SetupSteps.tsx';
import { useGate } from './use-gate.ts';
import { useInboxKeys } from './use-inbox-keys.ts';
import { usePostbackList } from './use-postback-list.ts';

const TYPING_MS = 250;

export function InboxPage() {
  const words = useText().window.inbox;
  const feed = useFeed();
  const { waitingCount } = useFeedState();
  const openId = postbackOf(useRoute());
  const [filter, setFilter] = useState('');
  const [search] = useDebouncedValue(filter.trim(), TYPING_MS);
  const [isLive, setLive] = useState(true);
  const filterRef = useRef<HTMLInputElement>(null);
  const { query, items } = usePostbackList(search);
  const gate = useGate(feed, isLive);
  useInboxKeys({
    items,
    openId,
    focusFilter: () => filterRef.current?.focus(),
    togglePause: () => {
      setLive(!isLive);
    },
  });

  const isEmpty = query.isSuccess && items.length === 0;
  return (
    <div className={classes['page']}>
      <FilterBar
        filter={filter}
        onFilter={setFilter}
        isLive={isLive}
        onLive={setLive}
        inputRef={filterRef}
        waitingCount={waitingCount}
        onRelease={() => {
          feed.release();
          gate.scrollToTop();
        }}
      />
      {query.isError && (
        <div className={classes['error']}>
          <ErrorNote error={query.error} />
        </div>
      )}
      {isEmpty && search === '' && <SetupSteps />}
      {isEmpty && search !== '' && <EmptyState title={words.noHits} body={words.noHitsBody} />}
      {items.length > 0 && (
        <PostbackList
          // A new search starts at its top.
          key={search}
          items={items}
          openId={openId}
          onOpen={showPostback}
          hasMore={query.hasNextPage}
          onMore={() => {
            if (!query.isFetchingNextPage) void query.fetchNextPage();
          }}
          onAtTop={gate.setAtTop}
          scrollRef={gate.scrollRef}
        />
      )}
      {openId !== null && (
        <PostbackDetail
          key={openId}
          id={openId}
          onClose={() => {
            showPostback(null);
          }}
        />
      )}
    </div>
  );
}
