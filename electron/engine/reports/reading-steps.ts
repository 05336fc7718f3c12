/** Writes what the thread reads of a report and compares, in steps that are done again after a power cut. */
import type { ReportMapping } from '../../../shared/domain/report/report-mapping.ts';
import type { ReportProblem } from '../../../shared/domain/report/report-state.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ReportEntry } from '../store/reports-table.ts';
import type { Store } from '../store/store.ts';
import type { PartCall, PartResult } from './part-calls.ts';

const REMOVED_AT_ONCE = 500;

export type StepEnd =
  | { readonly kind: 'more' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly problem: ReportProblem };

export interface ReadingDeps {
  readonly store: Store;
  /** Names one reading among all. */
  readonly newId: () => string;
  readonly fileOf: (report: ReportEntry) => string;
  /** Never fails. */
  readonly readPart: (call: PartCall) => Promise<PartResult>;
}

export class ReadingSteps {
  readonly #deps: ReadingDeps;
  readonly #report: ReportEntry;
  readonly #call: Omit<PartCall, 'part'>;
  #part = 0;
  /** Asked for already while the one before is written. */
  #next: Promise<PartResult> | null = null;
  #isEmptied = false;
  #isStopped = false;

  constructor(deps: ReadingDeps, report: ReportEntry, mapping: ReportMapping, network: NetworkRow) {
    this.#deps = deps;
    this.#report = report;
    this.#call = {
      readingId: deps.newId(),
      reportId: report.id,
      file: deps.fileOf(report),
      network: { id: network.id, test: network.test, mapping: network.mapping },
      mapping,
    };
  }

  /** From now on nothing is written. */
  stop(): void {
    this.#isStopped = true;
  }

  async step(): Promise<StepEnd> {
    const { store } = this.#deps;
    if (!this.#isEmptied) {
      this.#isEmptied = !store.redoable(() => store.reportRows.removeSome(this.#report.id, REMOVED_AT_ONCE));
      return { kind: 'more' };
    }
    const result = await (this.#next ?? this.#ask());
    this.#next = null;
    if (this.#isStopped) return { kind: 'more' };
    if (result.kind === 'fault') return { kind: 'failed', problem: result.problem };
    if (result.kind === 'failed') throw new Error(result.message);
    if (!result.isLast) this.#next = this.#ask();
    // A call is handed over at the end of this turn: the thread works while this one writes.
    await Promise.resolve();
    if (this.#isStopped) return { kind: 'more' };
    return store.redoable(() => this.#write(result));
  }

  async #ask(): Promise<PartResult> {
    const call = { ...this.#call, part: this.#part };
    this.#part += 1;
    return this.#deps.readPart(call);
  }

  #write({ rows, readBytes, isLast }: Extract<PartResult, { kind: 'rows' }>): StepEnd {
    const { reports, reportRows } = this.#deps.store;
    for (const row of rows) reportRows.insert(row);
    if (!isLast) {
      reports.save({ ...this.#report, readBytes });
      return { kind: 'more' };
    }
    const { first, last } = reportRows.edges(this.#report.id);
    const read = { readBytes: this.#report.bytes, firstDay: first, lastDay: last };
    reports.save({ ...this.#report, ...read, state: 'looking' });
    return { kind: 'done' };
  }
}
