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

export function hasPostback(pages: PostbackPages, id: string): boolean {
  return pages.pages.some((page) => page.items.some((item) => item.id === id));
}

/** Replaces a loaded postback by its newer version. */
export function replacePostback(pages: PostbackPages, postback: Postback): PostbackPages {
  return mapItems(pages, postback.id, () => postback);
}

/** Shows a delivery's new state in the row of its postback. */
export function patchDelivery(pages: PostbackPages, delivery: Delivery): PostbackPages {
  const { id, destinationId, destinationName, state } = delivery;
  const mark = { id, destinationId, destinationName, state };
  return mapItems(pages, delivery.postbackId, (item) => ({
    ...item,
    deliveries: item.deliveries.some((each) => each.id === id)
      ? item.deliveries.map((each) => (each.id === id ? mark : each))
      : [...item.deliveries, mark],
  }));
}

function mapItems(pages: PostbackPages, id: string, change: (item: Postback) => Postback): PostbackPages {
  return {
    ...pages,
    pages: pages.pages.map((page) =>
      page.items.some((item) => item.id === id)
        ? { ...page, items: page.items.map((item) => (item.id === id ? change(item) : item)) }
        : page,
    ),
  };
}

/** Puts new postbacks on top, newest first, and lets go of the oldest rows when there are very many. */
export function prependPostbacks(pages: PostbackPages, arrived: readonly Postback[]): PostbackPages {
  const fresh = arrived.filter((postback) => !hasPostback(pages, postback.id));
  const [first, ...rest] = pages.pages;
  if (first === undefined || fresh.length === 0) return pages;
  const items = [...fresh, ...first.items].toSorted((a, b) => (a.id < b.id ? 1 : -1));
  if (items.length <= MAX_ROWS) return { ...pages, pages: [{ ...first, items }, ...rest] };
  const kept = items.slice(0, MAX_ROWS);
  return {
    pages: [{ items: kept, nextCursor: kept.at(-1)?.id ?? null }],
    pageParams: [undefined],
  };
}
