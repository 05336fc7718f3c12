/** The lines of a file from a place to its beginning, the last one first: never more than one line is held. */
import { closeSync, openSync, readSync } from 'node:fs';
import { type FileLine, type FilePlace, LF, MAX_LINE_BYTES, PIECE_BYTES } from './lines-of-file.ts';

export function* linesBackwards(path: string, from: FilePlace): Generator<FileLine, void, undefined> {
  const file = openSync(path, 'r');
  try {
    /** What is read of the lines before the place, from `base` on. */
    let held: Buffer = Buffer.alloc(0);
    let [base, number, isTooLong] = [from.offset, from.lines, false];
    const take = (start: number): FileLine => {
      const line = withoutEnd(held.subarray(start));
      const bytes = isTooLong || line.length > MAX_LINE_BYTES ? null : line;
      const taken = { number, bytes, place: { offset: base + start, lines: number - 1 } };
      held = held.subarray(0, start);
      [number, isTooLong] = [number - 1, false];
      return taken;
    };
    for (;;) {
      // The end of a line that is not read yet is its own; of one whose end was let go, the end before it is looked for.
      const last = held.length - (isTooLong ? 1 : 2);
      const end = last < 0 ? -1 : held.lastIndexOf(LF, last);
      if (end !== -1) {
        yield take(end + 1);
        continue;
      }
      if (base === 0) {
        if (held.length > 0 || isTooLong) yield take(0);
        return;
      }
      if (held.length > MAX_LINE_BYTES + 1) [held, isTooLong] = [Buffer.alloc(0), true];
      const piece = Buffer.alloc(Math.min(PIECE_BYTES, base));
      base -= piece.length;
      readSync(file, piece, 0, piece.length, base);
      held = Buffer.concat([piece, held]);
    }
  } finally {
    closeSync(file);
  }
}

function withoutEnd(line: Buffer): Buffer {
  return line.at(-1) === LF ? line.subarray(0, -1) : line;
}
