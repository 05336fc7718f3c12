import { expect, test } from 'vitest';
import { type SegmentFacts, segmentsToDelete } from '../../../electron/gate/spool/spool-room.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = 100 * HOUR_MS;

/** Each with ten requests and 100 bytes, written so many hours ago, oldest first. */
function segments(...hoursAgo: readonly number[]): readonly SegmentFacts[] {
  return hoursAgo.map((hours, index) => ({
    path: `segment ${index}`,
    firstSequence: index * 10 + 1,
    bytes: 100,
    writtenAtMs: NOW_MS - hours * HOUR_MS,
  }));
}

function deleted(
  all: readonly SegmentFacts[],
  acknowledgedSequence: number,
  maxBytes = 10_000,
): readonly string[] {
  const rule = { acknowledgedSequence, nowMs: NOW_MS, keptMs: 48 * HOUR_MS, maxBytes };
  return segmentsToDelete(all, rule).map(({ path }) => path);
}

test('what was taken over goes after two days, what was not stays', () => {
  const all = segments(90, 80, 60, 50, 1);
  expect(deleted(all, 50)).toEqual(['segment 0', 'segment 1', 'segment 2', 'segment 3']);
  expect(deleted(all, 20)).toEqual(['segment 0', 'segment 1']);
  // The last number of the second one is still missing.
  expect(deleted(all, 19)).toEqual(['segment 0']);
  expect(deleted(all, 0)).toEqual([]);
});

test('what came within two days is kept as a second copy, until room is short', () => {
  const all = segments(5, 4, 3, 2, 1);
  expect(deleted(all, 50)).toEqual([]);
  expect(deleted(all, 50, 300)).toEqual(['segment 0', 'segment 1']);
  expect(deleted(all, 10, 100)).toEqual(['segment 0']);
});

test('the segment that is written to is never deleted', () => {
  expect(deleted(segments(90), 1_000)).toEqual([]);
  expect(deleted([], 1_000)).toEqual([]);
});
