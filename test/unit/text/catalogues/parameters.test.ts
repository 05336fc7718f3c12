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

const functions = englishLeaves.flatMap(({ path, value }) =>
  typeof value === 'function' ? [{ path, tell: value }] : [],
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
    return TRIED.flatMap(({ name, given }) => {
      const english = tellWith(tell, given);
      if (english === null) return [];
      const words = tellWith(other, given);
      if (words === null) return [`${path} with ${name}: fails`];
      return marksIn(words) === marksIn(english) ? [] : [`${path} with ${name}: ${words} for ${english}`];
    });
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
