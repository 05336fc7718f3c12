/** The inbox by keyboard. */
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { showPostback } from '../../navigation/route.ts';
import { useKeys } from '../../ui/keys.ts';

interface InboxKeys {
  readonly items: readonly Postback[];
  readonly cursorId: PostbackId | null;
  readonly openId: PostbackId | null;
  readonly onCursor: (id: PostbackId) => void;
  readonly onClose: () => void;
  readonly focusFilter: () => void;
  readonly togglePause: () => void;
  readonly onMark: (id: PostbackId) => void;
}

export function useInboxKeys(parts: InboxKeys): void {
  const { items, cursorId, openId, onCursor, onClose, focusFilter, togglePause, onMark } = parts;
  const move = (step: 1 | -1): void => {
    const at = items.findIndex((item) => item.id === cursorId);
    const next = at === -1 ? items[0] : items[Math.min(Math.max(at + step, 0), items.length - 1)];
    if (next === undefined) return;
    onCursor(next.id);
    // An open detail goes along.
    if (openId !== null) showPostback(next.id);
  };
  useKeys({
    j: () => {
      move(1);
    },
    k: () => {
      move(-1);
    },
    Enter: () => {
      const item = items.find((each) => each.id === cursorId) ?? items[0];
      if (item === undefined) return;
      onCursor(item.id);
      showPostback(item.id);
    },
    x: () => {
      if (cursorId !== null) onMark(cursorId);
    },
    Escape: onClose,
    '/': focusFilter,
    ' ': togglePause,
  });
}
