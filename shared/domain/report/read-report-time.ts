/** When something happened, as a network's report writes it: often without a zone, and with the day first. Pure. */
import { readTimestamp } from '../postback/timestamp.ts';
import { VALUE_LIMITS } from '../postback/value-limits.ts';
import type { ZoneDays } from './zone-days.ts';

export const DATE_ORDERS = ['day_first', 'month_first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** `27.11.2026 14:05`, `11/27/2026, 2:05 PM` */
const NUMBERS =
  /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T,]{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?(?: ?([AP])\.?M\.?)?)?$/i;

/**
 * The order of day and month, as far as the values of a column tell it.
 * @returns the usual one for the sign between them where they do not
 */
export function findDateOrder(values: readonly string[]): DateOrder {
  let isSlash = false;
  for (const value of values) {
    const parts = numbersOf(value);
    if (parts === null) continue;
    if (Number(parts[1]) > 12) return 'day_first';
    if (Number(parts[3]) > 12) return 'month_first';
    isSlash = parts[2] === '/';
  }
  return isSlash ? 'month_first' : 'day_first';
}

function numbersOf(value: string): RegExpExecArray | null {
  return value.length > VALUE_LIMITS.time ? null : NUMBERS.exec(value.trim());
}

/** @returns UTC milliseconds; null where it is no moment */
export function readReportTime(text: string, order: DateOrder, zone: ZoneDays): number | null {
  const parts = numbersOf(text);
  if (parts === null) {
    const moment = readTimestamp(text);
    if (moment === null) return null;
    return moment.isExact ? moment.atMs : zone.toUtc(moment.atMs);
  }
  const [, one = '', , two = '', years = '', hours = '0', minutes = '0', seconds = '0', half] = parts;
  const [day, month] = order === 'day_first' ? [Number(one), Number(two)] : [Number(two), Number(one)];
  const year = years.length === 2 ? 2_000 + Number(years) : Number(years);
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half);
  if (month < 1 || month > 12 || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const localMs = Date.UTC(year, month - 1, day, hour, Number(minutes), Number(seconds));
  // Date.UTC carries over: 31 February would become March.
  if (new Date(localMs).getUTCDate() !== day || year < 2_000 || year >= 2_100) return null;
  return zone.toUtc(localMs);
}

function hourOfHalf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
}
