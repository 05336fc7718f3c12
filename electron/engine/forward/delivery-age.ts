/** How long a delivery has waited, also where somebody set the clock meanwhile. */
import type { DeliveryRow } from '../store/deliveries-table.ts';

export interface AgeDeps {
  /** An id that is smaller than all that were made since the start. */
  readonly firstOwnId: string;
  readonly now: () => number;
  /** Milliseconds of a clock that counts sleep and that nobody sets. */
  readonly uptimeMs: () => number;
}

/**
 * @returns milliseconds. What was planned since the start cannot be older than that start, whatever the clock says;
 * of what is older, only the clock knows.
 */
export function createDeliveryAge(deps: AgeDeps): (delivery: DeliveryRow) => number {
  const startedAtMs = deps.uptimeMs();
  return ({ id, createdAtMs }) => {
    const ageMs = deps.now() - createdAtMs;
    return id > deps.firstOwnId ? Math.min(ageMs, deps.uptimeMs() - startedAtMs) : ageMs;
  };
}
