/**
 * Takes a raw request apart into named fields. Never throws, whatever the bytes: what cannot be read
 * is replaced and said as a problem, and the raw request stays as it came.
 */
import { quoteInexactNumbers } from './json-numbers.ts';
import { decodeComponent } from './percent.ts';
import { type Problem, problem } from './problem.ts';
import { queryPairs } from './query-pairs.ts';

export type FieldSource = 'path' | 'query' | 'form' | 'json';

export interface Field {
  readonly name: string;
  readonly value: string;
  readonly source: FieldSource;
}

export type BodyState = 'whole' | 'cut' | 'incomplete';

export interface RequestParts {
  /** The part of the path that follows the key, without its first `/`; may be empty. */
  readonly pathRest: string;
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

const MAX_PATH_FIELDS = 10;

/** Comparing each with each is only cheap for what real postbacks have. */
const MAX_COMPARED_FIELDS = 60;

/** Reads path, query, form and JSON fields in the order in which they came. */
export function readFields(parts: RequestParts): ReadFields {
  const fields: Field[] = [];
  const problems: Problem[] = [];
  readPath(parts.pathRest, fields, problems);
  readPairs(parts.query, 'query', fields, problems);
  readBody(parts, fields, problems);
  noteTwice(fields, problems);
  if (fields.length > MAX_FIELDS) {
    fields.length = MAX_FIELDS;
    problems.push(problem('too_many_fields', 'warning'));
  }
  return { fields, problems };
}

/** Segments become `path.1`, `path.2` …: some senders put the event or even the click id there. */
function readPath(rest: string, fields: Field[], problems: Problem[]): void {
  if (rest === '') return;
  for (const [index, segment] of rest.split('/').slice(0, MAX_PATH_FIELDS).entries()) {
    const value = decodeComponent(segment, 'path');
    if (!value.isValid) problems.push(problem('bad_encoding', 'note', `path.${index + 1}`, value.text));
    if (value.text !== '') fields.push({ name: `path.${index + 1}`, value: value.text, source: 'path' });
  }
}

/** One name with two values: which one counts is then a matter of order, so the person should know. */
function noteTwice(fields: readonly Field[], problems: Problem[]): void {
  if (fields.length > MAX_COMPARED_FIELDS) return;
  // Whatever its case a name is the same to a mapping.
  const names = fields.map(({ name }) => name.toLowerCase());
  for (const [index, field] of fields.entries()) {
    for (let at = 0; at < index; at += 1) {
      const earlier = fields[at];
      if (earlier === undefined || earlier.value === field.value || names[at] !== names[index]) continue;
      problems.push(problem('field_twice', 'note', field.name, `${earlier.value} / ${field.value}`));
      break;
    }
  }
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
  const found = queryPairs(text, MAX_FIELDS - fields.length);
  problems.push(...found.problems);
  for (const pair of found.pairs) {
    const name = decodeComponent(pair.name);
    const value = decodeComponent(pair.value);
    if (!name.isValid || !value.isValid)
      problems.push(problem('bad_encoding', 'note', name.text, value.text));
    fields.push({ name: name.text, value: value.text, source });
  }
}

function readJson(parts: RequestParts, fields: Field[], problems: Problem[]): void {
  let value: unknown;
  try {
    value = JSON.parse(quoteInexactNumbers(new TextDecoder('utf-8').decode(parts.body)));
  } catch {
    problems.push(problem('body_not_json', 'warning'));
    return;
  }
  flatten('', value, fields, 0);
}

/** Nested JSON becomes `user.id`, lists `items.0`; deeper than 8 levels stays raw only. */
function flatten(path: string, value: unknown, fields: Field[], depth: number): void {
  if (fields.length > MAX_FIELDS || depth > 8 || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      // A list of a hundred thousand is not walked to its end.
      if (fields.length > MAX_FIELDS) return;
      flatten(`${path}${path === '' ? '' : '.'}${index}`, inner, fields, depth + 1);
    }
    return;
  }
  if (typeof value === 'object') {
    for (const name in value) {
      if (fields.length > MAX_FIELDS) return;
      const inner: unknown = value[name as keyof typeof value];
      flatten(path === '' ? name : `${path}.${name}`, inner, fields, depth + 1);
    }
    return;
  }
  if (path !== '') fields.push({ name: path, value: jsonText(value), source: 'json' });
}

function jsonText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

const LITTLE_ENDIAN = new TextDecoder('utf-16le', { ignoreBOM: true });

/** One character per byte: each widened to 16 bits, in the byte order of every processor that this runs on. */
function latin1(bytes: Uint8Array): string {
  return LITTLE_ENDIAN.decode(new Uint16Array(bytes));
}
