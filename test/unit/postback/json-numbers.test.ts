import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteInexactNumbers } from '../../../shared/domain/postback/json-numbers.ts';

/** The same by the parser's own means, which calls back for each value. */
function textOfNumbers(json: string): unknown {
  return JSON.parse(json, (_name, value: unknown, context?: { readonly source?: string }) =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value,
  );
}

/** Every number as its text, whichever way it was kept. */
function withTexts(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_name, each: unknown) =>
    typeof each === 'number' ? String(each) : each,
  );
}

const number = fc.oneof(
  fc.integer().map(String),
  fc.bigInt().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom('0', '-0', '1.50', '1e3', '1E+3', '-12.00e-2', '00123'.slice(2), '12345678901234567890'),
);

test('numbers keep the text in which they came, and everything else stays', () => {
  const json = fc
    .array(
      fc.tuple(
        fc.string(),
        fc.oneof(
          number,
          fc.string().map((text) => JSON.stringify(text)),
        ),
      ),
    )
    .map(
      (pairs) => `{${pairs.map(([name, value], at) => `${JSON.stringify(name + at)}:${value}`).join(',')}}`,
    );
  fc.assert(
    fc.property(json, (text) => {
      expect(withTexts(JSON.parse(quoteInexactNumbers(text)))).toEqual(textOfNumbers(text));
    }),
    { numRuns: 2_000 },
  );
});

test('what is no JSON does not become some', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const nearly = fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        '1',
        '01',
        '-',
        '.5',
        '1.',
        'e',
        '1e5',
        '--1',
        '1.2.3',
        'a',
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(nearly, (text) => {
      expect(isJson(quoteInexactNumbers(text)), text).toBe(isJson(text));
    }),
    { numRuns: 5_000 },
  );
});
