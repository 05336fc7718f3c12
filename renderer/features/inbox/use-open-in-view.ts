/** Keeps the open row in view when the list becomes lower: details open below it, the divider or the window moves. */
import { type RefObject, useEffect, useEffectEvent } from 'react';

interface OpenInView {
  /** Of the open row among all of one height; -1 while none is open. */
  readonly index: number;
  readonly rowPx: number;
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** As little as brings the row into view. */
  readonly scrollTo: (index: number) => void;
}

export function useOpenInView({ index, rowPx, scrollRef, scrollTo }: OpenInView): void {
  const onHeight = useEffectEvent((scrollTop: number, before: number) => {
    const top = index * rowPx;
    // Who scrolled away from it wants to see something else.
    const wasInView = index >= 0 && top < scrollTop + before && top + rowPx > scrollTop;
    if (wasInView) scrollTo(index);
  });
  useEffect(() => {
    const box = scrollRef.current;
    if (box === null) return undefined;
    let before = box.clientHeight;
    const observer = new ResizeObserver(() => {
      const { clientHeight, scrollTop } = box;
      if (clientHeight < before) onHeight(scrollTop, before);
      before = clientHeight;
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
    };
  }, [scrollRef]);
}
