/** Keeps the rows in view in their place when others are put in above them. */
import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * @param isHeld whether the rows may not move
 * @param rowPx height of every row
 */
export function useStillRows(
  items: readonly { readonly id: string }[],
  isHeld: boolean,
  rowPx: number,
  scrollRef: RefObject<HTMLElement | null>,
): void {
  const firstId = useRef<string | null>(null);
  useLayoutEffect(() => {
    const before = firstId.current;
    firstId.current = items[0]?.id ?? null;
    if (!isHeld || before === null || before === firstId.current) return;
    const shift = items.findIndex((item) => item.id === before);
    if (shift > 0) scrollRef.current?.scrollBy({ top: shift * rowPx, behavior: 'instant' });
    // Only other rows move something, not that they may not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [items]);
}
