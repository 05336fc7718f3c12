/** When a thread's heap is collected by hand. */
import { expect, test } from 'vitest';
import { CollectingPace, type HeapFigures } from '../../../electron/platform/collecting-pace.ts';

const mb = (usedMb: number, heldMb = usedMb + 1): HeapFigures => ({
  usedBytes: usedMb * 1024 * 1024,
  heldBytes: heldMb * 1024 * 1024,
});

test('garbage of a burst is collected once it is quiet', () => {
  const pace = new CollectingPace(mb(20));
  expect(pace.due(mb(28))).toBe('none');
  expect(pace.due(mb(29))).toBe('garbage');
});

test('while the burst lasts, only much garbage is collected', () => {
  const pace = new CollectingPace(mb(20));
  expect([28, 36, 43].map((used) => pace.due(mb(used)))).toEqual(['none', 'none', 'none']);
  expect(pace.due(mb(50))).toBe('garbage');
});

test('a thread at rest with a tight heap is left alone', () => {
  const pace = new CollectingPace(mb(20));
  expect(new Set(Array.from({ length: 100 }, () => pace.due(mb(20.5))))).toEqual(new Set(['none']));
});

test('room that a start took is given back after some quiet, and what cannot be is not tried for ever', () => {
  const pace = new CollectingPace(mb(20, 36));
  const due = Array.from({ length: 100 }, () => {
    const what = pace.due(mb(20, 36));
    if (what !== 'none') pace.collected(mb(20, 36));
    return what;
  });
  expect(due.indexOf('everything')).toBe(3);
  expect(due.filter((each) => each !== 'none')).toEqual(['everything', 'everything']);
  // The next burst makes it worth trying again.
  pace.due(mb(23, 40));
  const next = Array.from({ length: 4 }, () => pace.due(mb(23, 40)));
  expect(next).toEqual(['none', 'none', 'none', 'everything']);
});
