/**
 * The value of a role without what was put around it on the way: blanks, line breaks, quotes, invisible
 * characters, one percent-encoding too many. What stands inside of it is never changed.
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
/** The same as text: an escaped line break, a quote of HTML, the backslash of a shell before `&`. */
const TEXT_AT_START = /^(?:\\[nrt"']|&(?:quot|apos|nbsp|#0?3[49]|#160|[lr][sd]quo|[lr]aquo);|<br ?\/?>)/i;
const TEXT_AT_END =
  /(?:\\[nrt"']?|&(?:quot|apos|nbsp|#0?3[49]|#160|[lr][sd]quo|[lr]aquo);|<br ?\/?>|[;,&?])$/i;
const LONGEST_TEXT = 8;
/** What is cleaned most often has nothing of that. */
const PLAIN = /^[\w.:/=~@|{}[\]#$<>()!*-]+$/;

const ONE_MORE_ENCODING = /^(?:[\w.~*()!'-]|%[0-9A-F]{2})+$/i;
/** One letter or digit alone: no encoder encodes that, so the sign is its own (`12%34`). */
const OF_NO_ENCODER = /^[^%]*%(?:3[0-9]|[46][1-9A-F]|[57][0-9A])[^%]*$/i;
const PERCENT_MACRO = /^%[A-Za-z_][\w.]*%$/;
const MAX_ENCODINGS = 3;

export function cleanValue(raw: string, isId: boolean): CleanValue {
  // The signs of bytes that no charset explains are no quotes.
  if (PLAIN.test(raw) || isKeptApart(raw)) return { value: raw, steps: [], isOnlyBlanks: false };
  const steps: CleanStep[] = [];
  const decoded = withoutDoubleEncoding(raw);
  if (decoded !== raw) steps.push('double_encoded');
  const trimmed = withoutEnds(decoded);
  if (trimmed !== decoded) steps.push('value_trimmed');
  const value = isId ? withPlus(trimmed) : trimmed;
  if (value !== trimmed) steps.push('plus_not_blank');
  return { value, steps, isOnlyBlanks: decoded.trim() === trimmed };
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
  return value.slice(start, end);
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
const BASE64_WITHOUT_FILLING = /^[A-Za-z0-9/ ]{16,}$/;
/** In Base64 one sign of 64 is a plus; a text has a blank after every word. */
const SIGNS_FOR_EACH_PLUS = 12;

/** In an id of Base64 a blank was a `+` before somebody decoded it. */
function withPlus(value: string): string {
  return value.includes(' ') && isBase64(value) ? value.replaceAll(' ', '+') : value;
}

function isBase64(value: string): boolean {
  if (value.includes('  ')) return false;
  if (BASE64.test(value)) return value.length > 7;
  const blanks = value.split(' ').length - 1;
  return (
    BASE64_WITHOUT_FILLING.test(value) &&
    /[a-z]/.test(value) &&
    /[A-Z]/.test(value) &&
    /\d/.test(value) &&
    blanks * SIGNS_FOR_EACH_PLUS <= value.length
  );
}
