import { expect, test } from 'vitest';
import { DownWatch } from '../../../electron/main/down-watch.ts';
import { ManualClock } from '../../fixtures/manual-clock.ts';

function watched() {
  const clock = new ManualClock();
  const told: string[] = [];
  const watch = new DownWatch({
    clock,
    onDown: () => told.push('down'),
    onBack: () => told.push('back'),
  });
  return { clock, told, watch };
}

test('what is down for a minute is told once, and that it is back', () => {
  const { clock, told, watch } = watched();
  watch.is(false);
  clock.advance(59_000);
  expect(told).toEqual([]);
  clock.advance(60_000);
  expect(told).toEqual(['down']);
  expect(watch.isTold).toBe(true);
  watch.is(true);
  clock.advance(30_000);
  expect(told).toEqual(['down', 'back']);
  expect(watch.isTold).toBe(false);
});

test('one restart is told to nobody', () => {
  const { clock, told, watch } = watched();
  watch.is(false);
  clock.advance(2_000);
  watch.is(true);
  clock.advance(600_000);
  expect(told).toEqual([]);
});

test('what is started again and again and dies each time is down', () => {
  const { clock, told, watch } = watched();
  for (let kill = 0; kill < 6; kill += 1) {
    watch.is(false);
    clock.advance(5_000);
    watch.is(true);
    clock.advance(8_000);
  }
  expect(told).toEqual(['down']);
  // The next trouble is a new one.
  clock.advance(60_000);
  watch.is(false);
  clock.advance(60_000);
  expect(told).toEqual(['down', 'back', 'down']);
});
