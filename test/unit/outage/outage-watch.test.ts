import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absence } from '../../../shared/domain/outage/absence.ts';
import { unreachableMs, detection, gapsOf } from '../../../shared/domain/outage/gaps.ts';
import {
  firstWatch,
  observe,
  type Observation,
  type Outage,
  type Watch,
} from '../../../shared/domain/outage/watch.ts';
import type { Instant } from '../../../shared/domain/time/instant.ts';
import { OutageWorld, type WorldEvent } from '../../fixtures/outage-world.ts';

const START = Date.UTC(2026, 10, 23, 2);
const at = (seconds: number, clockSetBy = 0) => ({
  wallMs: START + (seconds + clockSetBy) * 1_000,
  uptimeMs: 500_000 + seconds * 1_000,
});
const observation = (
  address: Observation['address'],
  provenAt: number | null,
  more: Partial<Observation> = {},
): Observation => ({
  address,
  provenUptimeMs: provenAt === null ? null : 500_000 + provenAt * 1_000,
  hasNetwork: true,
  detail: null,
  ...more,
});

/** Looks one after the other; what ended, and what lasts. */
function watchOf(looks: readonly (readonly [Instant, Observation])[]) {
  let watch: Watch = firstWatch(at(0));
  const closed: Outage[] = [];
  let open: Outage | null = null;
  for (const [moment, seen] of looks) {
    const next = observe(watch, moment, seen);
    watch = next.watch;
    open = next.open;
    closed.push(...next.closed);
  }
  return { closed, open };
}

const seconds = (outage: Outage | null) => ({
  cause: outage?.cause,
  from: outage && (outage.beganAtMs - START) / 1_000,
  until: outage === null || outage.endedAtMs === null ? null : (outage.endedAtMs - START) / 1_000,
});

describe('what is seen now and then', () => {
  test('before the address was ever proven nobody is missed', () => {
    const { closed, open } = watchOf([
      [at(5), observation('deaf', null)],
      [at(10), observation('off', null)],
    ]);
    expect([closed, open]).toEqual([[], null]);
  });

  test('a failed probe dates the outage back to the last thing that came through, and a proof ends it', () => {
    const { closed, open } = watchOf([
      [at(5), observation('hearing', 5)],
      [at(20), observation('hearing', 15)],
      [at(35), observation('deaf', 15, { detail: 'timed_out' })],
      [at(55), observation('hearing', 53)],
    ]);
    expect(open).toBeNull();
    expect(closed.map((each) => seconds(each))).toEqual([{ cause: 'tunnel', from: 15, until: 53 }]);
    expect(closed[0]).toMatchObject({ noticedAtMs: START + 35_000, detail: 'timed_out' });
  });

  test('a laptop that slept was deaf from its last look until something came through again', () => {
    const { closed } = watchOf([
      [at(5), observation('hearing', 5)],
      [at(20_005), observation('hearing', 5)],
      [at(20_010), observation('hearing', 20_008)],
    ]);
    expect(closed.map((each) => seconds(each))).toEqual([
      { cause: 'asleep', from: 5, until: 20_005 },
      { cause: 'tunnel', from: 20_005, until: 20_008 },
    ]);
  });

  test.each([
    ['slept', 3, 'asleep'],
    ['was awake', 20_000, 'frozen'],
  ])('a program that did not run while the computer %s is told so', (_, awakeSeconds, cause) => {
    const { closed } = watchOf([
      [{ ...at(5), awakeMs: 1_000 }, observation('hearing', 5)],
      [{ ...at(20_005), awakeMs: 1_000 + awakeSeconds * 1_000 }, observation('hearing', 20_005)],
    ]);
    expect(closed.map((each) => seconds(each))).toEqual([{ cause, from: 5, until: 20_005 }]);
  });

  test.each([-7_200, 7_200])('a clock set by %i s makes no outage, and none longer', (by) => {
    const { closed, open } = watchOf([
      [at(5), observation('hearing', 5)],
      [at(10, by), observation('hearing', 5)],
      [at(15, by), observation('deaf', 5)],
      [at(30, by), observation('hearing', 29)],
    ]);
    expect(open).toBeNull();
    expect(closed.map((each) => seconds(each))).toEqual([{ cause: 'tunnel', from: 5 + by, until: 29 + by }]);
  });

  test('no network, a switched-off address and a wrong name are told apart from a failing tunnel', () => {
    const { closed, open } = watchOf([
      [at(5), observation('hearing', 5)],
      [at(10), observation('deaf', 5, { hasNetwork: false })],
      [at(20), observation('deaf', 5)],
      [at(25), observation('wrong_name', 25)],
      [at(30), observation('off', 25)],
    ]);
    expect(closed.map((each) => each.cause)).toEqual(['no_network', 'tunnel', 'wrong_name']);
    expect(seconds(open)).toEqual({ cause: 'switched_off', from: 30, until: null });
  });
});

