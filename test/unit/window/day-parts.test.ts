import { expect, test } from 'vitest';
import { fittingSums } from '../../../renderer/features/inbox/day/fitting-sums.ts';
import { railDays } from '../../../renderer/features/inbox/day/rail-days.ts';
import { formatsOf } from '../../../renderer/ui/formats.ts';

const { calendarMonth } = formatsOf('en');

test('the rail names a month where it begins, and a year where it is another one', () => {
  const days = ['2026-11-27', '2026-11-02', '2026-10-31', '2025-12-31', '2025-11-05'].map((day) => ({ day }));
  expect(railDays(days, '2026', calendarMonth).map(({ month }) => month)).toEqual([
    'Nov',
    null,
    'Oct',
    'Dec 2025',
    'Nov',
  ]);
  // An old list says its year at once.
  expect(railDays(days.slice(3), '2026', calendarMonth)[0]?.month).toBe('Dec 2025');
});

test('of the sums of a day those that weigh most are shown, each of them whole', () => {
  const sums = [
    { weight: 0, width: 80 },
    { weight: 3, width: 40 },
    { weight: 6, width: 100 },
    { weight: 5, width: 90 },
  ];
  expect(fittingSums(sums, 340, 10)).toEqual([true, true, true, true]);
  expect(fittingSums(sums, 339, 10)).toEqual([false, true, true, true]);
  expect(fittingSums(sums, 199, 10)).toEqual([false, false, true, false]);
  // What is light and short does not stand in for the money.
  expect(fittingSums(sums, 95, 10)).toEqual([false, false, false, false]);
});
