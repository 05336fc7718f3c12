/** Percent-decoding that never throws and says when it had to make do. */

export interface Decoded {
  readonly text: string;
  readonly isValid: boolean;
}

/** A whole value that is a macro in percent signs: its first letters must not be taken for a byte (`%date%`). */
const PERCENT_MACRO = /^%[A-Za-z_][\w.]*%$/;

/**
 * Decodes one part of a query, form or path (Latin-1 characters as bytes) to UTF-8 text. A `+` is a
 * space, except in a path.
 */
export function decodeComponent(part: string, place: 'query' | 'path' = 'query'): Decoded {
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
      if (high !== -1 && low !== -1) {
        bytes[length++] = high * 16 + low;
        index += 2;
        continue;
      }
      isValid = false;
    }
    bytes[length++] = code === 0x2b && place === 'query' ? 0x20 : code & 0xff;
  }
  const exact = bytes.subarray(0, length);
  const text = decoder.decode(exact);
  // An exception for each of thousands of broken parts would take longer than all the rest.
  const isBroken = text.includes('\ufffd') && !isExactly(text, exact);
  return { text, isValid: isValid && !isBroken };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
/** U+FFFD begins with it in UTF-8. */
const FIRST_OF_REPLACEMENT = 0xef;

/** A sender may write U+FFFD; what was broken does not come back as the bytes that it was. */
function isExactly(text: string, bytes: Uint8Array): boolean {
  if (!bytes.includes(FIRST_OF_REPLACEMENT)) return false;
  const again = encoder.encode(text);
  return again.length === bytes.length && again.every((byte, index) => byte === bytes[index]);
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
