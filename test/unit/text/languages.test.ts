import { expect, test } from 'vitest';
import { en } from '../../../shared/text/en.ts';
import { preferredLanguages } from '../../../shared/text/preferred-languages.ts';
import { textFor } from '../../../shared/text/text-for.ts';

test.each([
  ['de, en;q=0.5', ['de', 'en']],
  ['en;q=0.5, de', ['de', 'en']],
  ['fr;q=0.2, de-AT;q=0.8, *;q=0.1', ['de-at', 'fr', '*']],
  ['en , de;q=1.000 ,fr; q=0.9', ['en', 'de', 'fr']],
  ['de;q=0, en', ['en']],
  ['', []],
])('%s asks for languages in the order of their quality', (header, languages) => {
  expect(preferredLanguages(header)).toEqual(languages);
});

test.each(['de;q=2', 'de;q=0.1234', 'de;q=-1', 'de;level=1', 'zu_lang', '<script>', 'constructor!', '\0'])(
  'what is no language range is left out: %s',
  (range) => {
    expect(preferredLanguages(`${range}, en`)).toEqual(['en']);
  },
);

test('a header of any length costs no more than a short one', () => {
  const languages = preferredLanguages('de,'.repeat(100_000));
  expect(languages.length).toBeLessThanOrEqual(20);
  expect(preferredLanguages('a'.repeat(10_240))).toEqual([]);
  expect(preferredLanguages(`${' '.repeat(10_000)}de`)).toEqual([]);
});

test.each([
  undefined,
  '',
  'en',
  'EN-gb',
  'de, en;q=0.5',
  'ja',
  '*',
  'constructor, __proto__',
  ';;;q=,,=',
  'x'.repeat(10_240),
  'de;q=0.9,'.repeat(1_137),
])('whatever is asked for, there are sentences', (header) => {
  expect(textFor(header)).toBe(en);
});
