/**
 * The value of a role without what was put around it on the way: blanks, line breaks, quotes, invisible
 * characters, tags of HTML, the parameter's own name, one percent-encoding too many. What stands inside of it is
 * never changed.
 */
import { isKeptApart } from './charset.ts';
import { isPercentEncoded } from './percent.ts';

export type CleanStep = 'double_encoded' | 'value_trimmed' | 'plus_not_blank';

export interface CleanValue {
  readonly value: string;
  /** What was done to it, in order. */
  readonly steps: readonly CleanStep[];
  /** Where only blanks at its ends were taken away. */
  readonly isOnlyBlanks: boolean;
}

/** Blanks, controls, what has no width, and marks of direction. */
const INVISIBLE = String.raw`\s\p{Cc}\p{Cf}\u034F\u115F\u1160\u180B-\u180E\u2800\u3164\uFE00-\uFE0F\uFFA0`;
const QUOTES = String.raw`"'\u0060\u00AB\u00BB\u00B4\u2018-\u201F\u2032-\u2036\u2039\u203A\u300C-\u300F\u301D-\u301F\uFF02\uFF07`;
const AT_ENDS = new RegExp(`[${INVISIBLE}${QUOTES}]`, 'u');
const INSIDE = new RegExp(
  String.raw`[\p{Cc}\p{Cf}\u034F\u115F\u1160\u180B-\u180E\u2028\u2029\u2800\u3164\uFFA0]`,
  'u',
);
const ENTITY = String.raw`&(?:quot|apos|nbsp|#0?3[49]|#160|[lr][sd]quo|[lr]aquo);`;
/** Tags that editors and mail programs put around a text; as names of macros they say nothing. */
const TAG = String.raw`<\/?(?:a|b|i|u|p|br|em|td|tr|li|ul|pre|div|span|font|code|strong) ?\/?>`;
/** The same as text: an escaped line break, a quote of HTML, the equals sign of a formula. */
const TEXT_AT_START = new RegExp(String.raw`^(?:\\[nrt"']|${ENTITY}|${TAG}|=)`, 'i');
/** Also the escape of a shell before `&`, and the end of the request line. */
const TEXT_AT_END = new RegExp(String.raw`(?:\\[nrt"']?|${ENTITY}|${TAG}| HTTP\/1\.[01]|[;,&?^])$`, 'i');
const LONGEST_TEXT = 10;
/** What is cleaned most often has nothing of that. */
const PLAIN = /^[\w.:/~@|{}[\]$()!*-][\w.:/=~@|{}[\]$()!*-]*$/;

