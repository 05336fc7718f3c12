/** Moments and days in a language: local time, 24 hours in all of them. */

export interface DateFormats {
  /**
   * `12:04:31` today, `Nov 22, 12:04:31` before.
   * @param moment ISO 8601
   * @param today from `useToday`
   */
  readonly shortTime: (moment: string, today: string) => string;
  /** `12:04:31`, whatever the day. @param moment ISO 8601 */
  readonly timeOfDay: (moment: string) => string;
  /** `Nov 22, 12:04:31`. @param moment ISO 8601 */
  readonly longTime: (moment: string) => string;
  /** `Nov 22, 12:04`. @param moment ISO 8601 */
  readonly minuteTime: (moment: string) => string;
  /** `Nov 22, 2026, 12:04`. @param moment ISO 8601 */
  readonly dateTime: (moment: string) => string;
  /** `02:10`. @param atMs UTC milliseconds */
  readonly clockTime: (atMs: number) => string;
  /** `Mon, Nov 23`. @param atMs UTC milliseconds */
  readonly dayName: (atMs: number) => string;
  /** `Wednesday, November 25` */
  readonly longDay: (date: Date) => string;
  /** `Nov 22, 2026`, here and below of a calendar: `2026-11-22` */
  readonly calendarDate: (day: string) => string;
  /** `Nov 22` */
  readonly calendarDay: (day: string) => string;
  /** `Wednesday, November 25` */
  readonly longCalendarDay: (day: string) => string;
  /** `Nov` */
  readonly calendarMonth: (day: string) => string;
  /** `Wednesday`. @param weekday 1 is Monday */
  readonly weekday: (weekday: number) => string;
  /** `Wed`. @param weekday 1 is Monday */
  readonly shortWeekday: (weekday: number) => string;
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const SECONDS = { ...CLOCK, second: '2-digit' } as const;
const DAY = { month: 'short', day: 'numeric' } as const;

export function dateFormats(locale: string): DateFormats {
  const local = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, options);
  const calendar = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    local({ ...options, timeZone: 'UTC' });
  const time = local(SECONDS);
  const dayAndTime = local({ ...DAY, ...SECONDS });
  const dayAndMinute = local({ ...DAY, ...CLOCK });
  const dateTime = local({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  const clock = local(CLOCK);
  const dayOfWeek = local({ weekday: 'short', month: 'short', day: 'numeric' });
  const longDay = local({ weekday: 'long', day: 'numeric', month: 'long' });
  const calendarDate = calendar({ dateStyle: 'medium' });
  const calendarDay = calendar({ day: 'numeric', month: 'short' });
  const longCalendarDay = calendar({ weekday: 'long', day: 'numeric', month: 'long' });
  const calendarMonth = calendar({ month: 'short' });
  const weekday = calendar({ weekday: 'long' });
  const shortWeekday = calendar({ weekday: 'short' });
  return {
    shortTime: (moment, today) => {
      const date = new Date(moment);
      return date.toDateString() === today ? time.format(date) : dayAndTime.format(date);
    },
    timeOfDay: (moment) => time.format(new Date(moment)),
    longTime: (moment) => dayAndTime.format(new Date(moment)),
    minuteTime: (moment) => dayAndMinute.format(new Date(moment)),
    dateTime: (moment) => dateTime.format(new Date(moment)),
    clockTime: (atMs) => clock.format(atMs),
    dayName: (atMs) => dayOfWeek.format(atMs),
    longDay: (date) => longDay.format(date),
    calendarDate: (day) => calendarDate.format(midnight(day)),
    calendarDay: (day) => calendarDay.format(midnight(day)),
    longCalendarDay: (day) => longCalendarDay.format(midnight(day)),
    // Where it stands alone a month needs no full stop.
    calendarMonth: (day) => calendarMonth.format(midnight(day)).replace(/\.$/u, ''),
    weekday: (each) => weekday.format(someDay(each)),
    shortWeekday: (each) => shortWeekday.format(someDay(each)),
  };
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** 5 January 1970 was a Monday. */
function someDay(weekday: number): Date {
  return new Date(Date.UTC(1970, 0, 4 + weekday));
}
