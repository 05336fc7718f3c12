/** What a field of a postback can be. */
export const FIELD_ROLES = [
  'clickId',
  'event',
  'status',
  'payout',
  'currency',
  'transactionId',
  'time',
] as const;
export type FieldRole = (typeof FIELD_ROLES)[number];

/** Those that a postback URL carries, in the order in which they stand in it. */
export const URL_ROLES = [
  'clickId',
  'event',
  'status',
  'payout',
  'currency',
  'transactionId',
] as const satisfies readonly FieldRole[];
export type UrlRole = (typeof URL_ROLES)[number];
/** Those whose values are words of the network that have to be given a meaning. */
export const VALUE_ROLES = ['event', 'status'] as const satisfies readonly FieldRole[];
export type ValueRole = (typeof VALUE_ROLES)[number];
