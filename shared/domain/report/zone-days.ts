/** Days and clock times of a named time zone, such as that of a network's cabinet. */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Offsets change at full quarters of an hour everywhere. */
const STEP_MS = HOUR_MS / 4;
const MOST_KEPT = 20_000;

export interface ZoneDays {
  /** `2026-11-27` */
  dayOf(atMs: number): string;
  /** How far its clocks are ahead of UTC, in milliseconds. */
  readonly offsetAt: (atMs: number) => number;
  /** @param localMs a clock time of the zone as if it were UTC; one that a clock change leaves out is an hour later */
  toUtc(localMs: number): number;
}

/** Whether the name is one that can be used. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** @param zone IANA, such as `Europe/Kyiv`, or an offset such as `+03:00` */
export function createZoneDays(zone: string): ZoneDays {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsets = new Map<number, number>();
  const offsetAt = (atMs: number): number => {
    const step = Math.floor(atMs / STEP_MS);
    const known = offsets.get(step);
    if (known !== undefined) return known;
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(step * STEP_MS)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - step * STEP_MS;
    if (offsets.size >= MOST_KEPT) offsets.clear();
    offsets.set(step, offset);
    return offset;
  };
  const days = new Map<number, string>();
  // A report has a hundred thousand times of some days.
  const dayAt = (day: number): string => {
    const known = days.get(day);
    if (known !== undefined) return known;
    const text = new Date(day * DAY_MS).toISOString().slice(0, 10);
    if (days.size >= MOST_KEPT) days.clear();
    days.set(day, text);
    return text;
  };
  return {
    offsetAt,
    dayOf: (atMs) => dayAt(Math.floor((atMs + offsetAt(atMs)) / DAY_MS)),
    toUtc: (localMs) => {
      const first = localMs - offsetAt(localMs);
      const second = localMs - offsetAt(first);
      // Of a time that there is not, the two disagree: the later one is behind the gap.
      return offsetAt(second) === offsetAt(first) ? second : Math.max(first, second);
    },
  };
}

/** The day `days` after one, both as `2026-11-27`. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The first moment of a day of the zone, UTC milliseconds. */
export function startOfZoneDay(zone: ZoneDays, day: string): number {
  return zone.toUtc(Date.parse(`${day}T00:00:00Z`));
}
