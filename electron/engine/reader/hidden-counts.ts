/** How many postbacks each hidden sender leaves out of the list. */
import type { HiddenSenderId } from '../../../shared/domain/ids.ts';
import { hiddenSearch } from '../../../shared/domain/search/hidden.ts';
import { OWN_ZONE } from '../../../shared/domain/search/period.ts';
import type { ReadableStore } from '../store/readable-store.ts';

export interface HiddenCount {
  readonly id: HiddenSenderId;
  readonly count: number;
  /** False where there are more than are counted. */
  readonly isComplete: boolean;
}

const MOST = 1_000;

/** Each takes one page of a search, which is bounded in time. */
export function hiddenCounts(store: ReadableStore, nowMs: number): readonly HiddenCount[] {
  return store.hiddenSenders.all().map(({ id, search }) => {
    const node = hiddenSearch(search);
    if (node === null) return { id, count: 0, isComplete: true };
    const page = store.search.page({ search: node, before: null, limit: MOST, nowMs, zone: OWN_ZONE });
    return { id, count: page.rows.length, isComplete: page.next === null };
  });
}
