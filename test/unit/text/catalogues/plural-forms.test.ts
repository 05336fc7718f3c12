/** A count takes the form of its word that the language has for it: 21 постбек, 22 постбека, 25 постбеков. */
import { expect, test } from 'vitest';
import { englishLeaves, leafAt, tellWith, type Told, translations } from '../../../fixtures/catalogues.ts';

/** What is counted in them is a place in an order, one less than it says, or both of two; or one is not counted. */
const OWN_WAY = new Set([
  'actions.rules.name',
  'notificationMessages.counted',
  'parsing.relation.copy',
  'window.detail.resendAll',
  'window.detail.saveAndResend',
  'window.detail.together',
]);

const functions = englishLeaves.flatMap(({ path, value }) =>
  typeof value === 'function' && !OWN_WAY.has(path) ? [{ path, tell: value }] : [],
);

/** How a function is given a count, at its first place or its second. */
const GIVEN: readonly ((count: number) => (place: number) => unknown)[] = [
  (count) => (place) => (place === 0 ? count : `‹${'abcdef'[place] ?? ''}›`),
  (count) => (place) => (place === 1 ? count : `‹${'abcdef'[place] ?? ''}›`),
  (count) => (place) => ({ value: count, text: String(count), place }),
];

/** The words without the count. */
function formOf(tell: Told, given: (typeof GIVEN)[number], count: number): string | null {
  const words = tellWith(tell, given(count));
  return words === null ? null : words.replaceAll(/\d+/g, '#');
}

test.each(translations)('words beside a count have all forms of $language', ({ text }) => {
  const rules = new Intl.PluralRules(text.locale);
  const wrong = functions.flatMap(({ path, tell }) =>
    GIVEN.flatMap((given) => {
      // Only where English has forms, too, is it a count of something.
      if (formOf(tell, given, 1) === formOf(tell, given, 2) || formOf(tell, given, 2) === null) return [];
      const other = leafAt(text, path) as Told;
      const of = (count: number): string | null => formOf(other, given, count);
      const hasForms = of(1) !== of(2);
      const pairs = [2, 3, 5, 11, 12, 21, 22, 25, 101, 111].flatMap((one, at, all) =>
        all.slice(at + 1).map((another) => [one, another] as const),
      );
      return pairs.flatMap(([one, another]) => {
        const isSame = rules.select(one) === rules.select(another);
        if (isSame && of(one) !== of(another)) return [`${path}: ${one} and ${another} differ`];
        if (!isSame && hasForms && rules.select(one) === 'one' && of(one) === of(another))
          return [`${path}: ${one} is told as ${another}: ${of(one) ?? ''}`];
        return [];
      });
    }),
  );
  expect([...new Set(wrong)]).toEqual([]);
});
