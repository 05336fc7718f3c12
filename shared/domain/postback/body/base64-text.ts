/**
 * A whole postback that was put into Base64 on its way (RFC 4648, both alphabets, with filling or without). It is
 * recognised by what is in it: JSON, elements or pairs, in UTF-8. An id that could be Base64 holds none of these.
 */
import { decodeBytes } from '../charset.ts';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Those of URLs, and the blank that a plus becomes where a form is decoded. */
const OTHER_SIGNS: readonly (readonly [sign: string, value: number])[] = [
  ['-', 62],
  [' ', 62],
  ['_', 63],
];
const NONE = 255;
const VALUES = Uint8Array.from({ length: 128 }, () => NONE);
for (let value = 0; value < SIGNS.length; value += 1) VALUES[SIGNS.charCodeAt(value)] = value;
for (const [sign, value] of OTHER_SIGNS) VALUES[sign.charCodeAt(0)] = value;

/** `id=1` is nothing that anybody would encode. */
const SHORTEST = 16;
const LONGEST = 65_536;
/** A bracket, a quote or a letter, as a sign of Base64: most values are done here. */
const FIRST = /^[IP-Za-e]/;
const BEGIN_SIGNS = 8;
const WHOLE = /^[A-Za-z0-9+/_ -]+={0,2}$/;
/** Mail programs break it into lines. */
const LINE_BREAKS = /[\r\n]+/g;
const BEGIN = /^(?:\s{0,20}[{["]|\s{0,20}<[?A-Za-z]|[A-Za-z_][\w.[\]-]{0,63}=[^=])/;
/** Controls but those that are blanks. */
const BINARY = /[^\P{Cc}\s]/u;

/** @returns null where it is no such text */
export function textInBase64(value: string): string | null {
  if (value.length < SHORTEST || value.length > LONGEST || !FIRST.test(value)) return null;
  const signs = value.replaceAll(LINE_BREAKS, '');
  // Most ids say something else within their first bytes.
  if (!bytesIn(signs.slice(0, BEGIN_SIGNS)).every((byte) => byte < 0x80) || !WHOLE.test(signs)) return null;
  const { text, readAs } = decodeBytes(bytesIn(signs));
  return readAs === 'utf-8' && BEGIN.test(text) && !BINARY.test(text) ? text : null;
}

function bytesIn(signs: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((signs.length * 3) / 4));
  let [length, bits, count] = [0, 0, 0];
  for (let at = 0; at < signs.length; at += 1) {
    const value = VALUES[signs.charCodeAt(at)] ?? NONE;
    if (value === NONE) break;
    bits = ((bits << 6) | value) & 0xff_ff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[length++] = (bits >> count) & 0xff;
  }
  return bytes.subarray(0, length);
}
