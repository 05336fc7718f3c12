/** Writes what the thread works out of a report, in steps that are done again after a power cut. */
import type { ReportProblem } from '../../../shared/domain/report/report-state.ts';
import type { ReportEntry } from '../store/reports-table.ts';
import type { Store } from '../store/store.ts';
import { nextPartSize } from '../uploads/part-size.ts';
import type { PartCall, PartResult, ReportDays, StageCall, StagePart } from './part-calls.ts';

const REMOVED_AT_ONCE = 500;
const FIRST_ROWS = 150;
/** Fewer make it slower without being heard of sooner: each part ends with a commit. */
const ROWS = { least: 150, most: 1_000 };

export type StepEnd =
  | { readonly kind: 'more' }
  /** With the days of the rows where the file was read. */
  | { readonly kind: 'done'; readonly days: ReportDays | null }
  | { readonly kind: 'failed'; readonly problem: ReportProblem };

export interface PartStepsDeps {
  readonly store: Pick<Store, 'reports' | 'reportRows' | 'redoable'>;
  /** Names one run among all. */
  readonly newId: () => string;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** Until then it only waited for the thread. */
  readonly onWrite: () => void;
  /** Never fails. */
  readonly readPart: (call: PartCall) => Promise<PartResult>;
}

export class PartSteps {
  readonly #deps: PartStepsDeps;
  readonly #report: ReportEntry;
  readonly #runId: string;
  readonly #stage: StageCall;
  #part = 0;
  #most = FIRST_ROWS;
  /** Asked for already while the one before is written. */
  #next: Promise<PartResult> | null = null;
  /** Of what was read of it before. */
  #isEmptied: boolean;
  #isStopped = false;

  constructor(deps: PartStepsDeps, report: ReportEntry, stage: StageCall) {
    this.#deps = deps;
    this.#report = report;
    this.#runId = deps.newId();
    this.#stage = stage;
    this.#isEmptied = stage.kind !== 'reading';
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
    this.#deps.onWrite();
    this.#write(result);
    return result.isLast ? { kind: 'done', days: result.days } : { kind: 'more' };
  }

  async #ask(): Promise<PartResult> {
    const part = this.#part;
    this.#part += 1;
    const stage = part === 0 ? this.#stage : null;
    return this.#deps.readPart({ runId: this.#runId, part, most: this.#most, stage });
  }

  #write({ rows, changes, readBytes }: StagePart): void {
    const { elapsed, store } = this.#deps;
    const { reports, reportRows, redoable } = store;
    // Hardly anything of the second and third stage is written: most of it is as it should be.
    if (rows.length + changes.length === 0 && readBytes === null) return;
    const startedAt = elapsed();
    redoable(() => {
      for (const row of rows) reportRows.insert(row);
      for (const { number, change } of changes) reportRows.saveChange(this.#report.id, number, change);
      if (readBytes !== null) reports.save({ ...this.#report, readBytes });
    });
    const written = rows.length + changes.length;
    if (written >= ROWS.least) this.#most = nextPartSize(written, elapsed() - startedAt, ROWS);
  }
}
