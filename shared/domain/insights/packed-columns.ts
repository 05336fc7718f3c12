/** Columns of numbers as bytes that are read where they lie. Pure. */

const WIDE = 8;
const NARROW = 4;

/** All columns are of one length. */
export interface PackedColumns {
  readonly wide: Float64Array;
  readonly narrow: readonly Int32Array[];
}

/** The column of eight bytes first, so that all of them lie where they can be read in place. */
export function writeColumns({ wide, narrow }: PackedColumns): Uint8Array {
  const rows = wide.length;
  const bytes = new Uint8Array(rows * (WIDE + narrow.length * NARROW));
  const { buffer } = bytes;
  new Float64Array(buffer, 0, rows).set(wide);
  for (const [at, column] of narrow.entries())
    new Int32Array(buffer, rows * (WIDE + at * NARROW), rows).set(column);
  return bytes;
}

/** @param stored as `writeColumns` wrote it @param narrow how many of four bytes there are */
export function readColumns(stored: Uint8Array, narrow: number): PackedColumns {
  const bytes = stored.byteOffset % WIDE === 0 ? stored : Uint8Array.from(stored);
  const { buffer, byteOffset } = bytes;
  const rows = bytes.byteLength / (WIDE + narrow * NARROW);
  return {
    wide: new Float64Array(buffer, byteOffset, rows),
    narrow: Array.from(
      { length: narrow },
      (_, at) => new Int32Array(buffer, byteOffset + rows * (WIDE + at * NARROW), rows),
    ),
  };
}
