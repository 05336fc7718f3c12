/** A person lets a held postback go although something is wrong with it. */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { isReversal } from '../../../shared/domain/postback/reversal.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../../platform/user-error.ts';

/**
 * Makes a held postback wait to be parsed again, this time with the person's word for it.
 * @param event what it stands for, where its own event is missing or unknown
 * @throws UserError when it is not held, or lacks what a conversion needs
 */
export function releasePostback(store: Store, id: PostbackId, event: PostbackEvent | null): void {
  store.transaction(() => {
    const postback = store.postbacks.get(id);
    if (postback === null) throw new UserError('NOT_FOUND', { code: 'postback_not_found', id });
    if (!postback.isHeld) throw new UserError('CONFLICT', { code: 'postback_not_held' });
    if (postback.networkId === null) throw new UserError('CONFLICT', { code: 'release_without_network' });
    if (postback.clickId === null) throw new UserError('CONFLICT', { code: 'release_without_click_id' });
    if (isReversal(postback.problems)) throw new UserError('CONFLICT', { code: 'release_of_reversal' });
    if (postback.event === null && event === null)
      throw new UserError('CONFLICT', { code: 'release_without_event' });
    store.postbacks.release(id, { event });
  });
}
