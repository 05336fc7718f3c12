/**
 * Tells whether somebody else wrote into a database file that we have open, as `cp backup.db FILE` does: its time of
 * change moved without a write of ours, and its first page is another one.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Where the first page tells size and schema, as big-endian numbers (SQLite's file format, 1.3). */
const HEAD_BYTES = 100;
const PAGE_COUNT_AT = 28;
const SCHEMA_AT = 40;

interface Seen {
  readonly mtimeMs: number;
  readonly size: number;
  readonly head: Buffer;
}

export class OwnWrites {
  // Open as long as the database: closing a descriptor takes POSIX locks from all others of this process.
  readonly #file: number;
  #seen: Seen;
  #isForeign = false;

  /** @throws Error when it cannot be opened */
  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.#seen = this.#look();
  }

  /** Whether somebody else wrote into it since the last write of ours. For good: what they wrote is not undone. */
  isForeign(): boolean {
    if (this.#isForeign || !this.#hasMoved()) return this.#isForeign;
    const { head } = this.#seen;
    this.#seen = this.#look();
    // A `touch`, or a program that backs up: the same bytes.
    this.#isForeign = !head.equals(this.#seen.head);
    return this.#isForeign;
  }

  /**
   * Must be called after each write of ours, before anybody else has a turn.
   * @param pageCount what SQLite says of the size
   */
  note(pageCount: () => number): void {
    if (this.#isForeign || !this.#hasMoved()) return;
    const before = this.#seen.head;
    this.#seen = this.#look();
    try {
      this.#isForeign = !this.#canBeOurs(before, pageCount());
    } catch {
      // What SQLite cannot make sense of any more it did not write.
      this.#isForeign = true;
    }
  }

  /** Only after the database was closed. */
  close(): void {
    closeSync(this.#file);
  }

  /** Somebody may have written while we did. Ours is as large as it was, as it is now, or in between. */
  #canBeOurs(before: Buffer, pageCount: number): boolean {
    const { head } = this.#seen;
    const pages = head.readUInt32BE(PAGE_COUNT_AT);
    const pagesBefore = before.readUInt32BE(PAGE_COUNT_AT);
    return (
      head.readUInt32BE(SCHEMA_AT) >= before.readUInt32BE(SCHEMA_AT) &&
      pages >= Math.min(pagesBefore, pageCount) &&
      pages <= Math.max(pagesBefore, pageCount)
    );
  }

  #hasMoved(): boolean {
    const { mtimeMs, size } = fstatSync(this.#file);
    return mtimeMs !== this.#seen.mtimeMs || size !== this.#seen.size;
  }

  #look(): Seen {
    const { mtimeMs, size } = fstatSync(this.#file);
    const head = Buffer.alloc(HEAD_BYTES);
    readSync(this.#file, head, 0, HEAD_BYTES, 0);
    return { mtimeMs, size, head };
  }
}
