/** New rows slide in only while the person watches the top of a live list. */
import { useEffect, useEffectEvent, useState } from 'react';
import { useFeed } from '../../client/feed-context.ts';

interface Gate {
  readonly isOpen: boolean;
  readonly setAtTop: (isAtTop: boolean) => void;
}

export function useGate(isLive: boolean): Gate {
  const feed = useFeed();
  const [isAtTop, setAtTop] = useState(true);
  const isOpen = isLive && isAtTop;
  useEffect(() => {
    feed.setGate(isOpen);
  }, [feed, isOpen]);
  const leave = useEffectEvent(() => {
    // Away from the inbox nothing moves under a cursor; a pause lasts all the same.
    feed.setGate(isLive);
  });
  useEffect(
    () => () => {
      leave();
    },
    [],
  );
  return { isOpen, setAtTop };
}
