/**
 * Tells whether somebody else wrote into a database file that we have open, as `cp backup.db FILE` does: its time of
 * change moved, and the first page is none that SQLite can have made of the one before.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What the first page tells, as big-endian numbers (SQLite's file format, 1.3). */
const HEAD_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
/** Grows whenever the first page is written. */
const CHANGES_AT = 24;
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
  readonly #pageCount: () => number;
  #seen: Seen;
  #isForeign = false;
  #hasHead = true;

  /**
   * @param pageCount what SQLite says of the size
   * @throws Error when the file cannot be opened
   */
  constructor(path: string, pageCount: () => number) {
    this.#file = openSync(path, 'r');
    this.#pageCount = pageCount;
    this.#seen = this.#look();
  }

  /** Whether somebody put another database into it. For good: what they wrote is not undone. Asked before and after each write. */
  isForeign(): boolean {
    if (this.#isForeign || !this.#hasMoved()) return this.#isForeign;
    const before = this.#seen.head;
    const now = this.#look();
    // No database, but damage, which is rescued, or one that is just being copied.
    this.#hasHead = now.head.toString('latin1', 0, MAGIC.length) === MAGIC;
    this.#seen = this.#hasHead ? now : { ...now, head: before };
    // A `touch`, or a program that backs up: the same bytes.
    if (!before.equals(this.#seen.head)) this.#isForeign = !this.#canGoOnFrom(before);
    return this.#isForeign;
  }

  /** Whether somebody wrote into it, and it does not begin as a database yet: it is damaged, or is just being copied. */
  isUnclear(): boolean {
    return !this.isForeign() && !this.#hasHead;
  }

  /** Only after the database was closed. */
  close(): void {
    closeSync(this.#file);
  }

  /** Whatever SQLite writes, here or in another program: it is as large as it was, as it is now, or in between. */
  #canGoOnFrom(before: Buffer): boolean {
    const { head } = this.#seen;
    const pages = head.readUInt32BE(PAGE_COUNT_AT);
    const pagesBefore = before.readUInt32BE(PAGE_COUNT_AT);
    try {
      const pagesNow = this.#pageCount();
      return (
        head.readUInt32BE(CHANGES_AT) >= before.readUInt32BE(CHANGES_AT) &&
        head.readUInt32BE(SCHEMA_AT) >= before.readUInt32BE(SCHEMA_AT) &&
        pages >= Math.min(pagesBefore, pagesNow) &&
        pages <= Math.max(pagesBefore, pagesNow)
      );
    } catch {
      // What SQLite cannot make sense of any more it did not write.
      return false;
    }
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
