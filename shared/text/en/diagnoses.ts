/** What a response of a destination means, for Send test and for every delivery: the same sentences everywhere. */
import type { DiagnosisCode, FixPlace } from '../../domain/forward/diagnosis.ts';
import type { RetryForecast } from '../../domain/forward/retry-forecast.ts';

/** What the sentences name. */
export interface DiagnosisNames {
  /** Of the destination. */
  readonly name: string;
  readonly status: string;
  /** What the response says of an error, or an empty text. */
  readonly quote: string;
}

interface DiagnosisText {
  /** The whole sentence. */
  readonly headline: (names: DiagnosisNames) => string;
  readonly fix: string;
}

const codes: Readonly<Record<Exclude<DiagnosisCode, 'platform'>, DiagnosisText>> = {
  delivered: {
    headline: ({ name, status }) => `It worked: ${name} answered ${status}.`,
    fix: 'Check in your cabinet that the event is there.',
  },
  delivered_error_text: {
    headline: ({ name, status, quote }) => `${name} answered ${status}, but the text says “${quote}”.`,
    fix: 'It was counted as delivered. Check in your cabinet whether the event is there.',
  },
  error_text: {
    headline: ({ name, status, quote }) => `${name} answered ${status}, but the text says “${quote}”.`,
    fix: 'Compare the URL and the event names with your cabinet.',
  },
  rule_text: {
    headline: ({ name, status }) => `${name} answered ${status}, but by your success rule this is a failure.`,
    fix: 'Read the response. If it is a success, change the success rule.',
  },
  redirect: {
    headline: ({ name, status }) => `${name} answered ${status}: the URL redirects to another one.`,
    fix: 'Use the final URL. Often it is the one with https:// or “www.”. Or allow redirects under Advanced.',
  },
  key_refused: {
    headline: ({ name, status }) => `${name} answered ${status}: your key or token is not accepted.`,
    fix: 'The URL is right. Copy the key or token from your cabinet again.',
  },
  not_found: {
    headline: ({ name, status }) => `${name} answered ${status}: there is nothing at this URL.`,
    fix: 'Compare the URL with your cabinet, letter by letter.',
  },
  wrong_method: {
    headline: ({ name, status }) => `${name} answered ${status}: it does not take this method.`,
    fix: 'Switch between GET and POST.',
  },
  too_many: {
    headline: ({ name, status }) => `${name} answered ${status}: it gets too many requests.`,
    fix: 'Wait a moment. If it happens often, set a limit of requests per second under Advanced.',
  },
  values_refused: {
    headline: ({ name, status }) =>
      `${name} answered ${status}: the URL is right, but it does not accept the values.`,
    fix: 'Read the response. Compare the parameters and the event names with your cabinet.',
  },
  server_error: {
    headline: ({ name, status }) => `${name} answered ${status}: the other server has a problem.`,
    fix: 'Wait, or ask their support.',
  },
  odd_status: {
    headline: ({ name, status }) => `${name} answered ${status}. By your success rule this is not a success.`,
    fix: 'Check the URL. If this status is a success, add it to the success rule.',
  },
  private_address: {
    headline: ({ name }) =>
      `Nothing was sent: the URL of ${name} is on this computer or in a private network.`,
    fix: 'If this is the right URL, allow it below the URL.',
  },
  name_not_found: {
    headline: ({ name }) => `Nothing was sent: the host of ${name} was not found.`,
    fix: 'Check the URL for a typo, and check that this computer is online.',
  },
  connection_refused: {
    headline: ({ name }) => `Nothing was sent: ${name} does not take connections.`,
    fix: 'Check the URL and its port. The other server may be off.',
  },
  certificate: {
    headline: ({ name }) => `Nothing was sent: the certificate of ${name} is not valid.`,
    fix: 'Check the URL. If it is right, their server needs a new certificate: ask their support.',
  },
  tls: {
    headline: ({ name }) => `No secure connection to ${name} could be made.`,
    fix: 'Check the port, and whether your cabinet says http:// or https://.',
  },
  timeout: {
    headline: ({ name }) => `${name} did not answer in time. The request may have arrived.`,
    fix: 'Look in your cabinet: if the event is there, it arrived. If this happens often, allow more time.',
  },
  connection_lost: {
    headline: ({ name }) => `${name} closed the connection without an answer. The request may have arrived.`,
    fix: 'Look in your cabinet whether the event is there.',
  },
  not_http: {
    headline: ({ name }) => `${name} answered with something that is not HTTP.`,
    fix: 'Check the port of the URL.',
  },
  network: {
    headline: ({ name }) => `The request to ${name} failed.`,
    fix: 'Check that this computer is online and that the URL is right.',
  },
  proxy_unreachable: {
    headline: ({ name }) => `Nothing was sent: the proxy of ${name} cannot be reached.`,
    fix: 'Check the host and the port of the proxy, and whether it is still paid for.',
  },
  proxy_login: {
    headline: ({ name }) => `Nothing was sent: the proxy of ${name} does not accept the login.`,
    fix: 'Copy the user name and the password of the proxy again.',
  },
  proxy_no_connection: {
    headline: ({ name }) => `Nothing was sent: the proxy works, but makes no connection to ${name}.`,
    fix: 'Check the URL. If it is right, the proxy does not allow this host or port: ask its seller.',
  },
  proxy_wrong_kind: {
    headline: ({ name }) => `Nothing was sent: the proxy of ${name} does not answer like one of this kind.`,
    fix: 'Check whether it is an HTTP or a SOCKS5 proxy, and its port.',
  },
};

const places: Readonly<Record<FixPlace, string>> = {
  url: 'Change the URL',
  constants: 'Change the key or token',
  events: 'Change the events',
  success: 'Change the success rule',
  timeout: 'Change the timeout',
  proxy: 'Change the proxy',
};

/** Of a test: what happens to a real conversion. */
const testRetries: Readonly<Record<RetryForecast['kind'], string>> = {
  done: '',
  retries: 'This test is not retried. A real conversion will retry automatically.',
  waits: 'This test is not retried. A real conversion will retry automatically.',
  asks: 'This test is not retried. A real conversion will not retry either, because it may have arrived.',
  final: 'This test is not retried. A real conversion will not retry either.',
};

export const diagnoses = {
  codes,
  places,
  testRetries,
  says: (name: string, message: string) => `${name} says: ${message}`,
};
