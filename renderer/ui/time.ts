/** Moments for people: local time, with UTC at hand. */

const time = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const dayAndTime = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/**
 * `12:04:31` today, `Nov 22, 12:04:31` before.
 * @param moment ISO 8601
 * @param today from `useToday`
 */
export function shortTime(moment: string, today: string): string {
  const date = new Date(moment);
  return date.toDateString() === today ? time.format(date) : dayAndTime.format(date);
}

/** `Nov 22, 12:04:31` */
export function longTime(moment: string): string {
  return dayAndTime.format(new Date(moment));
}

/** `2026-11-22 12:04:31.123`, without the zone. */
export function utcTime(moment: string): string {
  return new Date(moment).toISOString().replace('T', ' ').replace('Z', '');
}

const dayAndMinute = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `Nov 22, 12:04`. @param moment ISO 8601 */
export function minuteTime(moment: string): string {
  return dayAndMinute.format(new Date(moment));
}

export interface DurationMessages {
  readonly days: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly seconds: (count: number) => string;
}

/** The two largest units: `3 h 12 m`. */
export function duration(ms: number, messages: DurationMessages): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return `${messages.days(days)} ${messages.hours(hours % 24)}`;
  if (hours > 0) return `${messages.hours(hours)} ${messages.minutes(minutes % 60)}`;
  if (minutes > 0) return messages.minutes(minutes);
  return messages.seconds(seconds);
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayOfWeek = new Intl.DateTimeFormat(undefined, { weekday: 'short', month: 'short', day: 'numeric' });

/** `02:10`, from UTC milliseconds. */
export function clockTime(atMs: number): string {
  return clock.format(atMs);
}

/** `Mon, Nov 23`, from UTC milliseconds. */
export function dayName(atMs: number): string {
  return dayOfWeek.format(atMs);
}
