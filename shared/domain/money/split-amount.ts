/**
 * Takes a written amount apart into sign, currency and digits, each sign looked at a fixed number of times: one
 * expression for all of it would try every way of dividing the blanks between its parts.
 */

export interface SplitAmount {
  readonly sign: string;
  /** A currency's code or sign, where one stands before or after the digits. */
  readonly before: string | undefined;
  /** Digits with whatever separates them, and perhaps a sign of their own. */
  readonly digits: string;
  readonly after: string | undefined;
}

const AFFIX = String.raw`[A-Za-z]{3,4}|[Rr]?\$|zł|[€£₽₴₹₺₸₫₦₱₪₩₿¥]`;
const AFFIX_FIRST = new RegExp(`^(?:${AFFIX})`, 'u');
const AFFIX_LAST = new RegExp(String.raw`^(${AFFIX})\.?$`, 'u');
const NUMBER_FIRST = /^[+-]?[\d.,'’\s]*/u;
const DIGIT = /\d/;

/** @returns null when the text is no amount in whatever way */
export function splitAmount(text: string): SplitAmount | null {
  const trimmed = text.trim();
  const sign = /^[+-]/.exec(trimmed)?.[0] ?? '';
  const unsigned = trimmed.slice(sign.length).trimStart();
  const before = AFFIX_FIRST.exec(unsigned)?.[0];
  const rest = unsigned.slice(before?.length ?? 0).trimStart();
  const number = NUMBER_FIRST.exec(rest)?.[0] ?? '';
  const tail = rest.slice(number.length);
  const after = AFFIX_LAST.exec(tail)?.[1];
  if (tail !== '' && after === undefined) return null;
  const digits = digitsOf(number, after === undefined);
  return digits === null ? null : { sign, before, digits, after };
}

/** Up to the last digit and the mark behind it: `12.` has no decimals, and a sentence may end behind it. */
function digitsOf(number: string, isLast: boolean): string | null {
  let end = number.length;
  while (end > 0 && !DIGIT.test(number.charAt(end - 1))) end -= 1;
  if (end === 0) return null;
  const mark = /^[.,]?/.exec(number.slice(end))?.[0] ?? '';
  const left = number.slice(end + mark.length).trim();
  return left === '' || (left === '.' && isLast) ? number.slice(0, end) + mark : null;
}
