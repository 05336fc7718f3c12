/** The records of a report's file, chunk by chunk: never more than one chunk's are held. */
import type { ReportId } from '../../../shared/domain/ids.ts';
import { CsvReader, type CsvRecord } from '../../../shared/domain/report/csv-reader.ts';
import { isBinary } from '../../../shared/domain/report/recognise-file.ts';
import type { ReportReading } from '../../../shared/domain/report/report-mapping.ts';
import type { ReportFiles } from './report-files.ts';

const CHUNK_BYTES = 64 * 1_024;

/** The file holds what no text has. */
export class BinaryFile extends Error {
  override readonly name = 'BinaryFile';
}

export class RecordSource {
  readonly #files: ReportFiles;
  readonly #id: ReportId;
  readonly #decoder: TextDecoder;
  readonly #reader: CsvReader;
  #queue: readonly CsvRecord[] = [];
  #taken = 0;
  #offset = 0;
  #isAtEnd = false;

  constructor(files: ReportFiles, id: ReportId, { charset, delimiter }: ReportReading) {
    this.#files = files;
    this.#id = id;
    this.#decoder = new TextDecoder(charset);
    this.#reader = new CsvReader(delimiter);
  }

  /** Bytes that were read of the file. */
  get offset(): number {
    return this.#offset;
  }

  /**
   * @returns null behind the last one
   * @throws CsvFault, BinaryFile
   */
  next(): CsvRecord | null {
    for (;;) {
      const record = this.#queue[this.#taken];
      if (record !== undefined) {
        this.#taken += 1;
        return record;
      }
      if (this.#isAtEnd) return null;
      this.#fill();
    }
  }

  #fill(): void {
    const bytes = this.#files.read(this.#id, this.#offset, CHUNK_BYTES);
    this.#offset += bytes.length;
    this.#isAtEnd = bytes.length === 0;
    const text = this.#decoder.decode(bytes, { stream: !this.#isAtEnd });
    if (isBinary(text)) throw new BinaryFile('binary');
    const records = this.#reader.push(text);
    this.#queue = this.#isAtEnd ? [...records, ...this.#reader.end()] : records;
    this.#taken = 0;
  }
}
