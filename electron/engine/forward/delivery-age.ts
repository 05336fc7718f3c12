/** How long a delivery has waited, also where somebody set the clock meanwhile. */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { ageMs, type Moment } from '../../../shared/domain/time/moment.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';

export interface AgeDeps {
  readonly now: () => number;
  /** See `SteadyClock`. */
  readonly steadyMs: () => number;
  /** When a postback came; null for one that is gone. */
  readonly arrivalOf: (id: PostbackId) => Moment | null;
}

/** @returns milliseconds */
export function createDeliveryAge(deps: AgeDeps): (delivery: DeliveryRow) => number {
  return ({ createdAtMs, postbackId }) =>
    ageMs(createdAtMs, deps.arrivalOf(postbackId), { wallMs: deps.now(), steadyMs: deps.steadyMs() });
}
