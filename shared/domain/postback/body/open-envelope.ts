/**
 * A parameter that holds a whole postback: `payload={"clickid":…}`, as PHP and webhooks of forms send it,
 * `data=<postback>…`, or either of them in Base64.
 */
import type { Field, FieldSource } from '../field.ts';
import { isKnownName } from '../known-names.ts';
import { readPairs } from '../pairs.ts';
import type { Problem } from '../problem.ts';
import { MAX_FIELDS } from '../value-limits.ts';
import { textInBase64 } from './base64-text.ts';
import { isRecord } from './flatten.ts';
import { type JsonResult, looksLikeJson, parseJson, parseSeveral } from './json-body.ts';
import { type Collected, type ReadRules, takeValue } from './read-body.ts';
import { parseXml } from './xml-body.ts';

/** Of many that look so none is the envelope of all that came. */
const MAX_TRIED = 5;
const MAX_WRAPS = 3;

/**
 * Reads what an envelope holds as if it had come by itself: where it is all there is, or where it has the click id
 * and what stands beside it has none. Any other is the network's own business, such as the data of a page.
 * @param from the first field of the query or the body in which one is looked for
 */
export function openEnvelope(into: Collected, from: number, rules: ReadRules): void {
  const { fields } = into;
  const found: (Held & { readonly at: number; readonly isName: boolean })[] = [];
  let tried = 0;
  for (let at = from; at < fields.length && tried < MAX_TRIED; at += 1) {
    const field = fields[at];
    const text = field === undefined ? null : envelopeText(field);
    if (text === null) continue;
    tried += 1;
    const held = heldIn(text);
    if (held !== null) found.push({ ...held, at, isName: field !== undefined && isOnlyName(field) });
  }
  const [envelope] = found;
  if (envelope === undefined || found.length > 1) return;
  const others = fields
    .slice(from)
    .filter((each, index) => index + from !== envelope.at && each.value !== '');
  const isAlone = others.length === 0;
  const hasClickId =
    clickNames(envelope.value).some(rules.isClickIdName) &&
    !others.some(({ name }) => rules.isClickIdName(name));
  if (!rules.isList && !isAlone && !hasClickId) return;
  // What was sent as the name of an empty field is no name.
  if (envelope.isName) fields.splice(envelope.at, 1);
  takeValue(envelope.value, envelope.source, 'utf-8', rules, into);
}

/** Behind Base64 its own filling stands as a value. */
function isOnlyName({ value }: Field): boolean {
  return value === '' || value === '=';
}

/** What may be a postback, out of its Base64. */
function envelopeText(field: Field): string | null {
  const text = isOnlyName(field) ? field.name : field.value;
  const first = text.charCodeAt(0);
  // Most values begin with neither a bracket, a quote nor a blank.
  const isOpening = first === 0x7b || first === 0x5b || first === 0x22 || first === 0x3c || first <= 0x20;
  if (!isOpening) return textInBase64(text);
  const isJson = looksLikeJson(text) || text.startsWith('"{') || text.startsWith('"[');
  return isJson || ELEMENT.test(text.slice(0, LONGEST_ELEMENT)) ? text : null;
}

/** How an element begins that is no macro such as `<clickid>`: with something behind its name. */
const ELEMENT = /^<(?:\?xml\s|[A-Za-z][\w:.-]{0,80}(?:[\s/][^]|>[^]))/;
const LONGEST_ELEMENT = 100;

interface Held {
  readonly value: unknown;
  readonly source: FieldSource;
}

function heldIn(text: string): Held | null {
  if (text.startsWith('<')) {
    const result = parseXml(text);
    return result.ok && isRecord(result.value) ? { value: result.value, source: 'xml' } : null;
  }
  if (/^[A-Za-z_]/.test(text)) return pairsIn(text);
  const result = parseWrapped(text);
  const value = result.ok ? result.value : parseSeveral(text);
  return typeof value === 'object' && value !== null ? { value, source: 'json' } : null;
}

/** Pairs in Base64, each name once, and one of them known: nothing else could be meant. */
function pairsIn(text: string): Held | null {
  const fields: Field[] = [];
  const problems: Problem[] = [];
  readPairs(text, 'form', null, fields, problems);
  const names = new Set(fields.map(({ name }) => name));
  const isCertain =
    problems.length === 0 &&
    names.size === fields.length &&
    fields.length <= MAX_FIELDS &&
    fields.some(({ name }) => isKnownName(name));
  return isCertain
    ? { value: Object.fromEntries(fields.map(({ name, value }) => [name, value])), source: 'form' }
    : null;
}

function parseWrapped(text: string): JsonResult {
  let result = parseJson(text);
  for (let wraps = 0; wraps < MAX_WRAPS && result.ok && typeof result.value === 'string'; wraps += 1)
    result = looksLikeJson(result.value) ? parseJson(result.value) : { ok: false };
  return result;
}

function clickNames(value: unknown): readonly string[] {
  if (Array.isArray(value)) return clickNames(value[0]);
  return isRecord(value) ? Object.keys(value).slice(0, 200) : [];
}
