/** What is known of lost rows, by their ids. */
import type { SqlValue } from '../../../platform/sqlite-file/record.ts';
import type { LostRow, LostRows } from './lost-rows.ts';

/** Lost rows of a table by what its first column, the id, says. */
export function lostById(lost: LostRows, table: string, idColumn = 'id'): ReadonlyMap<string, LostRow> {
  const rows = new Map<string, LostRow>();
  for (const row of lost.get(table)?.values() ?? []) {
    const id = row.get(idColumn);
    if (typeof id === 'string') rows.set(id, row);
  }
  return rows;
}

export function textIn(row: LostRow | undefined, column: string): string | null {
  const value: SqlValue | undefined = row?.get(column);
  return typeof value === 'string' ? value : null;
}

const UUID_7_TIME = /^([0-9a-f]{8})-([0-9a-f]{4})-7/;

/** When an id was made: it begins with UTC milliseconds. Null for ids of another kind. */
export function timeOfId(id: string): number | null {
  const [, high, low] = UUID_7_TIME.exec(id) ?? [];
  return high === undefined || low === undefined ? null : Number.parseInt(high + low, 16);
}
