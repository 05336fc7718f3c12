/** Pure changes of the loaded pages of postbacks. What a change does not touch keeps its identity. */
import type { InfiniteData } from '@tanstack/react-query';
import type { Delivery } from '../../shared/contract/deliveries.ts';
import type { PostbackGroup } from '../../shared/contract/groups.ts';
import type { Postback } from '../../shared/contract/postbacks.ts';

export interface PostbackPage {
  readonly items: Postback[];
  readonly nextCursor: string | null;
}
export type PostbackPages = InfiniteData<PostbackPage, string | undefined>;
export type GroupPages = InfiniteData<
  { readonly items: PostbackGroup[]; readonly nextCursor: string | null },
  string | undefined
>;

/** So many rows stay in memory while new ones keep coming; older ones are read again on scrolling. */
const MAX_ROWS = 2_000;

/** What came over the live stream since the lists were last brought up to date. */
export interface ListChanges {
  /** The newest version of each, by id. */
  readonly postbacks: ReadonlyMap<string, Postback>;
  /** The newest state of each delivery, by the id of its postback. */
  readonly deliveries: ReadonlyMap<string, readonly Delivery[]>;
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

/** The same for conversions: their order and what else they say is read anew when the list may move. */
export function applyToGroups(pages: GroupPages, changes: ListChanges): GroupPages {
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.map(update) })) };

  function update(group: PostbackGroup): PostbackGroup {
    const { newest, conversion } = group;
    const deliveries = changes.deliveries.get(newest.id);
    if (deliveries === undefined && !changes.postbacks.has(newest.id)) return group;
    return {
      newest: changed(newest, changes),
      conversion: conversion && {
        ...conversion,
        deliveries: (deliveries ?? []).reduce(withMark, conversion.deliveries),
      },
    };
  }
}

function withMark(marks: PostbackGroup['newest']['deliveries'], delivery: Delivery) {
  const { id, destinationId } = delivery;
  const others = marks.filter((each) => each.destinationId !== destinationId || each.id === id);
  return withDelivery({ deliveries: others }, delivery).deliveries;
}

function withDelivery<Item extends Pick<Postback, 'deliveries'>>(item: Item, delivery: Delivery): Item {
  const { id, destinationId, destinationName, state, reason, failure, errorText, nextAttemptAt } = delivery;
  const mark = { id, destinationId, destinationName, state, reason, failure, errorText, nextAttemptAt };
  return {
    ...item,
    deliveries: item.deliveries.some((each) => each.id === id)
      ? item.deliveries.map((each) => (each.id === id ? mark : each))
      : [...item.deliveries, mark],
  };
}

/** Those that belong on the loaded pages and are not there yet; older ones come with their own page. */
export function missingFrom(pages: PostbackPages, postbacks: Iterable<Postback>): readonly Postback[] {
  const known = new Set(pages.pages.flatMap((page) => page.items.map((item) => item.id)));
  const oldestId = oldestIdOf(pages);
  return [...postbacks].filter((postback) => !known.has(postback.id) && postback.id > oldestId);
}

/** Below it nothing is loaded; empty when everything there is has been loaded. */
function oldestIdOf(pages: PostbackPages): string {
  const last = pages.pages.at(-1);
  return last === undefined || last.nextCursor === null ? '' : (last.items.at(-1)?.id ?? '');
}

/** Puts new postbacks where they belong, newest first, and lets go of the oldest when there are very many. */
export function insertPostbacks(pages: PostbackPages, arrived: readonly Postback[]): PostbackPages {
  const fresh = missingFrom(pages, arrived);
  if (fresh.length === 0) return pages;
  let left = fresh;
  const filled = pages.pages.map((page, index) => {
    const isLast = index === pages.pages.length - 1;
    const lowestId = isLast ? '' : (page.items.at(-1)?.id ?? '');
    const own = left.filter((postback) => postback.id > lowestId);
    left = left.filter((postback) => postback.id <= lowestId);
    return own.length === 0 ? page : { ...page, items: [...own, ...page.items].toSorted(newestFirst) };
  });
  const rowCount = filled.reduce((sum, page) => sum + page.items.length, 0);
  return rowCount <= MAX_ROWS ? { ...pages, pages: filled } : newestOf(filled);
}

/** Lets go of all pages but the newest. */
export function firstPageOf<Page>({
  pages,
  pageParams,
}: InfiniteData<Page, string | undefined>): InfiniteData<Page, string | undefined> {
  return { pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) };
}

function newestOf(pages: readonly PostbackPage[]): PostbackPages {
  const kept = pages.flatMap((page) => page.items).slice(0, MAX_ROWS);
  // The engine's cursor is the id of the last row of the page before.
  return { pages: [{ items: kept, nextCursor: kept.at(-1)?.id ?? null }], pageParams: [undefined] };
}

function newestFirst(a: Postback, b: Postback): number {
  return a.id < b.id ? 1 : -1;
}
