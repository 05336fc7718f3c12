/** New rows slide in only at the top of a live list, with no row open and no pointer over the list just now. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useFeed } from '../../client/feed-context.ts';

/** So long after the pointer left the list its rows may move again. */
const POINTER_REST_MS = 2_000;

interface Gate {
  readonly isOpen: boolean;
  readonly setAtTop: (isAtTop: boolean) => void;
  readonly onPointer: (isOver: boolean) => void;
}

export function useGate(isLive: boolean, isRowOpen: boolean): Gate {
  const feed = useFeed();
  const [isAtTop, setAtTop] = useState(true);
  const pointer = usePointerRest();
  const isOpen = isLive && isAtTop && !isRowOpen && !pointer.isNear;
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
  return { isOpen, setAtTop, onPointer: pointer.onPointer };
}

interface PointerRest {
  /** It is over the list, or was a moment ago. */
  readonly isNear: boolean;
  readonly onPointer: (isOver: boolean) => void;
}

function usePointerRest(): PointerRest {
  const [isNear, setNear] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onPointer = (isOver: boolean): void => {
    clearTimeout(timer.current);
    if (isOver) {
      setNear(true);
      return;
    }
    timer.current = setTimeout(() => {
      setNear(false);
    }, POINTER_REST_MS);
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return { isNear, onPointer };
}
