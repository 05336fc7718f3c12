/** What the thread does: reads the next rows of a report, and compares them with our log. */
import type { ConversionId } from '../../../shared/domain/ids.ts';
import { CsvFault, type CsvRecord } from '../../../shared/domain/report/csv-record.ts';
import { columnNames } from '../../../shared/domain/report/recognise-file.ts';
import { columnPlaces } from '../../../shared/domain/report/report-mapping.ts';
import { rowMapping, type RowReading } from '../../../shared/domain/report/report-row.ts';
import type { ReportProblem } from '../../../shared/domain/report/report-state.ts';
import { createZoneDays } from '../../../shared/domain/report/zone-days.ts';
import { causeOf } from '../../platform/cause-of.ts';
import { openReader } from '../../platform/database.ts';
import { QueryStats } from '../../platform/query-stats.ts';
import type { QueryingReply } from '../../platform/querying-thread.ts';
import type { LocalRunner } from '../../platform/worker-thread.ts';
import { createReadableStore, type ReadableStore } from '../store/readable-store.ts';
import { csvRecords } from '../uploads/csv-records.ts';
import { BinaryFile, TextsOfFile } from '../uploads/texts-of-file.ts';
import { compareRecords, type NumberedRecord } from './compare-row.ts';
import type { PartCall, PartResult } from './part-calls.ts';

/** Small enough that writing it never keeps what comes in waiting for long. */
const PART_ROWS = 150;
const MOST_ROWS = 2_000_000;

interface Reading {
  readonly id: string;
  readonly texts: TextsOfFile;
  readonly records: AsyncGenerator<CsvRecord, void, undefined>;
  readonly rows: RowReading | null;
  readonly number: number;
  readonly nextPart: number;
  /** Of the part before, which may be on its way into the database. */
  readonly takenLately: ReadonlySet<ConversionId>;
}

/** @param path of the database, which is open for writing elsewhere */
export function createPartRunner(path: string): LocalRunner<PartCall, QueryingReply<PartResult>> {
  const queries = new QueryStats();
  const db = openReader(path, queries);
  const store = createReadableStore(db);
  let reading: Reading | null = null;
  const next = async (call: PartCall): Promise<PartResult> => {
    if (call.part === 0) {
      await reading?.records.return();
      reading = begin(call);
    }
    if (reading?.id !== call.readingId || reading.nextPart !== call.part)
      return { kind: 'failed', message: 'The reading of a report was interrupted.' };
    const { result, after } = await readPart(store, call, reading);
    reading = after;
    return result;
  };
  return {
    run: async (call) => ({ result: await withoutFault(async () => next(call)), queries: queries.take() }),
    close: async () => {
      await reading?.records.return();
      db.close();
    },
  };
}

function begin({ readingId, file, mapping }: PartCall): Reading {
  const texts = new TextsOfFile(file, mapping.charset);
  const records = csvRecords(texts, mapping.delimiter);
  return { id: readingId, texts, records, rows: null, number: 0, nextPart: 0, takenLately: new Set() };
}

async function readPart(
  store: ReadableStore,
  call: PartCall,
  reading: Reading,
): Promise<{ readonly result: PartResult; readonly after: Reading }> {
  let { rows, number } = reading;
  const found: NumberedRecord[] = [];
  let isLast = false;
  while (found.length < PART_ROWS) {
    const next = await reading.records.next();
    if (next.done === true) {
      isLast = true;
      break;
    }
    const record = next.value;
    if (record.line < call.mapping.headerLine) continue;
    if (rows === null) rows = readingOf(call, record.cells);
    else found.push({ ...record, number: (number += 1) });
    if (number > MOST_ROWS) return faultOf(reading, { code: 'too_many_rows', line: record.line });
  }
  if (number === 0) return faultOf(reading, { code: 'no_rows', line: null });
  const { reportId, network } = call;
  const { rows: compared, taken } =
    rows === null
      ? { rows: [], taken: reading.takenLately }
      : compareRecords(store, reportId, network, rows, found, reading.takenLately);
  return {
    result: { kind: 'rows', rows: compared, readBytes: reading.texts.offset, isLast },
    after: { ...reading, rows, number, nextPart: reading.nextPart + 1, takenLately: taken },
  };
}

function faultOf(
  after: Reading,
  problem: ReportProblem,
): { readonly result: PartResult; readonly after: Reading } {
  return { result: { kind: 'fault', problem }, after };
}

function readingOf({ mapping, network }: PartCall, header: readonly string[]): RowReading {
  return {
    mapping,
    words: rowMapping(network.mapping, mapping),
    places: columnPlaces(mapping, columnNames(header)),
    zone: createZoneDays(mapping.zone),
  };
}

async function withoutFault(run: () => Promise<PartResult>): Promise<PartResult> {
  try {
    return await run();
  } catch (error) {
    const problem = problemOf(error);
    return problem === null ? { kind: 'failed', message: causeOf(error) } : { kind: 'fault', problem };
  }
}

function problemOf(error: unknown): ReportProblem | null {
  if (error instanceof CsvFault) return { code: error.code, line: error.line };
  if (error instanceof BinaryFile) return { code: 'binary', line: null };
  const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isGone ? { code: 'file_lost', line: null } : null;
}
