/** Errors of an outgoing request by code, with the one question that matters: may it have arrived? */
import type { SendFailure } from '../../../shared/contract/send-failures.ts';
import { PRIVATE_ADDRESS } from '../../platform/public-lookup.ts';
import { ProxyFailure } from './proxy-failure.ts';

export interface SendError {
  readonly code: string;
  readonly failure: SendFailure;
  readonly mayHaveArrived: boolean;
}

/** How long a connection may take to be made. */
export const CONNECT_TIMEOUT_MS = 10_000;

/** Nothing was sent: the connection, or TLS on it, was not made. */
export class NotConnected extends Error {
  readonly code: string;

  /** Of the proxy, which it did not get past; null for all others. */
  readonly proxyFailure: SendFailure | null;

  constructor(cause: Error) {
    super(cause.message, { cause });
    this.code = codeOf(cause);
    this.proxyFailure = cause instanceof ProxyFailure ? cause.failure : null;
  }
}

/** It sends nothing but answers of the kind 1xx, one after the other. */
export class EndlessHints extends Error {
  readonly code = 'HPE_ENDLESS_1XX';
}

/** Failures before a connection is tried. */
const NOT_TRIED: ReadonlySet<string> = new Set(['UND_ERR_INVALID_ARG', 'ERR_INVALID_URL', PRIVATE_ADDRESS]);

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
  const ofProxy = error instanceof NotConnected ? error.proxyFailure : null;
  if (ofProxy !== null) return { code, failure: ofProxy, mayHaveArrived: false };
  const { host, protocol } = URL.parse(url) ?? { host: url, protocol: '' };
  const isSecure = protocol === 'https:';
  const isSent = !(error instanceof NotConnected) && !NOT_TRIED.has(code);
  const failure = isSent
    ? failureAfterSending(error, code, host, isSecure, timeoutMs)
    : failureToConnect(code, host, isSecure);
  return {
    code: failure.code === 'timed_out' ? 'timed_out' : code,
    failure,
    mayHaveArrived: isSent && failure.code !== 'only_tls',
  };
}

/** Codes of the system, of Node's TLS and of undici, each seen with real sockets or in their documentation. */
function failureToConnect(code: string, host: string, isSecure: boolean): SendFailure {
  switch (code) {
    case PRIVATE_ADDRESS:
      return { code: 'private_address', host };
    case 'UND_ERR_INVALID_ARG':
    case 'ERR_INVALID_URL':
      return { code: 'bad_url', cause: code };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
    case 'ENODATA':
      return { code: 'name_not_found', host };
    case 'ECONNREFUSED':
      return { code: 'connection_refused', host };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENETDOWN':
    case 'EHOSTDOWN':
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
      return { code: 'unreachable', host };
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return { code: 'connect_timed_out', seconds: CONNECT_TIMEOUT_MS / 1_000 };
    case 'EACCES':
    case 'EPERM':
      return { code: 'not_permitted', host };
    // What is there answers in another protocol, most often plain HTTP.
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
    case 'ERR_SSL_HTTP_REQUEST':
    case 'ERR_SSL_UNKNOWN_PROTOCOL':
    case 'ERR_SSL_RECORD_LAYER_FAILURE':
      return { code: 'no_tls', host };
    default:
  }
  if (isCertificateError(code)) return { code: 'certificate', host, cause: code };
  if (isSecure) return { code: 'tls_failed', host, cause: code };
  // Closed before a byte could be sent.
  return { code: 'connection_refused', host };
}

function failureAfterSending(
  error: unknown,
  code: string,
  host: string,
  isSecure: boolean,
  timeoutMs: number,
): SendFailure {
  if (TIMED_OUT.has(code)) return { code: 'timed_out', seconds: Math.round(timeoutMs / 1_000) };
  switch (code) {
    case 'ECONNRESET':
    case 'ECONNABORTED':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return { code: isSecure ? 'connection_lost' : 'plain_connection_lost', host };
    case 'UND_ERR_HEADERS_OVERFLOW':
      return { code: 'headers_too_large', host };
    default:
  }
  if (code.startsWith('HPE_') || code === 'HTTPParserError') {
    return isTlsRecord(error) ? { code: 'only_tls', host } : { code: 'bad_answer', host, cause: code };
  }
  return { code: 'failed', cause: code };
}

/** A TLS server answers plain HTTP with an alert (RFC 8446, 5.1: type 21, version 3). undici keeps what it could not read. */
function isTlsRecord(error: unknown): boolean {
  const data = error instanceof Error && 'data' in error ? error.data : null;
  return typeof data === 'string' && data.startsWith('\u0015\u0003');
}

/** The code of the system, of Node or of undici; the error's name where it has none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return error.name;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // A name with several addresses fails with one error for each.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error.cause === undefined ? error.name : codeOf(error.cause);
}

function isCertificateError(code: string): boolean {
  return /^(CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code);
}
