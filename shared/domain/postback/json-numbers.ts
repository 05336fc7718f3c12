/** Numbers of a JSON text as they are written: a click id of twenty digits is no floating-point number. Pure. */

import { endOfString } from './json-string.ts';

const QUOTE = 0x22;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

/** A number of JSON (RFC 8259, section 6). Every character can match in one way only. */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A point or an exponent behind its digits. */
const GOES_ON: ReadonlySet<number> = new Set([0x2e, 0x45, 0x65]);
/** Written as JavaScript would write it: nothing is lost when it becomes a number. */
const MAX_EXACT_DIGITS = 15;

/**
 * Puts numbers that would not come back as they are written between quotes, so that `JSON.parse` keeps their
 * text: `1.50`, `1e3`, `12345678901234567890`. In one pass, in linear time; a text that is no JSON stays none.
 */
export function quoteInexactNumbers(text: string): string {
  let quoted = '';
  let taken = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at) + 1;
    } else if (code === MINUS || isDigit(code)) {
      const plainEnd = endOfPlainNumber(text, at);
      if (plainEnd > at) {
        at = plainEnd;
        continue;
      }
      const end = endOfNumber(text, at);
      // Not a number of JSON: the parser says so.
      if (end === at) return text;
      quoted += `${text.slice(taken, at)}"${text.slice(at, end)}"`;
      taken = end;
      at = end;
    } else {
      at += 1;
    }
  }
  return taken === 0 ? text : quoted + text.slice(taken);
}

function endOfNumber(text: string, start: number): number {
  NUMBER.lastIndex = start;
  if (!NUMBER.test(text)) return start;
  const end = NUMBER.lastIndex;
  // `01` is two numbers for the expression, and none for JSON.
  return isDigit(text.charCodeAt(end)) ? start : end;
}

/** @returns where a plain whole number ends that is short enough to stay one; `start` where there is none */
function endOfPlainNumber(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const isShort = end - start <= MAX_EXACT_DIGITS;
  const isNumber = text.charCodeAt(start) !== ZERO || end - start === 1;
  return isShort && isNumber && !GOES_ON.has(text.charCodeAt(end)) ? end : start;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
