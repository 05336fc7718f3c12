/** What tables and indexes look like in the file, taken from a fresh database: never a list that can lag behind. */
import type { ReadableDb } from '../../../platform/database.ts';
import { NOT_CARRIED } from '../not-carried.ts';

export interface ColumnShape {
  readonly name: string;
  /** Tables are strict: these are all that there are. */
  readonly type: 'TEXT' | 'INTEGER' | 'BLOB' | 'REAL' | 'ANY';
  readonly mayBeNull: boolean;
  readonly hasDefault: boolean;
  /** Text that a check of the table wants to be JSON. */
  readonly isJson: boolean;
}

export interface TableShape {
  readonly name: string;
  readonly hasRowid: boolean;
  /** In the order in which a record of the file holds them. */
  readonly columns: readonly ColumnShape[];
  /** Name of the column that is the rowid itself: the record holds null for it. */
  readonly rowidColumn: string | null;
  /** Older rows have fewer fields than there are columns now, but never fewer than this. */
  readonly fewestFields: number;
  readonly sql: string;
}

export interface IndexShape {
  readonly name: string;
  readonly table: string;
  /** An entry of the file holds these and then the rowid. */
  readonly columns: readonly string[];
  /** It is the one over the table's key: each row has its entry here, under its id. */
  readonly isKey: boolean;
}

interface Entry {
  readonly name: string;
  readonly sql: string;
  readonly isWithoutRowid: number;
}

interface ColumnEntry {
  readonly name: string;
  readonly type: ColumnShape['type'];
  readonly mustBeSet: number;
  readonly dflt: string | null;
  readonly pk: number;
}

/** All tables that are carried over, each after those that it refers to. */
export function tableShapes(fresh: ReadableDb): readonly TableShape[] {
  const entries = fresh
    .query<[], Entry>(
      'rescue.tables',
      `SELECT s.name, s.sql, l.wr AS isWithoutRowid FROM sqlite_master s JOIN pragma_table_list l ON l.name = s.name
       WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite_%' ORDER BY s.rowid`,
    )
    .all();
  const parents = fresh.query<[string], { parent: string }>(
    'rescue.parents',
    'SELECT "table" AS parent FROM pragma_foreign_key_list(?)',
  );
  const parentsOf = new Map(entries.map(({ name }) => [name, parents.all(name).map(({ parent }) => parent)]));
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const inOrder = new Set<string>();
  const add = (name: string): void => {
    for (const parent of parentsOf.get(name) ?? []) if (parent !== name) add(parent);
    inOrder.add(name);
  };
  for (const { name } of entries) add(name);
  return [...inOrder].flatMap((name) => {
    const entry = byName.get(name);
    return entry === undefined || NOT_CARRIED.has(name) ? [] : [tableShape(fresh, entry)];
  });
}

function tableShape(fresh: ReadableDb, { name, sql, isWithoutRowid }: Entry): TableShape {
  const declared = fresh
    .query<[string], ColumnEntry>(
      'rescue.columns',
      'SELECT name, type, "notnull" AS mustBeSet, dflt_value AS dflt, pk FROM pragma_table_info(?)',
    )
    .all(name);
  const key = declared.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  const hasRowid = isWithoutRowid === 0;
  // Without a rowid the key stands first in the record.
  const stored = hasRowid ? declared : [...key, ...declared.filter(({ pk }) => pk === 0)];
  const [only] = key;
  const isRowid = hasRowid && key.length === 1 && only?.type === 'INTEGER';
  const columns = stored.map((column) => ({
    name: column.name,
    type: column.type,
    mayBeNull: column.mustBeSet === 0,
    hasDefault: column.dflt !== null,
    isJson: sql.includes(`json_valid(${column.name})`),
  }));
  return {
    name,
    sql,
    hasRowid,
    columns,
    rowidColumn: isRowid ? (only?.name ?? null) : null,
    fewestFields: columns.findLastIndex((column) => !column.mayBeNull && !column.hasDefault) + 1,
  };
}

/** The indexes of tables with a rowid, those that SQLite makes for keys too. */
export function indexShapes(fresh: ReadableDb): readonly IndexShape[] {
  const columns = fresh.query<[string], { name: string | null }>(
    'rescue.indexColumns',
    'SELECT name FROM pragma_index_info(?) ORDER BY seqno',
  );
  return fresh
    .query<[], { name: string; table: string; origin: string }>(
      'rescue.indexes',
      `SELECT i.name, l.name AS "table", i.origin FROM pragma_table_list l JOIN pragma_index_list(l.name) i
       WHERE l.wr = 0 AND l.name NOT LIKE 'sqlite_%'`,
    )
    .all()
    .flatMap(({ name, table, origin }) => {
      const parts = columns.all(name);
      const names = parts.flatMap((part) => (part.name === null ? [] : [part.name]));
      // Entries of an index over an expression hold what no column does.
      if (names.length < parts.length) return [];
      return [{ name, table, isKey: origin === 'pk', columns: names }];
    });
}
