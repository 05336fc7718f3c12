import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffMs } from '../../../shared/domain/tunnel/backoff.ts';

const range = { firstMs: 2_000, longestMs: 60_000 };

test('waits double up to the longest and are spread over their upper half', () => {
  const longest = [0, 1, 2, 3, 4, 5, 50].map((failures) => backoffMs(failures, 1, range));
  expect(longest).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  expect([0, 5].map((failures) => backoffMs(failures, 0, range))).toEqual([1_000, 30_000]);
});

test('any count of failures gives a wait within the range', () => {
  const anyWait = fc.property(
    fc.integer(),
    fc.double({ min: 0, max: 1, noNaN: true }),
    (failures, random) => {
      const waitMs = backoffMs(failures, random, range);
      return Number.isInteger(waitMs) && waitMs >= 1_000 && waitMs <= 60_000;
    },
  );
  expect(fc.check(anyWait).failed).toBe(false);
});
