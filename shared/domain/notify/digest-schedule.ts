/** When a digest is due: once in each day of its time zone, also after a sleep, and never for days ago. Pure. */
import { addDays, createZoneDays, startOfZoneDay, type ZoneDays } from '../report/zone-days.ts';
import type { DigestSettings } from './digest-settings.ts';

/** What is kept across restarts. */
export interface DigestState {
  /** When it was switched on, or its hour was chosen, UTC milliseconds: an hour before that was not missed. */
  readonly sinceMs: number;
  /** The day of the time zone on which the last one was told; null before the first. */
  readonly toldOn: string | null;
  /** The day that it was about. */
  readonly lastDay: string | null;
}

export interface DueDigest {
  /** The day on which it is told. */
  readonly on: string;
  /** The day that it is about. */
  readonly day: string;
  /** The first day that no digest was told of; null where none was missed. */
  readonly missedFrom: string | null;
}

export interface DigestPeriod {
  /** UTC milliseconds at the border of a quarter of an hour, as is the end. */
  readonly fromMs: number;
  readonly untilMs: number;
}

const SLOT_MS = 900_000;
const HOUR_MS = 3_600_000;

/** Null while there is nothing to tell. */
export function dueDigest(settings: DigestSettings, state: DigestState, nowMs: number): DueDigest | null {
  const zone = createZoneDays(settings.timeZone);
  const today = zone.dayOf(nowMs);
  const atMs = digestAt(zone, today, settings.hour);
  // A moment that is still to come was written down by a clock that was wrong.
  const sinceMs = state.sinceMs > nowMs ? 0 : state.sinceMs;
  if (!settings.isOn || nowMs < atMs || atMs < sinceMs || isToldOn(state, today)) return null;
  const day = digestDay(settings, today);
  const next = state.lastDay === null ? null : addDays(state.lastDay, 1);
  return { on: today, day, missedFrom: next !== null && next < day ? next : null };
}

/** When the next one is told. UTC milliseconds. */
export function nextDigestAt(settings: DigestSettings, state: DigestState, nowMs: number): number {
  const zone = createZoneDays(settings.timeZone);
  const today = zone.dayOf(nowMs);
  if (dueDigest({ ...settings, isOn: true }, state, nowMs) !== null) return nowMs;
  const days = [today, addDays(today, 1), addDays(today, 2)];
  const next = days.find((day) => digestAt(zone, day, settings.hour) > nowMs && !isToldOn(state, day));
  return digestAt(zone, next ?? addDays(today, 3), settings.hour);
}

export function digestDay({ about }: Pick<DigestSettings, 'about'>, today: string): string {
  return about === 'yesterday' ? addDays(today, -1) : today;
}

/**
 * The part of a day that is compared: all of it, or as much as there is of the day so far, by the clocks of the zone. A day
 * has 23 or 25 hours where daylight saving begins or ends.
 * @param localMs since midnight by the zone's clocks; null for the whole day
 */
export function digestPeriod(zone: ZoneDays, day: string, localMs: number | null): DigestPeriod {
  const fromMs = startOfZoneDay(zone, day);
  const endMs = startOfZoneDay(zone, addDays(day, 1));
  if (localMs === null) return { fromMs, untilMs: endMs };
  // Figures are kept by quarters of an hour: of today the rest of one is still to come.
  const slotsMs = Math.ceil(localMs / SLOT_MS) * SLOT_MS;
  const untilMs = zone.toUtc(Date.parse(`${day}T00:00:00Z`) + slotsMs);
  return { fromMs, untilMs: Math.min(Math.max(untilMs, fromMs), endMs) };
}

/** How much of its day there has been by the zone's clocks. */
export function localTimeOf(zone: ZoneDays, atMs: number): number {
  return (atMs + zone.offsetAt(atMs)) % (24 * HOUR_MS);
}

/** An hour that a clock change leaves out is one later; of one that comes twice, one of the two counts. */
function digestAt(zone: ZoneDays, day: string, hour: number): number {
  return zone.toUtc(Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS);
}

/**
 * Tomorrow counts as told too: the person may have moved to a zone that is a day behind. What lies further ahead was told
 * while the computer’s clock was wrong, and must not silence the digest until then.
 */
function isToldOn({ toldOn }: DigestState, day: string): boolean {
  return toldOn === day || toldOn === addDays(day, 1);
}
