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

/** Those whose values are words of the network that have to be given a meaning. */
export const VALUE_ROLES = ['event', 'status'] as const satisfies readonly FieldRole[];
export type ValueRole = (typeof VALUE_ROLES)[number];
