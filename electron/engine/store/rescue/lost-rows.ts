/** What the indexes of a damaged file still say about rows that are gone. */
import type { ReadableDb } from '../../../platform/database.ts';
import type { SqlValue } from '../../../platform/sqlite-file/record.ts';
import type { Salvage } from './salvage.ts';
import type { IndexShape } from './table-shapes.ts';

/** The columns of it that some index has. */
export type LostRow = ReadonlyMap<string, SqlValue>;

/** For each table its lost rows by rowid. */
export type LostRows = ReadonlyMap<string, ReadonlyMap<number | bigint, LostRow>>;

export interface FoundLost {
  readonly rows: LostRows;
  /** Tables with an index over their ids that could be read as a whole: of these each lost row is known. */
  readonly fullyKnown: ReadonlySet<string>;
}

/** @param saved holds what could be saved, under the same rowids */
export function findLostRows(salvage: Salvage, saved: ReadableDb, indexes: readonly IndexShape[]): FoundLost {
  const tables = new Map<string, Map<number | bigint, Map<string, SqlValue>>>();
  for (const index of indexes) {
    const find = saved.query<[number | bigint], { found: number }>(
      'rescue.find',
      `SELECT 1 AS found FROM ${index.table} WHERE rowid = ?`,
    );
    const rows = tables.get(index.table) ?? new Map<number | bigint, Map<string, SqlValue>>();
    tables.set(index.table, rows);
    for (const { rowid, values } of salvage.entries(index)) {
      if (find.get(rowid) !== undefined) continue;
      const row = rows.get(rowid) ?? new Map<string, SqlValue>();
      rows.set(rowid, row);
      for (const [at, column] of index.columns.entries()) row.set(column, values[at] ?? null);
    }
  }
  const ofIds = indexes.filter(({ name, isKey }) => isKey && !salvage.hasLost(name));
  return { rows: tables, fullyKnown: new Set(ofIds.map(({ table }) => table)) };
}

/** Both together. */
export function joinLost(one: LostRows, other: LostRows): LostRows {
  const names = new Set([...one.keys(), ...other.keys()]);
  return new Map(
    [...names].map((name) => [name, new Map([...(one.get(name) ?? []), ...(other.get(name) ?? [])])]),
  );
}
