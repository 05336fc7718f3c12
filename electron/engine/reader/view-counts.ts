/** How many postbacks each view shows. Bounded in number and in time, so that counting never costs what it says. */
import type { ViewCount } from '../../../shared/contract/saved-views.ts';
import { BUILT_IN_VIEWS } from '../../../shared/domain/search/built-in-views.ts';
import { withoutHidden } from '../../../shared/domain/search/hidden.ts';
import { parseSearch } from '../../../shared/domain/search/parse-search.ts';
import { OWN_ZONE } from '../../../shared/domain/search/period.ts';
import { startOfDay } from '../../../shared/domain/time/start-of-day.ts';
import type { ReadableStore } from '../store/readable-store.ts';

/** More are not counted. */
const MOST = 10_000;
/** Of one view. */
const COUNT_MS = 40;

/** @param keys of the views that are counted: of the five that everybody has, and ids of own ones */
export function viewCounts(
  store: ReadableStore,
  nowMs: number,
  keys: readonly string[],
): readonly ViewCount[] {
  const hides = store.hiddenSenders.all().length > 0;
  const views: readonly { readonly key: string; readonly search: string }[] = [
    ...BUILT_IN_VIEWS,
    ...store.savedViews.all().map(({ id, search }) => ({ key: id, search })),
  ];
  return views
    .filter(({ key }) => keys.includes(key))
    .map(({ key, search }) => {
      const known = hides ? null : keptCount(store, nowMs, search);
      return { key, ...(known ?? searchCount(store, nowMs, search, hides)) };
    });
}

type Counted = Omit<ViewCount, 'key'>;

/** What the store counts as it changes, or an index alone tells; null for any other search. */
function keptCount(store: ReadableStore, nowMs: number, search: string): Counted | null {
  switch (search.trim()) {
    case '': {
      const count = store.counts.postbacks().understood + store.handEntries.count();
      return { count, isComplete: true };
    }
    case 'is:held':
      return { count: store.counts.postbacks().held, isComplete: true };
    case 'received:today': {
      const day = { fromMs: startOfDay(nowMs), untilMs: startOfDay(nowMs, 1) };
      const counted = store.days.count(day, MOST + 1);
      if (counted > MOST) return { count: MOST, isComplete: false };
      const waiting = store.countWaiting() === 0 ? 0 : store.days.countWaiting(day);
      return { count: Math.max(0, counted - waiting), isComplete: true };
    }
    case 'delivery:failed': {
      const counted = store.viewFigures.failed(MOST + 1);
      return { count: Math.min(counted, MOST), isComplete: counted <= MOST };
    }
    case 'event:first_deposit,deposit': {
      // Only of few it is worth looking for those whose word alone says so.
      const counted = store.viewFigures.ofEvents(['first_deposit', 'deposit'], MOST + 1);
      return counted > MOST ? { count: MOST, isComplete: false } : null;
    }
    default:
      return null;
  }
}

function searchCount(store: ReadableStore, nowMs: number, search: string, hides: boolean): Counted {
  const shown = hides ? withoutHiddenIn(search) : search;
  const parsed = parseSearch(shown);
  // Kept by another version, it may be read no more: the list says what is wrong with it.
  if (parsed.kind !== 'query') return { count: 0, isComplete: true };
  return store.search.count({
    search: parsed.query,
    after: null,
    most: MOST,
    forMs: COUNT_MS,
    nowMs,
    zone: OWN_ZONE,
  });
}

function withoutHiddenIn(search: string): string {
  const parsed = parseSearch(search);
  return parsed.kind === 'query' ? withoutHidden(search, parsed.query) : search;
}
