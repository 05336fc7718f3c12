/** A received request as a URL and as JSON, to paste it elsewhere. Keys of networks are masked unless asked for. Pure. */
import { DROPPED_VALUE, isCredentialHeader } from '../access/credential-headers.ts';
import { maskReceived } from '../access/mask-key.ts';

export interface CopySource {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export interface CopyOptions {
  /** Scheme and host in front of the target, without a trailing slash. */
  readonly base: string;
  /** Of networks: they are masked wherever they stand. Null where the person wants them in the copy. */
  readonly keys: readonly string[] | null;
}

const MASK = '***';

export function asUrl({ target }: Pick<CopySource, 'target'>, { base, keys }: CopyOptions): string {
  return `${base}${printable(masked(target, keys))}`;
}

/** @param read what was read out of it, put beside it */
export function asJson(
  { method, target, headers, body }: CopySource,
  read: Readonly<Record<string, unknown>>,
  { base, keys }: CopyOptions,
): string {
  const shown = {
    method,
    url: `${base}${target}`,
    headers: headers.map(([name, value]) => [name, isCredentialHeader(name, null) ? DROPPED_VALUE : value]),
    body,
    ...read,
  };
  return JSON.stringify(
    shown,
    (_name, value: unknown) => (typeof value === 'string' ? masked(value, keys) : value),
    2,
  );
}

function masked(text: string, keys: readonly string[] | null): string {
  return keys === null ? text : maskReceived(text, keys, () => MASK);
}

/** Nothing in it ends a line or a word where it is pasted. */
function printable(text: string): string {
  return text.replaceAll(/[^!-~]|["'`\\<>^{|}]/g, (sign) =>
    sign.charCodeAt(0) > 0xff
      ? encodeURIComponent(sign.toWellFormed())
      : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
