/** Objects of JSON with thousands of names. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { withoutSurplusNames } from '../../../shared/domain/postback/body/wide-objects.ts';
import { readFields } from '../../../shared/domain/postback/fields.ts';

function objectOf(count: number, member: (index: number) => string): string {
  return `{${Array.from({ length: count }, (_, index) => member(index)).join(',')}}`;
}

const anyObject = z.record(z.string(), z.unknown());

function entriesOf(text: string): readonly (readonly [name: string, value: unknown])[] {
  return Object.entries(anyObject.parse(JSON.parse(text)));
}

function readBody(body: string): ReturnType<typeof readFields> {
  return readFields({
    pathRest: '',
    query: '',
    contentType: 'application/json',
    body: new TextEncoder().encode(body),
    bodyState: 'whole',
  });
}

test('the first thousands of names are kept with their values, whatever stands in these', () => {
  const text = objectOf(6_000, (index) => `"k${index}":["a,\\"}",{"x":${index},"y":[1,2]}]`);
  const kept = entriesOf(withoutSurplusNames(text));
  expect(kept).toHaveLength(2_000);
  expect(kept).toEqual(entriesOf(text).slice(0, 2_000));
});

test('what stands around such an object is read, and that names were left out is said', () => {
  const wide = objectOf(9_000, (index) => `"k${index}":null`);
  const { fields, problems } = readBody(`{"clickid":"a1b2c3","extra":${wide},"event":"reg"}`);
  expect(fields.map(({ name, value }) => `${name}=${value}`)).toEqual(['clickid=a1b2c3', 'event=reg']);
  expect(problems.map(({ code }) => code)).toEqual(['too_many_fields']);
  const many = readBody(objectOf(9_000, (index) => `"k${index}":1`));
  expect(many.fields).toHaveLength(1_000);
  expect(many.problems.map(({ code }) => code)).toEqual(['too_many_fields']);
});

test('a list is never cut, and text that is no JSON is not made any', () => {
  const list = `[${Array.from({ length: 9_000 }, (_, index) => `{"clickid":"c${index}","event":"reg"}`).join(',')}]`;
  expect(withoutSurplusNames(list)).toBe(list);
  const open = objectOf(9_000, (index) => `"k${index}":1`).slice(0, -1);
  expect(withoutSurplusNames(open)).toBe(open);
  fc.assert(
    fc.property(fc.json(), fc.string({ maxLength: 20 }), (json, end) => {
      const text = `${json}${' '.repeat(20_000)}${end}`;
      expect(withoutSurplusNames(text)).toBe(text);
    }),
    { numRuns: 50 },
  );
});
