/** Pure changes of the loaded pages of postbacks. What a change does not touch keeps its identity. */
import type { InfiniteData } from '@tanstack/react-query';
import type { Delivery } from '../../shared/contract/deliveries.ts';
import type { Postback } from '../../shared/contract/postbacks.ts';

export interface PostbackPage {
  readonly items: Postback[];
  readonly nextCursor: string | null;
}
export type PostbackPages = InfiniteData<PostbackPage, string | undefined>;

/** So many rows stay in memory while new ones keep coming; older ones are read again on scrolling. */
const MAX_ROWS = 2_000;

/** What came over the live stream since the lists were last brought up to date. */
export interface ListChanges {
  /** The newest version of each, by id. */
  readonly postbacks: ReadonlyMap<string, Postback>;
  /** The newest state of each delivery, by the id of its postback. */
  readonly deliveries: ReadonlyMap<string, readonly Delivery[]>;
}

/** Ids of everything that is loaded. */
export function loadedIds(pages: PostbackPages): ReadonlySet<string> {
  return new Set(pages.pages.flatMap((page) => page.items.map((item) => item.id)));
}

/** Brings loaded rows up to date in one pass, however many changes there are. */
export function applyChanges(pages: PostbackPages, changes: ListChanges): PostbackPages {
  const touches = (item: Postback): boolean =>
    changes.postbacks.has(item.id) || changes.deliveries.has(item.id);
  return {
    ...pages,
    pages: pages.pages.map((page) =>
      page.items.some(touches) ? { ...page, items: page.items.map((item) => changed(item, changes)) } : page,
    ),
  };
}

/** A postback with what changed about it: its newer version, and the newest states of its deliveries. */
export function changed(item: Postback, changes: ListChanges): Postback {
  const newer = changes.postbacks.get(item.id) ?? item;
  const deliveries = changes.deliveries.get(item.id);
  return deliveries === undefined ? newer : deliveries.reduce(withDelivery, newer);
}

function withDelivery(item: Postback, delivery: Delivery): Postback {
  const { id, destinationId, destinationName, state } = delivery;
  const mark = { id, destinationId, destinationName, state };
  return {
    ...item,
    deliveries: item.deliveries.some((each) => each.id === id)
      ? item.deliveries.map((each) => (each.id === id ? mark : each))
      : [...item.deliveries, mark],
  };
}

/** Puts new postbacks on top, newest first, and lets go of the oldest rows when there are very many. */
export function prependPostbacks(pages: PostbackPages, arrived: readonly Postback[]): PostbackPages {
  const [first, ...rest] = pages.pages;
  const known = loadedIds(pages);
  const fresh = arrived.filter((postback) => !known.has(postback.id));
  if (first === undefined || fresh.length === 0) return pages;
  const items = [...fresh, ...first.items].toSorted((a, b) => (a.id < b.id ? 1 : -1));
  if (items.length <= MAX_ROWS) return { ...pages, pages: [{ ...first, items }, ...rest] };
  const kept = items.slice(0, MAX_ROWS);
  return {
    pages: [{ items: kept, nextCursor: kept.at(-1)?.id ?? null }],
    pageParams: [undefined],
  };
}
