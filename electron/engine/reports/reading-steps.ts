/** Reads a report's rows and compares each with our log, in steps that are done again after a power cut. */
import { CsvFault } from '../../../shared/domain/report/csv-reader.ts';
import { columnNames } from '../../../shared/domain/report/recognise-file.ts';
import { columnPlaces, type ReportMapping } from '../../../shared/domain/report/report-mapping.ts';
import { rowMapping, type RowReading } from '../../../shared/domain/report/report-row.ts';
import type { ReportProblem } from '../../../shared/domain/report/report-state.ts';
import { createZoneDays } from '../../../shared/domain/report/zone-days.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ReportEntry } from '../store/reports-table.ts';
import type { Store } from '../store/store.ts';
import { compareRow } from './compare-row.ts';
import { BinaryFile, RecordSource } from './record-source.ts';
import type { ReportFiles } from './report-files.ts';

/** Small enough that a step never keeps the receiver waiting for long. */
const STEP = 150;
const MOST_ROWS = 2_000_000;
const REMOVED_AT_ONCE = 2_000;

export type StepEnd =
  | { readonly kind: 'more' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly problem: ReportProblem };

export interface ReadingDeps {
  readonly store: Store;
  readonly files: ReportFiles;
}

export class ReadingSteps {
  readonly #deps: ReadingDeps;
  readonly #report: ReportEntry;
  readonly #mapping: ReportMapping;
  readonly #network: NetworkRow;
  readonly #source: RecordSource;
  #reading: RowReading | null = null;
  #number = 0;
  #isEmptied = false;

  constructor(deps: ReadingDeps, report: ReportEntry, mapping: ReportMapping, network: NetworkRow) {
    this.#deps = deps;
    this.#report = report;
    this.#mapping = mapping;
    this.#network = network;
    this.#source = new RecordSource(deps.files, report.id, mapping);
  }

  step(): StepEnd {
    const { store } = this.#deps;
    if (!this.#isEmptied) {
      this.#isEmptied = !store.redoable(() => store.reportRows.removeSome(this.#report.id, REMOVED_AT_ONCE));
      return { kind: 'more' };
    }
    try {
      return store.redoable(() => this.#readSome());
    } catch (error) {
      const problem = problemOf(error);
      if (problem === null) throw error;
      return { kind: 'failed', problem };
    }
  }

  #readSome(): StepEnd {
    const { store } = this.#deps;
    for (let count = 0; count < STEP; count += 1) {
      const record = this.#source.next();
      if (record === null) return this.#end();
      if (record.line < this.#mapping.headerLine) continue;
      if (this.#reading === null) {
        this.#reading = this.#begin(record.cells);
        continue;
      }
      this.#number += 1;
      if (this.#number > MOST_ROWS)
        return { kind: 'failed', problem: { code: 'too_many_rows', line: record.line } };
      store.reportRows.insert(
        compareRow(store, this.#network, this.#reading, {
          reportId: this.#report.id,
          number: this.#number,
          record,
        }),
      );
    }
    store.reports.save({ ...this.#report, readBytes: this.#source.offset });
    return { kind: 'more' };
  }

  #begin(header: readonly string[]): RowReading {
    return {
      mapping: this.#mapping,
      words: rowMapping(this.#network.mapping, this.#mapping),
      places: columnPlaces(this.#mapping, columnNames(header)),
      zone: createZoneDays(this.#mapping.zone),
    };
  }

  #end(): StepEnd {
    if (this.#number === 0) return { kind: 'failed', problem: { code: 'no_rows', line: null } };
    const { store } = this.#deps;
    const { first, last } = store.reportRows.edges(this.#report.id);
    store.reports.save({
      ...this.#report,
      readBytes: this.#report.bytes,
      state: 'looking',
      firstDay: first,
      lastDay: last,
    });
    return { kind: 'done' };
  }
}

function problemOf(error: unknown): ReportProblem | null {
  if (error instanceof CsvFault) return { code: error.code, line: error.line };
  if (error instanceof BinaryFile) return { code: 'binary', line: null };
  const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isGone ? { code: 'file_lost', line: null } : null;
}
