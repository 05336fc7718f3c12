/** JSON of which little is read: thousands of names, thousands of numbers, thousands of levels. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { boundedJson } from '../../../shared/domain/postback/body/bounded-json.ts';
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

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('the first thousands of names are kept with their values, whatever stands in these', () => {
  const text = objectOf(6_000, (index) => `"k${index}":["a,\\"}",{"x":${index},"y":[1,2]}]`);
  const kept = entriesOf(boundedJson(text)?.text ?? '');
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

test('a list of objects is never cut, and text that is no JSON is not made any', () => {
  const list = `[${Array.from({ length: 9_000 }, (_, index) => `{"clickid":"c${index}","event":"reg"}`).join(',')}]`;
  expect(boundedJson(list)).toEqual({ text: list, isCut: false });
  fc.assert(
    fc.property(fc.json(), fc.string({ maxLength: 20 }), (json, end) => {
      const text = `${json}${' '.repeat(20_000)}${end}`;
      expect(isJson(boundedJson(text)?.text ?? ''), text).toBe(isJson(text));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['an object', objectOf(9_000, (index) => `"k${index}":1`).slice(0, -1)],
  ['a list', `[${'1,'.repeat(9_000)}1`],
  ['a level of many', '['.repeat(9_000) + ']'.repeat(8_999)],
  ['a string', `{"a":"${'b'.repeat(9_000)}`],
  ['a string that ends in an escape', `["${'b'.repeat(9_000)}\\"]`],
])('what does not close %s is no JSON', (_what, text) => {
  expect(boundedJson(text)).toBeNull();
});

test('what stands behind a value makes it none', () => {
  expect(boundedJson(`{"a":"${'b'.repeat(200)}"} {"a":1}`)).toBeNull();
  expect(boundedJson(`{"a":"${'b'.repeat(200)}"} \r\n\t`)).not.toBeNull();
});

test('any JSON of usual size is handed on as it is', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (text) => {
      const padded = text.padEnd(200);
      expect(boundedJson(padded)).toEqual({ text: padded, isCut: false });
    }),
    { numRuns: 1_000 },
  );
});

test('of a long list of numbers the first thousand are fields, as of any list, and what stands around is read', () => {
  const numbers = Array.from({ length: 9_000 }, (_, index) =>
    index % 2 === 0 ? `${index}` : `-${index}.50`,
  );
  const { fields, problems } = readBody(
    `{"clickid":"a1b2c3","numbers":[${numbers.join(',')}],"event":"reg"}`,
  );
  expect(fields.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'clickid=a1b2c3',
    ...numbers.slice(0, 999).map((number, index) => `numbers.${index}=${number}`),
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['too_many_fields']);
});

test.each([40, 1_500, 40_000])('objects in %i levels are read like any that are too deep', (levels) => {
  const deep = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  const values = ({ fields }: ReturnType<typeof readBody>): readonly string[] =>
    fields.map(({ name, value }) => `${name}=${value}`);
  expect(values(readBody(`{"clickid":"a1b2c3","x":${deep},"event":"reg"}`))).toEqual([
    'clickid=a1b2c3',
    'event=reg',
  ]);
  const several = readBody(`{"x":${deep},"conversions":[{"clickid":"a"},{"clickid":"b"}]}`);
  expect(several.problems.map(({ code }) => code)).toEqual(['several_read_as_one']);
  expect(values(several)).toEqual(['conversions.0.clickid=a', 'conversions.1.clickid=b']);
});
