/** How Russian writes a number, and which word it puts after one. */
import { numberOf, pluralOf } from '../plural.ts';

const form = pluralOf('ru');

export const number = numberOf('ru');

/** @returns the word after a count: 1 постбек, 2 постбека, 5 постбеков; a fraction takes the form of 2 */
export function plural(count: number, one: string, few: string, many: string): string {
  return form(count, { one, few, many, other: few });
}
