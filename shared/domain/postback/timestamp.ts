/** Reads the moment at which a network says that something happened. */
import { VALUE_LIMITS } from './value-limits.ts';

export interface ReadTimestamp {
  /** UTC milliseconds. */
  readonly atMs: number;
  /** False when the text names no time zone: then it may be up to 14 hours off. */
  readonly isExact: boolean;
}

const UNIX = /^\d{10}(?:\.\d{1,6})?$|^\d{13}$|^\d{16}$/;
const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

const EARLIEST_MS = Date.UTC(2000, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);

/**
 * Unix time in seconds, milliseconds or microseconds, or `2026-11-23 12:04:31`, with or without a zone.
 * Orders in which day and month could be confused are not read.
 * @returns null when the text is no such moment
 */
export function readTimestamp(text: string): ReadTimestamp | null {
  if (text.length > VALUE_LIMITS.time) return null;
  const trimmed = text.trim();
  const moment = UNIX.test(trimmed) ? unixTimestamp(trimmed) : writtenTimestamp(trimmed);
  return moment !== null && moment.atMs >= EARLIEST_MS && moment.atMs < LATEST_MS ? moment : null;
}

function unixTimestamp(digits: string): ReadTimestamp {
  const number = Number(digits);
  const perMs = digits.length === 16 ? 1_000 : digits.length === 13 ? 1 : 1 / 1_000;
  return { atMs: Math.round(number / perMs), isExact: true };
}

function writtenTimestamp(text: string): ReadTimestamp | null {
  const parts = WRITTEN.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone] = parts;
  const localMs = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const date = new Date(localMs);
  // Date.UTC carries over: 31 February would become March.
  if (date.getUTCDate() !== Number(day) || date.getUTCHours() !== Number(hour)) return null;
  const fractionMs = Math.trunc(Number(`0.${fraction}`) * 1_000);
  return { atMs: localMs + fractionMs - offsetMs(zone), isExact: zone !== undefined };
}

function offsetMs(zone: string | undefined): number {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  if (parts === null) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return (parts[1] === '-' ? -minutes : minutes) * 60_000;
}
