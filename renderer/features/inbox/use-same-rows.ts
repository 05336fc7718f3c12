/** Keeps what is looked at where it is when the height of the rows changes: the chosen row, else the first in view. */
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

interface SameRows {
  /** Of the chosen row among all of one height; -1 while none is. */
  readonly index: number;
  readonly rowPx: number;
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** Forgets how high the rows were. */
  readonly measureAnew: () => void;
}

export function useSameRows({ index, rowPx, scrollRef, measureAnew }: SameRows): void {
  const before = useRef(rowPx);
  const onHeight = useEffectEvent((beforePx: number): (() => void) | undefined => {
    const box = scrollRef.current;
    if (box === null) return undefined;
    const { scrollTop, clientHeight } = box;
    const top = index * beforePx - scrollTop;
    const isInView = index >= 0 && top > -beforePx && top < clientHeight;
    measureAnew();
    // The list is as long as it will be only when it was drawn.
    const frame = requestAnimationFrame(() => {
      const next = isInView ? index * rowPx - Math.max(top, 0) : (scrollTop / beforePx) * rowPx;
      box.scrollTo({ top: next, behavior: 'instant' });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  });
  useEffect(() => {
    if (before.current === rowPx) return undefined;
    const beforePx = before.current;
    before.current = rowPx;
    return onHeight(beforePx);
  }, [rowPx]);
}
