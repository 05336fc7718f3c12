/** The focus goes along with the keyboard's place in the list. */
import { type RefObject, useEffect } from 'react';

/** @param wantedRef set by the key that moved the place; a place that a pointer or a link chose takes no focus */
export function useRowFocus(
  cursorId: string | null,
  scrollRef: RefObject<HTMLElement | null>,
  wantedRef: RefObject<boolean>,
): void {
  // Far away the row exists only some renders later, when the list has scrolled to it.
  useEffect(() => {
    if (cursorId === null || !wantedRef.current) return;
    const row = scrollRef.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(cursorId)}"]`);
    if (row === null || row === undefined) return;
    wantedRef.current = false;
    row.focus({ preventScroll: true });
  });
}
