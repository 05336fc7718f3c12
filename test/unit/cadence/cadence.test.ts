import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cadence, cadenceOf } from '../../../shared/domain/cadence/cadence.ts';
import { expected, silenceOf } from '../../../shared/domain/cadence/silence.ts';
import { unreachableSlots, SLOT_MS } from '../../../shared/domain/cadence/slots.ts';
import {
  countsOf,
  DAY_MS,
  HOUR_MS,
  type MadeUp,
  madeUpNetworks,
  seeded,
  START_MS,
} from '../../fixtures/made-up-networks.ts';

const always = (): boolean => false;
const MONTH = 30;

/** Alarms over a month of a network that never stops, with its cadence learnt anew each day as in the program. */
function falseAlarms(make: MadeUp, learntDays: number, seed: number): number {
  const times = make(learntDays + MONTH, seeded(seed));
  const alarmed = new Set<number>();
  for (let day = 0; day < MONTH; day += 1) {
    const fromMs = START_MS + (learntDays + day) * DAY_MS;
    const cadence = cadenceOf(countsOf(times.filter((atMs) => atMs < fromMs)), always);
    for (let nowMs = fromMs; nowMs < fromMs + DAY_MS; nowMs += SLOT_MS) {
      const lastMs = lastBefore(times, nowMs);
      if (silenceOf(cadence, lastMs, nowMs, always).kind === 'too_long') alarmed.add(lastMs);
    }
  }
  return alarmed.size;
}

/** Hours from the last postback to the alarm, for a network that stops for good. */
function hoursToAlarm(make: MadeUp, learntDays: number, stopMs: number, seed: number): number {
  const times = make(learntDays + 7, seeded(seed)).filter((atMs) => atMs < stopMs);
  const cadence = cadenceOf(countsOf(times), always);
  const lastMs = times.at(-1) ?? 0;
  const silence = silenceOf(cadence, lastMs, stopMs + 40 * DAY_MS, always);
  return silence.kind === 'too_long' ? (silence.alarmedAtMs - lastMs) / HOUR_MS : Infinity;
}

function lastBefore(times: readonly number[], nowMs: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < nowMs) low = middle + 1;
    else high = middle;
  }
  return times[low - 1] ?? 0;
}

/** The latest alarm that is still of use, in hours after the last postback. */
const LATEST_HOURS: Readonly<Record<string, { readonly median: number; readonly worst: number }>> = {
  'busy round the clock, less at night': { median: 2, worst: 4 },
  'office hours on weekdays': { median: 24, worst: 72 },
  'one batch each morning': { median: 40, worst: 42 },
  'four a day, whenever': { median: 50, worst: 75 },
  'bursts, three a day': { median: 60, worst: 110 },
  'evenings and weekends': { median: 20, worst: 24 },
};

