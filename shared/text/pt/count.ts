/** Counts and numbers in Portuguese (Brazil). */
import { percentOf } from '../../domain/language/percent.ts';
import { numberOf, pluralOf, type PluralForms } from '../plural.ts';

const LOCALE = 'pt-BR';
const byTheRules = pluralOf(LOCALE);

/** Writes a number as Brazil does: 1.234,5 */
export const number = numberOf(LOCALE);

/** A share: 0.8 is 80%. */
export const percent = percentOf(LOCALE);

/**
 * The rules of the language give zero the form of one (“0 postback”), which reads as a mistake.
 * @param forms `zero` is the text for none; without it zero takes the plural
 */
export function plural(count: number, forms: PluralForms): string {
  return count === 0 ? (forms.zero ?? forms.other) : byTheRules(count, forms);
}

/** The form of a count that is already written with its digits. */
export function pluralOfWritten(count: string, one: string, other: string): string {
  return count === '1' ? one : other;
}
