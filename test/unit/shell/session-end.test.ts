import { expect, test } from 'vitest';
import { SessionEnd } from '../../../electron/main/session-end.ts';

/** What is told, in order, and the timers that are set. */
function ended() {
  const told: string[] = [];
  const due = new Set<() => void>();
  const sessionEnd = new SessionEnd({
    clock: {
      nowMs: () => 0,
      after: (_delayMs, run) => {
        due.add(run);
        return () => due.delete(run);
      },
    },
    quitter: {
      systemGoes: () => told.push('goes'),
      systemStays: () => told.push('stays'),
    },
    powerIs: (power) => told.push(power),
  });
  const timeGoesBy = (): void => {
    for (const run of due) {
      due.delete(run);
      run();
    }
  };
  return { sessionEnd, told, timeGoesBy };
}

test('a log-off that is called off is taken back, and the next one is told again', () => {
  const { sessionEnd, told, timeGoesBy } = ended();
  sessionEnd.asked();
  expect(told).toEqual(['ending', 'goes']);
  timeGoesBy();
  expect(told.slice(2)).toEqual(['stays', 'awake']);
  sessionEnd.asked();
  expect(told.slice(4)).toEqual(['ending', 'goes']);
});

test('a log-off that is certain is told once and stays', () => {
  const { sessionEnd, told, timeGoesBy } = ended();
  sessionEnd.asked();
  sessionEnd.certain();
  timeGoesBy();
  expect(told.filter((each) => each === 'ending')).toHaveLength(1);
  expect(told).not.toContain('awake');
});
