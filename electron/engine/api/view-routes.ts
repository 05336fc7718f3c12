/** Procedures of the views above the list, and of its days. Thin. */
import {
  arrangeViews,
  listViews,
  removeView,
  renameView,
  type SavedViewDeps,
  saveView,
} from '../actions/saved-views.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import { readSearch } from '../reader/read-search.ts';
import { ViewCountCache } from '../reader/view-count-cache.ts';
import type { ApiBase } from './base.ts';

export interface ViewRouteDeps {
  readonly readers: ReaderPool;
  readonly resending: SavedViewDeps;
  readonly onViewsChanged: () => void;
}

const OK = { ok: true } as const;

export function viewRoutes(base: ApiBase, deps: ViewRouteDeps) {
  const { readers, resending: saving, onViewsChanged } = deps;
  const counts = new ViewCountCache(readers.background, () => performance.now());
  return {
    savedViews: {
      list: base.savedViews.list.handler(() => ({ items: listViews(saving) })),
      counts: base.savedViews.counts.handler(async () => ({
        items: await counts.counts(listViews(saving).map(({ id }) => id)),
      })),
      create: base.savedViews.create.handler(({ input }) => {
        readSearch(input.search);
        const view = saveView(saving, input);
        onViewsChanged();
        return view;
      }),
      rename: base.savedViews.rename.handler(({ input }) => {
        renameView(saving, input.id, input.name);
        onViewsChanged();
        return OK;
      }),
      arrange: base.savedViews.arrange.handler(({ input }) => {
        arrangeViews(saving, input.ids);
        onViewsChanged();
        return OK;
      }),
      remove: base.savedViews.remove.handler(({ input }) => {
        removeView(saving, input.id);
        onViewsChanged();
        return OK;
      }),
    },
    days: {
      list: base.days.list.handler(async ({ input: { before = null, limit } }) => ({
        items: [...(await readers.background.read('days', { before, limit }))],
      })),
    },
  };
}
