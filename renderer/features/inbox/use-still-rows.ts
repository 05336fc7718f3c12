/** Keeps the rows in view in their place when others are put in above them. */
import { type RefObject, useLayoutEffect, useRef } from 'react';

interface StillRows {
  /** Rows and day lines, all of one height. */
  readonly entries: readonly { readonly key: string }[];
  /** Whether the rows may not move. */
  readonly isHeld: boolean;
  readonly rowPx: number;
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** Set by whoever asked to see the newest: then the list goes to its top instead. */
  readonly wantsTop: RefObject<boolean>;
}

export function useStillRows({ entries, isHeld, rowPx, scrollRef, wantsTop }: StillRows): void {
  const firstKey = useRef<string | null>(null);
  useLayoutEffect(() => {
    const before = firstKey.current;
    firstKey.current = entries[0]?.key ?? null;
    if (before === null || before === firstKey.current) return;
    if (wantsTop.current) {
      wantsTop.current = false;
      scrollRef.current?.scrollTo({ top: 0, behavior: 'instant' });
      return;
    }
    if (!isHeld) return;
    const shift = entries.findIndex((entry) => entry.key === before);
    if (shift > 0) scrollRef.current?.scrollBy({ top: shift * rowPx, behavior: 'instant' });
    // Only other rows move something, not that they may not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [entries]);
}
