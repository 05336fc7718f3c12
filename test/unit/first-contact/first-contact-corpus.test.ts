/** How often first contact is right without help, over the corpus. `npm run test:unit -- first-contact` prints it. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  CORPUS_DIR,
  CORPUS_FIELDS,
  type CorpusField,
  type CorpusResult,
  type Outcome,
  OUTCOMES,
  readCorpus,
  resultsOf,
} from '../../fixtures/corpus.ts';

const corpus = readCorpus(CORPUS_DIR);
const results = corpus.flatMap(resultsOf);
/** Written from the pages of vendors by somebody who had not tried the rules on them. */
const vendors = readCorpus(CORPUS_DIR, /^vendor-/);

function share(of: readonly CorpusResult[], field: CorpusField, outcome: Outcome): number {
  const ofField = of.filter((each) => each.field === field);
  return (100 * ofField.filter((each) => each.outcome === outcome).length) / ofField.length;
}

const details = (wrong: readonly CorpusResult[]): string =>
  wrong
    .map(({ name, field, expected, found }) => `  ${field}: ${name}: ${expected ?? '–'} != ${found ?? '–'}`)
    .join('\n');

test('the corpus has at least 550 postbacks, 200 of them from pages of vendors, each with a name of its own', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(550);
  expect(vendors.length).toBeGreaterThanOrEqual(200);
  expect(new Set(corpus.map((entry) => entry.name)).size).toBe(corpus.length);
  expect(readdirSync(CORPUS_DIR).filter((name) => !name.endsWith('.json'))).toEqual([]);
});

test.each([
  ['clickId', 98],
  ['event', 98],
  ['payout', 99],
  ['currency', 99],
  ['transactionId', 98],
  ['status', 99],
] as const)('first contact gets the %s right in at least %d of 100 postbacks', (field, least) => {
  const wrong = results.filter((each) => each.field === field && each.outcome !== 'right');
  expect(share(results, field, 'right'), details(wrong)).toBeGreaterThanOrEqual(least);
});

/** What the rules read silently wrong in the whole corpus: at most one for each field. */
test.each([
  ['clickId', 0],
  ['event', 0],
  ['status', 0],
  ['payout', 1],
  ['currency', 1],
  ['transactionId', 0],
] as const)('the %s is silently wrong in at most %d postbacks', (field, most) => {
  const wrong = results.filter((each) => each.field === field && each.outcome === 'silently_wrong');
  expect(wrong.length, details(wrong)).toBeLessThanOrEqual(most);
});

test('the report has three rates for each field', () => {
  const report = [
    ...rates('all', results),
    ...rates('from pages of vendors', vendors.flatMap(resultsOf)),
    'silently wrong:',
    details(results.filter(({ outcome }) => outcome === 'silently_wrong')),
  ].join('\n');
  process.stdout.write(`${report}\n`);
  for (const field of CORPUS_FIELDS) {
    const sum = OUTCOMES.reduce((total, outcome) => total + share(results, field, outcome), 0);
    expect(sum).toBeCloseTo(100);
  }
});

function rates(title: string, of: readonly CorpusResult[]): readonly string[] {
  const count = of.length / CORPUS_FIELDS.length;
  return [
    `first contact without help, ${title}, ${count} postbacks:`,
    ...CORPUS_FIELDS.map((field) => {
      const [right, asked, wrong] = OUTCOMES.map((outcome) => `${share(of, field, outcome).toFixed(1)} %`);
      const number = of.filter((each) => each.field === field && each.outcome === 'silently_wrong').length;
      return `  ${field.padEnd(14)} right ${right}, asked ${asked}, silently wrong ${wrong} (${number})`;
    }),
  ];
}
