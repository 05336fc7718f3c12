import { expect, test } from 'vitest';
import { compareWithUsual, type FieldDay } from '../../../shared/domain/compare/compare-with-usual.ts';
import type { Field } from '../../../shared/domain/postback/field.ts';

const TODAY = 20_783;
const names = (...all: string[]): Field[] => all.map((name) => ({ name, value: '1', source: 'query' }));
const day = (ago: number, total: number, fields: Record<string, number>): FieldDay => ({
  day: TODAY - ago,
  total,
  fields,
});
const found = (fields: readonly Field[], days: readonly FieldDay[], name: string) =>
  compareWithUsual(fields, days, TODAY)?.fields.find((each) => each.name === name);

test('a field that stopped three days ago is missing since then, however many came without it', () => {
  const days = [
    day(5, 10, { clickid: 10, sum: 10 }),
    day(4, 10, { clickid: 10, sum: 10 }),
    day(3, 200, { clickid: 200 }),
    day(2, 200, { clickid: 200 }),
    day(0, 50, { clickid: 50 }),
  ];
  expect(found(names('clickid'), days, 'sum')).toEqual({
    name: 'sum',
    isHere: false,
    share: 1,
    kind: 'missing',
    missingSinceDay: TODAY - 3,
  });
});

test('a field that others of the same day still have is missing, and not since any day', () => {
  const days = [day(1, 10, { clickid: 10, sum: 10 }), day(0, 4, { clickid: 4, sum: 3 })];
  expect(found(names('clickid'), days, 'sum')).toMatchObject({ kind: 'missing', missingSinceDay: null });
});

test('days without postbacks are no days without the field', () => {
  const days = [day(6, 10, { clickid: 10, sum: 10 }), day(3, 0, {}), day(1, 5, { clickid: 5 })];
  expect(found(names('clickid'), days, 'sum')?.missingSinceDay).toBe(TODAY - 1);
});

test('what came only sometimes is not missing, and what never came is new', () => {
  const days = [day(2, 10, { clickid: 10, geo: 4 }), day(1, 10, { clickid: 10, geo: 5 })];
  const compared = compareWithUsual(names('ClickId', 'extra'), days, TODAY);
  expect(compared?.total).toBe(20);
  expect(compared?.fields.map(({ name, kind }) => [name, kind])).toEqual([
    ['extra', 'new'],
    ['clickid', 'usual'],
    ['geo', 'sometimes'],
  ]);
});

test('of fewer than five postbacks nothing is usual', () => {
  expect(compareWithUsual(names('a'), [day(1, 4, { a: 4, b: 4 })], TODAY)).toBeNull();
  expect(compareWithUsual(names('a'), [], TODAY)).toBeNull();
});
