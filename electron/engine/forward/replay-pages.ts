/** The postbacks that a replay is about, page by page, from any place on. */
import type { ReplayInput } from '../../../shared/contract/replays.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { ReplayPlace } from '../store/replay-settings.ts';

const PAGE = 200;

export const FIRST_PAGE: ReplayPlace = { position: 0, beforeId: null };

export interface ReplayPage {
  readonly ids: readonly PostbackId[];
  /** Null after the last page. */
  readonly next: ReplayPlace | null;
}

/** Ids that a search of the inbox finds, newest first, and where its next page goes on. */
export type FindPostbacks = (
  search: string,
  before: PostbackId | null,
  limit: number,
) => Promise<{ readonly ids: readonly PostbackId[]; readonly next: PostbackId | null }>;

export async function replayPage(
  find: FindPostbacks,
  { postbackIds, filter }: Pick<ReplayInput, 'postbackIds' | 'filter'>,
  { position, beforeId }: ReplayPlace,
): Promise<ReplayPage> {
  const after = position + PAGE;
  if (postbackIds !== undefined) {
    const next = after < postbackIds.length ? { position: after, beforeId } : null;
    return { ids: postbackIds.slice(position, after), next };
  }
  const { ids, next } = await find(filter ?? '', beforeId, PAGE);
  return { ids, next: next === null ? null : { position: after, beforeId: next } };
}
