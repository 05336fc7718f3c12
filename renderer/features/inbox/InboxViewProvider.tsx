/** Keeps how the inbox is set up, for the inbox itself and for what leads to it. */
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { NEWEST_FIRST } from '../../../shared/domain/search/sort.ts';
import { useRoute } from '../../navigation/route.ts';
import { type InboxView, InboxViewContext, type InboxViewHandle } from './inbox-view.ts';

const AT_FIRST: InboxView = {
  filter: '',
  sort: NEWEST_FIRST,
  isFollowing: false,
  isLive: true,
  cursorId: null,
  cursorGroup: null,
  tab: 'story',
  marked: [],
  openTool: null,
  asked: null,
};

export function InboxViewProvider({ children }: { readonly children: ReactNode }) {
  const { page } = useRoute();
  const [view, setView] = useState(AT_FIRST);
  // It closes with the page that it is on.
  if (page !== 'inbox' && view.openTool !== null) setView({ ...view, openTool: null });
  const change = useCallback<InboxViewHandle['change']>((part) => {
    setView((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) }));
  }, []);
  const handle = useMemo(() => ({ view, change }), [view, change]);
  return <InboxViewContext value={handle}>{children}</InboxViewContext>;
}
