/** What a network usually sends, and what is different today. */
import type { Field } from './field.ts';
import { problem, type Problem } from './problem.ts';
import { mappedNames } from './mapped-names.ts';
import type { FieldMapping } from './mapping.ts';

/** Counted over the days before today, for one network and event. */
export interface FieldStatistics {
  readonly total: number;
  /** Field name in lower case -> in how many of them it came. */
  readonly fields: ReadonlyMap<string, number>;
  /** Length of the click id -> in how many of them. */
  readonly idLengths: ReadonlyMap<number, number>;
}

export const NO_FIELD_STATISTICS: FieldStatistics = { total: 0, fields: new Map(), idLengths: new Map() };

/** Fewer than this are no habit. */
const MIN_TOTAL = 5;
const USUAL_SHARE = 0.9;

/** Long lists inside a JSON body are no parameters. */
const MAX_HABIT_FIELDS = 60;

/** The names to count of one postback: each once, lower case. */
export function countedNames(fields: readonly Field[]): ReadonlySet<string> {
  return new Set(fields.slice(0, MAX_HABIT_FIELDS).map((field) => field.name.toLowerCase()));
}

/** Parameters that disappeared or appeared since the days before. */
export function findDrift(
  fields: readonly Field[],
  mapping: FieldMapping,
  fieldStatistics: FieldStatistics,
): readonly Problem[] {
  if (fieldStatistics.total < MIN_TOTAL) return [];
  const names = countedNames(fields);
  // What came by itself in a list of one is the same as what comes in a longer list.
  const aliases = new Set(fields.map(({ alias }) => alias?.toLowerCase()));
  const mapped = mappedNames(mapping).all;
  const problems: Problem[] = [];
  for (const [name, count] of fieldStatistics.fields) {
    if (names.has(name) || aliases.has(name) || count < fieldStatistics.total * USUAL_SHARE) continue;
    problems.push(problem('field_gone', mapped.has(name) ? 'warning' : 'note', name));
  }
  for (const name of names) {
    if (!fieldStatistics.fields.has(name)) problems.push(problem('field_new', 'note', name));
  }
  return problems;
}
