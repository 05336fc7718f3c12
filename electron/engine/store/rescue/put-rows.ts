/** Writes salvaged rows into a fresh database. */
import type { WritableDb } from '../../../platform/database.ts';
import type { Write } from '../../../platform/statements.ts';
import type { SqlValue } from '../../../platform/sqlite-file/record.ts';
import type { SalvagedRow } from './salvage.ts';
import type { TableShape } from './table-shapes.ts';

type Insert = Write<unknown[]>;

/** Keeps rowids, so that what indexes of the damaged file say about a row still finds it. */
export class RowWriter {
  readonly #db: WritableDb;
  readonly #inserts = new Map<string, Insert>();

  constructor(db: WritableDb) {
    this.#db = db;
  }

  /** @returns false when it is there already, or is no row that the table takes */
  put({ table, rowid, values, cut }: SalvagedRow): boolean {
    const bound = values.map((value, index) =>
      table.columns[index]?.name === table.rowidColumn
        ? rowid
        : bytesIfCut(value, table, index, values.length - cut),
    );
    const withRowid = table.hasRowid && table.rowidColumn === null;
    try {
      const insert = this.#insertOf(table, values.length, withRowid);
      return insert.run(...(withRowid ? [rowid, ...bound] : bound)).changes === 1;
    } catch {
      // A row that the table does not take must not stop the others.
      return false;
    }
  }

  #insertOf(table: TableShape, fields: number, withRowid: boolean): Insert {
    const key = `${table.name} ${fields}`;
    const known = this.#inserts.get(key);
    if (known !== undefined) return known;
    const names = table.columns.slice(0, fields).map(({ name }) => name);
    const columns = withRowid ? ['rowid', ...names] : names;
    const insert = this.#db.write<unknown[]>(
      'rescue.put',
      `INSERT OR IGNORE INTO ${table.name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    this.#inserts.set(key, insert);
    return insert;
  }
}

/** Of a value that is cut short, nothing is better than something wrong; bytes at least are what they look like. */
function bytesIfCut(value: SqlValue, table: TableShape, index: number, cutFrom: number): SqlValue {
  if (index < cutFrom) return value;
  const column = table.columns[index];
  if (column?.type === 'BLOB') return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
  return column?.mayBeNull === true ? null : value;
}
