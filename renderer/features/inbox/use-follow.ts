/** While somebody follows, the newest postback is the open one. */
import { useEffect } from 'react';
import type { PostbackId } from '../../../shared/domain/ids.ts';

interface Follow {
  readonly isFollowing: boolean;
  /** Of the newest row; null where there is none. */
  readonly newestId: PostbackId | null;
  readonly openId: PostbackId | null;
  readonly onOpen: (id: PostbackId) => void;
}

export function useFollow({ isFollowing, newestId, openId, onOpen }: Follow): void {
  useEffect(() => {
    if (isFollowing && newestId !== null && newestId !== openId) onOpen(newestId);
    // What the person opens themselves ends it; only a newer one is opened here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isFollowing, newestId]);
}
