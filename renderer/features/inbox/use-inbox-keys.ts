/** The inbox by keyboard. */
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { showPostback } from '../../app/route.ts';
import { useKeys } from '../../ui/keys.ts';

interface InboxKeys {
  readonly items: readonly Postback[];
  readonly openId: PostbackId | null;
  readonly focusFilter: () => void;
  readonly togglePause: () => void;
}

export function useInboxKeys({ items, openId, focusFilter, togglePause }: InboxKeys): void {
  const move = (step: 1 | -1): void => {
    const at = items.findIndex((item) => item.id === openId);
    const next = at === -1 ? items[0] : items[Math.min(Math.max(at + step, 0), items.length - 1)];
    if (next !== undefined) showPostback(next.id);
  };
  useKeys({
    j: () => {
      move(1);
    },
    k: () => {
      move(-1);
    },
    Enter: () => {
      if (openId === null) move(1);
    },
    Escape: () => {
      showPostback(null);
    },
    '/': focusFilter,
    ' ': togglePause,
  });
}
