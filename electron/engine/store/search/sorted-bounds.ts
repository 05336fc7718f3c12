/** From where to where an order's index is walked, in SQL. Pure. */
import type { SortedPlace, SortField, SortOrder } from '../../../../shared/domain/search/sort.ts';
import type { StoredPostback } from '../postback-rows.ts';
import { joinedBy, type SearchCondition } from './join-conditions.ts';
import { greater, lesser, type Question } from './search-questions.ts';
import { KEY_INDEX } from './search-walk.ts';

/** What has an index of its own order. */
export type KeyedField = Exclude<SortField, 'network'>;

export type KeyedPlace = Extract<SortedPlace, { readonly kind: 'keyed' }>;

interface KeyedColumn {
  /** Of `postbacks`. */
  readonly column: 'id' | 'payout_micros' | 'click_id';
  readonly index: string;
  readonly keyOf: (row: Pick<StoredPostback, 'id' | 'payout_micros' | 'click_id'>) => string | number | null;
}

export const COLUMNS: Readonly<Record<KeyedField, KeyedColumn>> = {
  time: { column: 'id', index: KEY_INDEX, keyOf: (row) => row.id },
  amount: {
    column: 'payout_micros',
    index: 'postbacks_payout',
    keyOf: (row) => row.payout_micros,
  },
  clickid: { column: 'click_id', index: 'postbacks_click_id', keyOf: (row) => row.click_id },
};

/** The row of postbacks that a condition is about: the one that a search asks, or the one that the walk is at. */
type Alias = 'p' | 'o';

/**
 * The entries behind a place, up to a border and with it where there is one. Each side has one bound: of several SQLite
 * walks by any, and then looks at every row behind the right one.
 */
export function stretchTo(
  by: KeyedField,
  order: SortOrder,
  question: Question,
  place: KeyedPlace | null,
  border: KeyedPlace | null,
): SearchCondition {
  if (by === 'time') return timeStretch(order, question, place, border);
  return joinedBy(' AND ', [
    behindPlace(by, order, place, 'o'),
    ...(by === 'amount' ? amountBounds(order, question, place, border) : []),
    ...(border === null ? [] : [upToPlace(by, order, border, 'o')]),
  ]);
}

function timeStretch(
  order: SortOrder,
  { bounds }: Question,
  place: KeyedPlace | null,
  border: KeyedPlace | null,
): SearchCondition {
  const isUp = order === 'asc';
  const after = isUp && place !== null ? greater(place.id, bounds.after) : bounds.after;
  const before = !isUp && place !== null ? lesser(place.id, bounds.before) : bounds.before;
  if (border === null) return { sql: 'o.id > ? AND o.id < ?', values: [after, before] };
  return isUp
    ? { sql: 'o.id > ? AND o.id <= ?', values: [after, border.id] }
    : { sql: 'o.id >= ? AND o.id < ?', values: [border.id, before] };
}

/** The amounts that are asked for where neither the place nor the border bounds that side already. */
function amountBounds(
  order: SortOrder,
  { amounts }: Question,
  place: KeyedPlace | null,
  border: KeyedPlace | null,
): readonly SearchCondition[] {
  return amounts
    .filter(({ operator }) => {
      if (operator === '=') return true;
      const isBegin = operator.startsWith('<') === (order === 'desc');
      return (isBegin ? place : border) === null;
    })
    .map(({ operator, micros }) => ({ sql: `o.payout_micros ${operator} ?`, values: [micros] }));
}

/** Ids bound the period. By the plus they are compared where they stand in another index, and lead nowhere. */
export function inside({ bounds }: Question, by: KeyedField, alias: Alias): SearchCondition {
  const id = by === 'time' ? `${alias}.id` : `+${alias}.id`;
  return { sql: `${id} < ? AND ${id} > ?`, values: [bounds.before, bounds.after] };
}

export function behindPlace(
  by: KeyedField,
  order: SortOrder,
  place: KeyedPlace | null,
  alias: Alias,
): SearchCondition {
  if (place === null) return { sql: `${alias}.${COLUMNS[by].column} IS NOT NULL`, values: [] };
  return compared(by, order === 'desc' ? '<' : '>', place, alias);
}

function upToPlace(by: KeyedField, order: SortOrder, place: KeyedPlace, alias: Alias): SearchCondition {
  return compared(by, order === 'desc' ? '>=' : '<=', place, alias);
}

function compared(
  by: KeyedField,
  operator: '<' | '>' | '<=' | '>=',
  { key, id }: KeyedPlace,
  alias: Alias,
): SearchCondition {
  const column = `${alias}.${COLUMNS[by].column}`;
  if (by === 'time') return { sql: `${column} ${operator} ?`, values: [id] };
  // Partial indexes are taken only where nothing else is asked for.
  return { sql: `${column} IS NOT NULL AND (${column}, ${alias}.id) ${operator} (?, ?)`, values: [key, id] };
}
