/** The periods that insights are shown for, each with the one before it to compare with, in a time zone. Pure. */
import { addDays, startOfZoneDay, type ZoneDays } from '../../../shared/domain/report/zone-days.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';

export const PERIODS = [1, 7, 14, 30, 90] as const;
/** In days, today among them. */
export type Period = (typeof PERIODS)[number];

/** Figures are kept by it. */
const QUARTER_MS = 900_000;

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Whole days of the zone, until the end of today. */
export function spanOf(days: number, nowMs: number, zone: ZoneDays): Span {
  return between(zone, dayAt(1 - days, nowMs, zone), dayAt(1, nowMs, zone));
}

/** As many days before them, the last one until the same time of day: today is not over yet. */
export function spanBefore(days: number, nowMs: number, zone: ZoneDays): Span {
  const whole = between(zone, dayAt(1 - 2 * days, nowMs, zone), dayAt(1 - days, nowMs, zone));
  const soFarMs = nowMs - startOfZoneDay(zone, zone.dayOf(nowMs));
  const quarters = Math.max(1, Math.ceil(soFarMs / QUARTER_MS));
  const until = toIso(startOfZoneDay(zone, dayAt(-days, nowMs, zone)) + quarters * QUARTER_MS);
  return { from: whole.from, to: until < whole.to ? until : whole.to };
}

/** Names of the days of a period in order, `2026-11-27`. */
export function daysOf(days: number, nowMs: number, zone: ZoneDays): readonly string[] {
  return Array.from({ length: days }, (_, index) => dayAt(index + 1 - days, nowMs, zone));
}

/** From the beginning of a day, so many days long, as far as it is part of a period. */
export function daysWithin({ from, to }: Span, day: string, days: number, zone: ZoneDays): Span {
  const own = between(zone, day, addDays(day, days));
  return { from: own.from > from ? own.from : from, to: own.to < to ? own.to : to };
}

function dayAt(ahead: number, nowMs: number, zone: ZoneDays): string {
  return addDays(zone.dayOf(nowMs), ahead);
}

function between(zone: ZoneDays, from: string, until: string): Span {
  return { from: toIso(startOfZoneDay(zone, from)), to: toIso(startOfZoneDay(zone, until)) };
}
