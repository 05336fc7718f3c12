/**
 * What one response of a destination means, for a test and for every attempt of a delivery alike: a code that has a
 * sentence (`shared/text/en/diagnoses.ts`), and where the fix is. Pure.
 */
import type { AttemptVerdict, JudgedResponse } from './attempt-outcome.ts';
import type { ErrorText } from './error-quote.ts';
import { type PlatformError, readPlatformError } from './platform-errors.ts';

export const DIAGNOSIS_CODES = [
  'delivered',
  /** The status says success, the text says error, and the rule counts it as delivered. */
  'delivered_error_text',
  /** The same, and the rule counts it as a failure. */
  'error_text',
  /** The text lacks what the success rule asks for, or has what it forbids. */
  'rule_text',
  /** Facebook or TikTok say what is wrong in a code of theirs. */
  'platform',
  'redirect',
  'key_refused',
  'not_found',
  'wrong_method',
  'too_many',
  'values_refused',
  'server_error',
  'odd_status',
  'private_address',
  'name_not_found',
  'connection_refused',
  'certificate',
  'tls',
  'timeout',
  'connection_lost',
  'not_http',
  'network',
  'proxy_unreachable',
  'proxy_login',
  'proxy_no_connection',
  'proxy_wrong_kind',
] as const;
export type DiagnosisCode = (typeof DIAGNOSIS_CODES)[number];

/** The part of a destination where the fix is. */
export const FIX_PLACES = ['url', 'constants', 'events', 'success', 'timeout', 'proxy'] as const;
export type FixPlace = (typeof FIX_PLACES)[number];

export type Diagnosis = DiagnosisFacts &
  (
    | { readonly code: 'platform'; readonly platformError: PlatformError }
    | { readonly code: Exclude<DiagnosisCode, 'platform'> }
  );

interface DiagnosisFacts {
  /** `wait`: it may be wrong; `bad`: it was not taken. */
  readonly tone: 'good' | 'wait' | 'bad';
  /** Of the response; null where there was none. */
  readonly status: number | null;
  readonly errorText: ErrorText | null;
  /** Null where nothing is wrong, or nothing in the destination can mend it. */
  readonly place: FixPlace | null;
}

/** What of an attempt, or of a test, is looked at: the contract's `Attempt` and `SendTestResult` have it all. */
export interface DiagnosedAttempt {
  readonly verdict: AttemptVerdict;
  readonly errorText: ErrorText | null;
  readonly answer:
    | (Extract<JudgedResponse, { readonly kind: 'answered' }> & {
        readonly headers: readonly (readonly [name: string, value: string])[];
      })
    | (Extract<JudgedResponse, { readonly kind: 'no_answer' }> & { readonly code: string });
}

/** @param preset of the destination: the errors of some platforms are known */
export function diagnose({ verdict, errorText, answer }: DiagnosedAttempt, preset: string): Diagnosis {
  const none = { status: null, errorText: null };
  if (answer.kind === 'no_answer') {
    const code = codeOfFailure(answer.code);
    return { ...none, code, tone: 'bad', place: PLACES[code] ?? null };
  }
  const { status } = answer;
  if (verdict === 'success') {
    return errorText === null
      ? { ...none, status, code: 'delivered', tone: 'good', place: null }
      : { ...none, status, errorText, code: 'delivered_error_text', tone: 'wait', place: 'success' };
  }
  const platformError = readPlatformError(preset, answer.body);
  if (platformError !== null) {
    return {
      ...none,
      status,
      platformError,
      code: 'platform',
      tone: 'bad',
      place: placeOfPlatform(platformError),
    };
  }
  if (verdict === 'wrong_text') {
    const code = errorText === null ? 'rule_text' : 'error_text';
    return { ...none, status, errorText, code, tone: 'bad', place: PLACES[code] ?? null };
  }
  const code = codeOfStatus(status);
  return { ...none, status, errorText, code, tone: 'bad', place: PLACES[code] ?? null };
}

type PlainCode = Exclude<DiagnosisCode, 'platform'>;

const PLACES: Readonly<Partial<Record<PlainCode, FixPlace>>> = {
  error_text: 'url',
  rule_text: 'success',
  redirect: 'url',
  key_refused: 'constants',
  not_found: 'url',
  wrong_method: 'url',
  values_refused: 'events',
  odd_status: 'success',
  private_address: 'url',
  name_not_found: 'url',
  connection_refused: 'url',
  certificate: 'url',
  tls: 'url',
  timeout: 'timeout',
  not_http: 'url',
  proxy_unreachable: 'proxy',
  proxy_login: 'proxy',
  proxy_no_connection: 'proxy',
  proxy_wrong_kind: 'proxy',
};

function placeOfPlatform({ code }: PlatformError): FixPlace | null {
  switch (code) {
    case 'token_expired':
    case 'no_permission':
    case 'wrong_pixel':
      return 'constants';
    case 'invalid_parameter':
      return 'events';
    case 'event_too_old':
    case 'too_many_requests':
    case 'temporary':
    case 'other':
      return null;
  }
}

export type StatusCode =
  | 'redirect'
  | 'key_refused'
  | 'not_found'
  | 'wrong_method'
  | 'too_many'
  | 'values_refused'
  | 'server_error'
  | 'odd_status';

/** What an HTTP status means that is no success, whatever the response says. */
export function codeOfStatus(status: number): StatusCode {
  if (status >= 300 && status <= 399) return 'redirect';
  if (status === 401 || status === 403 || status === 407) return 'key_refused';
  if (status === 404 || status === 410) return 'not_found';
  if (status === 405 || status === 501) return 'wrong_method';
  if (status === 429) return 'too_many';
  if (status >= 400 && status <= 499) return 'values_refused';
  return status >= 500 ? 'server_error' : 'odd_status';
}

/** @param code of the system, `timed_out`, `private_address`, or of a proxy's failure */
function codeOfFailure(code: string): PlainCode {
  if (/^(CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code)) return 'certificate';
  if (/^(ERR_SSL_|ERR_TLS_|EPROTO$)/.test(code)) return 'tls';
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'name_not_found';
    case 'private_address':
      return 'private_address';
    case 'ECONNREFUSED':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return 'connection_refused';
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return 'connection_lost';
    case 'timed_out':
      return 'timeout';
    case 'proxy_unreachable':
    case 'proxy_timed_out':
      return 'proxy_unreachable';
    case 'proxy_login_missing':
    case 'proxy_login_refused':
      return 'proxy_login';
    case 'proxy_no_connection':
    case 'proxy_wrong_kind':
      return code;
    default:
      return code.startsWith('HPE_') || code === 'HTTPParserError' ? 'not_http' : 'network';
  }
}
