/** Reads the rows of a report's file, some at a time, and compares them with our log. */
import type { ConversionId } from '../../../shared/domain/ids.ts';
import type { CsvRecord } from '../../../shared/domain/report/csv-record.ts';
import { columnNames } from '../../../shared/domain/report/recognise-file.ts';
import { columnPlaces } from '../../../shared/domain/report/report-mapping.ts';
import { rowMapping, type RowReading } from '../../../shared/domain/report/report-row.ts';
import type { ReportProblem } from '../../../shared/domain/report/report-state.ts';
import { createZoneDays } from '../../../shared/domain/report/zone-days.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import { type ReportRowEntry, storedReportRow } from '../store/report-row-columns.ts';
import { csvRecords } from '../uploads/csv-records.ts';
import { TextsOfFile } from '../uploads/texts-of-file.ts';
import { compareRecords, type NumberedRecord } from './compare-row.ts';
import type { PartResult, ReadingCall, ReportDays } from './part-calls.ts';

const MOST_ROWS = 2_000_000;

export class ReadingStage {
  readonly #store: ReadableStore;
  readonly #call: ReadingCall;
  readonly #texts: TextsOfFile;
  readonly #records: AsyncGenerator<CsvRecord, void, undefined>;
  #reading: RowReading | null = null;
  #number = 0;
  /** Of the part before, which may be on its way into the database. */
  #takenLately: ReadonlySet<ConversionId> = new Set();
  #days: ReportDays = { firstDay: null, lastDay: null };

  constructor(store: ReadableStore, call: ReadingCall) {
    this.#store = store;
    this.#call = call;
    this.#texts = new TextsOfFile(call.file, call.mapping.charset);
    this.#records = csvRecords(this.#texts, call.mapping.delimiter);
  }

  async close(): Promise<void> {
    await this.#records.return();
  }

  /** @throws CsvFault, BinaryFile, and whatever reading a file throws */
  async next(most: number): Promise<PartResult> {
    const found: NumberedRecord[] = [];
    let isLast = false;
    while (found.length < most) {
      const next = await this.#records.next();
      if (next.done === true) {
        isLast = true;
        break;
      }
      const record = next.value;
      if (record.line < this.#call.mapping.headerLine) continue;
      if (this.#reading === null) this.#reading = readingOf(this.#call, record.cells);
      else found.push({ ...record, number: (this.#number += 1) });
      if (this.#number > MOST_ROWS) return fault({ code: 'too_many_rows', line: record.line });
    }
    if (this.#number === 0) return fault({ code: 'no_rows', line: null });
    const rows = this.#reading === null ? [] : this.#compare(found, this.#reading);
    for (const { day } of rows) this.#days = withDay(this.#days, day);
    return {
      kind: 'part',
      rows: rows.map(storedReportRow),
      changes: [],
      readBytes: this.#texts.offset,
      days: this.#days,
      isLast,
    };
  }

  #compare(found: readonly NumberedRecord[], reading: RowReading): readonly ReportRowEntry[] {
    const { reportId, network } = this.#call;
    const compared = compareRecords(this.#store, reportId, network, reading, found, this.#takenLately);
    this.#takenLately = compared.taken;
    return compared.rows;
  }
}

/** Days are compared as text. */
function withDay(days: ReportDays, day: string | null): ReportDays {
  if (day === null) return days;
  const { firstDay, lastDay } = days;
  if (firstDay !== null && lastDay !== null && day >= firstDay && day <= lastDay) return days;
  return {
    firstDay: firstDay === null || day < firstDay ? day : firstDay,
    lastDay: lastDay === null || day > lastDay ? day : lastDay,
  };
}

function fault(problem: ReportProblem): PartResult {
  return { kind: 'fault', problem };
}

function readingOf({ mapping, network }: ReadingCall, header: readonly string[]): RowReading {
  return {
    mapping,
    words: rowMapping(network.mapping, mapping),
    places: columnPlaces(mapping, columnNames(header)),
    zone: createZoneDays(mapping.zone),
  };
}
