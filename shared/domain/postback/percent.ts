/** Percent-decoding that never throws and says when it had to make do. */
import { decodeBytes, type ReadAs } from './charset.ts';

export interface Decoded {
  readonly text: string;
  readonly isValid: boolean;
  /** What it was read as where its bytes are not in the declared charset and no UTF-8. */
  readonly readAs?: Guess;
}

export type Guess = Extract<ReadAs, 'windows-1251' | 'bytes'>;

/** A whole value that is a macro in percent signs: its first letters must not be taken for a byte (`%date%`). */
const PERCENT_MACRO = /^%{1,2}[A-Za-z_][\w.]*%{1,2}$/;

/** The same within a value (`fb_%ad_id%`): what is no digit behind its end tells it from bytes that stand in a row. */
const MACRO_IN_VALUE = /%([A-Fa-f][0-9A-Fa-f][\w.]{1,78})%(?![0-9A-Fa-f])/y;
const NO_HEX_DIGIT = /[G-Zg-z_]/;

/** What UTF-8 is made of (Unicode 17, table 3-7), percent-encoded, and all that is no percent sign. */
const TRAIL = '%[89AB][0-9A-F]';
const ENCODED = new RegExp(
  `^(?:[^%]|%[0-7][0-9A-F]|%(?:C[2-9A-F]|D[0-9A-F])${TRAIL}|` +
    `%(?:E0%[AB][0-9A-F]|E[1-9A-CEF]${TRAIL}|ED%[89][0-9A-F])${TRAIL}|` +
    `%(?:F0%[9AB][0-9A-F]|F[1-3]${TRAIL}|F4%8[0-9A-F])${TRAIL}${TRAIL})*$`,
  'i',
);

/**
 * Whether `decodeURIComponent` takes a text. Asked first, because an exception takes longer than all the rest, and a
 * stranger can send a thousand that throw.
 * @param text of bounded length
 */
export function isPercentEncoded(text: string): boolean {
  return ENCODED.test(text);
}

/**
 * Decodes one part of a query, form or path (Latin-1 characters as bytes) to text. A `+` is a space, except in
 * a path.
 * @param charset the one that was declared, where that is not UTF-8
 */
export function decodeComponent(
  part: string,
  place: 'query' | 'path' = 'query',
  charset: TextDecoder | null = null,
): Decoded {
  if (isPlain(part)) return { text: part, isValid: true };
  if (PERCENT_MACRO.test(part)) return { text: part, isValid: true };
  const bytes = new Uint8Array(part.length);
  let length = 0;
  let isValid = true;
  for (let index = 0; index < part.length; index += 1) {
    const code = part.charCodeAt(index);
    if (code === 0x25) {
      const high = hexDigit(part.charCodeAt(index + 1));
      const low = hexDigit(part.charCodeAt(index + 2));
      const macroEnd = high < 10 || part.charCodeAt(index + 3) === 0x25 ? 0 : endOfMacro(part, index);
      if (macroEnd > 0) {
        for (; index < macroEnd; index += 1) bytes[length++] = part.charCodeAt(index) & 0xff;
        index -= 1;
        continue;
      }
      if (high !== -1 && low !== -1) {
        bytes[length++] = high * 16 + low;
        index += 2;
        continue;
      }
      isValid = false;
    }
    bytes[length++] = code === 0x2b && place === 'query' ? 0x20 : code & 0xff;
  }
  // A copy of a few bytes takes less than another view of them.
  const { text, readAs } = decodeBytes(bytes.slice(0, length), charset);
  if (readAs === 'declared' || readAs === 'utf-8') return { text, isValid };
  return { text, isValid: false, readAs };
}

/** @returns where a macro in percent signs ends that begins here; 0 where none does */
function endOfMacro(part: string, start: number): number {
  MACRO_IN_VALUE.lastIndex = start;
  const name = MACRO_IN_VALUE.exec(part)?.[1];
  return name !== undefined && NO_HEX_DIGIT.test(name) ? MACRO_IN_VALUE.lastIndex : 0;
}

/** Most parts have nothing to decode. */
function isPlain(part: string): boolean {
  for (let index = 0; index < part.length; index += 1) {
    const code = part.charCodeAt(index);
    if (code === 0x25 || code === 0x2b || code > 0x7f) return false;
  }
  return true;
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
