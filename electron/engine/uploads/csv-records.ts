/**
 * Delimited text as records, by csv-parse: RFC 4180 and what spreadsheets make of it. Of one record never more than
 * `MAX_RECORD_BYTES` are held.
 */
import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, Parser } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import {
  CsvFault,
  type CsvRecord,
  MAX_CELLS,
  MAX_RECORD_BYTES,
} from '../../../shared/domain/report/csv-record.ts';

const OPTIONS = {
  info: true,
  max_record_size: MAX_RECORD_BYTES,
  // Files that were put together have more than one of them.
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  // A lone quotation mark inside a cell is one.
  relax_quotes: true,
  skip_empty_lines: true,
};

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

/**
 * @param texts the pieces of one text, cut anywhere
 * @param delimiter one character
 * @throws CsvFault, and whatever `texts` throws
 */
export async function* csvRecords(
  texts: AsyncIterable<string> | Iterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord, void, undefined> {
  const lines = createLineCount();
  const parser = new Parser({ ...OPTIONS, delimiter });
  const parsed: AsyncIterable<Parsed> = pipeline(Readable.from(texts), parser, () => undefined);
  try {
    for await (const { record, info } of parsed) {
      const line = lines.of(record, info);
      if (record.length > MAX_CELLS) throw new CsvFault('too_many_cells', line);
      yield { line, cells: record };
    }
  } catch (error) {
    throw lines.faultOf(error) ?? error;
  }
}

/** The records of a beginning, at most so many; a fault ends it. */
export function firstRecords(text: string, delimiter: string, most: number): readonly CsvRecord[] {
  const lines = createLineCount();
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      ...OPTIONS,
      // The library hands it beside the record as well.
      info: false,
      delimiter,
      to: most,
      on_record: (record: string[], info: Info) => {
        records.push({ line: lines.of(record, info), cells: record });
        return null;
      },
    });
  } catch (error) {
    if (lines.faultOf(error) === null) throw error;
  }
  return records.filter(({ cells }) => cells.length <= MAX_CELLS);
}

const LINE_END = /\r\n|\n|\r/g;

/** The library counts an end of two characters inside quotes twice: lines are counted here. */
function createLineCount() {
  let inner = 0;
  return {
    /** The first line of a record; records come in their order. */
    of: (record: readonly string[], { records, empty_lines: empty }: Info): number => {
      const line = records + empty + inner;
      for (const cell of record) inner += cell.match(LINE_END)?.length ?? 0;
      return line;
    },
    /** Null for what is no fault of the text. */
    faultOf: (error: unknown): CsvFault | null => {
      if (!(error instanceof CsvError)) return null;
      // What the error knows of the place: the records and empty lines before it.
      const [records, empty] = [numberIn(error, 'records'), numberIn(error, 'empty_lines')];
      const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
      return new CsvFault(isOpen ? 'quote_not_closed' : 'record_too_long', records + empty + inner + 1);
    },
  };
}

function numberIn(error: CsvError, key: string): number {
  const value: unknown = error[key];
  return typeof value === 'number' ? value : 0;
}
