/** Counts and lists in Ukrainian. */
import { percentOf } from '../../domain/language/percent.ts';
import { numberOf, pluralOf } from '../plural.ts';

/** Writes a number: 1 234 567,5. */
export const number = numberOf('uk');

/** A share: 0.8 is 80%. */
export const percent = percentOf('uk');

const plural = pluralOf('uk');
const conjunction = new Intl.ListFormat('uk', { type: 'conjunction' });

/** The word in the form that the count takes: 1 and 21 take the first, 2 to 4 the second, 5 to 20 the third. */
export function form(count: number, one: string, few: string, many: string): string {
  return plural(count, { one, few, many, other: many });
}

/** The count and its word: 21 постбек, 22 постбеки, 25 постбеків. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${number(count)} ${form(count, one, few, many)}`;
}

/** Joins names: А, Б і В. */
export function listOf(names: readonly string[]): string {
  return conjunction.format(names);
}
