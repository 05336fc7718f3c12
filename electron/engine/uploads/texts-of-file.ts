/** The text of a file, piece by piece: never more than one piece is held. */
import { closeSync, openSync, readSync } from 'node:fs';
import { isBinary, type ReportCharset } from '../../../shared/domain/report/recognise-file.ts';

const PIECE_BYTES = 64 * 1_024;

/** The file holds what no text has. */
export class BinaryFile extends Error {
  override readonly name = 'BinaryFile';
}

export class TextsOfFile implements Iterable<string> {
  readonly #path: string;
  readonly #charset: ReportCharset;
  #offset = 0;

  constructor(path: string, charset: ReportCharset) {
    this.#path = path;
    this.#charset = charset;
  }

  /** Bytes that were read of the file. */
  get offset(): number {
    return this.#offset;
  }

  /** @throws BinaryFile, and what the file system says */
  *[Symbol.iterator](): Generator<string, void, undefined> {
    const decoder = new TextDecoder(this.#charset);
    const file = openSync(this.#path, 'r');
    const bytes = new Uint8Array(PIECE_BYTES);
    try {
      for (;;) {
        const length = readSync(file, bytes, 0, PIECE_BYTES, this.#offset);
        this.#offset += length;
        const text = decoder.decode(bytes.subarray(0, length), { stream: length > 0 });
        if (isBinary(text)) throw new BinaryFile('binary');
        if (text !== '') yield text;
        if (length === 0) return;
      }
    } finally {
      closeSync(file);
    }
  }
}
