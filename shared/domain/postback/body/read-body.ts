/**
 * Reads a body by what it looks like; what its type says is a hint. Senders say `form` of JSON (the default of curl,
 * PHP, Java and wget), `text/html` of a form, and nothing at all of either.
 */
import { decodeBytes, type DecodedBytes, declaredCharset, type ReadAs } from '../charset.ts';
import { encodingProblems } from '../encoding-problem.ts';
import type { Field, FieldSource } from '../field.ts';
import { isKnownName } from '../known-names.ts';
import { readPairs } from '../pairs.ts';
import { type Problem, problem } from '../problem.ts';
import { inspected, MAX_FIELDS } from '../value-limits.ts';
import { textInBase64 } from './base64-text.ts';
import { type ConversionList, conversionsIn, type ListNames, onlyList } from './conversion-list.ts';
import { flatten, isRecord, keysOf } from './flatten.ts';
import { looksLikeJson, parseJson, parseSeveral } from './json-body.ts';
import { bytesOf, latin1 } from './latin1.ts';
import { boundaryOf, looksLikeMultipart, partsOf } from './multipart-body.ts';
import { namedValueIn, namedValues } from './named-values.ts';
import { withoutByteOrder } from './wide-text.ts';
import { parseXml, xmlCharset } from './xml-body.ts';

/** What is collected of a request while it is read. */
export interface Collected {
  readonly fields: Field[];
  readonly problems: Problem[];
  list: ConversionList | null;
  /** How many fields there were before those that stand behind the list. */
  listAt: number;
}

export interface ReadRules extends ListNames {
  /** It was found to hold several conversions before: then its list is one, whatever it looks like by the rules of today. */
  readonly isList: boolean;
}

export interface BodyBytes {
  readonly contentType: string | null;
  readonly body: Uint8Array;
}

/** So much of a body is looked at to tell what it is. */
const LOOKED_AT = 1_024;
/** A string that holds a string that holds JSON. */
const MAX_WRAPS = 3;

interface Bytes {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly contentType: string | null;
  readonly charset: TextDecoder | null;
  readonly wraps: number;
}

export function readBody({ contentType, body }: BodyBytes, rules: ReadRules, into: Collected): void {
  const declared = declaredCharset(contentType);
  const { bytes, isUtf8 } = withoutByteOrder(body, declared);
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  readBytes({ bytes, type, contentType, charset: isUtf8 ? null : declared, wraps: 0 }, rules, into);
}

function readBytes(body: Bytes, rules: ReadRules, into: Collected): void {
  const beginning = withoutBlanks(latin1(body.bytes.subarray(0, LOOKED_AT)));
  const isMultipart = body.type.startsWith('multipart/') || looksLikeMultipart(beginning);
  if (isMultipart && isReadAsMultipart(body, into)) return;
  if (beginning.startsWith('<')) {
    readXml(body, beginning, rules, into);
    return;
  }
  const mayBeWrapped = body.wraps < MAX_WRAPS;
  if (looksLikeJson(beginning) || (beginning.startsWith('"') && mayBeWrapped)) {
    if (!isReadAsJson(body, rules, into)) into.problems.push(problem('body_not_json', 'warning'));
    return;
  }
  const text = latin1(body.bytes);
  const inner = mayBeWrapped ? textInBase64(text.trim()) : null;
  if (inner !== null) {
    readText(inner, body, rules, into);
    return;
  }
  if (isJsonType(body.type)) {
    if (isReadAsJson(body, rules, into)) return;
    // A type may be wrong.
    if (!isForm(body, beginning)) {
      into.problems.push(problem('body_not_json', 'warning'));
      return;
    }
  }
  if (isForm(body, beginning)) {
    readPairs(pairsIn(text, body.type), 'form', body.charset, into.fields, into.problems);
    return;
  }
  const isBroken = beginning.startsWith('{') || beginning.startsWith('[');
  const code = isBroken ? 'body_not_json' : 'body_type_unknown';
  into.problems.push(problem(code, isBroken ? 'warning' : 'note', null, body.contentType ?? ''));
}

/** What a body holds as a text is read as if it had come by itself. */
function readText(text: string, around: Bytes, rules: ReadRules, into: Collected): void {
  const bytes = new TextEncoder().encode(text);
  readBytes({ ...around, bytes, type: '', charset: null, wraps: around.wraps + 1 }, rules, into);
}

/** Without blanks and control characters, such as a record separator, before it. */
function withoutBlanks(text: string): string {
  let start = 0;
  while (start < text.length && text.charCodeAt(start) <= 0x20) start += 1;
  return text.slice(start);
}

/** A form has no line breaks of its own: those at its end are the sender's, and plain text has one after each pair. */
function pairsIn(text: string, type: string): string {
  const start = /^[\s?&]{1,100}/.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > start && (text.charAt(end - 1) === '\n' || text.charAt(end - 1) === '\r')) end -= 1;
  const pairs = text.slice(start, end);
  return type === 'text/plain' ? pairs.replaceAll(/[\r\n]{1,2}/g, '&') : pairs;
}

