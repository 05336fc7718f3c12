/** Sorts the errors of Node's network stack and of undici into what a person can act on. */
import { errors } from 'undici';
import { PRIVATE_ADDRESS } from '../../platform/public-lookup.ts';
import { causeOf } from '../../platform/cause-of.ts';

export type NetworkFailure =
  | { readonly kind: 'timed_out' }
  | { readonly kind: 'name_not_found' }
  | { readonly kind: 'certificate'; readonly cause: string }
  /** The other side answers a TLS greeting with something else, usually plain HTTP. */
  | { readonly kind: 'not_tls' }
  /** The other side answers, but not in HTTP: often TLS. */
  | { readonly kind: 'not_http' }
  | { readonly kind: 'private_address' }
  | { readonly kind: 'unreachable'; readonly cause: string };

const KINDS: ReadonlyMap<string, 'timed_out' | 'name_not_found' | 'not_tls' | 'private_address'> = new Map([
  ['ETIMEDOUT', 'timed_out'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timed_out'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timed_out'],
  ['UND_ERR_BODY_TIMEOUT', 'timed_out'],
  ['ENOTFOUND', 'name_not_found'],
  ['EAI_AGAIN', 'name_not_found'],
  ['EAI_NODATA', 'name_not_found'],
  ['EAI_NONAME', 'name_not_found'],
  // What OpenSSL makes of a plain answer: "HTTP/1.1 400 …" read as the head of a TLS record.
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'not_tls'],
  ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'not_tls'],
  ['ERR_SSL_HTTP_REQUEST', 'not_tls'],
  ['ERR_SSL_RECORD_LAYER_FAILURE', 'not_tls'],
  [PRIVATE_ADDRESS, 'private_address'],
]);

/** Codes of OpenSSL's check of a certificate that do not say so: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE_CODES: ReadonlySet<string> = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'HOSTNAME_MISMATCH',
]);

/** Never throws; `cause` is the system's code, or the error's own words where it has none. */
export function networkFailure(error: unknown): NetworkFailure {
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'timed_out' };
  const code = codeOf(error);
  const kind = KINDS.get(code);
  if (kind !== undefined) return { kind };
  if (code.includes('CERT') || CERTIFICATE_CODES.has(code)) return { kind: 'certificate', cause: code };
  // undici's HTTP parser gives a code, the parser's own, not every time.
  if (error instanceof errors.HTTPParserError || code.startsWith('HPE_')) return { kind: 'not_http' };
  return { kind: 'unreachable', cause: code === '' ? messageOf(error) : code };
}

const MAX_MESSAGE_CHARS = 200;

/** A short text for logs and as the cause in a sentence. */
export function messageOf(error: unknown): string {
  return shortText(causeOf(error));
}

/** One line of printable characters, of what somebody else wrote. */
export function shortText(text: string): string {
  return text
    .slice(0, 4 * MAX_MESSAGE_CHARS)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, MAX_MESSAGE_CHARS);
}

function codeOf(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 5) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause, depth + 1) : '';
}
