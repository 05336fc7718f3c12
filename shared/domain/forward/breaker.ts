/**
 * The breaker of one destination: after failures in a row that speak of the other side as a whole, what is due
 * is parked instead of burning its attempts, and single probes find out when it is back. Pure.
 */
import { type AttemptOutcome, MAX_RETRY_AFTER_MS } from './retry.ts';

/** Failures in a row that open it. */
export const OPENS_AFTER = 5;
/** Waits between probes: they grow, because a target that is down for hours is not back any sooner for asking. */
const PROBE_WAITS_MS: readonly number[] = [5_000, 10_000, 20_000, 30_000, 60_000];

export const PARKED_REASONS = [
  /** No answer, or answers that say that the server is in trouble. */
  'destination_down',
  /** It asked for patience: 429 or 503 with `Retry-After`. */
  'destination_busy',
  /** Its address is private and nobody allowed that. */
  'private_address',
] as const;
export type ParkedReason = (typeof PARKED_REASONS)[number];

export type Breaker =
  | { readonly kind: 'closed'; readonly failures: number }
  | {
      readonly kind: 'open';
      readonly reason: ParkedReason;
      readonly sinceMs: number;
      /** When one may try. */
      readonly probeAtMs: number;
      readonly probes: number;
    };

export const CLOSED: Breaker = { kind: 'closed', failures: 0 };

/** What an attempt says about the other side as a whole. */
export type HealthSignal = 'well' | 'down' | { readonly busyForMs: number } | 'private_address';

export function signalOf(outcome: AttemptOutcome, isPrivateRefused: boolean): HealthSignal {
  if (isPrivateRefused) return 'private_address';
  switch (outcome.kind) {
    case 'success':
    case 'refused_in_words':
      return 'well';
    case 'no_answer':
      return 'down';
    case 'wrong_status':
      if (outcome.retryAfterMs !== null && (outcome.status === 429 || outcome.status === 503))
        return { busyForMs: Math.min(outcome.retryAfterMs, MAX_RETRY_AFTER_MS) };
      // Told that a request is wrong: it is there, and the next request may be right.
      return outcome.status >= 500 || outcome.status === 408 || outcome.status === 429 ? 'down' : 'well';
  }
}

export function afterSignal(breaker: Breaker, signal: HealthSignal, nowMs: number): Breaker {
  if (signal === 'well') return CLOSED;
  if (signal === 'private_address') {
    const sinceMs = breaker.kind === 'open' ? breaker.sinceMs : nowMs;
    return { kind: 'open', reason: signal, sinceMs, probeAtMs: Number.POSITIVE_INFINITY, probes: 0 };
  }
  if (signal !== 'down') {
    const sinceMs = breaker.kind === 'open' ? breaker.sinceMs : nowMs;
    return {
      kind: 'open',
      reason: 'destination_busy',
      sinceMs,
      probeAtMs: nowMs + signal.busyForMs,
      probes: 0,
    };
  }
  if (breaker.kind === 'open') return probedInVain(breaker, nowMs);
  const failures = breaker.failures + 1;
  if (failures < OPENS_AFTER) return { kind: 'closed', failures };
  const probeAtMs = nowMs + (PROBE_WAITS_MS[0] ?? 0);
  return { kind: 'open', reason: 'destination_down', sinceMs: nowMs, probeAtMs, probes: 0 };
}

function probedInVain(breaker: Extract<Breaker, { kind: 'open' }>, nowMs: number): Breaker {
  // Requests that were under way when it opened fail too: they are no probes.
  if (nowMs < breaker.probeAtMs) return breaker;
  const probes = breaker.probes + 1;
  const waitMs = PROBE_WAITS_MS[Math.min(probes, PROBE_WAITS_MS.length - 1)] ?? 60_000;
  return { ...breaker, reason: 'destination_down', probes, probeAtMs: nowMs + waitMs };
}
