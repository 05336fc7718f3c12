/** What a response of a destination means, for Send test and for every delivery: the same sentences everywhere. */
import type { DiagnosisCode, FixPlace, RetryForecast } from '../../domain/forward/diagnosis.ts';

/** What the sentences name. */
export interface DiagnosisNames {
  /** Of the destination. */
  readonly name: string;
  readonly status: string;
  /** What the response says of an error, or an empty text. */
  readonly quote: string;
}

interface DiagnosisText {
  /** In a few words, for a row or after “failed:”. */
  readonly reason: (names: DiagnosisNames) => string;
  /** The whole sentence. */
  readonly headline: (names: DiagnosisNames) => string;
  readonly fix: string;
}

const codes: Readonly<Record<Exclude<DiagnosisCode, 'platform'>, DiagnosisText>> = {
  delivered: {
    reason: () => 'delivered',
    headline: ({ name, status }) => `It worked: ${name} answered ${status}.`,
    fix: 'Check in your cabinet that the event is there.',
  },
  delivered_error_text: {
    reason: ({ status, quote }) => `answered ${status}, but the text says “${quote}”`,
    headline: ({ name, status, quote }) => `${name} answered ${status}, but the text says “${quote}”.`,
    fix: 'It was counted as delivered. Check in your cabinet whether the event is there.',
  },
  error_text: {
    reason: ({ status, quote }) => `answered ${status}, but the text says “${quote}”`,
    headline: ({ name, status, quote }) => `${name} answered ${status}, but the text says “${quote}”.`,
    fix: 'Compare the URL and the event names with your cabinet.',
  },
  rule_text: {
    reason: ({ status }) => `${status}, but not a success by your rule`,
    headline: ({ name, status }) => `${name} answered ${status}, but by your success rule this is a failure.`,
    fix: 'Read the response. If it is a success, change the success rule.',
  },
  redirect: {
    reason: ({ status }) => `${status}: the URL redirects`,
    headline: ({ name, status }) => `${name} answered ${status}: the URL redirects to another one.`,
    fix: 'Use the final URL. Often it is the one with https:// or “www.”. Or allow redirects under Advanced.',
  },
  key_refused: {
    reason: ({ status }) => `${status}: key or token not accepted`,
    headline: ({ name, status }) => `${name} answered ${status}: your key or token is not accepted.`,
    fix: 'The URL is right. Copy the key or token from your cabinet again.',
  },
  not_found: {
    reason: ({ status }) => `${status}: nothing at this URL`,
    headline: ({ name, status }) => `${name} answered ${status}: there is nothing at this URL.`,
    fix: 'Compare the URL with your cabinet, letter by letter.',
  },
  wrong_method: {
    reason: ({ status }) => `${status}: wrong method`,
    headline: ({ name, status }) => `${name} answered ${status}: it does not take this method.`,
    fix: 'Switch between GET and POST.',
  },
  too_many: {
    reason: ({ status }) => `${status}: too many requests`,
    headline: ({ name, status }) => `${name} answered ${status}: it gets too many requests.`,
    fix: 'Wait a moment. If it happens often, set a limit of requests per second under Advanced.',
  },
  values_refused: {
    reason: ({ status }) => `${status}: values not accepted`,
    headline: ({ name, status }) =>
      `${name} answered ${status}: the URL is right, but it does not accept the values.`,
    fix: 'Read the response. Compare the parameters and the event names with your cabinet.',
  },
  server_error: {
    reason: ({ status }) => `${status}: problem on their server`,
    headline: ({ name, status }) => `${name} answered ${status}: the other server has a problem.`,
    fix: 'Wait, or ask their support.',
  },
  odd_status: {
    reason: ({ status }) => `${status}: not a success`,
    headline: ({ name, status }) => `${name} answered ${status}. By your success rule this is not a success.`,
    fix: 'Check the URL. If this status is a success, add it to the success rule.',
  },
  private_address: {
    reason: () => 'private address not allowed',
    headline: ({ name }) =>
      `Nothing was sent: the URL of ${name} is on this computer or in a private network.`,
    fix: 'If this is the right URL, allow it below the URL.',
  },
  name_not_found: {
    reason: () => 'host not found',
    headline: ({ name }) => `Nothing was sent: the host of ${name} was not found.`,
    fix: 'Check the URL for a typo, and check that this computer is online.',
  },
  connection_refused: {
    reason: () => 'connection refused',
    headline: ({ name }) => `Nothing was sent: ${name} does not take connections.`,
    fix: 'Check the URL and its port. The other server may be off.',
  },
  certificate: {
    reason: () => 'certificate not valid',
    headline: ({ name }) => `Nothing was sent: the certificate of ${name} is not valid.`,
    fix: 'Check the URL. If it is right, their server needs a new certificate: ask their support.',
  },
  tls: {
    reason: () => 'no secure connection',
    headline: ({ name }) => `No secure connection to ${name} could be made.`,
    fix: 'Check the port, and whether your cabinet says http:// or https://.',
  },
  timeout: {
    reason: () => 'no response in time',
    headline: ({ name }) => `${name} did not answer in time. The request may have arrived.`,
    fix: 'Look in your cabinet: if the event is there, it arrived. If this happens often, allow more time.',
  },
  connection_lost: {
    reason: () => 'connection lost',
    headline: ({ name }) => `${name} closed the connection without an answer. The request may have arrived.`,
    fix: 'Look in your cabinet whether the event is there.',
  },
  not_http: {
    reason: () => 'the answer is not HTTP',
    headline: ({ name }) => `${name} answered with something that is not HTTP.`,
    fix: 'Check the port of the URL.',
  },
  network: {
    reason: () => 'request failed',
    headline: ({ name }) => `The request to ${name} failed.`,
    fix: 'Check that this computer is online and that the URL is right.',
  },
  proxy_unreachable: {
    reason: () => 'proxy cannot be reached',
    headline: ({ name }) => `Nothing was sent: the proxy of ${name} cannot be reached.`,
    fix: 'Check the host and the port of the proxy, and whether it is still paid for.',
  },
  proxy_login: {
    reason: () => 'proxy login not accepted',
    headline: ({ name }) => `Nothing was sent: the proxy of ${name} does not accept the login.`,
    fix: 'Copy the user name and the password of the proxy again.',
  },
  proxy_no_connection: {
    reason: () => 'proxy makes no connection',
    headline: ({ name }) => `Nothing was sent: the proxy works, but makes no connection to ${name}.`,
    fix: 'Check the URL. If it is right, the proxy does not allow this host or port: ask its seller.',
  },
  proxy_wrong_kind: {
    reason: () => 'proxy of another kind',
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

/** Of a delivery; a time is put in by whoever knows how times are shown. */
const retries: Readonly<Record<RetryForecast['kind'], string>> = {
  done: '',
  retries: 'It will retry automatically.',
  waits: 'It is parked and will be sent automatically when the destination works again.',
  asks: 'It will not retry automatically, because it may have arrived. You decide.',
  final: 'It will not retry automatically. Correct the cause, then send it again.',
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
  retries,
  testRetries,
  retriesAt: (moment: string) => `It will retry automatically at ${moment}.`,
  retriesNow: 'It is being sent again now.',
  /** Of a platform's error. */
  platformReason: (status: string, message: string) => `${status}: ${message}`,
  says: (name: string, message: string) => `${name} says: ${message}`,
  answered: (status: string, ms: string) => `Answered ${status} in ${ms} ms.`,
  unanswered: (ms: string) => `No answer after ${ms} ms.`,
};
