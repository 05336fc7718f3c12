/**
 * How many new postbacks wait for the list. What came is counted while it comes; which of it a search shows, without
 * what is hidden, the engine says.
 */
import { skipToken, useQuery } from '@tanstack/react-query';
import { type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { justBefore } from '../../../shared/domain/search/just-before.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFeedState } from '../../client/feed-context.ts';

const EVERY_MS = 1_000;

export interface NewCount {
  readonly count: number;
  readonly isComplete: boolean;
}

interface Shown {
  /** That the list shows; empty for everything. */
  readonly search: string;
  /** Of all that is shown. */
  readonly newestId: PostbackId | null;
  /** Loaded, but not to be shown while the list is paused. */
  readonly hiddenCount: number;
  /** What changed of a conversion is heard again, and is nothing new. */
  readonly isGrouped: boolean;
}

export function useNewCount({ search, newestId, hiddenCount, isGrouped }: Shown): NewCount {
  const desk = useDesk();
  const { waitingCount, waitingFrom } = useFeedState();
  const isCounted = search === '' && !isGrouped && hiddenCount === 0;
  const isAsked = !isCounted && (waitingFrom !== null || hiddenCount > 0);
  const behind = waitingFrom === null ? '' : justBefore(waitingFrom);
  // What was read since it came is in the list; what is held back is newer than that.
  const after = newestId !== null && (newestId > behind || hiddenCount > 0) ? newestId : behind;
  const { data } = useQuery(
    desk.postbacks.count.queryOptions({
      input: isAsked
        ? { q: search, ...(after === '' ? {} : { after: postbackIdSchema.parse(after) }) }
        : skipToken,
      refetchInterval: EVERY_MS,
      staleTime: 0,
    }),
  );
  if (isCounted) return { count: waitingCount, isComplete: true };
  return isAsked && data !== undefined ? data : { count: isAsked ? hiddenCount : 0, isComplete: true };
}
