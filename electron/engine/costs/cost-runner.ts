/** What the thread does: reads the next rows of a file of costs. */
import { comparedKey } from '../../../shared/domain/cost/cost-dimension.ts';
import { type CostFileProblem, MOST_COST_ROWS } from '../../../shared/domain/cost/cost-file-state.ts';
import { type CostColumn, costPlaces } from '../../../shared/domain/cost/cost-mapping.ts';
import { type CostFault, type CostRow, readCostRow } from '../../../shared/domain/cost/read-cost-row.ts';
import { CsvFault, type CsvRecord } from '../../../shared/domain/report/csv-record.ts';
import { columnNames } from '../../../shared/domain/report/recognise-file.ts';
import { causeOf } from '../../platform/cause-of.ts';
import type { QueryingReply } from '../../platform/querying-thread.ts';
import type { LocalRunner } from '../../platform/worker-thread.ts';
import { csvRecords } from '../uploads/csv-records.ts';
import { BinaryFile, TextsOfFile } from '../uploads/texts-of-file.ts';
import type { CostCall, CostResult } from './cost-calls.ts';

/** Small enough that writing them never keeps what comes in waiting for long. */
const PART_COSTS = 500;
/** Where many rows are of one day and key. */
const PART_ROWS = 5_000;

interface Reading {
  readonly id: string;
  readonly texts: TextsOfFile;
  readonly records: AsyncGenerator<CsvRecord, void, undefined>;
  places: Readonly<Record<CostColumn, number>> | null;
  rows: number;
  nextPart: number;
}

export function createCostRunner(): LocalRunner<CostCall, QueryingReply<CostResult>> {
  let reading: Reading | null = null;
  const next = async (call: CostCall): Promise<CostResult> => {
    if (call.part === 0) {
      await reading?.records.return();
      reading = begin(call);
    }
    if (reading?.id !== call.readingId || reading.nextPart !== call.part)
      return { kind: 'failed', message: 'The reading of costs was interrupted.' };
    reading.nextPart += 1;
    return readPart(call, reading);
  };
  return {
    run: async (call) => ({ result: await withoutFault(async () => next(call)), queries: [] }),
    close: async () => {
      await reading?.records.return();
    },
  };
}

function begin({ readingId, file, mapping }: CostCall): Reading {
  const texts = new TextsOfFile(file, mapping.charset);
  const records = csvRecords(texts, mapping.delimiter);
  return { id: readingId, texts, records, places: null, rows: 0, nextPart: 0 };
}

async function readPart({ mapping }: CostCall, reading: Reading): Promise<CostResult> {
  const costs = new Map<string, CostRow>();
  const faults: { readonly line: number; readonly fault: CostFault }[] = [];
  const before = reading.rows;
  let isLast = false;
  while (costs.size < PART_COSTS && reading.rows - before < PART_ROWS) {
    const next = await reading.records.next();
    if (next.done === true) {
      isLast = true;
      break;
    }
    const { line, cells } = next.value;
    if (line < mapping.headerLine) continue;
    if (reading.places === null) {
      reading.places = costPlaces(mapping, columnNames(cells));
      continue;
    }
    reading.rows += 1;
    if (reading.rows > MOST_COST_ROWS) return { kind: 'fault', problem: { code: 'too_many_rows', line } };
    const read = readCostRow(cells, reading.places, mapping);
    if (read.kind === 'fault') {
      faults.push({ line, fault: read.fault });
      continue;
    }
    const cost = read.row;
    const name = `${cost.day} ${cost.currency} ${comparedKey(mapping.dimension, cost.key)}`;
    const known = costs.get(name);
    costs.set(name, known === undefined ? cost : { ...known, micros: known.micros + cost.micros });
  }
  if (isLast && reading.rows === 0) return { kind: 'fault', problem: { code: 'no_rows', line: null } };
  return {
    kind: 'rows',
    costs: [...costs.values()],
    rows: reading.rows - before,
    faults,
    readBytes: reading.texts.offset,
    isLast,
  };
}

async function withoutFault(run: () => Promise<CostResult>): Promise<CostResult> {
  try {
    return await run();
  } catch (error) {
    const problem = problemOf(error);
    return problem === null ? { kind: 'failed', message: causeOf(error) } : { kind: 'fault', problem };
  }
}

function problemOf(error: unknown): CostFileProblem | null {
  if (error instanceof CsvFault) return { code: error.code, line: error.line };
  if (error instanceof BinaryFile) return { code: 'binary', line: null };
  const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isGone ? { code: 'file_lost', line: null } : null;
}
