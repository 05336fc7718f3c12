/** Pages of b-trees, https://www.sqlite.org/fileformat2.html#b_tree_pages. Reads around cells that are damaged. */
import { readVarint } from './varint.ts';

export type PageKind = 'table_leaf' | 'table_inner' | 'index_leaf' | 'index_inner';

/** A record as far as its page holds it; the rest is in a chain of overflow pages. */
export interface StoredPayload {
  /** Bytes of the whole record. */
  readonly total: number;
  readonly local: Buffer;
  /** Number of the first overflow page; 0 where there is none. */
  readonly overflow: number;
}

export interface Cell {
  /** Only in tables with a rowid. */
  readonly rowid: number | bigint | null;
  /** Page to the left of this cell; only in inner pages. */
  readonly child: number | null;
  /** Null in inner pages of tables. */
  readonly payload: StoredPayload | null;
}

export interface BtreePage {
  readonly kind: PageKind;
  readonly cells: readonly Cell[];
  /** How many cells the page should have beside those that were read. */
  readonly lostCells: number;
  /** The last child; only in inner pages. */
  readonly rightmost: number | null;
}

const KINDS: Readonly<Record<number, PageKind>> = {
  2: 'index_inner',
  5: 'table_inner',
  10: 'index_leaf',
  13: 'table_leaf',
};

/** The database's own header stands before that of its first page. */
const FILE_HEADER_BYTES = 100;

/**
 * @param usable bytes of a page without the reserved ones at its end
 * @returns null when it is no page of a b-tree
 */
export function readBtreePage(bytes: Buffer, pageNumber: number, usable: number): BtreePage | null {
  const start = pageNumber === 1 ? FILE_HEADER_BYTES : 0;
  const kind = KINDS[bytes[start] ?? 0];
  if (kind === undefined) return null;
  const isInner = kind.endsWith('inner');
  const pointersAt = start + (isInner ? 12 : 8);
  const stated = bytes.readUInt16BE(start + 3);
  // A cell takes at least two bytes for its pointer and four for itself.
  const count = Math.min(stated, Math.floor((usable - pointersAt) / 6));
  const cells: Cell[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = bytes.readUInt16BE(pointersAt + index * 2);
    const cell = at < pointersAt || at >= usable ? null : readCell(bytes, at, kind, usable);
    if (cell !== null) cells.push(cell);
  }
  return {
    kind,
    cells,
    lostCells: count - cells.length,
    rightmost: isInner ? bytes.readUInt32BE(start + 8) : null,
  };
}

function readCell(bytes: Buffer, at: number, kind: PageKind, usable: number): Cell | null {
  if (kind === 'table_inner') {
    return at + 4 > usable ? null : { rowid: null, child: bytes.readUInt32BE(at), payload: null };
  }
  if (kind === 'index_inner') {
    const payload = at + 4 > usable ? null : readPayload(bytes, at + 4, false, usable);
    return payload === null ? null : { rowid: null, child: bytes.readUInt32BE(at), payload };
  }
  if (kind === 'index_leaf') {
    const payload = readPayload(bytes, at, false, usable);
    return payload === null ? null : { rowid: null, child: null, payload };
  }
  const length = readVarint(bytes, at);
  if (length === null) return null;
  const rowid = readVarint(bytes, at + length.length);
  if (rowid === null || Number.isNaN(rowid.value)) return null;
  const payload = readPayload(bytes, at, true, usable);
  return payload === null ? null : { rowid: rowid.value, child: null, payload };
}

/** How much of a record its page holds: https://www.sqlite.org/fileformat2.html#cell_payload_overflow_pages. */
function readPayload(bytes: Buffer, at: number, isTable: boolean, usable: number): StoredPayload | null {
  const total = readVarint(bytes, at);
  if (total === null || !(total.value > 0)) return null;
  let from = at + total.length;
  if (isTable) from += readVarint(bytes, from)?.length ?? 0;
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (total.value <= most) {
    const end = from + total.value;
    return end > usable ? null : { total: total.value, local: bytes.subarray(from, end), overflow: 0 };
  }
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((total.value - least) % (usable - 4));
  const end = from + (wanted <= most ? wanted : least);
  if (end + 4 > usable) return null;
  return { total: total.value, local: bytes.subarray(from, end), overflow: bytes.readUInt32BE(end) };
}
