/** What the list leaves out from now on. */
import { type HiddenSenderId, hiddenSenderIdSchema } from '../../../shared/domain/ids.ts';
import { hiddenSearch, MOST_HIDDEN } from '../../../shared/domain/search/hidden.ts';
import { printSearch } from '../../../shared/domain/search/print-search.ts';
import { UserError } from '../../platform/user-error.ts';
import type { Store } from '../store/store.ts';

export interface HideDeps {
  readonly store: Pick<Store, 'hiddenSenders'>;
  readonly newId: () => string;
  readonly now: () => number;
}

/**
 * @param search that can be read
 * @returns the one that is there where it is hidden already
 * @throws UserError for what cannot be hidden: everything, or what is hidden already
 */
export function hideSender({ store, newId, now }: HideDeps, search: string): HiddenSenderId {
  const node = hiddenSearch(search);
  if (node === null) throw new UserError('BAD_REQUEST', { code: 'hidden_search_invalid' });
  const printed = printSearch(node);
  const all = store.hiddenSenders.all();
  const same = all.find((each) => each.search === printed);
  if (same !== undefined) return same.id;
  if (all.length >= MOST_HIDDEN)
    throw new UserError('CONFLICT', { code: 'too_many_hidden', most: MOST_HIDDEN });
  const id = hiddenSenderIdSchema.parse(newId());
  store.hiddenSenders.insert({ id, search: printed, createdAtMs: now() });
  return id;
}
