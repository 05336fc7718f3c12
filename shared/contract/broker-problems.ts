/** What is wrong with a broker. `cause`: the system's or the broker's own words. */
export type BrokerProblem =
  | { readonly code: 'broker_unreachable'; readonly cause: string }
  /** It does not take these credentials, or they may not do what is asked. */
  | { readonly code: 'broker_refused'; readonly cause: string }
  /** No TLS there, or a certificate that is not trusted. */
  | { readonly code: 'broker_not_trusted'; readonly cause: string }
  | { readonly code: 'broker_no_jetstream' }
  /** The stream, its consumer or the bucket are not there. */
  | { readonly code: 'broker_not_set_up' }
  /** The stream has no room: it refuses what mailboxes send. */
  | { readonly code: 'broker_full' }
  /** What it sent could not be stored here. */
  | { readonly code: 'broker_not_stored'; readonly cause: string }
  /** The credentials or the desk's keys were sealed with a key that is not here any more. */
  | { readonly code: 'broker_keys_unreadable' }
  | { readonly code: 'broker_failed'; readonly cause: string };

export const BROKER_PROBLEM_CODES = [
  'broker_unreachable',
  'broker_refused',
  'broker_not_trusted',
  'broker_no_jetstream',
  'broker_not_set_up',
  'broker_full',
  'broker_not_stored',
  'broker_keys_unreadable',
  'broker_failed',
] as const satisfies readonly BrokerProblem['code'][];
