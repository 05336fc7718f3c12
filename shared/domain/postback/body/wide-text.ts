/** Bodies in UTF-16 and UTF-32, and marks of byte order. */

const encoder = new TextEncoder();

export interface NarrowBody {
  readonly bytes: Uint8Array;
  /** Whether it is UTF-8 now, whatever was declared. */
  readonly isUtf8: boolean;
}

/** A wide body, told by its mark, its charset or its zeros, as UTF-8; without a mark of byte order in any case. */
export function withoutByteOrder(bytes: Uint8Array, declared: TextDecoder | null): NarrowBody {
  const [first = -1, second = -1, third = -1, fourth = -1] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { bytes: bytes.subarray(3), isUtf8: true };
  // Before UTF-16, whose mark begins alike.
  const order = utf32Order(bytes);
  if (order !== null) return narrow(fromUtf32(bytes, order));
  if (first === 0xff && second === 0xfe) return fromUtf16(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return fromUtf16(bytes.subarray(2), 'utf-16be');
  if (isSign(first) && second === 0 && isSign(third) && fourth === 0) return fromUtf16(bytes, 'utf-16le');
  if (first === 0 && isSign(second) && third === 0 && isSign(fourth)) return fromUtf16(bytes, 'utf-16be');
  // Declared, but its bytes are no signs of two bytes: then it is not believed.
  return { bytes, isUtf8: declared?.encoding.startsWith('utf-16') ?? false };
}

function isSign(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x09 && byte < 0x7f;
}

function fromUtf16(bytes: Uint8Array, label: string): NarrowBody {
  return narrow(new TextDecoder(label).decode(bytes));
}

function narrow(text: string): NarrowBody {
  return { bytes: encoder.encode(text), isUtf8: true };
}

type Order = 'little' | 'big';

/** By its mark, or by two signs of ASCII with their zeros. */
function utf32Order(bytes: Uint8Array): Order | null {
  const isLittle = (at: number): boolean => bytes[at + 1] === 0 && bytes[at + 2] === 0 && bytes[at + 3] === 0;
  const isBig = (at: number): boolean => bytes[at] === 0 && bytes[at + 1] === 0 && bytes[at + 2] === 0;
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) return 'little';
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff) return 'big';
  if (isLittle(0) && isLittle(4) && isSign(bytes[0]) && isSign(bytes[4])) return 'little';
  return isBig(0) && isBig(4) && isSign(bytes[3]) && isSign(bytes[7]) ? 'big' : null;
}

const BYTE_ORDER_MARK = 0xfe_ff;
const REPLACEMENT = '\ufffd';

/** No decoder of the platform knows it (WHATWG Encoding). */
function fromUtf32(bytes: Uint8Array, order: Order): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, order === 'little');
    if (at === 0 && point === BYTE_ORDER_MARK) continue;
    const isCharacter = point <= 0x10_ff_ff && !(point >= 0xd8_00 && point <= 0xdf_ff);
    text += isCharacter ? String.fromCodePoint(point) : REPLACEMENT;
  }
  return text;
}
