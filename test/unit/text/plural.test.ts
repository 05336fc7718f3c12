/** Counts in the languages of the window. */
import { expect, test } from 'vitest';
import { numberOf, pluralOf, type PluralForms } from '../../../shared/text/plural.ts';

const postbacks: PluralForms = { one: 'постбек', few: 'постбека', many: 'постбеков', other: 'постбека' };

test.each([
  [1, 'постбек'],
  [2, 'постбека'],
  [5, 'постбеков'],
  [11, 'постбеков'],
  [21, 'постбек'],
  [1.5, 'постбека'],
])('%d in Russian takes “%s”', (count, word) => {
  expect(pluralOf('ru')(count, postbacks)).toBe(word);
});

test('a form that is not given is the one for all others', () => {
  expect(pluralOf('es')(1_000_000, { one: 'postback', other: 'postbacks' })).toBe('postbacks');
});

test('digits are grouped as the language does', () => {
  expect(numberOf('pt-BR')(1_234_567.5)).toBe('1.234.567,5');
  expect(numberOf('es-419')(1_234_567.5)).toBe('1,234,567.5');
});
