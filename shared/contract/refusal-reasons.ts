/** Why the receiver turns a request away. */
export const REFUSAL_REASONS = [
  'wrong_key',
  'bad_request',
  'unencoded_url',
  'no_host',
  'wrong_method',
  'preflight',
  'too_large',
  'too_slow',
  'too_many',
  'cross_site',
  'not_allowed',
  'sender_unknown',
  'bad_signature',
  'overloaded',
  'no_space',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
