/** Conditions in SQL, each with the values that are bound to it. */

/** A condition on `postbacks p`. */
export interface SearchCondition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Leaves out none. */
export const ALL: SearchCondition = { sql: '1', values: [] };

/** Finds none. */
export const NOTHING: SearchCondition = { sql: '0', values: [] };

export function oneOf(column: string, values: readonly string[]): SearchCondition {
  if (values.length === 0) return NOTHING;
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, values };
}

export function anyOf(conditions: readonly SearchCondition[]): SearchCondition {
  return joinedBy(' OR ', conditions);
}

export function joinedBy(word: ' AND ' | ' OR ', conditions: readonly SearchCondition[]): SearchCondition {
  if (conditions.length === 0) return word === ' OR ' ? NOTHING : ALL;
  return {
    sql: `(${conditions.map(({ sql }) => `(${sql})`).join(word)})`,
    values: conditions.flatMap(({ values }) => values),
  };
}
