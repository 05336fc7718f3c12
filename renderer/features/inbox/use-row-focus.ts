/** The focus goes along with the keyboard's place while it is inside the list. */
import { type RefObject, useEffect } from 'react';

export function useRowFocus(cursorId: string | null, scrollRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = scrollRef.current;
    if (cursorId === null || box === null || !box.contains(document.activeElement)) return undefined;
    // The row may be drawn only after it was scrolled to.
    const frame = requestAnimationFrame(() => {
      box.querySelector<HTMLElement>(`[data-id="${CSS.escape(cursorId)}"]`)?.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [cursorId, scrollRef]);
}
