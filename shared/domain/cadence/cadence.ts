/**
 * When a network usually sends: its daily and weekly pattern, and how long it is silent between. Pure.
 *
 * A pattern alone raises false alarms, because postbacks come in bursts. So each silence is measured by how
 * surprising it is under the pattern, and compared with the most surprising ones that this network had before.
 */
import { hourOf, SLOTS_PER_DAY, weekdayOf } from './slots.ts';

export interface KnownCadence {
  readonly kind: 'known';
  /** Chance of at least one postback in a quarter of an hour, by hour (UTC) and by weekday. */
  readonly chanceByHour: readonly number[];
  readonly weightByDay: readonly number[];
  /** Postbacks in a quarter in which any came. */
  readonly perActiveSlot: number;
  /** Silence that is as surprising as this is no longer normal. */
  readonly alarmSurprise: number;
  /** Silence of so many quarters is no longer normal, whatever the hour. */
  readonly alarmSlots: number;
  /** Quarters of silence between two postbacks: the usual and the longest. */
  readonly usualSilence: number;
  readonly longestSilence: number;
}

/** Not enough to tell its cadence: no alarm is raised. */
export interface UnknownCadence {
  readonly kind: 'too_little';
  readonly days: number;
  readonly activeSlots: number;
}

export type Cadence = KnownCadence | UnknownCadence;

/** Older ones say little about today: a network has changed by then. */
export const REMEMBERED_SLOTS = 56 * SLOTS_PER_DAY;
/** With less than a weekend and twenty times it was heard nothing can be said. */
export const MIN_DAYS = 10;
export const MIN_ACTIVE = 20;
/** So many quarters of its average are assumed beside what was seen: a single hour proves little. */
const SHRINKAGE = 3;
const MOST_CHANCE = 0.98;
/** Under a right pattern a silence so surprising comes once in three thousand. */
const LEAST_SURPRISE = 8;
const LEAST_SLOTS = 4;
/** Silences that a network had before are exceeded by so much before it is an alarm; by more while few are known. */
const MARGIN = 1.25;
const WEEK_SLOTS = 7 * SLOTS_PER_DAY;
/** The longest silence counts as an exception when it is so much longer than the next. */
const EXCEPTION = 2;

/**
 * @param counts postbacks by quarter
 * @param isUnreachable quarters in which nothing could be received
 */
export function cadenceOf(
  counts: ReadonlyMap<number, number>,
  isUnreachable: (slot: number) => boolean,
): Cadence {
  const active = [...counts.keys()].toSorted((a, b) => a - b);
  const last = active.at(-1);
  const first = active.find((slot) => last !== undefined && slot > last - REMEMBERED_SLOTS);
  if (first === undefined || last === undefined) return { kind: 'too_little', days: 0, activeSlots: 0 };
  const recent = active.filter((slot) => slot >= first);
  const span = last - first + 1;
  if (span < MIN_DAYS * SLOTS_PER_DAY || recent.length < MIN_ACTIVE) {
    return { kind: 'too_little', days: Math.floor(span / SLOTS_PER_DAY), activeSlots: recent.length };
  }
  const pattern = patternOf(counts, first, last, isUnreachable);
  const silences = silencesOf(recent, pattern, isUnreachable);
  const margin = MARGIN + WEEK_SLOTS / span;
  const lengths = silences.map((each) => each.slots).toSorted((a, b) => a - b);
  const longest = withoutException(lengths);
  const total = recent.reduce((sum, slot) => sum + (counts.get(slot) ?? 0), 0);
  return {
    kind: 'known',
    ...pattern,
    perActiveSlot: total / recent.length,
    alarmSurprise: Math.max(
      LEAST_SURPRISE,
      margin * withoutException(silences.map((each) => each.surprise).toSorted((a, b) => a - b)),
    ),
    alarmSlots: Math.max(LEAST_SLOTS, Math.ceil(margin * longest) + 1),
    usualSilence: lengths[Math.floor(lengths.length / 2)] ?? 0,
    longestSilence: longest,
  };
}

/** Chance of at least one postback in a quarter. */
export function chanceAt(pattern: Pick<KnownCadence, 'chanceByHour' | 'weightByDay'>, slot: number): number {
  const chance = (pattern.chanceByHour[hourOf(slot)] ?? 0) * (pattern.weightByDay[weekdayOf(slot)] ?? 1);
  return Math.min(MOST_CHANCE, chance);
}

/** How surprising it is that nothing came in a quarter: 0 where nothing is expected. */
export function surpriseAt(
  pattern: Pick<KnownCadence, 'chanceByHour' | 'weightByDay'>,
  slot: number,
): number {
  return -Math.log(1 - chanceAt(pattern, slot));
}

function patternOf(
  counts: ReadonlyMap<number, number>,
  first: number,
  last: number,
  isUnreachable: (slot: number) => boolean,
): Pick<KnownCadence, 'chanceByHour' | 'weightByDay'> {
  const hours = Array.from({ length: 24 }, () => ({ active: 0, seen: 0 }));
  const days = Array.from({ length: 7 }, () => ({ active: 0, seen: 0 }));
  let active = 0;
  let seen = 0;
  for (let slot = first; slot <= last; slot += 1) {
    const isActive = counts.has(slot);
    if (!isActive && isUnreachable(slot)) continue;
    seen += 1;
    active += Number(isActive);
    for (const cell of [hours[hourOf(slot)], days[weekdayOf(slot)]]) {
      if (cell === undefined) continue;
      cell.seen += 1;
      cell.active += Number(isActive);
    }
  }
  const average = active / seen;
  const shareOf = (cell: { readonly active: number; readonly seen: number }): number =>
    (cell.active + SHRINKAGE * average) / (cell.seen + SHRINKAGE);
  return {
    chanceByHour: hours.map(shareOf),
    weightByDay: days.map((cell) => shareOf(cell) / average),
  };
}

interface Silence {
  readonly slots: number;
  readonly surprise: number;
}

/** Those between two postbacks; one in which we were unreachable says nothing about its length. */
function silencesOf(
  active: readonly number[],
  pattern: Pick<KnownCadence, 'chanceByHour' | 'weightByDay'>,
  isUnreachable: (slot: number) => boolean,
): readonly Silence[] {
  return active.slice(1).flatMap((end, index) => {
    const start = active[index] ?? end;
    let surprise = 0;
    for (let slot = start + 1; slot < end; slot += 1) {
      if (isUnreachable(slot)) return [];
      surprise += surpriseAt(pattern, slot);
    }
    return [{ slots: end - start - 1, surprise }];
  });
}

/** The largest, unless it stands alone. */
function withoutException(ordered: readonly number[]): number {
  const largest = ordered.at(-1) ?? 0;
  const next = ordered.at(-2) ?? largest;
  return largest > EXCEPTION * next ? next : largest;
}
