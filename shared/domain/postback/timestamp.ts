/** Reads the moment at which a network says that something happened. */
import { readZone } from './time-zone.ts';
import { VALUE_LIMITS } from './value-limits.ts';
import { readWrittenTime } from './written-time.ts';

export interface ReadTimestamp {
  /** UTC milliseconds. */
  readonly atMs: number;
  /** False when the text names no time zone: then it may be up to 14 hours off. */
  readonly isExact: boolean;
}

const UNIX = /^\d{10}(?:\.\d{1,9})?$|^\d{13}$|^\d{16}$|^\d{19}$/;
/** As .NET writes it into JSON: milliseconds, and a zone that changes nothing. */
const DOT_NET = /^\/Date\((\d{10,13})(?:[+-]\d{4})?\)\/$/;

const EARLIEST_MS = Date.UTC(2000, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);

/**
 * Unix time in seconds, milliseconds, microseconds or nanoseconds, or a written time such as
 * `2026-11-23 12:04:31`, `Mon, 23 Nov 2026 12:04:31 GMT`, with or without a zone. Orders in which day and month
 * could be confused are not read.
 * @returns null when the text is no such moment
 */
export function readTimestamp(text: string): ReadTimestamp | null {
  if (text.length > VALUE_LIMITS.time) return null;
  const trimmed = text.trim();
  const moment = UNIX.test(trimmed)
    ? unixTimestamp(trimmed)
    : (dotNetTimestamp(trimmed) ?? writtenTimestamp(trimmed));
  return moment !== null && moment.atMs >= EARLIEST_MS && moment.atMs < LATEST_MS ? moment : null;
}

function unixTimestamp(digits: string): ReadTimestamp {
  // Ten digits are seconds until the year 2286, with or without parts of one; each three more are a smaller unit.
  const ms = digits.length > 13 && !digits.includes('.') ? digits.slice(0, 13) : digits;
  return {
    atMs: Math.round(Number(ms) * (ms.length === 13 && !ms.includes('.') ? 1 : 1_000)),
    isExact: true,
  };
}

function dotNetTimestamp(text: string): ReadTimestamp | null {
  const ms = DOT_NET.exec(text)?.[1];
  return ms === undefined ? null : { atMs: Number(ms), isExact: true };
}

function writtenTimestamp(text: string): ReadTimestamp | null {
  const written = readWrittenTime(text);
  if (written === null) return null;
  const { year, month, day, hour, minute, second, ms } = written;
  const localMs = Date.UTC(year, month - 1, day, hour, minute, second, ms);
  // Date.UTC carries over: 31 February would become March.
  if (new Date(localMs).getUTCDate() !== day) return null;
  const zone = readZone(written.zone);
  if (zone.kind === 'no_zone') return null;
  const offsetMs = zone.kind === 'known' ? zone.minutes * 60_000 : 0;
  return { atMs: localMs - offsetMs, isExact: zone.kind === 'known' };
}
