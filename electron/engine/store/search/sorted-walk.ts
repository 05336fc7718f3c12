/**
 * Rows of a search in the order of a column's index, by key. Where few postbacks may fit, those are read and put in
 * order; else the index is walked in its order, piece by piece: the filter's own indexes say which rows to look at.
 */
import type { ReadableDb } from '../../../platform/database.ts';
import type { SortOrder } from '../../../../shared/domain/search/sort.ts';
import type { StoredPostback } from '../postback-rows.ts';
import { ALL, joinedBy, type SearchCondition } from './join-conditions.ts';
import { AFTER_ALL, greater, type Question } from './search-questions.ts';
import { KEY_INDEX, type SearchWalk } from './search-walk.ts';
import {
  behindPlace,
  COLUMNS,
  inside,
  type KeyedField,
  type KeyedPlace,
  stretchTo,
} from './sorted-bounds.ts';
import { isInWays } from './is-in-way.ts';
import { needsIndex } from './way.ts';

export interface KeyedRows {
  /** At most one more than was asked for. */
  readonly rows: readonly StoredPostback[];
  /** Where the time was over; null where there are enough, or none is left. */
  readonly stoppedAt: KeyedPlace | null;
}

/** So many are put in order at once: it takes some ten milliseconds. */
const FEW = 5_000;
const FIRST_PIECE = 1_000;
const LONGEST_PIECE = 64_000;
/** A piece that took longer is long enough. */
const PIECE_MS = 20;

/** Finds what has nothing to sort by. */
export function withoutKey(by: KeyedField): SearchCondition {
  return { sql: `p.${COLUMNS[by].column} IS NULL`, values: [] };
}

export function placeOf(by: KeyedField, row: StoredPostback): KeyedPlace | null {
  const key = COLUMNS[by].keyOf(row);
  return key === null ? null : { kind: 'keyed', key, id: row.id };
}

export function createSortedWalk(db: ReadableDb, walk: SearchWalk) {
  const idsIn = db.query<[string, string, number], { id: string }>(
    'sorted.idsIn',
    'SELECT id FROM postbacks WHERE id < ? AND id > ? ORDER BY id DESC LIMIT ?',
  );

  const idsBetween = (before: string, after: string): readonly string[] | null => {
    const ids = idsIn.all(before, after, FEW + 1);
    return ids.length > FEW ? null : ids.map(({ id }) => id);
  };

  /** All that may fit, where that is few; null where it may be many. */
  const few = ({ ways, bounds }: Question): readonly string[] | null => {
    const isBounded = bounds.after !== '' || bounds.before !== AFTER_ALL;
    const all = isBounded ? [idsBetween(bounds.before, bounds.after)] : [];
    const led = ways.map((way) => {
      const piece = walk.candidates(way, bounds, FEW + 1);
      if (piece === null || piece.downTo !== null || piece.ids.length > FEW) return null;
      if (!needsIndex(way)) return piece.ids;
      // What came since is not in the index of texts yet.
      const fresh = idsBetween(bounds.before, greater(walk.docs.border(), bounds.after));
      return fresh === null ? null : [...new Set([...piece.ids, ...fresh])];
    });
    return [...all, ...led]
      .filter((ids) => ids !== null)
      .reduce<readonly string[] | null>(
        (least, ids) => (least === null || ids.length < least.length ? ids : least),
        null,
      );
  };

  /** The whole of few rows is put in order for each page: a row that came between is in its place. */
  const ordered = (
    by: KeyedField,
    order: SortOrder,
    condition: SearchCondition,
    ids: readonly string[],
    limit: number,
  ): readonly StoredPostback[] => {
    const { column } = COLUMNS[by];
    const found = db
      .query<(string | number)[], { id: string }>(
        'sorted.few',
        `SELECT p.id FROM json_each(?) c CROSS JOIN postbacks p INDEXED BY ${KEY_INDEX} ON p.id = c.value
         WHERE ${condition.sql} ORDER BY p.${column} ${order}, p.id ${order} LIMIT ?`,
      )
      .all(JSON.stringify(ids), ...condition.values, limit)
      .map(({ id }) => id);
    return walk.these(ALL, found, limit);
  };

  const inPieces = (
    by: KeyedField,
    order: SortOrder,
    question: Question,
    from: KeyedPlace | null,
    limit: number,
    endsAt: number,
  ): KeyedRows => {
    const { column, index } = COLUMNS[by];
    const sorting = `ORDER BY o.${column} ${order}, o.id ${order}`;
    const fits = fitting(question);
    const rows: StoredPostback[] = [];
    let [place, length] = [from, FIRST_PIECE];
    for (;;) {
      const begin = stretchTo(by, order, question, place, null);
      const begunAt = performance.now();
      const border = db
        .query<(string | number)[], { key: string | number; id: string }>(
          'sorted.border',
          `SELECT o.${column} AS key, o.id FROM postbacks o INDEXED BY ${index}
           WHERE ${begin.sql} ${sorting} LIMIT 1 OFFSET ?`,
        )
        .get(...begin.values, length - 1);
      const { sql, values } = joinedBy(' AND ', [
        stretchTo(by, order, question, place, border === undefined ? null : { kind: 'keyed', ...border }),
        ...(by === 'time' ? [] : [inside(question, by, 'o')]),
        fits,
      ]);
      rows.push(
        ...db
          .query<(string | number)[], StoredPostback>(
            'sorted.piece',
            `SELECT o.* FROM postbacks o INDEXED BY ${index} WHERE ${sql} ${sorting} LIMIT ?`,
          )
          .all(...values, limit - rows.length),
      );
      if (rows.length >= limit || border === undefined) return { rows, stoppedAt: null };
      place = { kind: 'keyed', ...border };
      if (performance.now() > endsAt) return { rows, stoppedAt: place };
      if (performance.now() - begunAt < PIECE_MS) length = Math.min(length * 2, LONGEST_PIECE);
    }
  };

  /** Rows behind a place that have something to sort by, one more than the limit where there are as many. */
  return (
    { by, order }: { readonly by: KeyedField; readonly order: SortOrder },
    question: Question,
    from: KeyedPlace | null,
    limit: number,
    endsAt: number,
  ): KeyedRows => {
    const ids = few(question);
    if (ids === null) return inPieces(by, order, question, from, limit + 1, endsAt);
    const behind = behindPlace(by, order, from, 'p');
    const condition = joinedBy(' AND ', [inside(question, by, 'p'), question.condition, behind]);
    return { rows: ordered(by, order, condition, ids, limit + 1), stoppedAt: null };
  };
}

/**
 * Whether the row where the walk is fits the search. `CASE` keeps the order: what an index tells first, and only where
 * that says yes the row itself, which lies anywhere in the file.
 */
function fitting({ ways, condition }: Question): SearchCondition {
  const probes = isInWays(ways, 'o.id');
  return {
    sql: `CASE WHEN ${probes.sql} THEN
      (SELECT 1 FROM postbacks p INDEXED BY ${KEY_INDEX} WHERE p.id = o.id AND ${condition.sql}) END`,
    values: [...probes.values, ...condition.values],
  };
}
