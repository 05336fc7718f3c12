/** What a period is compared with: as much of the days before as there is of these. */
import { expect, test } from 'vitest';
import { daysOf, spanBefore, spanOf } from '../../../renderer/features/insights/period.ts';
import { createZoneDays } from '../../../shared/domain/report/zone-days.ts';

const kyiv = createZoneDays('Europe/Kyiv');
/** 09:40 in Kyiv. */
const MORNING = Date.parse('2026-11-27T07:40:00Z');

test('today is compared with yesterday until the same time, to a full quarter of an hour', () => {
  expect(spanOf(1, MORNING, kyiv)).toEqual({
    from: '2026-11-26T22:00:00.000Z',
    to: '2026-11-27T22:00:00.000Z',
  });
  expect(spanBefore(1, MORNING, kyiv)).toEqual({
    from: '2026-11-25T22:00:00.000Z',
    to: '2026-11-26T07:45:00.000Z',
  });
});

test('14 days are compared with the 14 before, of which the last one is as long as today', () => {
  expect(spanBefore(14, MORNING, kyiv)).toEqual({
    from: '2026-10-30T22:00:00.000Z',
    to: '2026-11-13T07:45:00.000Z',
  });
  expect(daysOf(14, MORNING, kyiv)).toHaveLength(14);
});

test('at midnight there is something to compare with, and a day that was an hour shorter ends with its own end', () => {
  const midnight = Date.parse('2026-11-26T22:00:00Z');
  const atMidnight = spanBefore(1, midnight, kyiv);
  expect(Date.parse(atMidnight.to)).toBeGreaterThan(Date.parse(atMidnight.from));
  // 29 March 2026 has 23 hours in Kyiv; the next day is at 23:50.
  const evening = Date.parse('2026-03-30T20:50:00Z');
  expect(spanBefore(1, evening, kyiv)).toEqual({
    from: '2026-03-28T22:00:00.000Z',
    to: '2026-03-29T21:00:00.000Z',
  });
});
