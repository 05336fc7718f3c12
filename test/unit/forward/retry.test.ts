import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AttemptOutcome,
  afterAttempt as decide,
  parseRetryAfterMs,
  QUICK_WAIT_MS,
  RETRY_WAITS_MS,
} from '../../../shared/domain/forward/retry.ts';

const answered = (status: number, retryAfterMs: number | null = null) =>
  ({ kind: 'wrong_status', status, retryAfterMs }) as const;

const DAY = 86_400_000;

const afterAttempt = (
  outcome: AttemptOutcome,
  attemptCount: number,
  isSafeToRepeat: boolean,
  nowMs: number,
  random: number,
  tooOldAtMs: number | null = null,
) => decide(outcome, { attemptCount, isSafeToRepeat, tooOldAtMs }, nowMs, random);

test('a success is delivered, a client error is final, a server error is tried again', () => {
  expect(afterAttempt({ kind: 'success' }, 1, false, 0, 0.5)).toEqual({
    state: 'delivered',
    nextAttemptAtMs: null,
  });
  expect(afterAttempt(answered(410), 1, false, 0, 0.5).state).toBe('dead');
  expect(afterAttempt(answered(302), 1, false, 0, 0.5).state).toBe('dead');
  // A status that the rule does not take is final too, whatever its first digit.
  expect(afterAttempt(answered(202), 1, false, 0, 0.5).state).toBe('dead');
  for (const status of [408, 425, 500, 502]) {
    expect(afterAttempt(answered(status), 1, false, 0, 0.5)).toEqual({
      state: 'retrying',
      nextAttemptAtMs: 30_000,
    });
  }
});

test('the waits follow the schedule with at most a tenth of spread, then daily', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: RETRY_WAITS_MS.length }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, r) => {
        const next = afterAttempt(answered(500), n, false, 1_000, r).nextAttemptAtMs ?? 0;
        const waitMs = RETRY_WAITS_MS[n - 1] ?? 0;
        expect(next - 1_000).toBeGreaterThanOrEqual(waitMs * 0.9 - 1);
        expect(next - 1_000).toBeLessThanOrEqual(waitMs * 1.1 + 1);
      },
    ),
  );
  for (const attemptCount of [RETRY_WAITS_MS.length + 1, 1_000])
    expect(afterAttempt(answered(500), attemptCount, false, 0, 0.5).nextAttemptAtMs).toBe(DAY);
});

test('what is often over at once is tried again after five seconds first, then as all others', () => {
  const unreached = { kind: 'no_answer', mayHaveArrived: false } as const;
  for (const outcome of [unreached, answered(429), answered(503)]) {
    const waits = [1, 2, 3].map((count) => afterAttempt(outcome, count, false, 0, 0.5).nextAttemptAtMs);
    expect(waits).toEqual([QUICK_WAIT_MS, 30_000, 60_000]);
  }
  expect(afterAttempt(answered(503, 90_000), 1, false, 0, 0.5).nextAttemptAtMs).toBe(90_000);
  const arrived = { kind: 'no_answer', mayHaveArrived: true } as const;
  expect(afterAttempt(arrived, 1, true, 0, 0.5).nextAttemptAtMs).toBe(30_000);
});

test('it goes on until it would be too old at the next attempt', () => {
  let nowMs = 0;
  let tries = 0;
  for (;;) {
    tries += 1;
    const { state, nextAttemptAtMs } = afterAttempt(answered(500), tries, false, nowMs, 0.5, 7 * DAY);
    if (nextAttemptAtMs === null) {
      expect(state).toBe('dead');
      break;
    }
    nowMs = nextAttemptAtMs;
  }
  expect(nowMs).toBeGreaterThan(6 * DAY);
  expect(nowMs).toBeLessThanOrEqual(7 * DAY);
});

test('a server that asks for patience gets it, up to a day', () => {
  expect(afterAttempt(answered(429, 120_000), 1, false, 0, 0.5).nextAttemptAtMs).toBe(120_000);
  expect(afterAttempt(answered(429, 10 ** 12), 1, false, 0, 0.5).nextAttemptAtMs).toBe(24 * 3_600_000);
});

test('Retry-After is read as seconds or as a date, and nonsense is nothing', () => {
  expect(parseRetryAfterMs('120', 0)).toBe(120_000);
  expect(parseRetryAfterMs('Thu, 01 Jan 1970 00:01:00 GMT', 0)).toBe(60_000);
  expect(parseRetryAfterMs('Thu, 01 Jan 1970 00:00:00 GMT', 60_000)).toBeNull();
  const absurd = ['soon', '', '0', '-5', '-1', '1.5', '999999999', '12345678901', '5 minutes', 'NaN', '1e3'];
  absurd.push('Thu, 01 Jan 2970 00:00:00 GMT', 'Infinity', '0x10', '604801');
  for (const value of absurd) expect(parseRetryAfterMs(value, Date.now()), value).toBeNull();
  expect(parseRetryAfterMs('604800', 0)).toBe(7 * DAY);
  expect(parseRetryAfterMs(null, 0)).toBeNull();
});

test('a request that may have arrived is unknown, unless it is safe to repeat', () => {
  const lost = { kind: 'no_answer', mayHaveArrived: true } as const;
  expect(afterAttempt(lost, 1, false, 0, 0.5)).toEqual({ state: 'unknown', nextAttemptAtMs: null });
  expect(afterAttempt(lost, 1, true, 0, 0.5).state).toBe('retrying');
  expect(afterAttempt({ kind: 'no_answer', mayHaveArrived: false }, 1, false, 0, 0.5).state).toBe('retrying');
});
