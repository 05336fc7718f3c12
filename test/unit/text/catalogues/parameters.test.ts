/** The same is told in every language: what comes out of a function holds the same of what went in. */
import { expect, test } from 'vitest';
import {
  asWords,
  englishLeaves,
  leafAt,
  tellWith,
  type Told,
  translations,
  TRIED,
} from '../../../fixtures/catalogues.ts';

/** In the order of the text of each language. Hundreds may be written apart: `1 234`, `1,234`. */
function marksIn(words: string): string {
  const marks = words.match(/‹[^‹›]*›|\d+/g) ?? [];
  return [...new Set(marks)].toSorted().join(' ');
}

/** They take what none of the tries is; types hold them to the same parameters. */
const MOST_UNTRIED = 0.08;

/** A list of texts, which a text is not. */
const NOT_OF_TEXTS = new Set(['window.detail.verdict.list']);

const functions = englishLeaves.flatMap(({ path, value }) =>
  typeof value === 'function' && !NOT_OF_TEXTS.has(path) ? [{ path, tell: value }] : [],
);

test('nearly every function of the catalogue is tried with something that it is for', () => {
  const untried = functions.filter(({ tell }) => TRIED.every(({ given }) => tellWith(tell, given) === null));
  expect(untried.length / functions.length, untried.map(({ path }) => path).join(', ')).toBeLessThan(
    MOST_UNTRIED,
  );
});

test.each(translations)('what is told in $language holds the same values as in English', ({ text }) => {
  const differ = functions.flatMap(({ path, tell }) => {
    const other = leafAt(text, path) as Told;
    // What English itself does not tell apart by its values is the same function, or one for other values.
    const tried = TRIED.flatMap(({ name, given }) => {
      const english = tellWith(tell, given);
      return english === null ? [] : [{ name, english, words: tellWith(other, given) }];
    });
    // English writes anything where others need a number for its form: only what both can tell is compared.
    const told = tried.flatMap(({ words, ...each }) => (words === null ? [] : [{ ...each, words }]));
    if (tried.length > 0 && told.length === 0) return [`${path}: nothing that English can tell`];
    return told.flatMap(({ name, english, words }) =>
      marksIn(words) === marksIn(english) ? [] : [`${path} with ${name}: ${words} for ${english}`],
    );
  });
  expect(differ).toEqual([]);
});

test.each(translations)('no text of $language is empty where English says something', ({ text }) => {
  const empty = englishLeaves.filter(
    ({ path, value }) =>
      typeof value === 'string' && value.trim() !== '' && asWords(leafAt(text, path)).trim() === '',
  );
  expect(empty.map(({ path }) => path)).toEqual([]);
});
