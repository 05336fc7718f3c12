/** Table `saved_views`: searches that a person keeps above the list. */
import { type SavedViewId, savedViewIdSchema } from '../../../shared/domain/ids.ts';
import { type SearchSort, searchSortSchema } from '../../../shared/domain/search/sort.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

export interface SavedViewRow {
  readonly id: SavedViewId;
  readonly name: string;
  /** In the language of the inbox; empty for everything. */
  readonly search: string;
  readonly sort: SearchSort;
  readonly createdAtMs: number;
}

interface StoredSavedView {
  readonly id: string;
  readonly name: string;
  readonly search: string;
  readonly sort_by: string;
  readonly sort_order: string;
  readonly created_at_ms: number;
}

export type SavedViewReads = ReturnType<typeof createSavedViewReads>;

export function createSavedViewReads(db: ReadableDb) {
  const select = db.query<[], StoredSavedView>(
    'savedViews.all',
    'SELECT * FROM saved_views ORDER BY position, id',
  );
  return {
    /** In the order that the person gave them. */
    all: (): readonly SavedViewRow[] =>
      select.all().map((row) => ({
        id: savedViewIdSchema.parse(row.id),
        name: row.name,
        search: row.search,
        sort: searchSortSchema.parse({ by: row.sort_by, order: row.sort_order }),
        createdAtMs: row.created_at_ms,
      })),
  };
}

export type SavedViewWrites = ReturnType<typeof createSavedViewWrites>;

export function createSavedViewWrites(db: WritableDb) {
  const insert = db.write<(string | number)[]>(
    'savedViews.insert',
    `INSERT INTO saved_views (id, name, search, sort_by, sort_order, position, created_at_ms)
     VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM saved_views), ?)`,
  );
  const rename = db.write<[string, string]>(
    'savedViews.rename',
    'UPDATE saved_views SET name = ? WHERE id = ?',
  );
  const place = db.write<[number, string]>(
    'savedViews.place',
    'UPDATE saved_views SET position = ? WHERE id = ?',
  );
  const remove = db.write<[string]>('savedViews.remove', 'DELETE FROM saved_views WHERE id = ?');
  return {
    /** Behind all others. */
    insert: ({ id, name, search, sort, createdAtMs }: SavedViewRow): void => {
      insert.run(id, name, search, sort.by, sort.order, createdAtMs);
    },
    /** @returns whether it was there */
    rename: (id: SavedViewId, name: string): boolean => rename.run(name, id).changes > 0,
    /** Must run in a transaction. @param ids all of them */
    arrange: (ids: readonly SavedViewId[]): void => {
      ids.forEach((id, index) => {
        place.run(index + 1, id);
      });
    },
    /** @returns whether it was there */
    remove: (id: SavedViewId): boolean => remove.run(id).changes > 0,
  };
}
