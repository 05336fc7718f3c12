import { expect, test } from 'vitest';
import { drainPauseMs, nextSliceSize, pauseAfterMs } from '../../../electron/engine/parse/pace.ts';

const BUSY = 0.95;

test('while the thread has time for both, parsing never pauses', () => {
  expect(pauseAfterMs(2, 100_000, 0.4)).toBe(0);
});

test('while other work keeps the thread busy, parsing takes a tenth of it', () => {
  expect(pauseAfterMs(2, 1_000, BUSY)).toBeCloseTo(18);
});

test('one slow slice does not hold up the next postback for long', () => {
  expect(pauseAfterMs(500, 0, BUSY)).toBeLessThanOrEqual(40);
});

test('a growing backlog gets a growing share, nearly everything at last', () => {
  const pauses = [0, 50_000, 100_000, 150_000, 200_000].map((backlog) => pauseAfterMs(1, backlog, BUSY));
  expect(pauses).toEqual(pauses.toSorted((a, b) => b - a));
  expect(pauses.at(-1)).toBeLessThan(0.2);
});

test('a slice that took too long is followed by a smaller one, a quick one by at most twice as many', () => {
  expect(nextSliceSize(100, 30, true)).toBeLessThan(10);
  expect(nextSliceSize(20, 0.01, true)).toBe(40);
  expect(nextSliceSize(128, 0.01, false)).toBe(128);
});

test('beside a gate that answers a flood taking over gets less than a fifth of the time, and all of it otherwise', () => {
  expect(10 / (10 + drainPauseMs(10, true))).toBeCloseTo(0.15);
  expect(drainPauseMs(10, false)).toBe(0);
});
