/** How long a delivery has waited, also where somebody set the clock meanwhile. */
import type { DeliveryRow } from '../store/deliveries-table.ts';

export interface AgeParts {
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
export function createDeliveryAge(parts: AgeParts): (delivery: DeliveryRow) => number {
  const startedAtMs = parts.uptimeMs();
  return ({ id, createdAtMs }) => {
    const ageMs = parts.now() - createdAtMs;
    return id > parts.firstOwnId ? Math.min(ageMs, parts.uptimeMs() - startedAtMs) : ageMs;
  };
}
