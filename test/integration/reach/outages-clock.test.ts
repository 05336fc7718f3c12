import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOutages } from '../../../electron/engine/reach/outages-view.ts';
import { NetworkCadences } from '../../../electron/engine/reach/network-cadences.ts';
import { WatchDesk } from '../../fixtures/watch-desk.ts';

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;

let desk: WatchDesk;

beforeEach(() => {
  desk = new WatchDesk();
  desk.watch.start();
  desk.run(60);
});

afterEach(() => {
  desk.close();
});

/** Beginning and end in seconds from now, of everything that ended. */
const fromNow = () =>
  desk.store.outages
    .since(0)
    .filter(({ endedAtMs }) => endedAtMs !== null)
    .map(({ cause, beganAtMs, endedAtMs }) => [
      cause,
      Math.round((beganAtMs - desk.at.wallMs) / 1_000),
      Math.round(((endedAtMs ?? 0) - desk.at.wallMs) / 1_000),
    ]);

test.each([HOUR_S, 3 * DAY_S, 365 * DAY_S])(
  'an outage while the clock was %i s ahead lies where it was once the clock is right, as long as it was',
  (ahead) => {
    desk.pass(0, ahead);
    desk.run(30);
    desk.run(100, 'down');
    desk.run(30);
    desk.pass(0, -ahead);
    desk.run(5);
    expect(fromNow()).toEqual([['tunnel', -140, -30]]);
  },
);

test('one that lasts while the clock is set is as long as it is', () => {
  desk.pass(0, 3 * HOUR_S);
  desk.run(100, 'down');
  desk.pass(0, -3 * HOUR_S);
  desk.run(100, 'down');
  desk.run(5);
  expect(fromNow()).toEqual([['tunnel', -220, 0]]);
});

test('set back between two starts, nothing reaches into the future: neither what lasted nor what had ended', () => {
  desk.pass(0, 3 * DAY_S);
  desk.run(30);
  desk.run(60, 'down');
  desk.run(30);
  desk.run(60, 'down');
  desk.abandon();
  desk.pass(600, -3 * DAY_S);
  desk.restart();
  desk.run(5);
  const told = fromNow();
  expect(told.map(([cause]) => cause)).toEqual(['tunnel', 'tunnel', 'engine_off', 'tunnel']);
  for (const [, began, ended] of told) {
    expect(ended).toBeLessThanOrEqual(0);
    expect(began).toBeGreaterThan(-900);
  }
});

test('a year ahead at a start: the gap is no longer than it was once the clock is right', () => {
  desk.watch.stop();
  // The computer was started again, and its battery is dead.
  desk.at = { wallMs: desk.at.wallMs + (600 + 365 * DAY_S) * 1_000, uptimeMs: 60_000 };
  desk.restart();
  desk.run(30);
  desk.pass(0, -365 * DAY_S);
  desk.run(5);
  expect(fromNow()).toEqual([
    ['quit', -635, -35],
    ['tunnel', -35, -30],
  ]);
});

test('whatever somebody does to the clock, what is shown never lies in the future', () => {
  const step = fc.oneof(
    fc.record({ set: fc.integer({ min: -4 * DAY_S, max: 4 * DAY_S }) }),
    fc.record({ run: fc.constantFrom(5, 40, 100), state: fc.constantFrom('up' as const, 'down' as const) }),
    fc.record({ away: fc.integer({ min: 0, max: DAY_S }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const world = new WatchDesk();
      world.watch.start();
      world.run(60);
      for (const each of steps) {
        if ('set' in each) world.pass(0, each.set);
        else if ('run' in each) world.run(each.run, each.state);
        else {
          world.abandon();
          world.pass(each.away);
          world.restart();
        }
        const nowMs = world.at.wallMs;
        const shown = world.engineStore();
        const view = readOutages(shown, new NetworkCadences(shown), {
          nowMs,
          steadyMs: nowMs,
          rules: new Map(),
        });
        for (const gap of view.gaps) {
          expect(Date.parse(gap.endedAt ?? gap.beganAt)).toBeLessThanOrEqual(nowMs);
          for (const stretch of gap.stretches) {
            expect(Date.parse(stretch.endedAt ?? stretch.beganAt)).toBeLessThanOrEqual(nowMs);
          }
        }
        expect(Date.parse(view.receivingSince ?? '1970')).toBeLessThanOrEqual(nowMs);
        expect(Date.parse(view.watchedSince ?? '1970')).toBeLessThanOrEqual(nowMs);
      }
      world.close();
    }),
    { numRuns: 25 },
  );
});
