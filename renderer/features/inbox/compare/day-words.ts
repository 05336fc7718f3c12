/** A day as people say it: `Tuesday` within the last week, `Nov 3` before. Days are counted in UTC. Pure. */

const DAY_MS = 86_400_000;
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' });
const date = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', timeZone: 'UTC' });

/** @param day in days since 1970, UTC, like `today`, the day that it is told from */
export function dayOf(day: number, today: number): string {
  return (today - day < 7 ? weekday : date).format(day * DAY_MS);
}
