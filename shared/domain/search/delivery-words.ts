/** What a search calls the states of a delivery. Pure. */
import { DELIVERY_STATES, type DeliveryState } from '../forward/delivery-state.ts';

/** Words for several states at once, as the figures of a destination count them. */
const DELIVERY_GROUPS: ReadonlyMap<string, readonly DeliveryState[]> = new Map([
  ['failed', ['dead', 'unknown']],
  ['waiting', ['pending', 'sending', 'retrying', 'parked']],
]);

export const DELIVERY_WORDS: readonly string[] = [...DELIVERY_STATES, ...DELIVERY_GROUPS.keys()];

/** The states that a value of `delivery:` names: one of them, or a word for several; none for any other text. */
export function deliveryStatesOf(value: string): readonly DeliveryState[] {
  return DELIVERY_GROUPS.get(value) ?? DELIVERY_STATES.filter((state) => state === value);
}
