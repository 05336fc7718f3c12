/** What there is to check of a database, from its own list of tables and indexes. */
import type { ReadableDb } from '../../../platform/database.ts';

export interface CheckedIndex {
  readonly name: string;
  readonly columns: readonly string[];
  /** Of a partial index the condition on its rows; null for all. */
  readonly where: string | null;
}

export type CheckStep =
  /** Each row, with its entry in each index. */
  | { readonly kind: 'rows'; readonly table: string; readonly indexes: readonly CheckedIndex[] }
  /** Each entry of the index over the key, with its row. */
  | { readonly kind: 'key'; readonly table: string; readonly index: string; readonly column: string }
  /** A table without a rowid, which is small: SQLite's own check of all of it. */
  | { readonly kind: 'whole'; readonly table: string };

interface TableEntry {
  readonly name: string;
  readonly isWithoutRowid: number;
}

interface ListedIndex {
  readonly name: string;
  readonly origin: string;
  readonly sql: string | null;
}

export function checkSteps(db: ReadableDb): readonly CheckStep[] {
  const tables = db.query<[], TableEntry>(
    'check.tables',
    `SELECT name, wr AS isWithoutRowid FROM pragma_table_list
     WHERE type IN ('table', 'shadow') AND schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  return tables
    .all()
    .flatMap(({ name, isWithoutRowid }): readonly CheckStep[] =>
      isWithoutRowid === 1 ? [{ kind: 'whole', table: name }] : stepsOfTable(db, name),
    );
}

function stepsOfTable(db: ReadableDb, table: string): readonly CheckStep[] {
  const entries = db
    .query<[string], ListedIndex>(
      'check.indexes',
      `SELECT i.name, i.origin, s.sql FROM pragma_index_list(?) i JOIN sqlite_master s ON s.name = i.name`,
    )
    .all(table);
  const columnsOf = db.query<[string], { name: string | null }>(
    'check.indexColumns',
    'SELECT name FROM pragma_index_info(?) ORDER BY seqno',
  );
  const indexes = entries.map(({ name, origin, sql }) => ({
    name,
    origin,
    columns: columnsOf.all(name).flatMap((column) => column.name ?? []),
    where: conditionOf(sql),
  }));
  const keys = indexes.flatMap(({ name, origin, columns }) => {
    const [column] = columns;
    const isKey = origin === 'pk' && columns.length === 1 && column !== undefined;
    return isKey ? [{ kind: 'key' as const, table, index: name, column }] : [];
  });
  return [{ kind: 'rows', table, indexes }, ...keys];
}

function conditionOf(sql: string | null): string | null {
  const at = sql?.indexOf('WHERE') ?? -1;
  return sql === null || at < 0 ? null : sql.slice(at + 'WHERE'.length).trim();
}
