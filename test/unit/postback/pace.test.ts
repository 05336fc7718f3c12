import { expect, test } from 'vitest';
import { Backlog } from '../../../electron/engine/parse/backlog.ts';
import { MAX_BACKLOG, nextSliceSize, pauseAfterMs } from '../../../electron/engine/parse/pace.ts';

const BUSY = 0.95;

test('while the thread has time for both, understanding never pauses', () => {
  expect(pauseAfterMs(2, 100_000, 0.4)).toBe(0);
});

test('while receiving keeps the thread busy, understanding takes a tenth of it', () => {
  expect(pauseAfterMs(2, 1_000, BUSY)).toBeCloseTo(18);
});

test('one slow slice does not hold up the next postback for long', () => {
  expect(pauseAfterMs(500, 0, BUSY)).toBeLessThanOrEqual(40);
});

test('a growing backlog gets a growing share, nearly everything before the receiver has to refuse', () => {
  const pauses = [0, 50_000, 100_000, 150_000, MAX_BACKLOG].map((backlog) => pauseAfterMs(1, backlog, BUSY));
  expect(pauses).toEqual(pauses.toSorted((a, b) => b - a));
  expect(pauses.at(-1)).toBeLessThan(0.2);
});

test('a slice that took too long is followed by a smaller one, a quick one by at most twice as many', () => {
  expect(nextSliceSize(100, 30, true)).toBeLessThan(10);
  expect(nextSliceSize(20, 0.01, true)).toBe(40);
  expect(nextSliceSize(128, 0.01, false)).toBe(128);
});

test('the backlog is full at its limit, and has room again as soon as some are understood', () => {
  const backlog = new Backlog(() => MAX_BACKLOG - 1);
  expect(backlog.isFull).toBe(false);
  backlog.added(1);
  expect(backlog.isFull).toBe(true);
  backlog.workedOff(10);
  expect(backlog).toMatchObject({ isFull: false, count: MAX_BACKLOG - 10 });
});
