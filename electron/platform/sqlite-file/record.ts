/** Records, the form in which rows are stored: https://www.sqlite.org/fileformat2.html#record_format. */
import { readVarint } from './varint.ts';

export type SqlValue = null | number | bigint | string | Buffer;

export interface SqlRecord {
  readonly values: readonly SqlValue[];
  /** How many values from the end are cut short or missing, because their bytes are. */
  readonly cut: number;
}

/** No table of ours has that many columns: more is not one of its records. */
const MOST_COLUMNS = 200;

/** Bytes of the serial types 0 to 9, which have no length of their own. */
const FIXED_LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];
const FIRST_BLOB_TYPE = 12;

/**
 * @param bytes what is there of the record, from its beginning
 * @param total how many bytes it has as a whole
 * @returns null when this is no record: its lengths do not add up
 */
export function readRecord(bytes: Buffer, total: number): SqlRecord | null {
  const types = readTypes(bytes);
  if (types === null) return null;
  const length = types.serials.reduce((sum, type) => sum + lengthOf(type), types.headerLength);
  if (length !== total) return null;
  const values: SqlValue[] = [];
  let at = types.headerLength;
  let cut = 0;
  for (const type of types.serials) {
    const end = at + lengthOf(type);
    if (end > bytes.length) cut += 1;
    values.push(readValue(bytes.subarray(at, end), type));
    at = end;
  }
  return { values, cut };
}

function readTypes(
  bytes: Buffer,
): { readonly serials: readonly number[]; readonly headerLength: number } | null {
  const header = readVarint(bytes, 0);
  if (header === null || !(header.value <= bytes.length)) return null;
  const serials: number[] = [];
  let at = header.length;
  while (at < header.value) {
    const type = readVarint(bytes, at);
    if (type === null || !isType(type.value) || serials.length === MOST_COLUMNS) return null;
    serials.push(type.value);
    at += type.length;
  }
  return at === header.value ? { serials, headerLength: at } : null;
}

/** 10 and 11 are reserved. */
function isType(type: number): boolean {
  return type >= 0 && type !== 10 && type !== 11;
}

function lengthOf(type: number): number {
  return FIXED_LENGTHS[type] ?? Math.floor((type - FIRST_BLOB_TYPE) / 2);
}

/** A value that is cut short: text and bytes up to there, a number not at all. */
function readValue(bytes: Buffer, type: number): SqlValue {
  if (type >= FIRST_BLOB_TYPE) return type % 2 === 0 ? bytes : bytes.toString('utf8');
  if (type === 8) return 0;
  if (type === 9) return 1;
  if (bytes.length < lengthOf(type) || bytes.length === 0) return null;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type < 6) return bytes.readIntBE(0, bytes.length);
  const value = bytes.readBigInt64BE(0);
  return BigInt(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
