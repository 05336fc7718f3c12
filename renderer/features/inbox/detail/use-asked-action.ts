/** Does what the command menu or a key asked of a postback, as soon as its details are there. */
import { useEffect, useEffectEvent } from 'react';
import type { PostbackId } from '../../../../shared/domain/ids.ts';
import { useInboxView } from '../inbox-view.ts';
import type { DetailAction } from './detail-actions.ts';

/**
 * @param openId of the postback that the person is at
 * @param shownId of the details that are there; null while there are none
 */
export function useAskedAction(
  openId: PostbackId | null,
  shownId: PostbackId | null,
  actions: Readonly<Record<DetailAction, () => void>>,
): void {
  const { view, change } = useInboxView();
  const { asked } = view;
  const isDue = asked !== null && asked.id === shownId;
  const act = useEffectEvent(() => {
    change({ asked: null });
    if (asked !== null) actions[asked.action]();
  });
  useEffect(() => {
    if (isDue) act();
  }, [isDue]);
  // Whoever moves on no longer waits for it.
  useEffect(
    () => () => {
      change(({ asked: before }) => (before?.id === openId ? { asked: null } : {}));
    },
    [openId, change],
  );
}
