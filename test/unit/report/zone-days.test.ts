import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDateOrder, readReportTime } from '../../../shared/domain/report/read-report-time.ts';
import {
  addDays,
  createZoneDays,
  isTimeZone,
  startOfZoneDay,
} from '../../../shared/domain/report/zone-days.ts';

const ZONES = [
  'UTC',
  'Europe/Kyiv',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];

test('every moment lies in its own day: at or after its first moment, before that of the next', () => {
  const moment = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2037, 0, 1) });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), moment, (name, atMs) => {
      const zone = createZoneDays(name);
      const day = zone.dayOf(atMs);
      expect(startOfZoneDay(zone, day)).toBeLessThanOrEqual(atMs);
      expect(startOfZoneDay(zone, addDays(day, 1))).toBeGreaterThan(atMs);
    }),
  );
});

test('a clock time of the zone becomes the moment that it was, also around a clock change', () => {
  const kyiv = createZoneDays('Europe/Kyiv');
  const utcOf = (text: string): string | null => {
    const atMs = readReportTime(text, 'day_first', kyiv);
    return atMs === null ? null : new Date(atMs).toISOString();
  };
  expect(utcOf('27.11.2026 01:30')).toBe('2026-11-26T23:30:00.000Z');
  expect(utcOf('2026-07-01 01:30:00')).toBe('2026-06-30T22:30:00.000Z');
  expect(utcOf('2026-07-01T01:30:00Z')).toBe('2026-07-01T01:30:00.000Z');
  // At three o'clock it becomes four: half past three never was.
  expect(utcOf('29.03.2026 03:30')).toBe('2026-03-29T01:30:00.000Z');
  expect(utcOf('31.02.2026')).toBeNull();
  expect(utcOf('tomorrow')).toBeNull();
  expect([isTimeZone('Europe/Kyiv'), isTimeZone('Mars/Base')]).toEqual([true, false]);
});

test('day and month are told apart by any value that can only be one of them', () => {
  expect(findDateOrder(['01/02/2026', '03/27/2026'])).toBe('month_first');
  expect(findDateOrder(['01/02/2026', '27/03/2026'])).toBe('day_first');
  expect(findDateOrder(['01/02/2026'])).toBe('month_first');
  expect(findDateOrder(['01.02.2026'])).toBe('day_first');
  const utc = createZoneDays('UTC');
  expect(readReportTime('11/05/2026, 2:05 PM', 'month_first', utc)).toBe(Date.UTC(2026, 10, 5, 14, 5));
  expect(readReportTime('05/11/2026', 'day_first', utc)).toBe(Date.UTC(2026, 10, 5));
});
