/** Saves what still reads of an open database whose file was damaged under it, row by row from both ends. */
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';
import { recount } from './counts-tables.ts';
import { NOT_CARRIED } from './not-carried.ts';

/** @param to has the same schema and no rows that count */
export function copyReadable(from: ReadableDb, to: WritableDb): void {
  to.pragma('foreign_keys = OFF');
  for (const table of tablesOf(to)) copyTable(from, to, table);
  // A row that was read from both ends was counted twice.
  recount(to);
  to.pragma('foreign_keys = ON');
}

function tablesOf(db: ReadableDb): readonly string[] {
  return db
    .query<[], { name: string }>(
      'copy.tables',
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !NOT_CARRIED.has(name));
}

function copyTable(from: ReadableDb, to: WritableDb, table: string): void {
  const columns = to
    .query<[string], { name: string }>('copy.columns', 'SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);
  const list = columns.join(', ');
  const insert = to.write<unknown[]>(
    'copy.insert',
    `INSERT OR REPLACE INTO ${table} (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  to.transaction(() => {
    for (const order of ['', ' ORDER BY 1 DESC', ' ORDER BY rowid DESC']) {
      if (
        isReadThrough(from, `SELECT ${list} FROM ${table}${order}`, (row) => {
          insert.run(...columns.map((column) => row[column]));
        })
      )
        return;
    }
  });
}

/** @returns whether all rows were read */
function isReadThrough(from: ReadableDb, sql: string, take: (row: NamedValues) => void): boolean {
  try {
    for (const row of from.query<[], NamedValues>('copy.read', sql).iterate()) take(row);
    return true;
  } catch {
    // It reads no further from this end, or has no row ids.
    return false;
  }
}
