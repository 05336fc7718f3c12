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
