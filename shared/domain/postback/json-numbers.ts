/** Numbers of a JSON text as they are written: a click id of twenty digits is no floating-point number. Pure. */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

/** A number of JSON (RFC 8259, section 6). Every character can match in one way only. */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
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
      at = endOfString(text, at);
    } else if (code === MINUS || isDigit(code)) {
      const end = endOfNumber(text, at);
      // Not a number of JSON: the parser says so.
      if (end === at) return text;
      if (!isExact(text, at, end)) {
        quoted += `${text.slice(taken, at)}"${text.slice(at, end)}"`;
        taken = end;
      }
      at = end;
    } else {
      at += 1;
    }
  }
  return taken === 0 ? text : quoted + text.slice(taken);
}

/** @returns where the text goes on behind the string that begins here */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    at += code === BACKSLASH ? 2 : 1;
  }
  return text.length;
}

function endOfNumber(text: string, start: number): number {
  NUMBER.lastIndex = start;
  if (!NUMBER.test(text)) return start;
  const end = NUMBER.lastIndex;
  // `01` is two numbers for the expression, and none for JSON.
  return isDigit(text.charCodeAt(end)) ? start : end;
}

/** A plain whole number that is short enough. */
function isExact(text: string, start: number, end: number): boolean {
  if (end - start > MAX_EXACT_DIGITS) return false;
  for (let at = start; at < end; at += 1) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
