/** How Spanish writes counts and lists: every text with a number or a list uses these. Pure. */
import { percentOf } from '../../domain/language/percent.ts';
import { numberOf, pluralOf } from '../plural.ts';

const LOCALE = 'es-419';

const format = numberOf(LOCALE);

/** Writes a number: 1,234,567.5. What is no finite number is written as it is. */
export function number(value: number): string {
  return Number.isFinite(value) ? format(value) : String(value);
}

/** A share: 0.8 is 80%. */
export const percent = percentOf(LOCALE);

/** Picks the word in the form that a count takes. */
export const plural = pluralOf(LOCALE);

/** A number and its word: 1 red, 2 redes, 1,000,000 de redes. */
export function counted(count: number, one: string, other: string): string {
  return `${number(count)} ${plural(count, { one, many: `de ${other}`, other })}`;
}

/** A count that is text already, and its word: a count of one is “1”. */
export function spelled(count: string, one: string, other: string): string {
  return `${count} ${count === '1' ? one : other}`;
}

const conjunction = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** Joins names: “Facebook, Keitaro y Voluum”. */
export function listOf(names: readonly string[]): string {
  return conjunction.format(names);
}
