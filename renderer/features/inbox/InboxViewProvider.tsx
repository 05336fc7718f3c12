/** Keeps how the inbox is set up, for the inbox itself and for what leads to it. */
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { type InboxView, InboxViewContext } from './inbox-view.ts';

const AT_FIRST: InboxView = { filter: '', isLive: true, cursorId: null, tab: 'understood' };

export function InboxViewProvider({ children }: { readonly children: ReactNode }) {
  const [view, setView] = useState(AT_FIRST);
  const change = useCallback((part: Partial<InboxView>): void => {
    setView((before) => ({ ...before, ...part }));
  }, []);
  const handle = useMemo(() => ({ view, change }), [view, change]);
  return <InboxViewContext value={handle}>{children}</InboxViewContext>;
}
