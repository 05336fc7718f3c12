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

/**
 * @param search that the list shows; empty for everything
 * @param newestId of all that is loaded
 */
export function useNewCount(search: string, newestId: PostbackId | null): NewCount {
  const desk = useDesk();
  const { waitingCount, waitingFrom } = useFeedState();
  const isAsked = search !== '' && waitingFrom !== null;
  const behind = waitingFrom === null ? '' : justBefore(waitingFrom);
  // What was read since it came is in the list.
  const after = newestId !== null && newestId > behind ? newestId : behind;
  const { data } = useQuery(
    desk.postbacks.count.queryOptions({
      input: isAsked ? { q: search, after: postbackIdSchema.parse(after) } : skipToken,
      refetchInterval: EVERY_MS,
      staleTime: 0,
    }),
  );
  if (search === '') return { count: waitingCount, isComplete: true };
  return isAsked && data !== undefined ? data : { count: 0, isComplete: true };
}
