/** Values of the set-up are shown as people write them, and whatever is there comes through. */
import { expect, test } from 'vitest';
import { setUpValue } from '../../../renderer/features/broker/set-up-value.ts';

test('times and sizes in the largest unit that they are a whole number of', () => {
  expect(setUpValue('max_age', '1209600000000000')).toBe('14d');
  expect(setUpValue('duplicate_window', '600000000000')).toBe('10m');
  expect(setUpValue('ack_wait', '5000000000')).toBe('5s');
  expect(setUpValue('max_age', '90000000000')).toBe('90s');
  expect(setUpValue('max_bytes', String(10 * 1024 ** 3))).toBe('10GB');
  expect(setUpValue('max_bytes', String(128 * 1024 ** 2))).toBe('128MB');
});

test('what is no such number stays as it is', () => {
  for (const [name, value] of [
    ['max_age', '0'],
    ['max_age', '1'],
    ['max_bytes', '-1'],
    ['max_bytes', '1000'],
    ['max_bytes', ''],
    ['max_bytes', '9'.repeat(30)],
    ['subjects', 'POSTBACKS.*.*'],
    ['num_replicas', '3'],
    ['max_age', '<b>1</b>'],
  ] as const)
    expect(setUpValue(name, value)).toBe(value);
});
