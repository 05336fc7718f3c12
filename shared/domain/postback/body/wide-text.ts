/** Bodies in UTF-16, and marks of byte order. */

const encoder = new TextEncoder();

export interface NarrowBody {
  readonly bytes: Uint8Array;
  /** Whether it is UTF-8 now, whatever was declared. */
  readonly isUtf8: boolean;
}

/** A body of UTF-16, told by its mark, its charset or its zeros, as UTF-8; without a mark of byte order in any case. */
export function withoutByteOrder(bytes: Uint8Array, declared: TextDecoder | null): NarrowBody {
  const [first = -1, second = -1, third = -1, fourth = -1] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { bytes: bytes.subarray(3), isUtf8: true };
  if (first === 0xff && second === 0xfe) return fromWide(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return fromWide(bytes.subarray(2), 'utf-16be');
  if (isSign(first) && second === 0 && isSign(third) && fourth === 0) return fromWide(bytes, 'utf-16le');
  if (first === 0 && isSign(second) && third === 0 && isSign(fourth)) return fromWide(bytes, 'utf-16be');
  // Declared, but its bytes are no signs of two bytes: then it is not believed.
  return { bytes, isUtf8: declared?.encoding.startsWith('utf-16') ?? false };
}

function isSign(byte: number): boolean {
  return byte >= 0x09 && byte < 0x7f;
}

function fromWide(bytes: Uint8Array, label: string): NarrowBody {
  return { bytes: encoder.encode(new TextDecoder(label).decode(bytes)), isUtf8: true };
}
