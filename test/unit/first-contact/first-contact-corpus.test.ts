import { expect, test } from 'vitest';
import { CORPUS_DIR, CORPUS_FIELDS, type CorpusField, missesOf, readCorpus } from '../../fixtures/corpus.ts';

const corpus = readCorpus(CORPUS_DIR);
const misses = corpus.flatMap(missesOf);

/** Share of entries, in percent, in which first contact got a field right without help. */
function rightShare(field: CorpusField): number {
  return 100 * (1 - misses.filter((miss) => miss.field === field).length / corpus.length);
}

test('the corpus has at least 150 postbacks, each with a name of its own', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(150);
  expect(new Set(corpus.map((entry) => entry.name)).size).toBe(corpus.length);
});

test.each([
  ['clickId', 95],
  ['event', 90],
  ['payout', 95],
  ['currency', 90],
  ['transactionId', 85],
  ['status', 85],
] as const)('first contact gets the %s right in at least %d of 100 postbacks', (field, least) => {
  const wrong = misses.filter((miss) => miss.field === field);
  const details = wrong.map(({ name, expected, found }) => `${name}: ${expected ?? '–'} != ${found ?? '–'}`);
  expect(rightShare(field), details.join('\n')).toBeGreaterThanOrEqual(least);
});

test('the report names each field', () => {
  const report = CORPUS_FIELDS.map((field) => `${field} ${rightShare(field).toFixed(1)} %`).join(', ');
  process.stdout.write(`first contact over ${corpus.length} postbacks, without help: ${report}\n`);
  expect(report).toContain('clickId');
});