/** The figures are worth more than the ticks. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

describe.each(Object.entries(madeUpNetworks))('%s', (name, make) => {
  test('a month of ordinary life raises less than one alarm', () => {
    const runs = [14, 28, 56].flatMap((learnt) =>
      [1, 2, 3, 4].map((seed) => falseAlarms(make, learnt, seed)),
    );
    const perMonth = runs.reduce((sum, each) => sum + each, 0) / runs.length;
    say(`${name}: ${perMonth.toFixed(2)} false alarms a month`);
    expect(perMonth).toBeLessThan(1);
  });

  test('a network that stops is noticed in time', () => {
    const hours = Array.from({ length: 24 }, (_, at) =>
      hoursToAlarm(make, 35, START_MS + 35 * DAY_MS + at * 7 * HOUR_MS, at + 1),
    ).toSorted((a, b) => a - b);
    const median = hours[12] ?? Infinity;
    const worst = hours.at(-1) ?? Infinity;
    say(
      `${name}: alarm ${median.toFixed(1)} h after the last postback at the median, ${worst.toFixed(1)} h at worst`,
    );
    expect(median).toBeLessThanOrEqual(LATEST_HOURS[name]?.median ?? 0);
    expect(worst).toBeLessThanOrEqual(LATEST_HOURS[name]?.worst ?? 0);
  });
});

describe('a rhythm', () => {
  const office = madeUpNetworks['office hours on weekdays'];
  const batch = madeUpNetworks['one batch each morning'];
  const known = (make: MadeUp | undefined, seed = 7): { times: readonly number[]; rhythm: Cadence } => {
    const times = make?.(35, seeded(seed)) ?? [];
    return { times, rhythm: cadenceOf(countsOf(times), always) };
  };
  const span = (day: number, fromHour: number, hours: number) => ({
    fromMs: START_MS + day * DAY_MS + fromHour * HOUR_MS,
    untilMs: START_MS + day * DAY_MS + (fromHour + hours) * HOUR_MS,
  });

  test('is not told from a few days or a few postbacks, and then no alarm is raised however long it is silent', () => {
    const times = office?.(8, seeded(1)) ?? [];
    const week = cadenceOf(countsOf(times), always);
    expect(week.kind).toBe('too_little');
    const few = cadenceOf(countsOf([0, 9, 18, 27, 36].map((day) => START_MS + day * DAY_MS)), always);
    expect(few).toEqual({ kind: 'too_little', days: 36, activeSlots: 5 });
    expect(silenceOf(few, START_MS, START_MS + 300 * DAY_MS, always).kind).toBe('too_little');
    expect(cadenceOf(new Map(), always).kind).toBe('too_little');
  });

  test('knows nights, weekends and batches: what is usual then, and what is not', () => {
    const { rhythm: cadence } = known(office);
    const daily = known(batch).rhythm;
    if (cadence.kind !== 'known' || daily.kind !== 'known') throw new Error('not known');
    expect(expected(cadence, span(36, 10, 4)).chance).toBeGreaterThan(0.99);
    expect(expected(cadence, span(36, 10, 4)).count).toBeCloseTo(16, -1);
    expect(expected(cadence, span(36, 1, 5)).chance).toBeLessThan(0.2);
    // A Saturday.
    expect(expected(cadence, span(40, 10, 4)).chance).toBeLessThan(0.3);
    expect(expected(daily, span(36, 5, 2)).chance).toBeGreaterThan(0.5);
    expect(expected(daily, span(36, 12, 10)).chance).toBeLessThan(0.1);
  });

  test('hours in which we were deaf are no silence of the network', () => {
    const { times, rhythm: cadence } = known(madeUpNetworks['busy round the clock, less at night']);
    const lastMs = times.at(-1) ?? 0;
    const unreachable = unreachableSlots([{ fromMs: lastMs, untilMs: lastMs + 12 * HOUR_MS }]);
    const at = (hours: number) =>
      silenceOf(cadence, lastMs, lastMs + hours * HOUR_MS, (slot) => unreachable.has(slot)).kind;
    expect(silenceOf(cadence, lastMs, lastMs + 11 * HOUR_MS, always).kind).toBe('too_long');
    expect(at(12)).toBe('normal');
    expect(at(16)).toBe('too_long');
  });

  test('an alarm comes when it was foretold, and stays until the network is heard', () => {
    const makes = Object.values(madeUpNetworks);
    const cadences = makes.map((make) => known(make));
    fc.assert(
      fc.property(fc.nat(makes.length - 1), fc.nat(200), fc.nat(400), (kind, early, later) => {
        const { times, rhythm: cadence } = cadences[kind] ?? known(office);
        const lastMs = times.at(-1) ?? 0;
        const first = silenceOf(cadence, lastMs, lastMs + early * SLOT_MS, always);
        const second = silenceOf(cadence, lastMs, lastMs + (early + later) * SLOT_MS, always);
        if (first.kind === 'too_long') return JSON.stringify(second) === JSON.stringify(first);
        if (first.kind !== 'normal' || second.kind !== 'too_long') return true;
        return second.alarmedAtMs === first.alarmAtMs;
      }),
    );
    expect(cadences.map(({ rhythm: cadence }) => cadence.kind)).toEqual(makes.map(() => 'known'));
  });

  test('what is expected of a day is what is expected of its parts', () => {
    const { rhythm: cadence } = known(office);
    if (cadence.kind !== 'known') throw new Error('not known');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), fc.nat(20), (second, day) => {
        const { fromMs, untilMs } = span(day, 0, 24);
        const cutMs = fromMs + second * 1_000;
        const parts = [
          expected(cadence, { fromMs, untilMs: cutMs }),
          expected(cadence, { fromMs: cutMs, untilMs }),
        ];
        const whole = expected(cadence, { fromMs, untilMs });
        expect(parts.reduce((sum, part) => sum + part.count, 0)).toBeCloseTo(whole.count, 6);
        expect(1 - parts.reduce((silent, part) => silent * (1 - part.chance), 1)).toBeCloseTo(
          whole.chance,
          6,
        );
      }),
    );
  });

  test('one strange week does not make every silence normal', () => {
    const { times } = known(madeUpNetworks['busy round the clock, less at night']);
    const pausedMs = START_MS + 12 * DAY_MS;
    const paused = times.filter((atMs) => atMs < pausedMs || atMs > pausedMs + 3 * DAY_MS);
    const cadence = cadenceOf(countsOf(paused), always);
    const lastMs = paused.at(-1) ?? 0;
    expect(silenceOf(cadence, lastMs, lastMs + 8 * HOUR_MS, always).kind).toBe('too_long');
  });
});
