/** A received request taken apart for editing, and put together again. What is not changed stays byte for byte. Pure. */
import { isCredentialHeader } from '../access/credential-headers.ts';
import { KEY_MARK, SENT_LIMITS, SENT_METHODS, type SentRequest } from './sent-request.ts';

/** Of texts each character is one byte. */
export interface EditableSource {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bodyBase64: string;
}

export interface EditedPair {
  readonly name: string;
  readonly value: string;
  /** As it came, for as long as nobody changes it; null for a new one. */
  readonly raw: string | null;
}

export interface RequestDraft {
  readonly method: SentRequest['method'];
  /** With `{key}` for the network's key. */
  readonly path: string;
  readonly pairs: readonly EditedPair[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Null for one that is no plain text: it stays as it is. */
  readonly bodyText: string | null;
  readonly bodyBase64: string;
}

/** @param key of its network; null for a request without one */
export function draftOf(
  { method, target, headers, bodyBase64 }: EditableSource,
  key: string | null,
): RequestDraft {
  const local = target.replace(/^https?:\/\/[^/?#]*/i, '');
  const marked = key === null || key === '' ? local : local.replaceAll(key, KEY_MARK);
  const at = marked.indexOf('?');
  const path = at === -1 ? marked : marked.slice(0, at);
  const query = at === -1 ? '' : marked.slice(at + 1);
  return {
    method: SENT_METHODS.find((each) => each === method) ?? 'GET',
    path: path.startsWith('/') ? path : `/${path}`,
    pairs: query === '' ? [] : query.split('&').map(pairOf),
    headers: headers.filter(([name, value]) => isKept(name, value)),
    bodyText: isPacked(headers) ? null : textOf(bodyBase64),
    bodyBase64,
  };
}

/** @returns null where it is larger than what may be sent */
export function requestOf({
  method,
  path,
  pairs,
  headers,
  bodyText,
  bodyBase64,
}: RequestDraft): SentRequest | null {
  const query = pairs
    .filter(({ name, value }) => name !== '' || value !== '')
    .map(printed)
    .join('&');
  const place = path.startsWith('/') ? path : `/${path}`;
  const target = encoded(query === '' ? place : `${place}?${query}`);
  const body = bodyText === null ? bodyBase64 : base64Of(bodyText);
  const isTooLarge = target.length > SENT_LIMITS.target || (body.length * 3) / 4 > SENT_LIMITS.body;
  return isTooLarge
    ? null
    : { method, target, headers: headers.map(([name, value]) => [name, value]), bodyBase64: body };
}

/** A pair with another name or value; the same one where nothing is different. */
export function withPair(pair: EditedPair, change: Partial<Pick<EditedPair, 'name' | 'value'>>): EditedPair {
  const { name, value } = { ...pair, ...change };
  return name === pair.name && value === pair.value ? pair : { name, value, raw: null };
}

function pairOf(raw: string): EditedPair {
  const at = raw.indexOf('=');
  return at === -1
    ? { name: decoded(raw), value: '', raw }
    : { name: decoded(raw.slice(0, at)), value: decoded(raw.slice(at + 1)), raw };
}

function printed({ name, value, raw }: EditedPair): string {
  return raw ?? `${escaped(name)}=${escaped(value)}`;
}

/** The mark of the key is none of the value. */
function escaped(text: string): string {
  return text.toWellFormed().split(KEY_MARK).map(encodeURIComponent).join(KEY_MARK);
}

/** As it stands where it is encoded wrongly. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** What may not stand in a request line is percent-encoded byte by byte. */
function encoded(target: string): string {
  return target.replaceAll(/[^!-~]/g, (sign) =>
    sign.charCodeAt(0) > 0xff
      ? encodeURIComponent(sign.toWellFormed())
      : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;

function isKept(name: string, value: string): boolean {
  return (
    TOKEN.test(name) &&
    value.length <= SENT_LIMITS.headerValue &&
    !/[\r\n\0]/.test(value) &&
    !isCredentialHeader(name, null)
  );
}

function isPacked(headers: EditableSource['headers']): boolean {
  return headers.some(([name, value]) => name.toLowerCase() === 'content-encoding' && value !== 'identity');
}

function textOf(base64: string): string | null {
  const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function base64Of(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
