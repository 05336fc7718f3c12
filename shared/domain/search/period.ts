/** Stretches of time as a search writes them: `today`, `now-14d`, `2026-11-01..2026-11-07`. Pure. */
import { twoDigits } from '../time/two-digits.ts';
import { startOfDay } from '../time/start-of-day.ts';

const AGO_UNITS = ['m', 'h', 'd', 'w'] as const;
type AgoUnit = (typeof AGO_UNITS)[number];

const UNIT_MS: Readonly<Record<AgoUnit, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** So far back `now-…` goes at most: ten years. */
const MOST_AGO_MS = 10 * 366 * UNIT_MS.d;

export type PeriodEdge =
  | { readonly kind: 'ago'; readonly count: number; readonly unit: AgoUnit }
  /** A day, or a minute or second of it, by the calendar and clock of the person. */
  | {
      readonly kind: 'date';
      readonly year: number;
      /** From 1. */
      readonly month: number;
      readonly day: number;
      readonly time: {
        readonly hour: number;
        readonly minute: number;
        readonly second: number | null;
      } | null;
    };

export type Period =
  | { readonly kind: 'today' | 'yesterday' }
  /** From the first moment of one to the last of the other; null where it is open. Never both. */
  | { readonly kind: 'range'; readonly from: PeriodEdge | null; readonly until: PeriodEdge | null };

/** UTC milliseconds: from `fromMs` on and before `untilMs`. */
export interface Bounds {
  readonly fromMs: number | null;
  readonly untilMs: number | null;
}

/** Calendar and clock of the person, as far as a search needs them. */
export interface Zone {
  /** UTC milliseconds of a local moment; a month or day past its end runs on into the next one. */
  readonly at: (
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
  ) => number;
  /** The first moment of the day of a moment, so many days ahead of it. */
  readonly startOfDay: (atMs: number, daysAhead: number) => number;
}

/** The zone of this computer. */
export const OWN_ZONE: Zone = {
  at: (year, month, day, hour, minute, second) =>
    new Date(year, month - 1, day, hour, minute, second).getTime(),
  startOfDay,
};

/** @returns null for any other text */
export function readPeriod(text: string): Period | null {
  if (text === 'today' || text === 'yesterday') return { kind: text };
  const dots = text.indexOf('..');
  if (dots === -1) {
    const edge = readEdge(text);
    if (edge === null) return null;
    return { kind: 'range', from: edge, until: edge.kind === 'ago' ? null : edge };
  }
  const [before, after] = [text.slice(0, dots), text.slice(dots + 2)];
  const from = before === '' ? null : readEdge(before);
  const until = after === '' ? null : readEdge(after);
  const isBroken = (from === null && before !== '') || (until === null && after !== '');
  return isBroken || (from === null && until === null) ? null : { kind: 'range', from, until };
}

export function printPeriod(period: Period): string {
  if (period.kind !== 'range') return period.kind;
  const { from, until } = period;
  const [start, end] = [from === null ? '' : printEdge(from), until === null ? '' : printEdge(until)];
  if (from?.kind === 'ago' && until === null) return start;
  return from?.kind === 'date' && start === end ? start : `${start}..${end}`;
}

export function boundsOf(period: Period, nowMs: number, zone: Zone): Bounds {
  switch (period.kind) {
    case 'today':
      return { fromMs: zone.startOfDay(nowMs, 0), untilMs: zone.startOfDay(nowMs, 1) };
    case 'yesterday':
      return { fromMs: zone.startOfDay(nowMs, -1), untilMs: zone.startOfDay(nowMs, 0) };
    case 'range':
      return {
        fromMs: period.from === null ? null : edgeMs(period.from, nowMs, zone, 'start'),
        untilMs: period.until === null ? null : edgeMs(period.until, nowMs, zone, 'end'),
      };
  }
}

/** Of a range that ends before it begins the one that was meant; null for any other. */
export function turnedAround(period: Period): Period | null {
  if (period.kind !== 'range' || period.from?.kind !== period.until?.kind) return null;
  const { fromMs, untilMs } = boundsOf(period, 0, OWN_ZONE);
  const isBackwards = fromMs !== null && untilMs !== null && fromMs >= untilMs;
  return isBackwards ? { kind: 'range', from: period.until, until: period.from } : null;
}

const AGO = /^now-(\d{1,5})([mhdw])$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/i;

function readEdge(text: string): PeriodEdge | null {
  const [, count = '', unitText] = AGO.exec(text) ?? [];
  const unit = AGO_UNITS.find((each) => each === unitText);
  if (unit !== undefined) {
    const edge = { kind: 'ago' as const, count: Number(count), unit };
    return edge.count * UNIT_MS[unit] > MOST_AGO_MS ? null : edge;
  }
  return readDate(text);
}

function readDate(text: string): PeriodEdge | null {
  const found = DATE.exec(text);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0] = found.slice(1, 4).map(Number);
  const checked = new Date(Date.UTC(year, month - 1, day));
  // A year below 100 is read as one of the last century.
  if (year < 1_000 || checked.getUTCMonth() !== month - 1 || checked.getUTCDate() !== day) return null;
  if (found[4] === undefined) return { kind: 'date', year, month, day, time: null };
  const [hour, minute] = [Number(found[4]), Number(found[5])];
  const second = found[6] === undefined ? null : Number(found[6]);
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return null;
  return { kind: 'date', year, month, day, time: { hour, minute, second } };
}

function printEdge(edge: PeriodEdge): string {
  if (edge.kind === 'ago') return `now-${edge.count}${edge.unit}`;
  const { year, month, day, time } = edge;
  const date = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  if (time === null) return date;
  return `${date}T${twoDigits(time.hour)}:${twoDigits(time.minute)}${time.second === null ? '' : `:${twoDigits(time.second)}`}`;
}

/** Of a day, minute or second its first moment, or the first one after it. */
function edgeMs(edge: PeriodEdge, nowMs: number, zone: Zone, side: 'start' | 'end'): number {
  if (edge.kind === 'ago') return nowMs - edge.count * UNIT_MS[edge.unit];
  const { year, month, day, time } = edge;
  const past = side === 'end' ? 1 : 0;
  if (time === null) return zone.at(year, month, day + past, 0, 0, 0);
  const { hour, minute, second } = time;
  return second === null
    ? zone.at(year, month, day, hour, minute + past, 0)
    : zone.at(year, month, day, hour, minute, second + past);
}