const ONE_MORE_ENCODING = /^(?:[\w.~*()!'-]|%[0-9A-F]{2})+$/i;
/** One letter or digit alone: no encoder encodes that, so the sign is its own (`12%34`). */
const OF_NO_ENCODER = /^[^%]*%(?:3[0-9]|[46][1-9A-F]|[57][0-9A])[^%]*$/i;
const PERCENT_MACRO = /^%[A-Za-z_][\w.]*%$/;
const MAX_ENCODINGS = 3;

/** @param name of the parameter that it came in */
export function cleanValue(raw: string, isId: boolean, name = ''): CleanValue {
  const isNamed = startsWithName(raw, name);
  // The signs of bytes that no charset explains are no quotes.
  if ((PLAIN.test(raw) && !isNamed) || isKeptApart(raw))
    return { value: raw, steps: [], isOnlyBlanks: false };
  const steps: CleanStep[] = [];
  const decoded = withoutDoubleEncoding(raw);
  if (decoded !== raw) steps.push('double_encoded');
  const sent = isId ? withPlusAtEnds(decoded) : decoded;
  const trimmed = withoutName(withoutEnds(sent), name);
  if (trimmed !== sent) steps.push('value_trimmed');
  const value = isId ? withPlus(trimmed) : trimmed;
  if (value !== trimmed || sent !== decoded) steps.push('plus_not_blank');
  return { value, steps, isOnlyBlanks: sent.trim() === trimmed };
}

/** `clickid=clickid=a1`: the name was pasted once more with its macro. */
function startsWithName(value: string, name: string): boolean {
  return (
    name !== '' &&
    value.length > name.length + 1 &&
    value.charAt(name.length) === '=' &&
    value.slice(0, name.length).toLowerCase() === name.toLowerCase()
  );
}

/** A value without the name of its parameter, where that stands in it once more. */
export function withoutName(value: string, name: string): string {
  return startsWithName(value, name) ? withoutEnds(value.slice(name.length + 1)) : value;
}

/** A line break or an invisible character in the midst of a value: what it was meant to be cannot be known. */
export function hasInvisible(value: string): boolean {
  return !PLAIN.test(value) && INSIDE.test(value);
}

/** A value that still is percent-encoded when it was decoded, and holds nothing that an encoder would encode. */
function withoutDoubleEncoding(raw: string): string {
  let value = raw;
  for (let count = 0; count < MAX_ENCODINGS; count += 1) {
    if (!value.includes('%') || !ONE_MORE_ENCODING.test(value) || PERCENT_MACRO.test(value)) return value;
    if (OF_NO_ENCODER.test(value) || !isPercentEncoded(value)) return value;
    value = decodeURIComponent(value);
  }
  return value;
}

function withoutEnds(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end) {
    const length = lengthAtStart(value.slice(start, start + LONGEST_TEXT));
    if (length === 0) break;
    start += length;
  }
  while (end > start) {
    const length = lengthAtEnd(value.slice(Math.max(start, end - LONGEST_TEXT), end));
    if (length === 0) break;
    end -= length;
  }
  // The sign that begins a fragment; one of two is of a macro.
  const hasFragment = end > start && value.indexOf('#') === end - 1;
  return value.slice(start, hasFragment ? end - 1 : end);
}

function lengthAtStart(beginning: string): number {
  if (AT_ENDS.test(beginning.charAt(0))) return 1;
  return TEXT_AT_START.exec(beginning)?.[0].length ?? 0;
}

function lengthAtEnd(ending: string): number {
  if (AT_ENDS.test(ending.slice(-1))) return 1;
  return TEXT_AT_END.exec(ending)?.[0].length ?? 0;
}

const BASE64 = /^[A-Za-z0-9/ ]+={1,2}$/;
const BASE64_WITHOUT_FILLING = /^[A-Za-z0-9/ ]{12,}$/;
/** In Base64 one sign of 64 is a plus; a text has a blank after every word. */
const SIGNS_FOR_EACH_PLUS = 12;
/** What a text is made of: words, names, numbers. */
const WORD = /^(?:[A-Za-z]?[a-z]*\d{0,4}|[A-Z]+\d{0,4}|\d+(?:\/\d+)*)$/;
/** Without a digit a short one is as often two names: `McDonald eBay`. */
const LONG = 24;

/** In an id of Base64 a blank was a `+` before somebody decoded it. */
function withPlus(value: string): string {
  return value.includes(' ') && isBase64(value) ? value.replaceAll(' ', '+') : value;
}

/** Its filling tells how long such an id is: then even a blank at its beginning was a plus. */
function withPlusAtEnds(value: string): string {
  const isWhole = value.startsWith(' ') && value.length % 4 === 0 && BASE64.test(value);
  return isWhole && isBase64(value) ? value.replaceAll(' ', '+') : value;
}

function isBase64(value: string): boolean {
  if (value.includes('  ')) return false;
  if (BASE64.test(value)) return value.length > 7;
  if (!BASE64_WITHOUT_FILLING.test(value) || !/[a-z]/.test(value) || !/[A-Z]/.test(value)) return false;
  const parts = value.split(' ');
  const blanks = parts.length - 1;
  if (/\d/.test(value) && value.length >= 16 && blanks * SIGNS_FOR_EACH_PLUS <= value.length) return true;
  const odd = parts.filter((part) => !WORD.test(part)).length;
  return odd * 2 > parts.length && (/\d/.test(value) || value.length >= LONG);
}
