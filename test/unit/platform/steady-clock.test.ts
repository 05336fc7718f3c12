import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClockMark, SteadyClock } from '../../../electron/platform/steady-clock.ts';

const START_MS = Date.UTC(2026, 10, 20);
const DAY_MS = 86_400_000;

/** A computer whose clock somebody sets, that sleeps and is started again. */
class Computer {
  /** What really passed since the start. */
  passedMs = 0;
  wrongByMs = 0;
  asleepMs = 0;
  bootedAtMs = -DAY_MS;

  bootId: string | null = null;

  start(mark: ClockMark | null, notBeforeMs = 0): SteadyClock {
    return new SteadyClock(
      {
        now: () => START_MS + this.passedMs + this.wrongByMs,
        uptimeMs: () => this.passedMs - this.bootedAtMs,
        elapsed: () => this.passedMs - this.asleepMs,
        awakeMs: () => null,
        bootId: this.bootId,
      },
      mark,
      notBeforeMs,
    );
  }
}

const happening = fc.oneof(
  fc.record({ kind: fc.constant('passes' as const), ms: fc.integer({ min: 0, max: 3_000_000 }) }),
  fc.record({ kind: fc.constant('sleeps' as const), ms: fc.integer({ min: 0, max: 3 * DAY_MS }) }),
  fc.record({
    kind: fc.constant('is set' as const),
    ms: fc.integer({ min: -400 * DAY_MS, max: 400 * DAY_MS }),
  }),
);

test('it tells how much time passed, to a quarter of a second, whatever is set, and through sleep', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
      const computer = new Computer();
      const clock = computer.start(null);
      for (const { kind, ms } of happenings) {
        if (kind === 'is set') computer.wrongByMs = ms;
        else computer.passedMs += ms;
        if (kind === 'sleeps') computer.asleepMs += ms;
        expect(Math.abs(clock.ms() - START_MS - computer.passedMs)).toBeLessThanOrEqual(250);
      }
    }),
  );
});

test('with the same time on the clock before and after a sleep it is a second late at the most', () => {
  const computer = new Computer();
  const clock = computer.start(null);
  clock.ms();
  computer.passedMs += DAY_MS;
  computer.asleepMs += DAY_MS;
  computer.wrongByMs = -DAY_MS;
  clock.ms();
  computer.passedMs += 1_000;
  expect(clock.ms()).toBe(START_MS + DAY_MS + 1_000);
});

test('it goes on over an end of the program, also where the clock was set meanwhile', () => {
  for (const byMs of [-3 * DAY_MS, -3_600_000, 0, 3_600_000]) {
    const computer = new Computer();
    const mark = computer.start(null).mark();
    computer.passedMs += 600_000;
    computer.wrongByMs = byMs;
    expect(computer.start(mark).ms()).toBe(START_MS + 600_000);
  }
});

test('over a start of the computer it goes by its clock, and never back where that was set back', () => {
  const computer = new Computer();
  const mark = computer.start(null).mark();
  computer.passedMs = 10 * DAY_MS;
  computer.bootedAtMs = computer.passedMs - 60_000;
  expect(computer.start(mark).ms()).toBe(START_MS + 10 * DAY_MS);
  computer.wrongByMs = -13 * DAY_MS;
  expect(computer.start(mark).ms()).toBe(START_MS + 60_000);
});

test('where the system tells one start of the computer from another, it is not taken in by a clock that is set', () => {
  const computer = new Computer();
  computer.bootId = 'one';
  const mark = computer.start(null).mark();
  computer.passedMs += 600_000;
  computer.wrongByMs = 400 * DAY_MS;
  expect(computer.start(mark).ms()).toBe(START_MS + 600_000);
  // Running for longer than it did before, it looks as if it had never been off.
  computer.wrongByMs = 0;
  computer.passedMs = 10 * DAY_MS;
  computer.bootedAtMs = computer.passedMs - 3 * DAY_MS;
  computer.bootId = 'two';
  expect(computer.start(mark).ms()).toBe(START_MS + 10 * DAY_MS);
});

test('where its mark is lost, it does not go back behind what was written down', () => {
  const computer = new Computer();
  computer.wrongByMs = -3 * DAY_MS;
  expect(computer.start(null, START_MS).ms()).toBe(START_MS);
});
