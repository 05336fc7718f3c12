/** An engine that has nothing to do hears of new rows at once, and one with much to do is left in peace. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RowAnnouncer } from '../../../electron/gate/app/row-announcer.ts';
import type { QueueState, SpoolQueue } from '../../../electron/platform/gate-link/gate-messages.ts';

let durable: Record<SpoolQueue, number>;
let said: [SpoolQueue, number][];
let announcer: RowAnnouncer;

const stateOf = (durableSequence: number): QueueState => ({
  dir: '',
  source: 'a',
  startedAtSequence: 0,
  durableSequence,
});

beforeEach(() => {
  vi.useFakeTimers();
  durable = { requests: 0, keyless: 0 };
  said = [];
  announcer = new RowAnnouncer({
    states: () => ({ requests: stateOf(durable.requests), keyless: stateOf(durable.keyless) }),
    say: (queue, sequence) => said.push([queue, sequence]),
  });
  announcer.sayNow();
  said = [];
});
afterEach(() => {
  announcer.stop();
  vi.useRealTimers();
});

function come(count: number): void {
  durable.requests += count;
  announcer.note();
}

test('the first row is told at once, and those behind it together a moment later', () => {
  come(1);
  expect(said).toEqual([['requests', 1]]);
  come(1);
  come(1);
  expect(said).toHaveLength(1);
  vi.advanceTimersByTime(5);
  expect(said).toEqual([
    ['requests', 1],
    ['requests', 3],
  ]);
  vi.advanceTimersByTime(1_000);
  expect(said).toHaveLength(2);
});

test('an engine with more than a thousand rows before it is told ten times a second', () => {
  announcer.acknowledged('requests', 0);
  come(2_000);
  for (let each = 0; each < 1_000; each += 1) {
    vi.advanceTimersByTime(1);
    come(1);
  }
  expect(said.length).toBeGreaterThanOrEqual(10);
  expect(said.length).toBeLessThanOrEqual(12);
  announcer.acknowledged('requests', durable.requests);
  vi.advanceTimersByTime(100);
  said = [];
  come(1);
  vi.advanceTimersByTime(5);
  expect(said).toEqual([['requests', durable.requests]]);
});

test('an engine that starts is told everything again', () => {
  come(1);
  announcer.forget();
  announcer.sayNow();
  expect(said).toEqual([
    ['requests', 1],
    ['requests', 1],
    ['keyless', 0],
  ]);
});
