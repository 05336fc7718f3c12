/** Bytes as text and back, one character for each. */

const LITTLE_ENDIAN = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Each widened to 16 bits, in the byte order of every processor that this runs on. */
export function latin1(bytes: Uint8Array): string {
  return LITTLE_ENDIAN.decode(new Uint16Array(bytes));
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
