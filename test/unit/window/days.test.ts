import { expect, test } from 'vitest';
import { withDays } from '../../../renderer/features/inbox/days.ts';

/** Noon of local days, so that the time zone of the computer does not matter. */
const at = (day: number, minute: number): { id: string; receivedAt: string } => ({
  id: `${day}-${minute}`,
  receivedAt: new Date(2026, 10, day, 12, minute).toISOString(),
});

test('a line stands before the first row of each day but the newest', () => {
  const entries = withDays([at(25, 9), at(25, 8), at(24, 50), at(22, 1), at(22, 0)]);
  expect(entries.map((entry) => ('item' in entry ? entry.item.id : entry.kind))).toEqual([
    '25-9',
    '25-8',
    'day',
    '24-50',
    'day',
    '22-1',
    '22-0',
  ]);
  expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length);
});

test('an empty list has no days', () => {
  expect(withDays([])).toEqual([]);
});
