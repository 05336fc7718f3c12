/** Before a delivery is sent again: what was sent then, and what would be sent now. Nothing is changed. */
import type { Again } from '../../../shared/contract/deliveries.ts';
import type { WireRequest } from '../../../shared/contract/common.ts';
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { Store } from '../store/store.ts';
import { toldBy } from '../store/told-by.ts';
import { renderDelivery, type RenderDeps } from './render-delivery.ts';
import { type RetryDeps, retryable, sendAsNow } from './retry-delivery.ts';
import { shownRequest } from './shown-request.ts';

export interface LookAgainDeps extends RetryDeps {
  readonly rendering: RenderDeps;
}

/** @throws UserError where it cannot be sent at all */
export function lookAgain(deps: LookAgainDeps, id: DeliveryId): Again {
  const { store } = deps;
  const { delivery, destination } = retryable(deps, id);
  const last = store.attempts.lastRequest(id);
  const now = store.undone(() => {
    const current = sendAsNow(deps, delivery, destination);
    return { ...toldView(store, current), request: renderDelivery(deps.rendering, current, destination) };
  });
  return {
    asItWas:
      last === null
        ? null
        : {
            ...toldView(store, delivery),
            sentAt: toIso(last.startedAtMs),
            request: shownRequest(last.request),
          },
    asItIs: {
      ...now,
      request: now.request && shownRequest(now.request),
    },
    isSame: last !== null && now.request !== null && isAlike(last.request, now.request),
  };
}

function toldView(store: Store, delivery: DeliveryRow) {
  const { status, payoutMicros, currency } = toldBy(store, delivery);
  const payout = payoutMicros === null ? null : microsToUnits(payoutMicros);
  return { event: delivery.event, status, payout, currency };
}

/** Headers differ by the key that lets a repeat be told. */
function isAlike(one: WireRequest, other: WireRequest): boolean {
  return one.method === other.method && one.url === other.url && one.body === other.body;
}
