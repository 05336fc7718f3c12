import { afterAll, expect, test } from 'vitest';
import { startOfDay, startOfWeek } from '../../../shared/domain/time/start-of-day.ts';

const DAY_MS = 86_400_000;
const zone = process.env['TZ'];

afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

// Those whose clock is changed at midnight, by half an hour or by two, or that are apart from UTC by quarters.
test.each([
  'UTC',
  'Europe/Berlin',
  'America/Havana',
  'America/Sao_Paulo',
  'America/Asuncion',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Chatham',
])('%s: a day begins with its first moment, whichever day it is counted from', (name) => {
  process.env['TZ'] = name;
  for (let noonMs = Date.UTC(2018, 0, 1, 12); noonMs < Date.UTC(2019, 0, 1); noonMs += DAY_MS) {
    for (const daysAhead of [-7, -1, 0, 1]) {
      const startMs = startOfDay(noonMs, daysAhead);
      expect(dayOf(startMs - 1), new Date(startMs).toISOString()).not.toBe(dayOf(startMs));
      expect(startOfDay(startMs)).toBe(startMs);
      expect(Math.abs(startMs + DAY_MS / 2 - (noonMs + daysAhead * DAY_MS))).toBeLessThan(DAY_MS);
    }
    expect(new Date(startOfWeek(noonMs)).getDay()).toBe(1);
  }
});

function dayOf(ms: number): string {
  return new Date(ms).toDateString();
}
