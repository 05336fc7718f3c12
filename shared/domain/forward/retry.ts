/** What becomes of a delivery after one attempt. */
import type { DeliveryState } from './delivery-state.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits after the 1st, 2nd … failed attempt; after the last one it is dead. */
export const RETRY_WAITS_MS: readonly number[] = [
  30 * SECOND,
  1 * MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  6 * HOUR,
  24 * HOUR,
];

const SPREAD = 0.1;

/** So long one waits at the most: what is due later than this was planned by a clock that was wrong. */
export const LONGEST_WAIT_MS = Math.max(...RETRY_WAITS_MS) * (1 + SPREAD);

/** The most that a server can ask for with `Retry-After`: the schedule's own longest wait. */
export const MAX_RETRY_AFTER_MS = 24 * HOUR;

/** Statuses that a later try may cure; every other 3xx and 4xx says that the request itself is wrong. */
const CURABLE: ReadonlySet<number> = new Set([408, 425, 429]);

export type AttemptOutcome =
  | { readonly kind: 'success' }
  /** The status was right and the text says that it was not taken: it may be another time. */
  | { readonly kind: 'refused_in_words' }
  | { readonly kind: 'wrong_status'; readonly status: number; readonly retryAfterMs: number | null }
  | { readonly kind: 'no_answer'; readonly mayHaveArrived: boolean };

export interface AfterAttempt {
  readonly state: Extract<DeliveryState, 'delivered' | 'retrying' | 'unknown' | 'dead'>;
  /** UTC milliseconds of the next attempt; null when there is none by itself. */
  readonly nextAttemptAtMs: number | null;
}

/**
 * Decides the state after an attempt.
 * @param attemptCount attempts made so far, this one included
 * @param random 0 to 1, spreads the waits by ±10 % so that a recovered target is not hit by all at once
 */
export function afterAttempt(
  outcome: AttemptOutcome,
  attemptCount: number,
  isSafeToRepeat: boolean,
  nowMs: number,
  random: number,
): AfterAttempt {
  switch (outcome.kind) {
    case 'success':
      return { state: 'delivered', nextAttemptAtMs: null };
    case 'refused_in_words':
      return retryOrGiveUp(attemptCount, nowMs, random, null);
    case 'wrong_status':
      // A 2xx that the rule does not take is as final as a 4xx.
      if (outcome.status < 500 && !CURABLE.has(outcome.status))
        return { state: 'dead', nextAttemptAtMs: null };
      return retryOrGiveUp(attemptCount, nowMs, random, outcome.retryAfterMs);
    case 'no_answer':
      if (outcome.mayHaveArrived && !isSafeToRepeat) return { state: 'unknown', nextAttemptAtMs: null };
      return retryOrGiveUp(attemptCount, nowMs, random, null);
  }
}

function retryOrGiveUp(
  attemptCount: number,
  nowMs: number,
  random: number,
  retryAfterMs: number | null,
): AfterAttempt {
  const waitMs = RETRY_WAITS_MS[attemptCount - 1];
  if (waitMs === undefined) return { state: 'dead', nextAttemptAtMs: null };
  const spreadMs = Math.round(waitMs * (1 - SPREAD + 2 * SPREAD * random));
  const askedMs = Math.min(retryAfterMs ?? 0, MAX_RETRY_AFTER_MS);
  return { state: 'retrying', nextAttemptAtMs: nowMs + Math.max(spreadMs, askedMs) };
}

/**
 * Reads a `Retry-After` header: seconds, or an HTTP date.
 * @returns milliseconds from now, or null when there is none or it cannot be read
 */
export function parseRetryAfterMs(value: string | null, nowMs: number): number | null {
  if (value === null) return null;
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}
