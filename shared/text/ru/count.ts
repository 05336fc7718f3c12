/** How Russian writes a number, and which word it puts after one. */
import { percentOf } from '../../domain/language/percent.ts';
import { numberOf, pluralOf } from '../plural.ts';

const form = pluralOf('ru');

export const number = numberOf('ru');

/** A share: 0.8 is 80 %. */
export const percent = percentOf('ru');

/** @returns the word after a count: 1 постбек, 2 постбека, 5 постбеков; a fraction takes the form of 2 */
export function plural(count: number, one: string, few: string, many: string): string {
  return form(count, { one, few, many, other: few });
}
