/** When a thread's heap is collected by hand. */
import { expect, test } from 'vitest';
import { CollectingPace, type HeapFigures } from '../../../electron/platform/collecting-pace.ts';

const mb = (usedMb: number, heldMb = usedMb + 1): HeapFigures => ({
  usedBytes: usedMb * 1024 * 1024,
  heldBytes: heldMb * 1024 * 1024,
});

test('garbage of a burst is collected once it is quiet', () => {
  const pace = new CollectingPace(mb(20));
  expect(pace.isDue(mb(28))).toBe(false);
  expect(pace.isDue(mb(29))).toBe(true);
});

test('while the burst lasts, only much garbage is collected', () => {
  const pace = new CollectingPace(mb(20));
  expect([28, 36, 43].map((used) => pace.isDue(mb(used)))).toEqual([false, false, false]);
  expect(pace.isDue(mb(50))).toBe(true);
});

test('a thread at rest with a tight heap is left alone', () => {
  const pace = new CollectingPace(mb(20));
  expect(Array.from({ length: 100 }, () => pace.isDue(mb(20.5)))).not.toContain(true);
});

test('room that a start took is given back after some quiet, and what cannot be is not tried for ever', () => {
  const pace = new CollectingPace(mb(20, 36));
  const due = Array.from({ length: 100 }, () => {
    const isDue = pace.isDue(mb(20, 36));
    if (isDue) pace.collected(mb(20, 36));
    return isDue;
  });
  expect(due.indexOf(true)).toBe(3);
  expect(due.filter(Boolean)).toHaveLength(2);
  // The next burst makes it worth trying again.
  pace.isDue(mb(23, 40));
  expect(Array.from({ length: 4 }, () => pace.isDue(mb(23, 40)))).toEqual([false, false, false, true]);
});
