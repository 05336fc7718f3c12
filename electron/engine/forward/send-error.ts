/** Errors of an outgoing request by code, with the one question that matters: may it have arrived? */
import type { SendFailure } from '../../../shared/contract/send-failures.ts';
import { PRIVATE_ADDRESS } from '../../platform/public-lookup.ts';

export interface SendError {
  readonly code: string;
  readonly failure: SendFailure;
  readonly mayHaveArrived: boolean;
}

/** How long a connection may take to be made. */
export const CONNECT_TIMEOUT_MS = 10_000;

/** Failures before a single byte of the request was written. */
const NOTHING_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_INVALID_ARG',
  'ERR_INVALID_URL',
  PRIVATE_ADDRESS,
]);

const TIMED_OUT: ReadonlySet<string> = new Set([
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'TimeoutError',
  'AbortError',
]);

/**
 * @param url of the request, for the host's name
 * @param timeoutMs how long an answer was waited for
 */
export function describeSendError(error: unknown, url: string, timeoutMs: number): SendError {
  const code = codeOf(error);
  const host = URL.canParse(url) ? new URL(url).host : url;
  if (isCertificateError(code)) {
    return { code, failure: { code: 'certificate', host, cause: code }, mayHaveArrived: false };
  }
  const mayHaveArrived = !NOTHING_SENT.has(code);
  if (TIMED_OUT.has(code)) {
    return {
      code: 'timed_out',
      failure: { code: 'timed_out', seconds: Math.round(timeoutMs / 1_000) },
      mayHaveArrived: true,
    };
  }
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { code, failure: { code: 'name_not_found', host }, mayHaveArrived };
    case PRIVATE_ADDRESS:
      return { code, failure: { code: 'private_address', host }, mayHaveArrived };
    case 'ECONNREFUSED':
      return { code, failure: { code: 'connection_refused', host }, mayHaveArrived };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENETDOWN':
    case 'EADDRNOTAVAIL':
      return { code, failure: { code: 'unreachable', host }, mayHaveArrived };
    case 'UND_ERR_CONNECT_TIMEOUT':
      return {
        code,
        failure: { code: 'connect_timed_out', seconds: CONNECT_TIMEOUT_MS / 1_000 },
        mayHaveArrived,
      };
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return { code, failure: { code: 'connection_lost', host }, mayHaveArrived };
    default:
      if (code.startsWith('HPE_'))
        return { code, failure: { code: 'bad_answer', host, cause: code }, mayHaveArrived };
      return { code, failure: { code: 'failed', cause: code }, mayHaveArrived };
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return error.name;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // A name with several addresses fails with one error for each.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error.cause === undefined ? error.name : codeOf(error.cause);
}

function isCertificateError(code: string): boolean {
  return (
    /^(CERT_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code) ||
    code === 'ERR_SSL_WRONG_VERSION_NUMBER' ||
    code === 'EPROTO'
  );
}
