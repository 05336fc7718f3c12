/** Takes a written amount apart into sign, currency and digits, in one pass. */

export interface SplitAmount {
  readonly isNegative: boolean;
  /** What stands before and behind the digits: a currency's code, sign or name; empty where nothing does. */
  readonly before: string;
  /** From the first digit, or the mark right before it, to the last one, with whatever separates them. */
  readonly digits: string;
  readonly after: string;
}

const MINUS = new Set(['-', '−', '–']);
const OF_DIGITS = /[\d.,'’\s]/u;
const DIGIT = /\d/;
const LETTER = /[\p{L}/]/u;

/** @returns null when the text is no amount in whatever way */
export function splitAmount(text: string): SplitAmount | null {
  // Input methods of the East write digits in another width.
  const trimmed = withoutQuotes((/[\uFF01-\uFF5E]/.test(text) ? text.normalize('NFKC') : text).trim());
  // Bookkeepers put what is below zero into brackets.
  const isInBrackets = trimmed.startsWith('(') && trimmed.endsWith(')');
  const whole = isInBrackets ? trimmed.slice(1, -1) : trimmed;
  const place = placeOfDigits(whole);
  if (place === null) return null;
  const digits = whole.slice(place.start, place.end);
  const head = takeSign(whole.slice(0, place.start));
  const tail = takeSign(withoutMark(whole.slice(place.end)));
  if (head === null || tail === null) return null;
  const minuses = [isInBrackets, head.isNegative, tail.isNegative].filter(Boolean).length;
  if (minuses > 1) return null;
  return { isNegative: minuses === 1, before: head.rest, digits, after: tail.rest };
}

/** `"12.50"`, as a template leaves it that was written for JSON. */
function withoutQuotes(text: string): string {
  const isQuoted = text.length > 1 && /^["']/.test(text) && text.endsWith(text.charAt(0));
  return isQuoted ? text.slice(1, -1).trim() : text;
}

function placeOfDigits(text: string): { readonly start: number; readonly end: number } | null {
  let start = 0;
  while (start < text.length && !DIGIT.test(text.charAt(start))) start += 1;
  if (start === text.length) return null;
  let end = start;
  while (end < text.length && OF_DIGITS.test(text.charAt(end))) end += 1;
  while (!DIGIT.test(text.charAt(end - 1))) end -= 1;
  // `.5` is half of one; in `Rs.500` the full stop ends the word before it.
  const isMark = /[.,]/.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(start - 2));
  return { start: isMark ? start - 1 : start, end };
}

/** `12.` has no decimals, `12,-` says so, and a sentence may end behind an amount. */
function withoutMark(tail: string): string {
  const mark = /^[.,]/.exec(tail)?.[0] ?? '';
  const rest = tail.slice(mark.length);
  return mark !== '' && MINUS.has(rest.charAt(0)) ? rest.slice(1) : rest;
}

interface Signless {
  readonly isNegative: boolean;
  readonly rest: string;
}

/** The sign at either end of what stands beside the digits; null for two of them. */
function takeSign(text: string): Signless | null {
  const trimmed = text.trim();
  const isPlus = trimmed.startsWith('+');
  const isFirst = MINUS.has(trimmed.charAt(0));
  const withoutFirst = isFirst || isPlus ? trimmed.slice(1) : trimmed;
  const isLast = MINUS.has(withoutFirst.charAt(withoutFirst.length - 1));
  if (isLast && (isFirst || isPlus)) return null;
  const rest = (isLast ? withoutFirst.slice(0, -1) : withoutFirst).trim();
  return { isNegative: isFirst || isLast, rest: withoutBrackets(rest) };
}

/** `12.50 (USD)`, `[EUR] 7` */
function withoutBrackets(text: string): string {
  return /^[([]/.test(text) && /[)\]]$/.test(text) ? text.slice(1, -1).trim() : text;
}
