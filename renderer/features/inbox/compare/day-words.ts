/** A day as people say it: `Tuesday` within the last week, `Nov 3` before. Days are counted in UTC. Pure. */
import type { Formats } from '../../../ui/formats.ts';

const DAY_MS = 86_400_000;

/** @param day in days since 1970, UTC, like `today`, the day that it is told from */
export function dayOf(
  day: number,
  today: number,
  { calendarDay, weekday }: Pick<Formats, 'calendarDay' | 'weekday'>,
): string {
  const date = new Date(day * DAY_MS);
  return today - day < 7 ? weekday(date.getUTCDay()) : calendarDay(date.toISOString().slice(0, 10));
}
