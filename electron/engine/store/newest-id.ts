/** The greatest id in the store: whatever the clock says, the next one has to be greater. */
import { type ReadableDb, sqliteCode } from '../../platform/database.ts';

/** Ids are hexadecimal: a row with another one (made by hand, or by a test) says nothing about order. */
const AFTER_HEXADECIMAL = 'g';

/** @returns over all tables that have text ids; null for an empty store */
export function newestId(db: ReadableDb): string | null {
  const tables = db.query<[], { name: string }>(
    'newestId.tables',
    `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
     WHERE m.type = 'table' AND c.name = 'id' AND c.type = 'TEXT' AND c.pk = 1`,
  );
  const ids = tables.all().flatMap(({ name }) => newestOf(db, name) ?? []);
  return ids.reduce<string | null>((newest, id) => (newest === null || id > newest ? id : newest), null);
}

/** Null for an empty table, and for one with a damaged page there: the others tell nearly as much. */
function newestOf(db: ReadableDb, table: string): string | null {
  const select = db.query<[string], { id: string | null }>(
    'newestId.of',
    `SELECT max(id) AS id FROM "${table}" WHERE id < ?`,
  );
  try {
    return select.get(AFTER_HEXADECIMAL)?.id ?? null;
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_CORRUPT') === true) return null;
    throw error;
  }
}