/** Senders that forget the type, or take any, are common; a picture is no form although it has an equals sign. */
function isForm({ type, bytes }: Bytes, beginning: string): boolean {
  if (type === 'application/x-www-form-urlencoded') return true;
  if (!bytes.includes(0x3d)) return false;
  return type === '' || type === 'text/plain' || /^[\w.[\]%+~-]{1,200}=/.test(beginning);
}

function isJsonType(type: string): boolean {
  return type === 'application/json' || type === 'text/json' || type.endsWith('+json');
}

function isReadAsJson(body: Bytes, rules: ReadRules, into: Collected): boolean {
  const { text, readAs } = decodeBytes(body.bytes, body.charset);
  const result = parseJson(text);
  if (result.ok && typeof result.value === 'string' && body.wraps < MAX_WRAPS) {
    readText(result.value, body, rules, into);
    return true;
  }
  if (result.ok) {
    if (result.isCut === true) into.problems.push(problem('too_many_fields', 'warning'));
    takeValue(result.value, 'json', readAs, rules, into);
    return true;
  }
  const items = parseSeveral(text);
  if (items === null) return false;
  takeValue(items, 'json', readAs, rules, into);
  return true;
}

/** Fields of a value, but its list of conversions where it has one. */
export function takeValue(
  sent: unknown,
  source: FieldSource,
  readAs: ReadAs,
  rules: ReadRules,
  into: Collected,
): void {
  const value = rules.isList ? sent : (namedValues(sent, rules) ?? sent);
  const list = rules.isList ? onlyList(value) : conversionsIn(value, rules);
  const before = into.fields.length;
  if (list !== null && into.list === null) {
    into.list = { path: list.path, source, readAs, items: list.items, hasBrackets: false };
    into.listAt = before;
    flatten('', list.rest, source, into.fields, MAX_FIELDS);
  } else {
    flatten('', value, source, into.fields, MAX_FIELDS);
    nameValues('', value, source, into.fields);
  }
  into.problems.push(...encodingProblems(into.fields, before, readAs));
}

const MAX_DEPTH = 4;
const MOST_NAMED = 200;

/**
 * Shops keep what a buyer's link said in a list beside the order: `note_attributes: [{"name": "clickid", "value": "a"}]`
 * (Shopify), `meta_data` (WooCommerce). Such a value gets a field under its own name as well.
 */
function nameValues(path: string, value: unknown, source: FieldSource, fields: Field[], depth = 0): void {
  if (!isRecord(value) || depth === MAX_DEPTH || fields.length > MAX_FIELDS) return;
  for (const name of keysOf(value).slice(0, MOST_NAMED)) {
    const inner = value[name];
    const at = path === '' ? name : `${path}.${name}`;
    if (!Array.isArray(inner)) {
      nameValues(at, inner, source, fields, depth + 1);
      continue;
    }
    for (const each of inner.slice(0, MOST_NAMED)) {
      const named = namedValueIn(each);
      if (named !== null && typeof named.value === 'string' && isKnownName(inspected(named.name)))
        flatten(`${at}.${named.name}`, named.value, source, fields, MAX_FIELDS);
    }
  }
}

function readXml(body: Bytes, beginning: string, rules: ReadRules, into: Collected): void {
  const label = xmlCharset(beginning);
  const charset = body.charset ?? (label === null ? null : declaredCharset(`;charset=${label}`));
  const { text, readAs } = decodeBytes(body.bytes, charset);
  const isPage = /^<(?:!doctype\s{1,10}html|html)/i.test(beginning);
  const result = isPage ? { ok: false as const } : parseXml(text.trimStart());
  if (result.ok) takeValue(result.value, 'xml', readAs, rules, into);
  else if (isPage) into.problems.push(problem('body_type_unknown', 'note', null, body.contentType ?? ''));
  else into.problems.push(problem('body_not_xml', 'warning'));
}

/** @returns false where no line between parts is found */
function isReadAsMultipart({ bytes, contentType, charset }: Bytes, into: Collected): boolean {
  const body = latin1(bytes);
  const boundary = boundaryOf(body, contentType);
  if (boundary === null) return false;
  for (const part of partsOf(body, boundary)) {
    if (into.fields.length > MAX_FIELDS) break;
    const before = into.fields.length;
    const name = decodePart(part.name, charset);
    if (part.fileName !== null) {
      const file = decodeBytes(bytesOf(part.fileName), charset);
      into.problems.push(problem('body_file', 'note', name.text, file.text));
      continue;
    }
    const value = decodePart(part.value, declaredCharset(part.contentType) ?? charset);
    into.fields.push({ name: name.text, value: value.text, source: 'form' });
    const isGuess = value.readAs === 'windows-1251' || name.readAs === 'windows-1251';
    into.problems.push(...encodingProblems(into.fields, before, isGuess ? 'windows-1251' : 'utf-8'));
  }
  return true;
}

const ASCII = /^[\x20-\x7e]*$/;

/** Most parts are few signs of ASCII, which take longer to hand to a decoder. */
function decodePart(text: string, charset: TextDecoder | null): DecodedBytes {
  if (charset === null && text.length < 200 && ASCII.test(text)) return { text, readAs: 'utf-8' };
  return decodeBytes(bytesOf(text), charset);
}
