/** The live feed of the window, for components. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FeedState, LiveFeed } from './live-feed.ts';

export const FeedContext = createContext<LiveFeed | null>(null);

export function useFeed(): LiveFeed {
  const feed = useContext(FeedContext);
  if (feed === null) throw new Error('useFeed needs a FeedContext above it.');
  return feed;
}

export function useFeedState(): FeedState {
  const feed = useFeed();
  return useSyncExternalStore(feed.subscribe, feed.state);
}
