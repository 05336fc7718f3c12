/** Changes of how the inbox is set up: the same functions every time, or each row and bar would be drawn anew. */
import { useMemo } from 'react';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { SearchSort } from '../../../shared/domain/search/sort.ts';
import { showPostback } from '../../navigation/route.ts';
import { type InboxTool, type InboxViewHandle } from './inbox-view.ts';

export interface InboxChanges {
  readonly setCursor: (id: PostbackId) => void;
  readonly setFilter: (filter: string) => void;
  readonly setSort: (sort: SearchSort) => void;
  readonly showView: (filter: string, sort: SearchSort) => void;
  readonly setLive: (isLive: boolean) => void;
  readonly togglePause: () => void;
  readonly toggleFollow: () => void;
  readonly showTool: (tool: InboxTool | null) => void;
  readonly closeTool: () => void;
  readonly unmark: () => void;
  readonly mark: (id: PostbackId) => void;
  /** Whoever opens one themselves does not follow any more. */
  readonly open: (id: PostbackId) => void;
}

export function useInboxChanges(change: InboxViewHandle['change']): InboxChanges {
  return useMemo(
    () => ({
      setCursor: (cursorId) => {
        change({ cursorId, cursorGroup: null });
      },
      setFilter: (filter) => {
        change({ filter });
      },
      setSort: (sort) => {
        change({ sort });
      },
      showView: (filter, sort) => {
        change({ filter, sort });
      },
      setLive: (isLive) => {
        change({ isLive });
      },
      togglePause: () => {
        change(({ isLive }) => ({ isLive: !isLive }));
      },
      toggleFollow: () => {
        // What is paused cannot be followed.
        change(({ isFollowing }) =>
          isFollowing ? { isFollowing: false } : { isFollowing: true, isLive: true },
        );
      },
      showTool: (openTool) => {
        change({ openTool });
      },
      closeTool: () => {
        change({ openTool: null });
      },
      unmark: () => {
        change({ marked: [] });
      },
      mark: (id) => {
        change(({ marked }) => ({
          marked: marked.includes(id) ? marked.filter((each) => each !== id) : [...marked, id],
        }));
      },
      open: (id) => {
        change({ cursorId: id, cursorGroup: null, isFollowing: false });
        showPostback(id);
      },
    }),
    [change],
  );
}
