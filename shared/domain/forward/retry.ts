/** What becomes of a delivery after one attempt. */
import type { DeliveryState } from './delivery-state.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The first wait after what is often over at once: no connection yet, or a server that asks for a moment. */
export const QUICK_WAIT_MS = 5 * SECOND;

/** Waits after the 1st, 2nd … failed attempt; the last one each time after that, until the delivery is too old. */
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

const DAY = 24 * HOUR;
const SPREAD = 0.1;

/** So long one waits at the most: what is due later than this was planned by a clock that was wrong. */
export const LONGEST_WAIT_MS = DAY * (1 + SPREAD);

/** The most that a server can ask for with `Retry-After`: the schedule's own longest wait. */
export const MAX_RETRY_AFTER_MS = DAY;
/** Whoever asks for more means something else. */
const ABSURD_RETRY_AFTER_MS = 7 * DAY;

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

/** What one delivery's schedule depends on. */
export interface Tries {
  /** Attempts made so far, the last one included. */
  readonly attemptCount: number;
  /** Whether a request without an answer may be sent again. */
  readonly isSafeToRepeat: boolean;
  /** UTC milliseconds: from then on it is too old to be sent; null for never. */
  readonly tooOldAtMs: number | null;
}

/**
 * Decides the state after an attempt: it is tried again until it is too old.
 * @param random 0 to 1, spreads the waits by ±10 % so that a recovered target is not hit by all at once
 */
export function afterAttempt(
  outcome: AttemptOutcome,
  tries: Tries,
  nowMs: number,
  random: number,
): AfterAttempt {
  switch (outcome.kind) {
    case 'success':
      return { state: 'delivered', nextAttemptAtMs: null };
    case 'refused_in_words':
      return retryOrGiveUp(outcome, tries, nowMs, random);
    case 'wrong_status':
      // A 2xx that the rule does not take is as final as a 4xx.
      if (outcome.status < 500 && !CURABLE.has(outcome.status))
        return { state: 'dead', nextAttemptAtMs: null };
      return retryOrGiveUp(outcome, tries, nowMs, random);
    case 'no_answer':
      if (outcome.mayHaveArrived && !tries.isSafeToRepeat) return { state: 'unknown', nextAttemptAtMs: null };
      return retryOrGiveUp(outcome, tries, nowMs, random);
  }
}

function retryOrGiveUp(
  outcome: Exclude<AttemptOutcome, { readonly kind: 'success' }>,
  { attemptCount, tooOldAtMs }: Tries,
  nowMs: number,
  random: number,
): AfterAttempt {
  const spreadMs = Math.round(scheduledWaitMs(outcome, attemptCount) * (1 - SPREAD + 2 * SPREAD * random));
  const retryAfterMs = outcome.kind === 'wrong_status' ? outcome.retryAfterMs : null;
  const askedMs = Math.min(retryAfterMs ?? 0, MAX_RETRY_AFTER_MS);
  const nextAttemptAtMs = nowMs + Math.max(spreadMs, askedMs);
  if (tooOldAtMs !== null && nextAttemptAtMs > tooOldAtMs) return { state: 'dead', nextAttemptAtMs: null };
  return { state: 'retrying', nextAttemptAtMs };
}

function scheduledWaitMs(
  outcome: Exclude<AttemptOutcome, { readonly kind: 'success' }>,
  attemptCount: number,
): number {
  const waits = isOftenOverAtOnce(outcome) ? [QUICK_WAIT_MS, ...RETRY_WAITS_MS] : RETRY_WAITS_MS;
  return waits[attemptCount - 1] ?? DAY;
}

function isOftenOverAtOnce(outcome: Exclude<AttemptOutcome, { readonly kind: 'success' }>): boolean {
  if (outcome.kind === 'no_answer') return !outcome.mayHaveArrived;
  if (outcome.kind === 'refused_in_words') return false;
  return outcome.retryAfterMs === null && (outcome.status === 429 || outcome.status === 503);
}

/**
 * Reads a `Retry-After` header: seconds, or an HTTP date (RFC 9110, 10.2.3).
 * @returns milliseconds from now; null when there is none, it cannot be read, it is over already or absurd
 */
export function parseRetryAfterMs(value: string | null, nowMs: number): number | null {
  if (value === null) return null;
  const text = value.trim();
  const waitMs = /^\d{1,9}$/.test(text) ? Number(text) * SECOND : Date.parse(text) - nowMs;
  return waitMs > 0 && waitMs <= ABSURD_RETRY_AFTER_MS ? waitMs : null;
}
