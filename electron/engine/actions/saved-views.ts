/** The searches that a person keeps above the list: saved, renamed, put in order, removed. */
import type { SavedView } from '../../../shared/contract/saved-views.ts';
import { MOST_SAVED_VIEWS } from '../../../shared/contract/limits.ts';
import { type SavedViewId, savedViewIdSchema } from '../../../shared/domain/ids.ts';
import type { SearchSort } from '../../../shared/domain/search/sort.ts';
import { UserError } from '../../platform/user-error.ts';
import type { Store } from '../store/store.ts';

export interface SavedViewDeps {
  readonly store: Pick<Store, 'savedViews' | 'transaction'>;
  readonly newId: () => string;
  readonly now: () => number;
}

export interface NewSavedView {
  readonly name: string;
  readonly search: string;
  readonly sort: SearchSort;
}

export function listViews({ store }: SavedViewDeps): SavedView[] {
  return store.savedViews.all().map(({ id, name, search, sort }) => ({ id, name, search, sort }));
}

/** @throws UserError where there are too many, or one is called so */
export function saveView(deps: SavedViewDeps, { name, search, sort }: NewSavedView): SavedView {
  const { store, newId, now } = deps;
  const all = store.savedViews.all();
  if (all.length >= MOST_SAVED_VIEWS)
    throw new UserError('CONFLICT', { code: 'too_many_saved_views', most: MOST_SAVED_VIEWS });
  refuseTaken(deps, name, null);
  const id = savedViewIdSchema.parse(newId());
  store.savedViews.insert({ id, name, search, sort, createdAtMs: now() });
  return { id, name, search, sort };
}

/** @throws UserError where it is gone, or another one is called so */
export function renameView(deps: SavedViewDeps, id: SavedViewId, name: string): void {
  refuseTaken(deps, name, id);
  if (!deps.store.savedViews.rename(id, name)) throw notFound(id);
}

/** Those that are not named come last, in the order that they had: another window may have saved one since. */
export function arrangeViews({ store }: SavedViewDeps, ids: readonly SavedViewId[]): void {
  store.transaction(() => {
    const all = store.savedViews.all().map(({ id }) => id);
    const named = [...new Set(ids)].filter((id) => all.includes(id));
    store.savedViews.arrange([...named, ...all.filter((id) => !named.includes(id))]);
  });
}

/** @throws UserError where it is gone */
export function removeView({ store }: SavedViewDeps, id: SavedViewId): void {
  if (!store.savedViews.remove(id)) throw notFound(id);
}

/** Two of one name could not be told apart. */
function refuseTaken({ store }: SavedViewDeps, name: string, own: SavedViewId | null): void {
  const isTaken = store.savedViews
    .all()
    .some((view) => view.id !== own && view.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new UserError('CONFLICT', { code: 'saved_view_name_taken', name });
}

function notFound(id: SavedViewId): UserError {
  return new UserError('NOT_FOUND', { code: 'saved_view_not_found', id });
}