describe('the time between two runs', () => {
  const last = { ...at(0), isGoodbye: false };

  test('is an engine that was gone, or one that was told to quit', () => {
    expect(seconds(absence(last, at(600)))).toEqual({ cause: 'engine_off', from: 0, until: 600 });
    expect(absence({ ...last, isGoodbye: true }, at(600)).cause).toBe('quit');
  });

  test('is as long as it was, whatever happened to the clock', () => {
    expect(seconds(absence(last, at(600, -3_600)))).toMatchObject({ from: -3_600, until: -3_000 });
    const forward = absence(last, at(600, 300));
    expect(forward.endedAtMs).toBe(forward.beganAtMs + 600_000);
  });

  test('across a start of the computer the clock counts, and one that was set back makes it unknown', () => {
    const restarted = (wallSeconds: number) => ({
      wallMs: START + wallSeconds * 1_000,
      uptimeMs: 40_000,
    });
    expect(absence(last, restarted(9_000))).toMatchObject({
      cause: 'engine_off',
      beganAtMs: START,
      detail: 'computer_restarted',
    });
    expect(absence(last, restarted(-9_000))).toMatchObject({
      cause: 'unknown',
      beganAtMs: START - 9_040_000,
      detail: 'clock_set_back',
    });
  });
});

describe('a life of chance', () => {
  const awhile = fc.integer({ min: 1, max: 40 }).map((looks) => looks * 5);
  const event: fc.Arbitrary<WorldEvent> = fc.oneof(
    fc.record({ type: fc.constantFrom('run', 'run', 'fail'), seconds: awhile }),
    fc.record({
      type: fc.constantFrom('sleep', 'kill', 'quit'),
      seconds: fc.integer({ min: 30, max: 30_000 }),
    }),
    fc.record({ type: fc.constant('set_clock' as const), seconds: fc.integer({ min: -9_000, max: 9_000 }) }),
  );
  const life = fc.array(event, { minLength: 1, maxLength: 30 }).map((events) => {
    const world = new OutageWorld();
    world.take({ type: 'run', seconds: 60 });
    for (const each of events) world.take(each);
    // Long enough to notice what came last.
    world.take({ type: 'run', seconds: 60 });
    return world;
  });
  const overlap = (a: { fromMs: number; untilMs: number }, b: { fromMs: number; untilMs: number }): number =>
    Math.max(0, Math.min(a.untilMs, b.untilMs) - Math.max(a.fromMs, b.fromMs));
  const sum = (spans: readonly { fromMs: number; untilMs: number }[]): number =>
    spans.reduce((total, each) => total + each.untilMs - each.fromMs, 0);
  const counterexample = (holds: (world: OutageWorld) => boolean): unknown =>
    fc.check(fc.property(life, holds), { numRuns: 400 }).counterexample;

  test('no second in which nothing came through is missing from what is told', () => {
    const missing = counterexample((world) =>
      world.deaf.every((step) => {
        const length = step.untilMs - step.fromMs;
        const told = world.told().reduce((total, each) => total + overlap(step, each), 0);
        // A failure between two probes that healed before the next one is nobody's to know.
        return length <= 40_000 || told >= length;
      }),
    );
    expect(missing).toBeNull();
  });

  test('what is told is no longer than the truth by more than one round of probes at each end', () => {
    const tooLong = counterexample(
      (world) => sum(world.told()) - sum(world.deaf) <= (world.told().length + 1) * 40_000,
    );
    expect(tooLong).toBeNull();
  });

  test('outages never overlap: no second is counted twice', () => {
    const twice = counterexample((world) => {
      const ordered = world.told().toSorted((a, b) => a.fromMs - b.fromMs);
      return ordered.every((each, place) => (ordered[place + 1]?.fromMs ?? Infinity) >= each.untilMs - 1);
    });
    expect(twice).toBeNull();
  });
});

describe('a gap', () => {
  const outage = (cause: Outage['cause'], from: number, until: number | null, noticed = from): Outage => ({
    cause,
    beganAtMs: from * 1_000,
    endedAtMs: until === null ? null : until * 1_000,
    noticedAtMs: noticed * 1_000,
    detail: null,
  });

  test('is made of the outages that follow one another, and named after the longest', () => {
    const gaps = gapsOf(
      [outage('tunnel', 120, 125), outage('asleep', 20, 120), outage('tunnel', 500, 520, 510)],
      600_000,
    );
    expect(gaps.map((gap) => [gap.cause, gap.beganAtMs, gap.endedAtMs, gap.outages.length])).toEqual([
      ['tunnel', 500_000, 520_000, 1],
      ['asleep', 20_000, 125_000, 2],
    ]);
  });

  test('counts only what lies in the asked time, to now while it lasts', () => {
    const gaps = gapsOf([outage('asleep', 0, 100), outage('tunnel', 200, null)], 300_000);
    expect(unreachableMs(gaps, 60_000, 300_000)).toBe(40_000 + 100_000);
    expect(gaps[0]?.endedAtMs).toBeNull();
  });

  test('only failures have a time until they were noticed', () => {
    const gaps = gapsOf(
      [outage('asleep', 0, 9_000, 9_000), outage('tunnel', 10_000, 10_060, 10_022)],
      99_000_000,
    );
    expect(detection(gaps)).toEqual({ count: 1, medianMs: 22_000, worstMs: 22_000 });
  });
});
