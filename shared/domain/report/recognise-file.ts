/** What a network's report is written with, found by looking at its beginning: charset, delimiter, header. Pure. */
import type { CsvRecord } from './csv-record.ts';

export const REPORT_CHARSETS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252'] as const;
export type ReportCharset = (typeof REPORT_CHARSETS)[number];

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Titles and periods that some cabinets put above the table. */
export const MAX_HEADER_LINE = 50;

const cyrillic = new TextDecoder('windows-1251');

/** @param start of the file; its last character may be cut */
export function findCharset(start: Uint8Array): ReportCharset {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const wide = zerosAt(start);
  if (wide !== null) return wide;
  if (isUtf8(start)) return 'utf-8';
  const text = cyrillic.decode(start);
  const signs = text.match(/[“”„‘’«»№–—…•\u00a0]/gu)?.length ?? 0;
  // Quotation marks and dashes say nothing: both have them at the same places.
  const high = start.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0) - signs;
  const letters = text.match(/[А-яЁёЄєІіЇїҐґЎў]/gu)?.length ?? 0;
  // Western text has single accented letters among Latin ones, Cyrillic text has words of them.
  const words = text.match(/[А-яЁёЄєІіЇїҐґЎў]{3,}/gu)?.length ?? 0;
  return words > 0 && letters * 10 >= high * 8 ? 'windows-1251' : 'windows-1252';
}

/** Without a mark: Latin letters in UTF-16 have a zero beside each. */
function zerosAt(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let [even, odd] = [0, 0];
  const length = Math.min(bytes.length, 4_096);
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = length / 4;
  if (odd > most && even < odd / 10) return 'utf-16le';
  return even > most && odd < even / 10 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** No table of text has these. */
export function isBinary(text: string): boolean {
  return text.includes('\0');
}

/**
 * The sign that cuts most lines into equally many cells; a comma where none does.
 * @param recordsOf the first records of the text, cut by a sign
 */
export function findDelimiter(recordsOf: (delimiter: Delimiter) => readonly CsvRecord[]): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = recordsOf(delimiter).map(({ cells }) => cells.length);
    const usual = mostCommon(widths);
    const score = usual < 2 ? 0 : widths.filter((width) => width === usual).length * Math.min(usual, 40);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The line of the first record as wide as most are: above it stand titles. */
export function findHeaderLine(records: readonly CsvRecord[]): number {
  const usual = mostCommon(records.map(({ cells }) => cells.length));
  const header = records.find(({ cells, line }) => cells.length >= usual && line <= MAX_HEADER_LINE);
  return header?.line ?? 1;
}

/** Names of columns: none empty, no two the same. */
export function columnNames(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const name =
      cell
        .replace(/^\ufeff/u, '')
        .trim()
        .slice(0, MAX_COLUMN_NAME) || `#${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

export const MAX_COLUMN_NAME = 100;

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: readonly [number, number] = [0, 0];
  for (const [value, times] of counts) if (times > best[1]) best = [value, times];
  return best[0];
}
