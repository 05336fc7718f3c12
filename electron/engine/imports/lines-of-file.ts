/** The lines of a file as bytes, one after the other: never more than one line is held, and of a long one nothing. */
import { closeSync, openSync, readSync } from 'node:fs';

export const PIECE_BYTES = 256 * 1_024;
/** A postback with the largest body that is taken, with each sign of it escaped. */
export const MAX_LINE_BYTES = 4 * 1_024 * 1_024;
export const LF = 0x0a;

export interface FileLine {
  /** From 1. */
  readonly number: number;
  /** Null for one that is too long. */
  readonly bytes: Buffer | null;
  /** Where reading goes on after it. */
  readonly place: FilePlace;
}

/** Where one line ends and the next begins. */
export interface FilePlace {
  /** Bytes before it. */
  readonly offset: number;
  /** Lines before it. */
  readonly lines: number;
}

export const FILE_START: FilePlace = { offset: 0, lines: 0 };

export function* linesOfFile(path: string, from = FILE_START): Generator<FileLine, void, undefined> {
  const file = openSync(path, 'r');
  try {
    let held: Buffer[] = [];
    let [heldBytes, number, offset] = [0, from.lines, from.offset];
    const take = (part: Buffer): FileLine => {
      heldBytes += part.length;
      const isTooLong = heldBytes > MAX_LINE_BYTES;
      const bytes = isTooLong ? null : held.length === 0 ? part : Buffer.concat([...held, part]);
      [held, heldBytes] = [[], 0];
      number += 1;
      return { number, bytes, place: { offset, lines: number } };
    };
    for (;;) {
      const piece = Buffer.alloc(PIECE_BYTES);
      const length = readSync(file, piece, 0, PIECE_BYTES, offset);
      const start = offset;
      let at = 0;
      for (;;) {
        const end = piece.subarray(0, length).indexOf(LF, at);
        if (end === -1) break;
        offset = start + end + 1;
        yield take(piece.subarray(at, end));
        at = end + 1;
      }
      offset = start + length;
      const rest = piece.subarray(at, length);
      heldBytes += rest.length;
      if (heldBytes > MAX_LINE_BYTES) held = [];
      else if (rest.length > 0) held.push(rest);
      if (length > 0) continue;
      const last = Buffer.concat(held);
      const isTooLong = heldBytes > MAX_LINE_BYTES;
      const place = { offset, lines: number + 1 };
      if (heldBytes > 0) yield { number: number + 1, bytes: isTooLong ? null : last, place };
      return;
    }
  } finally {
    closeSync(file);
  }
}
