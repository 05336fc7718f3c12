/** The focus goes along with the keyboard's place in the list. */
import { type RefObject, useEffect, useRef } from 'react';

/**
 * A row that goes while it has the focus (its conversion was closed, the list took a newer one in) leaves it to the
 * row of the place; else the next key would go nowhere.
 *
 * @param wantedRef set by the key that moved the place; a place that a pointer or a link chose takes no focus
 */
export function useRowFocus(
  cursorId: string | null,
  scrollRef: RefObject<HTMLElement | null>,
  wantedRef: RefObject<boolean>,
): void {
  /** The row or what is in it that had the focus; null when it is elsewhere in the window. */
  const lastRef = useRef<Element | null>(null);
  // Far away the row exists only some renders later, when the list has scrolled to it.
  useEffect(() => {
    const { activeElement, body } = document;
    const isNowhere = activeElement === body;
    const isLost = isNowhere && lastRef.current !== null && !lastRef.current.isConnected;
    if (!isNowhere)
      lastRef.current = scrollRef.current?.contains(activeElement) === true ? activeElement : null;
    if (cursorId === null || !(wantedRef.current || isLost)) return;
    const row = scrollRef.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(cursorId)}"]`);
    if (row === null || row === undefined) return;
    wantedRef.current = false;
    row.focus({ preventScroll: true });
    lastRef.current = row;
  });
}
