/**
 * The pages of a database file without SQLite, which refuses whole files for one wrong byte:
 * https://www.sqlite.org/fileformat2.html. Pages in the write-ahead log beside it are seen as committed.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isPageSize, openWalFile, type WalFile } from './wal-file.ts';

export interface FileHeader {
  readonly firstFreelistPage: number;
  readonly freePages: number;
  /** 0 where the file has no pointer map. */
  readonly largestRootPage: number;
  readonly userVersion: number;
}

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
/** What SQLite takes by itself, and so what a file has whose header does not say it. */
const USUAL_PAGE_SIZE = 4_096;

export class PageFile {
  readonly pageSize: number;
  /** Bytes of a page that hold something. */
  readonly usable: number;
  /** Pages that are there. What a file that was cut had behind them is looked for and not found. */
  readonly pageCount: number;
  /** Null where the beginning of the file is damaged. */
  readonly header: FileHeader | null;
  readonly #file: number;
  readonly #wal: WalFile | null;

  /**
   * @param hasLog whether pages of the log beside it count
   * @throws Error when the file cannot be opened
   */
  constructor(path: string, hasLog = true) {
    this.#file = openSync(path, 'r');
    this.#wal = hasLog ? openWalFile(`${path}-wal`) : null;
    const own = this.#readAt(0, HEADER_BYTES);
    const first = this.#wal?.page(1) ?? own;
    const isHeader = first !== null && first.subarray(0, 16).toString('latin1') === MAGIC;
    const stated = isHeader ? pageSizeOf(first) : 0;
    this.pageSize = this.#wal?.pageSize ?? (isPageSize(stated) ? stated : USUAL_PAGE_SIZE);
    const reserved = isHeader ? first.readUInt8(20) : 0;
    this.usable = this.pageSize - (reserved <= 32 ? reserved : 0);
    this.header = isHeader ? readHeader(first) : null;
    const inFile = Math.ceil(fstatSync(this.#file).size / this.pageSize);
    this.pageCount = Math.max(inFile, this.#wal?.pageCount ?? 0);
  }

  /** @returns null where the file has no such page, or the disk does not give it; zeros where its end is cut off */
  page(pageNumber: number): Buffer | null {
    if (pageNumber < 1 || pageNumber > this.pageCount) return null;
    return this.#wal?.page(pageNumber) ?? this.#readAt((pageNumber - 1) * this.pageSize, this.pageSize);
  }

  close(): void {
    closeSync(this.#file);
    this.#wal?.close();
  }

  #readAt(at: number, length: number): Buffer | null {
    const bytes = Buffer.alloc(length);
    try {
      return readSync(this.#file, bytes, 0, length, at) > 0 ? bytes : null;
    } catch {
      return null;
    }
  }
}

/** 1 stands for 65,536. */
function pageSizeOf(header: Buffer): number {
  const stated = header.readUInt16BE(16);
  return stated === 1 ? 65_536 : stated;
}

function readHeader(bytes: Buffer): FileHeader {
  return {
    firstFreelistPage: bytes.readUInt32BE(32),
    freePages: bytes.readUInt32BE(36),
    largestRootPage: bytes.readUInt32BE(52),
    userVersion: bytes.readInt32BE(60),
  };
}
