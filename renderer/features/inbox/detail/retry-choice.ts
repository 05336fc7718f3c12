/** What "send again" means for the deliveries of one postback. */
import type { Delivery } from '../../../../shared/contract/deliveries.ts';
import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { DeliveryState } from '../../../../shared/domain/forward/delivery-state.ts';

/** `risky`: it may have arrived already, so that sending it again may count it twice. */
export type RetryKind = 'free' | 'risky' | 'none';

/** For one delivery, chosen by the person. */
export function retryKind(state: DeliveryState): RetryKind {
  switch (state) {
    case 'retrying':
    case 'parked':
    case 'dead':
    case 'skipped':
      return 'free';
    case 'delivered':
    case 'unknown':
      return 'risky';
    case 'pending':
    case 'sending':
      return 'none';
    default:
      return assertNever(state);
  }
}

/**
 * Whether the person sees first what would be sent: it may count twice, tells a rejection, or the conversion is not as
 * it was sent.
 */
export function needsLook({
  state,
  standing,
  reason,
}: Pick<Delivery, 'state' | 'standing' | 'reason'>): boolean {
  return retryKind(state) === 'risky' || standing !== 'current' || reason === 'status_rejected';
}

/** For all at once: those that failed go again; only where none did, those that may count twice. */
export function retryAll<Each extends Pick<Delivery, 'state'>>(
  deliveries: readonly Each[],
): { readonly kind: RetryKind; readonly deliveries: readonly Each[] } {
  // What was skipped was meant to be.
  const wanted = deliveries.filter((each) => each.state !== 'skipped');
  for (const kind of ['free', 'risky'] as const) {
    const some = wanted.filter((each) => retryKind(each.state) === kind);
    if (some.length > 0) return { kind, deliveries: some };
  }
  return { kind: 'none', deliveries: [] };
}
