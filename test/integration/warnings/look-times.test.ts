/** When caps and thresholds are looked at: after a change and each minute, not all the time. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Warnings } from '../../../electron/engine/warnings/warnings.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

const SECOND_MS = 1_000;

let desk: CoreDesk;

beforeEach(() => {
  desk = new CoreDesk();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'performance'] });
});

afterEach(async () => {
  vi.useRealTimers();
  await desk.stop();
});

test('an idle computer looks once a minute, a burst of conversions each two seconds, and no rule is no look', async () => {
  let looks = 0;
  const warnings = new Warnings({
    store: desk.store,
    figures: async (rules) => {
      looks += 1;
      return rules.map(() => ({ now: 0, before: null }));
    },
    newId: () => 'rule',
    now: () => Date.UTC(2026, 10, 27),
    log: quietLog,
    elapsed: () => performance.now(),
    scopeOf: () => null,
    onChanged: () => undefined,
  });
  const looksIn = async (ms: number): Promise<number> => {
    const before = looks;
    await vi.advanceTimersByTimeAsync(ms);
    return looks - before;
  };
  warnings.wake();
  expect(await looksIn(300 * SECOND_MS)).toBe(0);

  const rule = { kind: 'count', networkId: null, linkId: null, event: 'registration' } as const;
  warnings.add({ ...rule, direction: 'fewer', count: 1, hours: 1 });
  expect(await looksIn(5 * SECOND_MS)).toBe(1);
  expect(await looksIn(600 * SECOND_MS)).toBe(10);

  for (let second = 0; second < 20; second += 1) {
    warnings.wake();
    await vi.advanceTimersByTimeAsync(SECOND_MS / 2);
    warnings.wake();
    await vi.advanceTimersByTimeAsync(SECOND_MS / 2);
  }
  const before = looks;
  expect(before).toBeGreaterThanOrEqual(19);
  expect(before).toBeLessThanOrEqual(22);
  warnings.stop();
  expect(await looksIn(300 * SECOND_MS)).toBe(0);
});
