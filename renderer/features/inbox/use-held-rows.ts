/** Keeps a list as it was when it was paused. */
import { useMemo, useState } from 'react';
import type { PostbackGroup } from '../../../shared/contract/groups.ts';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import { type HeldList, heldRows, holdList } from './held-rows.ts';

type Item = Postback | PostbackGroup;

const KEYS = {
  keyOf: (item: Item) => ('newest' in item ? (item.conversion?.id ?? item.newest.id) : item.id),
  idOf: (item: Item) => ('newest' in item ? item.newest.id : item.id),
};

interface HeldRows<Shown> {
  readonly shown: readonly Shown[];
  /** Loaded, and newer than the pause. */
  readonly hiddenCount: number;
  /** Shows what is loaded too, and what is not newer than this one. */
  readonly letIn: (to: string | null) => void;
}

/** @param isLoaded whether the rows are of this list, not of the one before */
export function useHeldRows<Shown extends Item>(
  items: readonly Shown[],
  listKey: string,
  { isLive, isLoaded }: { readonly isLive: boolean; readonly isLoaded: boolean },
): HeldRows<Shown> {
  const [held, setHeld] = useState<HeldList<Shown> | null>(null);
  if (isLive && held !== null) setHeld(null);
  if (!isLive && isLoaded && held?.listKey !== listKey) setHeld(holdList(listKey, items, KEYS));
  const shown = useMemo(
    () => (held?.listKey === listKey ? heldRows(items, held, KEYS) : items),
    [items, held, listKey],
  );
  return {
    shown,
    hiddenCount:
      shown === items ? 0 : items.filter((item) => held !== null && KEYS.idOf(item) > held.border).length,
    letIn: (to) => {
      const ids = [...items.map(KEYS.idOf), ...(to === null ? [] : [to])];
      setHeld(
        (before) =>
          before && { ...before, border: ids.reduce((most, id) => (id > most ? id : most), before.border) },
      );
    },
  };
}
