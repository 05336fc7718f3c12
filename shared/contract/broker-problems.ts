/** What is wrong with a broker. `cause`: the system's or the broker's own words. */
export type BrokerProblem =
  | { readonly code: 'broker_unreachable'; readonly cause: string }
  /** It does not take these credentials, or they may not do what is asked. */
  | { readonly code: 'broker_refused'; readonly cause: string }
  /** No TLS there, or a certificate that is not trusted. */
  | { readonly code: 'broker_not_trusted'; readonly cause: string }
  /** What was entered has the form of one of these, and cannot be read. */
  | {
      readonly code: 'broker_credentials_invalid';
      readonly kind: 'file' | 'seed' | 'certificate' | 'authority';
    }
  /** It wants to see a client certificate: there is none, or it does not take this one. */
  | { readonly code: 'broker_certificate_refused' }
  /** The connection was to begin with TLS, and the broker does not. */
  | { readonly code: 'broker_not_tls_first' }
  | { readonly code: 'broker_no_jetstream' }
  /** The stream, its consumer or the bucket are not there. */
  | { readonly code: 'broker_not_set_up' }
  /** The stream has no room: it refuses what mailboxes send. */
  | { readonly code: 'broker_full' }
  /** It takes only very short messages, or none as long as this one has to be. */
  | { readonly code: 'broker_payload_small'; readonly maxBytes: number }
  /** Account or server do not allow what was to be made. */
  | { readonly code: 'broker_limits'; readonly cause: string }
  /** A stream of this name has other subjects: it is somebody else's. */
  | { readonly code: 'broker_stream_of_other'; readonly stream: string; readonly subjects: string }
  /** Another desk reads from it, or this one on another computer. */
  | { readonly code: 'broker_other_desk' }
  /** What it sent could not be stored here. */
  | { readonly code: 'broker_not_stored'; readonly cause: string }
  /** The credentials or the desk's keys were sealed with a key that is not here any more. */
  | { readonly code: 'broker_keys_unreadable' }
  | { readonly code: 'broker_failed'; readonly cause: string };

export const BROKER_PROBLEM_CODES = [
  'broker_unreachable',
  'broker_refused',
  'broker_not_trusted',
  'broker_credentials_invalid',
  'broker_certificate_refused',
  'broker_not_tls_first',
  'broker_no_jetstream',
  'broker_not_set_up',
  'broker_full',
  'broker_payload_small',
  'broker_limits',
  'broker_stream_of_other',
  'broker_other_desk',
  'broker_not_stored',
  'broker_keys_unreadable',
  'broker_failed',
] as const satisfies readonly BrokerProblem['code'][];
