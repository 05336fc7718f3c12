/**
 * The closed vocabularies of the product. One word for one thing: code, window and API use these.
 */

/** What happened, as a network reports it. `custom` is any event that the person names themselves. */
export const EVENTS = [
  'install',
  'registration',
  'first_deposit',
  'deposit',
  'lead',
  'sale',
  'rebill',
  'custom',
] as const;
export type PostbackEvent = (typeof EVENTS)[number];

/** How the network rates what happened. */
export const STATUSES = ['pending', 'approved', 'rejected'] as const;
export type ConversionStatus = (typeof STATUSES)[number];

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

/** Diagnoses that a postback can carry. The words for each are in `shared/text`. */
export const PROBLEM_CODES = [
  'no_key',
  'key_misplaced',
  'click_id_missing',
  'click_id_is_macro',
  'click_id_has_spaces',
  'click_id_cut',
  'click_id_is_test',
  'macro_unreplaced',
  'macro_wrong_case',
  'event_missing',
  'event_unknown',
  'event_from_conversion',
  'status_unknown',
  'payout_missing',
  'payout_not_a_number',
  'payout_ambiguous',
  'payout_negative',
  'currency_unknown',
  'currency_missing',
  'time_in_future',
  'time_too_old',
  'time_not_read',
  'field_gone',
  'field_new',
  'field_twice',
  'escaped_ampersand',
  'body_not_json',
  'body_type_unknown',
  'body_too_large',
  'body_incomplete',
  'bad_encoding',
  'too_many_fields',
  'value_too_long',
  'not_understood',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** `fatal` holds a postback back from forwarding; `warning` wants a look; `note` is only said. */
export const SEVERITIES = ['fatal', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One diagnosis attached to a postback: what is wrong, and in which field as it was sent. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Name of the field the problem is about, as it was sent; null when it is about the whole request. */
  readonly field: string | null;
  /** The offending value, shortened to at most 200 characters; null when there is none to show. */
  readonly value: string | null;
  /** What would be right, where that is known: the macro to write, the place of the key, the time meant. */
  readonly hint: string | null;
}

/** States of the public address. See `shared/contract/tunnel.ts` for what each carries. */
export const TUNNEL_STATES = ['off', 'connecting', 'up', 'suspect', 'down', 'wrong_name'] as const;
export type TunnelState = (typeof TUNNEL_STATES)[number];

/**
 * Why the public address did not reach us: the computer slept, had no network, the tunnel failed, the engine
 * was gone without a goodbye, the person quit, the address was switched off, or another name was given than
 * the one the networks have. `unknown` is what nobody can know, such as across a clock that was set back.
 */
export const OUTAGE_CAUSES = [
  'asleep',
  'no_network',
  'tunnel',
  'engine_off',
  'quit',
  'switched_off',
  'wrong_name',
  'unknown',
] as const;
export type OutageCause = (typeof OUTAGE_CAUSES)[number];

/** Makes a `switch` over a union exhaustive: the compiler refuses a forgotten member. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
