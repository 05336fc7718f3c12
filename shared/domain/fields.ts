/**
 * Takes a raw request apart into named fields. Never throws, whatever the bytes: what cannot be read
 * is replaced and said as a problem, and the raw request stays as it came.
 */
import type { Problem } from './words.ts';

export type FieldSource = 'path' | 'query' | 'form' | 'json';

export interface Field {
  readonly name: string;
  readonly value: string;
  readonly source: FieldSource;
}

export type BodyState = 'whole' | 'cut' | 'incomplete';

export interface RequestParts {
  /** The query as it stood in the request line, without `?`, one character per byte (Latin-1). */
  readonly query: string;
  /** Value of the `Content-Type` header, or null. */
  readonly contentType: string | null;
  readonly body: Uint8Array;
  readonly bodyState: BodyState;
}

export interface ReadFields {
  readonly fields: readonly Field[];
  readonly problems: readonly Problem[];
}

/** More fields than this are only kept raw: the largest real template has under 60. */
export const MAX_FIELDS = 1_000;

const MAX_SHOWN_VALUE = 200;

/** Makes a problem whose value is short enough to show. */
export function problem(
  code: Problem['code'],
  severity: Problem['severity'],
  field: string | null = null,
  value: string | null = null,
): Problem {
  return { code, severity, field, value: value === null ? null : value.slice(0, MAX_SHOWN_VALUE) };
}

/** Reads query, form and JSON fields in the order in which they came. */
export function readFields(parts: RequestParts): ReadFields {
  const fields: Field[] = [];
  const problems: Problem[] = [];
  readPairs(parts.query, 'query', fields, problems);
  readBody(parts, fields, problems);
  if (fields.length > MAX_FIELDS) {
    fields.length = MAX_FIELDS;
    problems.push(problem('too_many_fields', 'warning'));
  }
  return { fields, problems };
}

function readBody(parts: RequestParts, fields: Field[], problems: Problem[]): void {
  if (parts.bodyState === 'cut') problems.push(problem('body_too_large', 'warning'));
  if (parts.bodyState === 'incomplete') problems.push(problem('body_incomplete', 'warning'));
  if (parts.body.length === 0) return;
  const kind = bodyKind(parts.contentType, parts.body);
  switch (kind) {
    case 'form':
      readPairs(latin1(parts.body), 'form', fields, problems);
      return;
    case 'json':
      readJson(parts, fields, problems);
      return;
    case 'other':
      problems.push(problem('body_type_unknown', 'note', null, parts.contentType ?? ''));
  }
}

function bodyKind(contentType: string | null, body: Uint8Array): 'form' | 'json' | 'other' {
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/x-www-form-urlencoded') return 'form';
  if (type === 'application/json' || type.endsWith('+json') || type === 'text/json') return 'json';
  // Senders that forget the type are common; the first character tells JSON from a form.
  if (type !== '' && type !== 'text/plain') return 'other';
  const first = latin1(body.subarray(0, 64)).trimStart().charAt(0);
  if (first === '{' || first === '[') return 'json';
  return body.includes(0x3d) ? 'form' : 'other';
}

function readPairs(text: string, source: FieldSource, fields: Field[], problems: Problem[]): void {
  let start = 0;
  while (start < text.length && fields.length <= MAX_FIELDS) {
    let end = text.indexOf('&', start);
    if (end === -1) end = text.length;
    const pair = text.slice(start, end);
    start = end + 1;
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const name = decodeComponent(cut === -1 ? pair : pair.slice(0, cut));
    const value = decodeComponent(cut === -1 ? '' : pair.slice(cut + 1));
    if (!name.isValid || !value.isValid)
      problems.push(problem('bad_encoding', 'note', name.text, value.text));
    fields.push({ name: name.text, value: value.text, source });
  }
}

interface Decoded {
  readonly text: string;
  readonly isValid: boolean;
}

/** Percent-decodes one part of a query or form (Latin-1 characters as bytes, `+` as space) to UTF-8 text. */
export function decodeComponent(part: string): Decoded {
  const bytes = new Uint8Array(part.length);
  let length = 0;
  let isValid = true;
  for (let index = 0; index < part.length; index += 1) {
    const code = part.charCodeAt(index);
    if (code === 0x25) {
      const hex = part.slice(index + 1, index + 3);
      if (/^[0-9a-fA-F]{2}$/.test(hex)) {
        bytes[length++] = Number.parseInt(hex, 16);
        index += 2;
        continue;
      }
      isValid = false;
    }
    bytes[length++] = code === 0x2b ? 0x20 : code & 0xff;
  }
  const exact = bytes.subarray(0, length);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(exact), isValid };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(exact), isValid: false };
  }
}

function readJson(parts: RequestParts, fields: Field[], problems: Problem[]): void {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8').decode(parts.body));
  } catch {
    problems.push(problem('body_not_json', 'warning'));
    return;
  }
  flatten('', value, fields, 0);
}

/** Nested JSON becomes `user.id`, lists `items.0`; deeper than 8 levels stays raw only. */
function flatten(path: string, value: unknown, fields: Field[], depth: number): void {
  if (fields.length > MAX_FIELDS || depth > 8 || value === null) return;
  if (typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      flatten(path === '' ? name : `${path}.${name}`, inner, fields, depth + 1);
    }
    return;
  }
  if (path !== '') fields.push({ name: path, value: jsonText(value), source: 'json' });
}

function jsonText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** One character per byte. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8_192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  }
  return text;
}
