/** The beginning of an uploaded table: with what it is written, and its first records. */
import type { CsvRecord } from '../../../shared/domain/report/csv-record.ts';
import {
  type Delimiter,
  findCharset,
  findDelimiter,
  isBinary,
  type ReportCharset,
} from '../../../shared/domain/report/recognise-file.ts';
import { firstRecords } from './csv-records.ts';
import type { UploadedFiles } from './uploaded-files.ts';

const LOOKED_AT_BYTES = 256 * 1_024;
const LOOKED_AT_RECORDS = 200;

/** What the person chose instead of what is found. */
export interface ReadingChoice {
  readonly charset?: ReportCharset | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly headerLine?: number | undefined;
}

export interface FileLook {
  readonly reading: {
    readonly charset: ReportCharset;
    readonly delimiter: Delimiter;
    /** Null where nobody chose one. */
    readonly headerLine: number | null;
  };
  readonly records: readonly CsvRecord[];
  readonly isBinary: boolean;
}

export function lookAtFile(files: Pick<UploadedFiles, 'read'>, id: string, choice: ReadingChoice): FileLook {
  const start = files.read(id, 0, LOOKED_AT_BYTES);
  const charset = choice.charset ?? findCharset(start);
  const text = new TextDecoder(charset).decode(start, { stream: true });
  const delimiter = choice.delimiter ?? findDelimiter((each) => firstRecords(text, each, LOOKED_AT_RECORDS));
  return {
    reading: { charset, delimiter, headerLine: choice.headerLine ?? null },
    records: firstRecords(text, delimiter, LOOKED_AT_RECORDS),
    isBinary: isBinary(text),
  };
}
