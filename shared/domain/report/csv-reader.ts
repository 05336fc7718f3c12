/**
 * Reads delimited text (RFC 4180 and what spreadsheets make of it) as it arrives, piece by piece. Linear, and of one
 * record never more than `MAX_RECORD_CHARS` are held. Pure.
 */

/** A network's rows have some hundreds; beyond this it is no table. */
export const MAX_RECORD_CHARS = 65_536;
const MAX_CELLS = 500;

export type CsvFaultCode = 'record_too_long' | 'too_many_cells' | 'quote_not_closed';

/** Why a text is no table, and the line in which the record begins. */
export class CsvFault extends Error {
  override readonly name = 'CsvFault';
  readonly code: CsvFaultCode;
  readonly line: number;

  constructor(code: CsvFaultCode, line: number) {
    super(code);
    this.code = code;
    this.line = line;
  }
}

export interface CsvRecord {
  /** The first one of it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const [QUOTE, LF, CR] = [0x22, 0x0a, 0x0d];

/** `quote`: a quotation mark inside quotes, which ends them or is the first of two. */
type Place = 'start' | 'bare' | 'quoted' | 'quote';

export class CsvReader {
  readonly #delimiter: number;
  #place: Place = 'start';
  #cell = '';
  #cells: string[] = [];
  #chars = 0;
  #line = 1;
  #recordLine = 1;
  #isAfterCr = false;

  /** @param delimiter one character */
  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /**
   * @returns the records that end in this piece; empty lines are none
   * @throws CsvFault
   */
  push(text: string): readonly CsvRecord[] {
    const records: CsvRecord[] = [];
    let from = 0;
    const take = (until: number): void => {
      if (until > from) this.#cell += text.slice(from, until);
      from = until + 1;
    };
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const isSecondOfEnd = this.#isAfterCr && code === LF;
      this.#isAfterCr = code === CR;
      if (isSecondOfEnd && this.#place !== 'quoted') {
        from = at + 1;
        continue;
      }
      if ((code === LF && !isSecondOfEnd) || code === CR) this.#line += 1;
      this.#count();
      if (this.#place === 'quoted') {
        if (code !== QUOTE) continue;
        take(at);
        this.#place = 'quote';
        continue;
      }
      if (this.#place === 'quote' && code === QUOTE) {
        this.#cell += '"';
        from = at + 1;
        this.#place = 'quoted';
        continue;
      }
      if (code === this.#delimiter) {
        take(at);
        this.#endCell();
      } else if (code === LF || code === CR) {
        take(at);
        this.#endRecord(records);
      } else if (code === QUOTE && this.#place === 'start') {
        from = at + 1;
        this.#place = 'quoted';
      } else this.#place = 'bare';
    }
    if (from < text.length) this.#cell += text.slice(from);
    return records;
  }

  /**
   * What is left when nothing follows.
   * @throws CsvFault where a quote is open
   */
  end(): readonly CsvRecord[] {
    if (this.#place === 'quoted') throw new CsvFault('quote_not_closed', this.#recordLine);
    const records: CsvRecord[] = [];
    this.#endRecord(records);
    return records;
  }

  #count(): void {
    this.#chars += 1;
    if (this.#chars <= MAX_RECORD_CHARS) return;
    throw new CsvFault(this.#place === 'quoted' ? 'quote_not_closed' : 'record_too_long', this.#recordLine);
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#place = 'start';
    if (this.#cells.length > MAX_CELLS) throw new CsvFault('too_many_cells', this.#recordLine);
  }

  #endRecord(records: CsvRecord[]): void {
    this.#endCell();
    const isEmpty = this.#cells.length === 1 && this.#cells[0] === '';
    if (!isEmpty) records.push({ line: this.#recordLine, cells: this.#cells });
    this.#cells = [];
    this.#chars = 0;
    this.#recordLine = this.#line;
  }
}
