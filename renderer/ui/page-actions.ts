/** Where the parts of a page put its actions: the right end of its head. */
import { createContext, use } from 'react';

export const PageActionsContext = createContext<HTMLElement | null>(null);

/** The place in the page's head; null until it is drawn. */
export function usePageActions(): HTMLElement | null {
  return use(PageActionsContext);
}
