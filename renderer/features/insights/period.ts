/** The periods that insights are shown for, each with the one before it to compare with. Pure. */
import { startOfDay } from '../../../shared/domain/time/start-of-day.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';

export const PERIODS = [1, 7, 14, 30, 90] as const;
/** In days, today among them. */
export type Period = (typeof PERIODS)[number];

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Whole local days, until the end of today. */
export function spanOf(days: number, nowMs: number): Span {
  return { from: toIso(startOfDay(nowMs, 1 - days)), to: toIso(startOfDay(nowMs, 1)) };
}

/** As many days before them. */
export function spanBefore(days: number, nowMs: number): Span {
  return { from: toIso(startOfDay(nowMs, 1 - 2 * days)), to: toIso(startOfDay(nowMs, 1 - days)) };
}

/** Names of the days of a period in order, `2026-11-27`. */
export function daysOf(days: number, nowMs: number): readonly string[] {
  return Array.from({ length: days }, (_, index) => localDay(startOfDay(nowMs, index + 1 - days)));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function localDay(atMs: number): string {
  const day = new Date(atMs);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The filter of the inbox for a period. */
export function receivedIn(days: number, nowMs: number): string {
  return days === 1 ? 'received:today' : `received:${localDay(startOfDay(nowMs, 1 - days))}..`;
}
