/** Sorts the errors of Node's network stack and of undici into what a person can act on. */

export type NetworkFailure =
  | { readonly kind: 'timed_out' }
  | { readonly kind: 'name_not_found' }
  | { readonly kind: 'certificate'; readonly cause: string }
  | { readonly kind: 'unreachable'; readonly cause: string };

const TIMEOUT_CODES: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

const NAME_CODES: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA']);

/** Never throws; `cause` is the system's code, or the error's own words where it has none. */
export function networkFailure(error: unknown): NetworkFailure {
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'timed_out' };
  const code = codeOf(error);
  if (TIMEOUT_CODES.has(code)) return { kind: 'timed_out' };
  if (NAME_CODES.has(code)) return { kind: 'name_not_found' };
  if (code.includes('CERT') || code.includes('TLS') || code.includes('SSL')) {
    return { kind: 'certificate', cause: code };
  }
  return { kind: 'unreachable', cause: code === '' ? messageOf(error) : code };
}

/** A short text for logs and as the cause in a sentence. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').slice(0, 200);
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error && error.cause !== error ? codeOf(error.cause) : '';
}
