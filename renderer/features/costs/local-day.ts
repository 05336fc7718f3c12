/** Days of this computer's calendar. */
import { startOfDay } from '../../../shared/domain/time/start-of-day.ts';

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `2026-11-27` @param days from today: -1 is yesterday */
export function localDay(nowMs: number, days: number): string {
  const at = new Date(startOfDay(nowMs, days));
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
