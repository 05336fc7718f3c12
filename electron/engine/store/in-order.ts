/**
 * Puts a few rows in order that were selected without one. SQLite makes a table of its own for an `ORDER BY` that no
 * index gives: that costs 50 to 70 µs, ten times what finding the rows of one click does.
 */

/** @param keys of a row, the first of them that differs decides */
export function inOrder<Row>(
  rows: readonly Row[],
  ...keys: readonly ((row: Row) => string | number)[]
): Row[] {
  return rows.toSorted((one, other) => compare(one, other, keys));
}

function compare<Row>(one: Row, other: Row, keys: readonly ((row: Row) => string | number)[]): number {
  for (const key of keys) {
    const [left, right] = [key(one), key(other)];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
