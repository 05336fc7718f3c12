/**
 * The breaker of one destination: after failures in a row that speak of the other side as a whole, what is due
 * is parked instead of burning its attempts, and single probes find out when it is back. Pure.
 */
import { type AttemptOutcome, MAX_RETRY_AFTER_MS } from './retry.ts';

/** Failures in a row that open it. */
export const OPENS_AFTER = 5;
/** Waits between probes: they grow, because a target that is down for hours is not back any sooner for asking. */
const PROBE_WAITS_MS: readonly number[] = [5_000, 10_000, 20_000, 30_000, 60_000];
/** What refuses everything mostly waits for a person, so probes become rarer still. */
const REFUSED_WAITS_MS: readonly number[] = [...PROBE_WAITS_MS, 60_000, 60_000, 120_000, 300_000];

export const PARKED_REASONS = [
  /** No answer, or answers that say that the server is in trouble. */
  'destination_down',
  /** It asked for patience: 429 or 503 with `Retry-After`. */
  'destination_busy',
  /** It answers, and refuses one click like the other: `refusals.ts`. */
  'destination_refuses',
  /** Its address is private and nobody allowed that. */
  'private_address',
  /** The proxy in front of it lets nothing through. */
  'proxy_down',
] as const;
export type ParkedReason = (typeof PARKED_REASONS)[number];

/** Why nothing went out, where the destination had no part in it. */
export type NotItsFault = Extract<ParkedReason, 'private_address' | 'proxy_down'>;

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
export type HealthSignal =
  | 'well'
  /** It answers and refused this one, which may be the delivery's fault. */
  | 'refused'
  /** It refused this one, as it does with all. */
  | 'refuses_all'
  | 'down'
  | { readonly busyForMs: number }
  | NotItsFault;

export function signalOf(outcome: AttemptOutcome, fault: NotItsFault | null): HealthSignal {
  if (fault !== null) return fault;
  switch (outcome.kind) {
    case 'success':
      return 'well';
    case 'refused_in_words':
      return 'refused';
    case 'no_answer':
      return 'down';
    case 'wrong_status':
      if (outcome.retryAfterMs !== null && (outcome.status === 429 || outcome.status === 503))
        return { busyForMs: Math.min(outcome.retryAfterMs, MAX_RETRY_AFTER_MS) };
      return outcome.status >= 500 || outcome.status === 408 || outcome.status === 429 ? 'down' : 'refused';
  }
}

export function afterSignal(breaker: Breaker, signal: HealthSignal, nowMs: number): Breaker {
  // Told that a request is wrong: it is there, and the next request may be right.
  if (signal === 'well' || signal === 'refused') return CLOSED;
  const sinceMs = breaker.kind === 'open' ? breaker.sinceMs : nowMs;
  if (signal === 'private_address') {
    return { kind: 'open', reason: signal, sinceMs, probeAtMs: Number.POSITIVE_INFINITY, probes: 0 };
  }
  if (signal === 'refuses_all') return parkedAs('destination_refuses', breaker, nowMs);
  if (signal !== 'down' && signal !== 'proxy_down') {
    return {
      kind: 'open',
      reason: 'destination_busy',
      sinceMs,
      probeAtMs: nowMs + signal.busyForMs,
      probes: 0,
    };
  }
  const failures = breaker.kind === 'open' ? OPENS_AFTER : breaker.failures + 1;
  if (failures < OPENS_AFTER) return { kind: 'closed', failures };
  return parkedAs(signal === 'down' ? 'destination_down' : signal, breaker, nowMs);
}

/** Opens it, or waits longer after a probe in vain. */
function parkedAs(
  reason: 'destination_down' | 'destination_refuses' | 'proxy_down',
  breaker: Breaker,
  nowMs: number,
): Breaker {
  // Requests that were under way when it opened fail too: they are no probes.
  if (breaker.kind === 'open' && nowMs < breaker.probeAtMs) return breaker;
  const waitsMs = reason === 'destination_refuses' ? REFUSED_WAITS_MS : PROBE_WAITS_MS;
  const probes = breaker.kind === 'open' ? breaker.probes + 1 : 0;
  const waitMs = waitsMs[Math.min(probes, waitsMs.length - 1)] ?? 60_000;
  const sinceMs = breaker.kind === 'open' ? breaker.sinceMs : nowMs;
  return { kind: 'open', reason, sinceMs, probeAtMs: nowMs + waitMs, probes };
}
