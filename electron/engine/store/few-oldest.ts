/** Of the few rows of a click the oldest ones, without a table that SQLite would make to put them in order. */
import type { Query } from '../../platform/statements.ts';
import { inOrder } from './in-order.ts';

/** Of one click, that anything looks at. */
const MOST_OF_CLICK = 20;

/**
 * Hardly ever there are more rows than that: only then the database has to look for the oldest itself.
 * @param prepare a query whose name and text end as they are told here
 */
export function fewOldest<Row extends { readonly id: string }>(
  prepare: (name: string, end: string) => Query<readonly string[], Row>,
): (...params: readonly string[]) => readonly Row[] {
  const some = prepare('', `LIMIT ${MOST_OF_CLICK + 1}`);
  const oldest = prepare('.oldest', `ORDER BY id LIMIT ${MOST_OF_CLICK}`);
  return (...params) => {
    const found = some.all(...params);
    return found.length > MOST_OF_CLICK ? oldest.all(...params) : inOrder(found, ({ id }) => id);
  };
}
