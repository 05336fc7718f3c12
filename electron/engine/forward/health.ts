/** Where a destination stands, for people. */
import type { Breaker, ParkedReason } from '../../../shared/domain/forward/breaker.ts';

export type Health =
  | { readonly kind: 'well' }
  | {
      readonly kind: 'parked';
      readonly reason: ParkedReason;
      readonly sinceMs: number;
      /** When one delivery tries whether it is back; null where only the person can change that. */
      readonly probeAtMs: number | null;
    };

export function healthOf(breaker: Breaker): Health {
  if (breaker.kind === 'closed') return { kind: 'well' };
  const { reason, sinceMs, probeAtMs } = breaker;
  return { kind: 'parked', reason, sinceMs, probeAtMs: Number.isFinite(probeAtMs) ? probeAtMs : null };
}
