/** A record of delimited text, and why a text is no table. */

/** A network's rows have some hundreds; beyond this it is no table. */
export const MAX_RECORD_BYTES = 65_536;
export const MAX_CELLS = 500;

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
