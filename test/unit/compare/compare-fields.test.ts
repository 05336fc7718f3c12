import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFields } from '../../../shared/domain/compare/compare-fields.ts';
import type { Field } from '../../../shared/domain/postback/field.ts';

const query = (name: string, value: string): Field => ({ name, value, source: 'query' });

test('what is the same, different, only here and missing is told field by field', () => {
  const one = [query('clickid', 'a'), query('SUM', '60'), query('geo', 'PL')];
  const other = [query('clickid', 'a'), query('sum', '40'), query('currency', 'USD')];
  expect(compareFields(one, other)).toEqual([
    { kind: 'same', name: 'clickid', source: 'query', one: 'a', other: 'a' },
    { kind: 'changed', name: 'SUM', source: 'query', one: '60', other: '40' },
    { kind: 'added', name: 'geo', source: 'query', one: 'PL', other: null },
    { kind: 'missing', name: 'currency', source: 'query', one: null, other: 'USD' },
  ]);
});

test('a name in another place of the request is another field', () => {
  const compared = compareFields([query('id', '1')], [{ name: 'id', value: '1', source: 'json' }]);
  expect(compared.map(({ kind }) => kind)).toEqual(['added', 'missing']);
});

test('of several of one name the first belongs to the first, and none is left out', () => {
  const one = [query('a', '1'), query('a', '2')];
  const other = [query('a', '1'), query('a', '3'), query('a', '4')];
  expect(compareFields(one, other).map(({ kind, other: value }) => [kind, value])).toEqual([
    ['same', '1'],
    ['changed', '3'],
    ['missing', '4'],
  ]);
});

test('whatever is compared, each field of both stands in it once, and a postback is the same as itself', () => {
  const fields = fc.array(
    fc.record({
      name: fc.constantFrom('a', 'A', 'b', '__proto__', 'constructor'),
      value: fc.string({ maxLength: 3 }),
      source: fc.constantFrom('query' as const, 'json' as const),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fields, fields, (one, other) => {
      const compared = compareFields(one, other);
      expect(compared.filter(({ one: value }) => value !== null)).toHaveLength(one.length);
      expect(compared.filter(({ other: value }) => value !== null)).toHaveLength(other.length);
      expect(compareFields(one, one).every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});
