/** Shows its children in the head of the page, from wherever on the page they are. */
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { usePageActions } from './page-actions.ts';

export function PageActions({ children }: { readonly children: ReactNode }) {
  const place = usePageActions();
  return place === null ? null : createPortal(children, place);
}
