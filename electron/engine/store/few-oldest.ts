/** Of a few rows the oldest ones, without a table that SQLite would make to put them in order. */
import type { ReadableDb } from '../../platform/database.ts';
import { inOrder } from './in-order.ts';

/**
 * Hardly ever there are more rows than that: only then the database has to look for the oldest itself.
 * @param sql without an order and a limit
 * @param most rows that are given
 */
export function fewOldest<Row extends { readonly id: string }>(
  db: ReadableDb,
  name: string,
  sql: string,
  most: number,
): (...params: readonly string[]) => readonly Row[] {
  const some = db.query<readonly string[], Row>(name, `${sql} LIMIT ${most + 1}`);
  const oldest = db.query<readonly string[], Row>(`${name}.oldest`, `${sql} ORDER BY id LIMIT ${most}`);
  return (...params) => {
    const found = some.all(...params);
    return found.length > most ? oldest.all(...params) : inOrder(found, ({ id }) => id);
  };
}
