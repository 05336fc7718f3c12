/** The states of a delivery. */

/**
 * Where a delivery stands. `sending` is short-lived: the request is being made right now.
 * `unknown` means that the request went out and no answer came back.
 */
export const DELIVERY_STATES = [
  'pending',
  'sending',
  'retrying',
  'parked',
  'delivered',
  'skipped',
  'unknown',
  'dead',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * What has become of what a delivery tells: the conversion still stands so, has changed since, or the destination was
 * told something newer of it.
 */
export const STANDINGS = ['current', 'outdated', 'replaced'] as const;
export type Standing = (typeof STANDINGS)[number];
