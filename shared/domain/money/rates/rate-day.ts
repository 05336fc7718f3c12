/** Calendar days of rates, as a count since 1970. Banks name a day, not a moment: there is no time zone in it. */

const DAY_MS = 86_400_000;

/** The day of a moment, in UTC. */
export function rateDayOf(atMs: number): number {
  return Math.floor(atMs / DAY_MS);
}

/** @param text `2026-11-27`, null for what is no day of the calendar */
export function parseRateDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const atMs = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(atMs) || rateDayText(rateDayOf(atMs)) !== text ? null : rateDayOf(atMs);
}

/** `27.11.2026` or `27/11/2026` */
export function parseEuropeanDay(text: string): number | null {
  const [, day, month, year] = /^(\d{2})[./](\d{2})[./](\d{4})$/.exec(text.trim()) ?? [];
  return year === undefined ? null : parseRateDay(`${year}-${month}-${day}`);
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** `27 November 2026` */
export function parseNamedDay(text: string): number | null {
  const [, day = '', name = '', year = ''] = /^(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})$/.exec(text.trim()) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return null;
  return parseRateDay(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** `2026-11-27` */
export function rateDayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
