/** What a write-ahead log adds to its database: https://www.sqlite.org/fileformat2.html#the_write_ahead_log. */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

export interface WalFile {
  readonly pageSize: number;
  /** Pages of the database after the last commit in it. */
  readonly pageCount: number;
  /** Frames follow that cannot be trusted, although they were written after the ones that can: commits are lost. */
  readonly isCutShort: boolean;
  /** Whole commits that were on the disk are lost, not just one that a kill or a power cut left unfinished. */
  readonly isDamaged: boolean;
  /** @returns the page as last committed here; null when this log does not have it */
  page(pageNumber: number): Buffer | null;
  close(): void;
}

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const SMALLEST_PAGE = 512;
const MAGIC = 0x377f0682;

interface Sums {
  readonly one: number;
  readonly two: number;
}

/** @returns null where there is none, or nothing was ever committed in it */
export function openWalFile(path: string): WalFile | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  const scanned = scan(file, fstatSync(file).size);
  if (scanned === null) {
    closeSync(file);
    return null;
  }
  const { places, ...facts } = scanned;
  const { pageSize } = facts;
  return {
    ...facts,
    page: (pageNumber) => {
      const at = places.get(pageNumber);
      return at === undefined ? null : readAt(file, at, pageSize);
    },
    close: () => {
      closeSync(file);
    },
  };
}

/** What a log cannot give back, as far as it shows; all false where there is none. */
export function walLosses(path: string): Pick<WalFile, 'isCutShort' | 'isDamaged'> {
  const wal = openWalFile(path);
  wal?.close();
  if (wal !== null) return wal;
  const isUnreadable = hasUnreadableFrames(path);
  return { isCutShort: isUnreadable, isDamaged: isUnreadable };
}

/** Pages stand in it, and nothing says any more which of them belong to the database. */
function hasUnreadableFrames(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  const isAnyFrameThere = (found?.size ?? 0) >= HEADER_BYTES + FRAME_HEADER_BYTES + SMALLEST_PAGE;
  if (found?.isFile() !== true || !isAnyFrameThere) return false;
  const file = openSync(path, 'r');
  try {
    return readHeader(file) === null;
  } finally {
    closeSync(file);
  }
}

interface WalHeader {
  readonly pageSize: number;
  /** In every frame that belongs to this log. */
  readonly salt: Buffer;
  /** In which order the bytes of the sums are read. */
  readonly isBig: boolean;
  readonly sums: Sums;
}

/** @returns null where the log does not begin with a valid header: then SQLite reads nothing of it */
function readHeader(file: number): WalHeader | null {
  const header = readAt(file, 0, HEADER_BYTES);
  if (header === null) return null;
  const magic = header.readUInt32BE(0);
  const pageSize = header.readUInt32BE(8);
  if ((magic & ~1) >>> 0 !== MAGIC || !isPageSize(pageSize)) return null;
  const isBig = (magic & 1) === 1;
  const sums = addTo({ one: 0, two: 0 }, header.subarray(0, 24), isBig);
  return isSum(header, 24, sums) ? { pageSize, salt: header.subarray(16, 24), isBig, sums } : null;
}

/** Where in the log the last committed content of each page stands. */
function scan(
  file: number,
  size: number,
): (Omit<WalFile, 'page' | 'close'> & { readonly places: Map<number, number> }) | null {
  const header = readHeader(file);
  if (header === null) return null;
  const { pageSize, salt, isBig } = header;
  let { sums } = header;
  const places = new Map<number, number>();
  const uncommitted = new Map<number, number>();
  let pageCount = 0;
  let at = HEADER_BYTES;
  const frameBytes = FRAME_HEADER_BYTES + pageSize;
  for (; at + frameBytes <= size; at += frameBytes) {
    const frame = readAt(file, at, frameBytes);
    if (frame === null || !frame.subarray(8, 16).equals(salt)) break;
    sums = addTo(addTo(sums, frame.subarray(0, 8), isBig), frame.subarray(FRAME_HEADER_BYTES), isBig);
    if (!isSum(frame, 16, sums)) break;
    uncommitted.set(frame.readUInt32BE(0), at + FRAME_HEADER_BYTES);
    const committedPages = frame.readUInt32BE(4);
    if (committedPages === 0) continue;
    pageCount = committedPages;
    for (const [pageNumber, place] of uncommitted) places.set(pageNumber, place);
    uncommitted.clear();
  }
  const [isCutShort, isDamaged] = whatFollows(file, at, size, frameBytes, salt);
  return pageCount === 0 && !isCutShort ? null : { pageSize, pageCount, places, isCutShort, isDamaged };
}

/**
 * Whether a commit of the same log stands behind a frame that does not check out, and whether the log went on
 * behind that commit: then it was whole on the disk before, because each one is flushed before the next.
 */
function whatFollows(
  file: number,
  from: number,
  size: number,
  frameBytes: number,
  salt: Buffer,
): readonly [isCutShort: boolean, isDamaged: boolean] {
  let isCommitSeen = false;
  for (let at = from; at + FRAME_HEADER_BYTES <= size; at += frameBytes) {
    const frame = readAt(file, at, FRAME_HEADER_BYTES);
    if (frame?.subarray(8, 16).equals(salt) !== true) continue;
    if (isCommitSeen) return [true, true];
    isCommitSeen = frame.readUInt32BE(4) > 0;
  }
  return [isCommitSeen, false];
}

function addTo(sums: Sums, bytes: Buffer, isBig: boolean): Sums {
  let { one, two } = sums;
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0;
    two = (two + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0;
  }
  return { one, two };
}

function isSum(bytes: Buffer, at: number, sums: Sums): boolean {
  return bytes.readUInt32BE(at) === sums.one && bytes.readUInt32BE(at + 4) === sums.two;
}

/** A power of two between 512 and 65,536. */
export function isPageSize(bytes: number): boolean {
  return bytes >= SMALLEST_PAGE && bytes <= 65_536 && Number.isInteger(Math.log2(bytes));
}

function readAt(file: number, at: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length);
  try {
    return readSync(file, bytes, 0, length, at) === length ? bytes : null;
  } catch {
    // The disk does not give these bytes.
    return null;
  }
}
