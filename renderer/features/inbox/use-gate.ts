/** New rows slide in only while the person watches the top of a live list. */
import { useEffect, useRef, useState } from 'react';
import type { LiveFeed } from '../../client/live-feed.ts';

export function useGate(feed: LiveFeed, isLive: boolean) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const [isAtTop, setAtTop] = useState(true);
  useEffect(() => {
    feed.setGate(isLive && isAtTop);
  }, [feed, isLive, isAtTop]);
  useEffect(
    () => () => {
      // Away from the inbox nothing moves under a cursor.
      feed.setGate(true);
    },
    [feed],
  );
  return {
    scrollRef,
    setAtTop,
    scrollToTop: () => {
      scrollRef.current?.scrollTo({ top: 0 });
    },
  };
}
