import { expect, test } from 'vitest';
import { ageMs, byTodaysClock } from '../../../shared/domain/time/moment.ts';

const HOUR_MS = 3_600_000;
const arrival = { wallMs: 1_000_000, steadyMs: 990_000 };
/** So long after the arrival, with the clock set by so much since. */
const later = (hours: number, setByHours: number) => ({
  wallMs: arrival.wallMs + (hours + setByHours) * HOUR_MS,
  steadyMs: arrival.steadyMs + hours * HOUR_MS,
});

test('a clock that was set forward makes nothing older, one that was set back nothing negative', () => {
  expect(ageMs(arrival.wallMs, arrival, later(2, 0))).toBe(2 * HOUR_MS);
  expect(ageMs(arrival.wallMs, arrival, later(2, 8_760))).toBe(2 * HOUR_MS);
  expect(ageMs(arrival.wallMs, arrival, later(2, -1))).toBe(HOUR_MS);
  expect(ageMs(arrival.wallMs, arrival, later(2, -72))).toBe(0);
});

test('what began later than what it is about is that much younger; without a mark the clock is believed', () => {
  expect(ageMs(arrival.wallMs + HOUR_MS, arrival, later(3, 100))).toBe(2 * HOUR_MS);
  expect(ageMs(arrival.wallMs, null, later(3, 100))).toBe(103 * HOUR_MS);
  expect(ageMs(arrival.wallMs, { ...arrival, steadyMs: null }, later(3, 0))).toBe(3 * HOUR_MS);
});

test('what came while the clock was wrong came when it did', () => {
  const wrong = { wallMs: arrival.wallMs + 8_760 * HOUR_MS, steadyMs: arrival.steadyMs };
  const now = later(2, 0);
  expect(byTodaysClock(wrong, now)).toBe(arrival.wallMs);
  expect(byTodaysClock({ ...wrong, wallMs: arrival.wallMs - 72 * HOUR_MS }, now)).toBe(arrival.wallMs);
  // Clocks drift by seconds: what was told stays what it was.
  expect(byTodaysClock({ ...arrival, wallMs: arrival.wallMs + 900 }, now)).toBe(arrival.wallMs + 900);
  expect(byTodaysClock({ ...wrong, steadyMs: null }, now)).toBe(now.wallMs);
});
