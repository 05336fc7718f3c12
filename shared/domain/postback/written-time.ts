/** Dates and times as programs write them, with year, month and day in an order that cannot be mistaken. */

export interface WrittenTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  /** What stands behind it, blanks included; see `readZone`. */
  readonly zone: string;
}

/** `2026-11-25T10:00:00`, `2026/11/25`; the plus is a blank that was not decoded. */
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})([-/.])(\d{1,2})(?:[T _+](\d.*))?$/i;
/** `20261125T100000Z`, `20261125100000` */
const WITHOUT_MARKS = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(\D.*)?)?$/i;
/** RFC 1123, RFC 2822, RFC 850, and the log format of web servers: `25/Nov/2026:10:00:00 +0300`. */
const DAY_FIRST = /^(?:[A-Z]{3,9},? )?(\d{1,2})[-/ ]([A-Z]{3,9})[-/ ](\d{4}|\d{2})(?:[: ](\d.*))?$/i;
/** JavaScript and C#: `Wed Nov 25 2026 10:00:00 GMT+0300`, `Nov 25, 2026 10:00`. */
const MONTH_FIRST = /^(?:[A-Z]{3,9},? )?([A-Z]{3,9}) (\d{1,2}),? (\d{4}),?(?: (\d.*))?$/i;
/** C and Java: `Wed Nov 25 10:00:00 UTC 2026`. */
const YEAR_LAST = /^[A-Z]{3} ([A-Z]{3}) (\d{1,2}) (\d{2}:\d{2}:\d{2})( [A-Z]{1,5}| [+-]\d{4})? (\d{4})$/i;

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(.*)$/;
const HALF_DAY = /^ ?([AP])\.?M\.?(?![A-Z])/i;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');

/** @returns null when it is no such time, or has a part that no calendar has */
export function readWrittenTime(text: string): WrittenTime | null {
  const plain = withoutNames(text.trim().replaceAll(/\s+/gu, ' '));
  const parts = splitDate(plain.text);
  if (parts === null) return null;
  const [year, month, day, time] = parts;
  const ofDay = time === '' ? { hour: 0, minute: 0, second: 0, ms: 0, zone: '' } : readTimeOfDay(time);
  if (ofDay === null || month < 1 || month > 12) return null;
  const zone = ofDay.zone === '' && plain.isUtc ? 'UTC' : ofDay.zone;
  return { year, month, day, ...ofDay, zone };
}

/** Without what Java, JavaScript and Go put behind it: `[Europe/Moscow]`, `(Moscow Standard Time)`, `m=+0.01`. */
function withoutNames(text: string): { readonly text: string; readonly isUtc: boolean } {
  const opening = text.endsWith(']')
    ? text.lastIndexOf('[')
    : text.endsWith(')')
      ? text.lastIndexOf('(')
      : -1;
  if (opening > 0) {
    const name = text.slice(opening + 1, -1);
    return { text: text.slice(0, opening).trimEnd(), isUtc: /^(?:Z|UTC|GMT|Etc\/UTC)$/i.test(name) };
  }
  const monotonic = text.lastIndexOf(' m=');
  return { text: monotonic > 0 ? text.slice(0, monotonic) : text, isUtc: false };
}

const GO_MONOTONIC = / m=[+-]\d{1,12}(?:\.\d{1,9})?$/;

/** Go prints its monotonic clock behind a time, which looks like another parameter. */
export function isGoTime(text: string): boolean {
  return text.includes(' m=') && GO_MONOTONIC.test(text);
}

type DateAndTime = readonly [year: number, month: number, day: number, time: string];

function splitDate(text: string): DateAndTime | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    const [, year, mark, month, other, day, time = ''] = yearFirst;
    return mark === other ? [Number(year), Number(month), Number(day), time] : null;
  }
  const bare = WITHOUT_MARKS.exec(text);
  if (bare !== null) {
    const [, year, month, day, hour, minute, second, zone = ''] = bare;
    const time = hour === undefined ? '' : `${hour}:${minute ?? ''}:${second ?? ''}${zone}`;
    return [Number(year), Number(month), Number(day), time];
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const [, day, month = '', year = '', time = ''] = dayFirst;
    const century = year.length === 2 ? 2_000 : 0;
    return [century + Number(year), monthOf(month), Number(day), time];
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) {
    const [, month = '', day, year, time = ''] = monthFirst;
    return [Number(year), monthOf(month), Number(day), time];
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast === null) return null;
  const [, month = '', day, time = '', zone = '', year] = yearLast;
  return [Number(year), monthOf(month), Number(day), `${time}${zone}`];
}

/** 1 to 12; 0 for no month. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  const short = lower === 'sept' ? 'sep' : lower;
  return Math.max(MONTHS.indexOf(short), MONTH_NAMES.indexOf(lower)) + 1;
}

type TimeOfDay = Pick<WrittenTime, 'hour' | 'minute' | 'second' | 'ms' | 'zone'>;

function readTimeOfDay(text: string): TimeOfDay | null {
  const parts = TIME.exec(text);
  if (parts === null) return null;
  const [, hours, minutes, seconds = '0', fraction = '0', rest = ''] = parts;
  const half = HALF_DAY.exec(rest);
  const hour = half === null ? Number(hours) : hourOfHalf(Number(hours), half[1] ?? '');
  if (hour === null || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const ms = Math.trunc(Number(`0.${fraction}`) * 1_000);
  const zone = rest.slice(half?.[0].length ?? 0);
  return { hour, minute: Number(minutes), second: Number(seconds), ms, zone };
}

/** `12 AM` is midnight. */
function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
