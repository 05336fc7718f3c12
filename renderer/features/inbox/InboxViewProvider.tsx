/** Keeps how the inbox is set up, for the inbox itself and for what leads to it. */
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { type InboxView, InboxViewContext, type InboxViewHandle } from './inbox-view.ts';

const AT_FIRST: InboxView = { filter: '', isLive: true, cursorId: null, tab: 'story', marked: [] };

export function InboxViewProvider({ children }: { readonly children: ReactNode }) {
  const [view, setView] = useState(AT_FIRST);
  const change = useCallback<InboxViewHandle['change']>((part) => {
    setView((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) }));
  }, []);
  const handle = useMemo(() => ({ view, change }), [view, change]);
  return <InboxViewContext value={handle}>{children}</InboxViewContext>;
}
