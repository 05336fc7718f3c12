/** The lines of a file as bytes, one after the other: never more than one line is held, and of a long one nothing. */
import { closeSync, openSync, readSync } from 'node:fs';

const PIECE_BYTES = 256 * 1_024;
/** A postback with the largest body that is taken, with each sign of it escaped. */
const MAX_LINE_BYTES = 4 * 1_024 * 1_024;
const LF = 0x0a;

export interface FileLine {
  /** From 1. */
  readonly number: number;
  /** Null for one that is too long. */
  readonly bytes: Buffer | null;
  /** Bytes of the file up to its end. */
  readonly offset: number;
}

export function* linesOfFile(path: string): Generator<FileLine, void, undefined> {
  const file = openSync(path, 'r');
  try {
    let held: Buffer[] = [];
    let [heldBytes, number, offset] = [0, 0, 0];
    const take = (part: Buffer): FileLine => {
      heldBytes += part.length;
      const isTooLong = heldBytes > MAX_LINE_BYTES;
      const bytes = isTooLong ? null : held.length === 0 ? part : Buffer.concat([...held, part]);
      [held, heldBytes] = [[], 0];
      number += 1;
      return { number, bytes, offset };
    };
    for (;;) {
      const piece = Buffer.alloc(PIECE_BYTES);
      const length = readSync(file, piece, 0, PIECE_BYTES, offset);
      const start = offset;
      let from = 0;
      for (;;) {
        const end = piece.subarray(0, length).indexOf(LF, from);
        if (end === -1) break;
        offset = start + end + 1;
        yield take(piece.subarray(from, end));
        from = end + 1;
      }
      offset = start + length;
      const rest = piece.subarray(from, length);
      heldBytes += rest.length;
      if (heldBytes > MAX_LINE_BYTES) held = [];
      else if (rest.length > 0) held.push(rest);
      if (length > 0) continue;
      const last = Buffer.concat(held);
      const isTooLong = heldBytes > MAX_LINE_BYTES;
      if (heldBytes > 0) yield { number: number + 1, bytes: isTooLong ? null : last, offset };
      return;
    }
  } finally {
    closeSync(file);
  }
}
