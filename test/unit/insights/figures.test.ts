/** What is said of a figure against the period before. */
import { expect, test } from 'vitest';
import { change } from '../../../renderer/features/insights/figures.ts';

test.each([
  [150, 100, 0.5],
  [50, 100, -0.5],
  [100, 100, null],
  [100_001, 100_000, null],
  [5, 0, null],
  [100_000, 1, null],
])('%d after %d has moved by %s', (now, before, moved) => {
  expect(change(now, before)).toBe(moved);
});
