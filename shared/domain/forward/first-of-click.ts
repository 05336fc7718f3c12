/**
 * Only the first of each event of a click: the first that a destination is told. What is rejected, void or refused
 * before it was told leaves the place to the next one, in their order; what was told keeps it, unless the
 * destination was told that it is rejected. Deliveries of a click go out one after the other, so whether the place is
 * free is known when a delivery's turn comes. Pure.
 */
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import type { DeliveryState } from './delivery-state.ts';

/** What a destination has of one conversion. */
export interface DeliveryOfClick {
  readonly event: PostbackEvent;
  readonly version: number;
  readonly state: DeliveryState;
  readonly mayHaveArrived: boolean;
  readonly told: { readonly status: ConversionStatus | null };
}

/** @param deliveries all of one conversion for one destination */
export function holdsPlace(deliveries: readonly DeliveryOfClick[], event: PostbackEvent): boolean {
  const told = deliveries.filter(isTold);
  if (!told.some((each) => each.event === event)) return false;
  const last = told.toSorted((one, other) => one.version - other.version).at(-1);
  return last?.told.status !== 'rejected';
}

/** One that is being sent is waited for. */
function isTold({ state, mayHaveArrived }: DeliveryOfClick): boolean {
  return state === 'delivered' || state === 'unknown' || mayHaveArrived;
}
