/** The greatest id in the store: whatever the clock says, the next one has to be greater. */
import { type ReadableDb, sqliteCode } from '../../platform/database.ts';
import { AFTER_LAST_ID } from '../../platform/ids.ts';

/** A row with another id (made by hand, by a test, or by somebody who means harm) says nothing about order. */
const ID_OF_OURS = '????????-????-7???-????-*';

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
  const select = db.query<[string, string], { id: string }>(
    'newestId.of',
    `SELECT id FROM "${table}" WHERE id < ? AND id GLOB ? ORDER BY id DESC LIMIT 1`,
  );
  try {
    return select.get(AFTER_LAST_ID, ID_OF_OURS)?.id ?? null;
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_CORRUPT') === true) return null;
    throw error;
  }
}
