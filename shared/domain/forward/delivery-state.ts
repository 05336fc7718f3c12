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

/** Those that are not over: something is sent, or may be. */
export const OPEN_STATES = [
  'pending',
  'sending',
  'retrying',
  'parked',
] as const satisfies readonly DeliveryState[];

/**
 * What has become of what a delivery tells: the conversion still stands so, has changed since, or the destination was
 * told something newer of it.
 */
export const STANDINGS = ['current', 'outdated', 'replaced'] as const;
export type Standing = (typeof STANDINGS)[number];
