/** The inbox by keyboard. */
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { showPostback } from '../../navigation/route.ts';
import { useKeys } from '../../ui/keys.ts';
import { useFloating } from './use-floating.ts';

interface InboxKeys {
  readonly items: readonly Postback[];
  readonly cursorId: PostbackId | null;
  readonly openId: PostbackId | null;
  /** So many rows fit into the list's view. */
  readonly pageRows: () => number;
  /** Whether keys that also scroll are meant for the list. */
  readonly isInList: () => boolean;
  readonly onCursor: (id: PostbackId) => void;
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
  const { items, cursorId, openId, pageRows, isInList, onCursor, onClose, focusFilter, togglePause } = parts;
  const { onMark, onAdd, onViews, toggleFollow } = parts;
  const wasFloating = useFloating();
  const goTo = (index: number): void => {
    const next = items[Math.min(Math.max(index, 0), items.length - 1)];
    if (next === undefined) return;
    onCursor(next.id);
    // An open detail goes along.
    if (openId !== null) showPostback(next.id);
  };
  const move = (step: number): void => {
    const at = items.findIndex((item) => item.id === cursorId);
    goTo(at === -1 ? 0 : at + step);
  };
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
      goTo(items.length - 1);
    }),
    Enter: () => {
      const item = items.find((each) => each.id === cursorId) ?? items[0];
      if (item === undefined) return;
      onCursor(item.id);
      showPostback(item.id);
    },
    x: () => {
      if (cursorId !== null) onMark(cursorId);
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
  });
  return move;
}
