/** Bytes as text and back, one character for each. */

const LITTLE_ENDIAN = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Each widened to 16 bits, in the byte order of every processor that this runs on. */
export function latin1(bytes: Uint8Array): string {
  return LITTLE_ENDIAN.decode(new Uint16Array(bytes));
}

export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
