import { expect, test } from 'vitest';
import { languageAskedFor } from '../../../shared/domain/language/language-asked-for.ts';
import { findLanguage, languageOf } from '../../../shared/domain/language/languages.ts';
import { preferredLanguages } from '../../../shared/domain/language/preferred-languages.ts';
import { systemLanguages, terminalLanguages } from '../../../shared/program/system-languages.ts';

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
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
  ['de, uk;q=0.5, en;q=0.4', 'uk'],
  ['es-419', 'es'],
  ['ru-UA', 'ru'],
])('%s is answered in %s', (header, language) => {
  expect(languageAskedFor(header)).toBe(language);
});

test.each([
  undefined,
  '',
  'de',
  'ja',
  '*',
  'constructor, __proto__',
  ';;;q=,,=',
  'x'.repeat(10_240),
  'de;q=0.9,'.repeat(1_137),
])('what asks for no language that there is gets that of the program', (header) => {
  expect(languageAskedFor(header)).toBeNull();
});

test('of the languages of a system the first counts that there is, else English', () => {
  expect(languageOf('system', ['de-DE', 'uk-UA', 'ru'])).toBe('uk');
  expect(languageOf('system', ['de-DE', 'ja'])).toBe('en');
  expect(languageOf('system', [])).toBe('en');
  expect(languageOf('es', ['uk-UA'])).toBe('es');
  expect(findLanguage(['PT_br'])).toBe('pt');
  expect(findLanguage(['rumantsch', 'constructor'])).toBeNull();
});

test.each([
  [{ LANG: 'ru_RU.UTF-8' }, 'ru'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'uk_UA.UTF-8' }, 'uk'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'uk_UA', LC_ALL: 'es_MX' }, 'es'],
  [{ LANG: 'de_DE.UTF-8', LANGUAGE: 'de:pt_BR:en' }, 'pt'],
  [{ LANG: 'ca_ES@valencia' }, 'en'],
  // A server without a language speaks English, whatever is listed.
  [{ LANG: 'C.UTF-8', LANGUAGE: 'ru' }, 'en'],
  [{ LC_ALL: 'POSIX', LANG: 'ru_RU.UTF-8' }, 'en'],
  [{ LANG: '' }, 'pt'],
  [{}, 'pt'],
])('a terminal with %j speaks %s', (env, language) => {
  expect(languageOf('system', systemLanguages(env, 'pt-BR'))).toBe(language);
});

test.each([
  ['ru_RU.UTF-8', 'ru'],
  ['ru_RU.utf8', 'ru'],
  ['ru_RU', 'ru'],
  ['ru_RU.KOI8-R', 'en'],
  ['es_ES.ISO-8859-1@euro', 'en'],
])('a terminal with %s is written to in a language whose letters it shows', (LANG, language) => {
  expect(languageOf('system', terminalLanguages({ LANG }))).toBe(language);
});
