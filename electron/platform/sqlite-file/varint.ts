/** Variable-length integers, https://www.sqlite.org/fileformat2.html#varint. */

export interface Varint {
  /** Exact up to 2^53; what is longer is `NaN`, because no length and no place in a file is that large. */
  readonly value: number;
  /** How many bytes it takes, 1 to 9. */
  readonly length: number;
}

const LONGEST = 9;

/** @returns null where the bytes end before it does */
export function readVarint(bytes: Buffer, at: number): Varint | null {
  let value = 0;
  for (let index = 0; index < LONGEST - 1; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return null;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value: exact(value), length: index + 1 };
  }
  const last = bytes[at + LONGEST - 1];
  if (last === undefined) return null;
  return { value: exact(value * 256 + last), length: LONGEST };
}

function exact(value: number): number {
  return Number.isSafeInteger(value) ? value : Number.NaN;
}
