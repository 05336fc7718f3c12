/** The figures of a digest, out of packed hours and kept sums. Runs on a reader's thread. */
import { linkIdSchema } from '../../../shared/domain/ids.ts';
import {
  addFigures,
  type InsightDimension,
  type InsightFigures,
  NO_FIGURES,
} from '../../../shared/domain/insights/insight.ts';
import type { FoundDelays } from '../../../shared/domain/insights/group-delays.ts';
import { offsetSpans } from '../../../shared/domain/insights/offset-spans.ts';
import {
  addCounts,
  type DigestCounts,
  type DigestFigures,
  type DigestHour,
  type DigestLink,
  NO_COUNTS,
  PAST_DAYS,
} from '../../../shared/domain/notify/digest-figures.ts';
import { daysBetween } from '../../../shared/domain/notify/digest-format.ts';
import { type DigestPeriod, digestPeriod } from '../../../shared/domain/notify/digest-schedule.ts';
import { unreachableMs } from '../../../shared/domain/outage/gaps.ts';
import {
  addDays,
  createZoneDays,
  startOfZoneDay,
  type ZoneDays,
} from '../../../shared/domain/report/zone-days.ts';
import { readReachHistory } from '../reach/reach-history.ts';
import type { ReadableStore } from '../store/readable-store.ts';

export interface DigestQuery {
  /** `2026-11-27`, of the zone. */
  readonly day: string;
  readonly timeZone: string;
  /** How much of the day, in milliseconds since midnight by the zone's clocks; null for all of it. */
  readonly localMs: number | null;
  /** The first day that no digest was told of; null for none. */
  readonly missedFrom: string | null;
  /** Networks whose cabinet has an old address. */
  readonly cabinets: number;
  readonly nowMs: number;
}

interface Source {
  readonly store: ReadableStore;
  readonly zone: ZoneDays;
  readonly currency: string | null;
}

const HOURS = 24;

export function readDigest(store: ReadableStore, query: DigestQuery): DigestFigures {
  const { day, timeZone, localMs } = query;
  const zone = createZoneDays(timeZone);
  const { currency } = store.money.settings();
  const source = { store, zone, currency };
  const period = digestPeriod(zone, day, localMs);
  const past = pastDays(source, day, localMs);
  return {
    day,
    timeZone,
    until: localMs === null ? null : new Date(localMs).toISOString().slice(11, 16),
    currency,
    counts: countsOf(source, period),
    withoutRate: store.conversionSums.withoutRateBetween(currency, period.fromMs, period.untilMs),
    before: past[0] ?? null,
    past: { days: past.length, sum: past.reduce(addCounts, NO_COUNTS) },
    hours: hoursOf(source, period),
    links: linksOf(source, period),
    gaps: gapsOf(store, period, query.nowMs),
    waiting: waitingOf(store, query.cabinets),
    missed: missedOf(source, query),
  };
}

/** Newest first; days before the first conversion ever are not days on which there was nothing. */
function pastDays(source: Source, day: string, localMs: number | null): readonly DigestCounts[] {
  const firstAtMs = source.store.conversionSums.firstAtMs();
  if (firstAtMs === null) return [];
  const firstDay = source.zone.dayOf(firstAtMs);
  return Array.from({ length: PAST_DAYS }, (_, index) => addDays(day, -index - 1))
    .filter((each) => each >= firstDay)
    .map((each) => countsOf(source, digestPeriod(source.zone, each, localMs)));
}

function groupsOf(
  { store, zone, currency }: Source,
  { fromMs, untilMs }: DigestPeriod,
  by: readonly InsightDimension[],
) {
  const spans = offsetSpans(zone.offsetAt, fromMs, untilMs);
  return spans.length === 0 ? [] : store.insightSums.groups({ by, spans, currency, conditions: [] }).groups;
}

function countsOf(source: Source, period: DigestPeriod): DigestCounts {
  const figures = groupsOf(source, period, []).reduce<InsightFigures>(addFigures, NO_FIGURES);
  return countsIn(figures, delaysOf(source, period, [])?.total.registeredWithin ?? 0);
}

/** Null for a period of no time. */
function delaysOf(
  { store, zone }: Source,
  { fromMs, untilMs }: DigestPeriod,
  by: readonly InsightDimension[],
): FoundDelays | null {
  const spans = offsetSpans(zone.offsetAt, fromMs, untilMs);
  return spans.length === 0 ? null : store.insightSums.delays({ by, spans, conditions: [] });
}

function countsIn(figures: InsightFigures, registeredWithin: number): DigestCounts {
  const { registrations, firstDeposits, approved, rejected } = figures;
  const money = {
    earned: figures.earnedMicros,
    onHold: figures.onHoldMicros,
    rejected: figures.rejectedMicros,
  };
  return { registrations, firstDeposits, registeredWithin, approved, rejected, money };
}

/** An hour that comes twice, where daylight saving ends, is one. */
function hoursOf(source: Source, period: DigestPeriod): readonly DigestHour[] {
  const found = new Map(groupsOf(source, period, ['hour']).map(({ keys, ...figures }) => [keys[0], figures]));
  return Array.from({ length: HOURS }, (_, hour) => {
    const { registrations, firstDeposits } = found.get(String(hour)) ?? NO_FIGURES;
    return { registrations, firstDeposits };
  });
}

function linksOf(source: Source, period: DigestPeriod): readonly DigestLink[] {
  const groups = delaysOf(source, period, ['link'])?.groups ?? [];
  const within = new Map(groups.map(({ keys, registeredWithin }) => [keys[0], registeredWithin]));
  return groupsOf(source, period, ['link']).flatMap((group) => {
    const id = linkIdSchema.safeParse(group.keys[0]);
    const name = id.success ? source.store.links.get(id.data)?.name : undefined;
    return name === undefined ? [] : [{ name, ...countsIn(group, within.get(group.keys[0]) ?? 0) }];
  });
}

function gapsOf(
  store: ReadableStore,
  { fromMs, untilMs }: DigestPeriod,
  nowMs: number,
): DigestFigures['gaps'] {
  const counted = store.networks.all().filter((network) => network.removedAtMs === null && !network.test);
  const history = readReachHistory(store, counted, nowMs);
  const endMs = Math.min(untilMs, nowMs);
  const gaps = history.lost.filter((gap) => gap.beganAtMs < endMs && (gap.endedAtMs ?? endMs) > fromMs);
  return {
    isWatched: history.watchedSinceMs !== null && history.watchedSinceMs < endMs,
    count: gaps.length,
    ms: unreachableMs(gaps, fromMs, endMs),
    isLasting: history.lost.some(({ endedAtMs }) => endedAtMs === null),
  };
}

function waitingOf(store: ReadableStore, cabinets: number): DigestFigures['waiting'] {
  const { held } = store.counts.postbacks();
  const { dead, unknown, parked } = store.counts.deliveries();
  return { held, dead, unknown, parked, cabinets };
}

function missedOf(source: Source, { missedFrom, day }: DigestQuery): DigestFigures['missed'] {
  if (missedFrom === null || missedFrom >= day) return null;
  const [fromMs, untilMs] = [missedFrom, day].map((each) => startOfZoneDay(source.zone, each));
  if (fromMs === undefined || untilMs === undefined) return null;
  return { from: missedFrom, days: daysBetween(missedFrom, day), sum: countsOf(source, { fromMs, untilMs }) };
}
