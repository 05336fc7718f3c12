import { expect, test } from 'vitest';
import { monthsBefore } from '../../../shared/domain/housekeeping/retention.ts';

test('thirteen months before a day are the same day of that month, or its last one', () => {
  const before = (at: string, months: number): string =>
    new Date(monthsBefore(Date.parse(at), months)).toISOString();
  expect(before('2026-11-27T10:00:00.000Z', 13)).toBe('2025-10-27T10:00:00.000Z');
  expect(before('2026-03-31T10:00:00.000Z', 1)).toBe('2026-02-28T10:00:00.000Z');
  expect(before('2028-03-31T10:00:00.000Z', 13)).toBe('2027-02-28T10:00:00.000Z');
  expect(before('2028-02-29T00:00:00.000Z', 12)).toBe('2027-02-28T00:00:00.000Z');
});
