/** The inbox by keyboard. */
import type { ConversionId, PostbackId } from '../../../shared/domain/ids.ts';
import { showPostback } from '../../navigation/route.ts';
import { useKeys } from '../../ui/keys.ts';
import type { ListStop } from './list-stops.ts';
import { useFloating } from './use-floating.ts';

interface InboxKeys {
  readonly stops: readonly ListStop[];
  /** Of the stop where the keyboard is. */
  readonly cursorKey: string | null;
  readonly openId: PostbackId | null;
  /** So many rows fit into the list's view. */
  readonly pageRows: () => number;
  /** Whether keys that also scroll are meant for the list. */
  readonly isInList: () => boolean;
  readonly onCursor: (stop: ListStop) => void;
  /** Shows the postbacks of a conversion, or hides them. */
  readonly onExpand: (id: ConversionId, isExpanded: boolean) => void;
  readonly onGroup: () => void;
  readonly onClose: () => void;
  readonly focusFilter: () => void;
  readonly togglePause: () => void;
  readonly toggleFollow: () => void;
  readonly onMark: (id: PostbackId) => void;
  /** Adds a conversion that never came. */
  readonly onAdd: () => void;
  /** Saves and arranges the views. */
  readonly onViews: () => void;
}

/** @returns moves the keyboard's place by so many rows, for buttons that do the same */
export function useInboxKeys(parts: InboxKeys): (step: number) => void {
  const { stops, cursorKey, openId, pageRows, isInList, onCursor, onClose, focusFilter, togglePause } = parts;
  const { onMark, onAdd, onViews, toggleFollow, onExpand, onGroup } = parts;
  const wasFloating = useFloating();
  const goTo = (index: number): void => {
    const next = stops[Math.min(Math.max(index, 0), stops.length - 1)];
    if (next === undefined) return;
    onCursor(next);
    // An open detail goes along.
    if (openId !== null) showPostback(next.id);
  };
  const move = (step: number): void => {
    const at = stops.findIndex(({ key }) => key === cursorKey);
    goTo(at === -1 ? 0 : at + step);
  };
  const here = stops.find(({ key }) => key === cursorKey);
  /** Elsewhere these keys scroll what has the focus. */
  const inList = (act: () => void) => (): boolean => {
    if (!isInList()) return false;
    act();
    return true;
  };
  useKeys({
    j: () => {
      move(1);
    },
    k: () => {
      move(-1);
    },
    ArrowDown: inList(() => {
      move(1);
    }),
    ArrowUp: inList(() => {
      move(-1);
    }),
    PageDown: inList(() => {
      move(pageRows());
    }),
    PageUp: inList(() => {
      move(-pageRows());
    }),
    Home: inList(() => {
      goTo(0);
    }),
    End: inList(() => {
      goTo(stops.length - 1);
    }),
    Enter: () => {
      const stop = here ?? stops[0];
      if (stop === undefined) return;
      onCursor(stop);
      if (stop.head === null) showPostback(stop.id);
      else onExpand(stop.head, !stop.isExpanded);
    },
    ArrowRight: inList(() => {
      if (here !== undefined && here.head !== null) onExpand(here.head, true);
    }),
    ArrowLeft: inList(() => {
      const id = here?.head ?? here?.parent ?? null;
      if (id === null) return;
      onExpand(id, false);
      // The place inside goes with what is hidden.
      const head = stops.find((stop) => stop.head === id);
      if (head !== undefined && openId === null) onCursor(head);
    }),
    x: () => {
      if (here !== undefined) onMark(here.id);
    },
    a: onAdd,
    // What floats above closes first, and alone.
    Escape: () => {
      if (!wasFloating()) onClose();
    },
    '/': focusFilter,
    ' ': togglePause,
    w: toggleFollow,
    v: onViews,
    o: onGroup,
  });
  return move;
}
