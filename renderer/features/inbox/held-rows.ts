/** A list that is paused shows what it showed at that moment, whatever reads bring since. Pure. */

export interface HeldList<Item> {
  /** Of the search and the order: another list is held as it is first read. */
  readonly listKey: string;
  /** What is newer is new. */
  readonly border: string;
  /** As they were, by key: a conversion that has a newer postback stays in its place. */
  readonly before: ReadonlyMap<string, Item>;
}

interface Keys<Item> {
  readonly keyOf: (item: Item) => string;
  /** Of the newest postback in it. */
  readonly idOf: (item: Item) => string;
}

export function holdList<Item>(
  listKey: string,
  items: readonly Item[],
  { keyOf, idOf }: Keys<Item>,
): HeldList<Item> {
  return {
    listKey,
    border: items.map(idOf).reduce((newest, id) => (id > newest ? id : newest), ''),
    before: new Map(items.map((item) => [keyOf(item), item])),
  };
}

/** What of the rows is shown; all of them where nothing is newer. */
export function heldRows<Item>(
  items: readonly Item[],
  { border, before }: Pick<HeldList<Item>, 'border' | 'before'>,
  { keyOf, idOf }: Keys<Item>,
): readonly Item[] {
  const isNew = (item: Item): boolean => idOf(item) > border;
  if (!items.some(isNew)) return items;
  const known = items.filter(isNew).flatMap((item) => before.get(keyOf(item)) ?? []);
  const kept = items.filter((item) => !isNew(item));
  // Only conversions move by what is new to them, and those are newest first.
  return known.length === 0
    ? kept
    : [...kept, ...known].toSorted((one, other) => (idOf(one) < idOf(other) ? 1 : -1));
}
