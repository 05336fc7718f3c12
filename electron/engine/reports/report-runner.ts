/** Works on reports one after the other, in steps behind everything else. */
import type { ReportId } from '../../../shared/domain/ids.ts';
import {
  type ReportProblem,
  type ReportState,
  WORKING_STATES,
} from '../../../shared/domain/report/report-state.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { ApplyDeps } from '../parse/apply-deps.ts';
import type { Entered } from '../parse/by-hand.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ReportEntry } from '../store/reports-table.ts';
import type { UploadedFiles } from '../uploads/uploaded-files.ts';
import { createPace, type Pace } from '../uploads/create-pace.ts';
import { CreatingSteps, type CreatingProgress, type CreatingTask } from './create-missing.ts';
import type { StageCall } from './part-calls.ts';
import { PartSteps, type StepEnd } from './part-steps.ts';
import type { PartThread } from './part-thread.ts';
import { stageOf } from './stage-of.ts';

const WAKE_MS = 2;
const RETRY_MS = 1_000;
const REMOVED_AT_ONCE = 500;

export interface ReportRunnerDeps {
  readonly applying: ApplyDeps;
  readonly files: UploadedFiles;
  readonly thread: PartThread;
  readonly networkOf: (report: ReportEntry) => NetworkRow;
  readonly now: () => number;
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly onChanged: () => void;
  readonly onEntered: (entered: readonly Entered[]) => void;
  /** Postbacks came in at places where others stand already. */
  readonly onImported: () => void;
}

interface Steps {
  readonly id: ReportId;
  /** @returns whether this state of it is done */
  step(): boolean | Promise<boolean>;
  /** From now on it writes nothing. */
  stop?(): void;
}

export class ReportRunner {
  readonly #deps: ReportRunnerDeps;
  readonly #runner: JobRunner;
  readonly #pace: Pace;
  #steps: Steps | null = null;
  #creating: CreatingSteps | null = null;
  /** Its last step failed. */
  #interrupted: Pick<ReportEntry, 'id'> | null = null;

  constructor(deps: ReportRunnerDeps) {
    this.#deps = deps;
    this.#pace = createPace(deps.elapsed);
    this.#runner = new JobRunner(
      {
        name: 'comparing a report',
        slice: () => this.#slice(),
        retryMs: RETRY_MS,
        onProgress: deps.onChanged,
      },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** Begins anew with what a stop interrupted: its steps are not told apart any more. */
  start(): void {
    const { store } = this.#deps.applying;
    const unfinished = store.reports.unfinished();
    store.transaction(() => {
      for (const report of unfinished)
        store.reports.save({ ...report, state: stateAfterStop(report.state), readBytes: 0 });
    });
    if (unfinished.length > 0) this.wake();
  }

  wake(): void {
    this.#runner.wakeAfter(WAKE_MS);
  }

  /** Nothing is written any more. */
  stop(): void {
    this.#runner.stop();
    this.#steps?.stop?.();
  }

  /** What it has begun of a report is forgotten; its rows are removed when it is read again. */
  forget(id: ReportId): void {
    if (this.#steps?.id === id) {
      this.#steps.stop?.();
      this.#steps = null;
    }
    if (this.#creating?.id === id) this.#creating = null;
  }

  /** One report at a time. @returns whether it begins */
  create(report: ReportEntry, task: Omit<CreatingTask, 'name'>): boolean {
    if (this.#creating !== null) return false;
    const { applying, networkOf } = this.#deps;
    this.#creating = new CreatingSteps(applying, report.id, networkOf(report), {
      ...task,
      name: report.name,
    });
    this.wake();
    return true;
  }

  creatingOf(id: ReportId): CreatingProgress | null {
    return this.#creating?.id === id ? this.#creating.progress : null;
  }

  async #slice(): Promise<SliceEnd> {
    this.#pace.begin();
    if (this.#interrupted !== null) this.#beginAnew(this.#interrupted);
    if (this.#creating !== null) return this.#createSome(this.#creating);
    const { applying, thread } = this.#deps;
    const report = applying.store.reports.unfinishedStates().find(({ state }) => WORKING_STATES.has(state));
    const steps = report === undefined ? null : this.#stepsFor(report.id);
    if (report === undefined || steps === null) {
      await thread.close();
      return { kind: 'done', pauseMs: WAKE_MS };
    }
    // What a step that fails has read is lost: whatever goes on begins anew.
    this.#interrupted = report;
    const isDone = await steps.step();
    this.#interrupted = null;
    // While it waited another one may have begun.
    if (isDone && this.#steps === steps) this.#steps = null;
    return { kind: 'more', pauseMs: this.#pace.pauseMs() };
  }

  #beginAnew(report: Pick<ReportEntry, 'id'>): void {
    const { store } = this.#deps.applying;
    const now = store.reports.get(report.id);
    if (now !== null)
      store.transaction(() => {
        store.reports.save({ ...now, state: stateAfterStop(now.state), readBytes: 0 });
      });
    this.#steps = null;
    this.#interrupted = null;
  }

  #createSome(creating: CreatingSteps): SliceEnd {
    const { isDone, entered } = creating.step();
    if (creating.way === 'forward' && entered.length > 0) this.#deps.onEntered(entered);
    if (isDone) {
      if (creating.way === 'import') this.#deps.onImported();
      this.#creating = null;
    }
    return { kind: 'more', pauseMs: this.#pace.pauseMs() };
  }

  /** Null where it is gone. */
  #stepsFor(id: ReportId): Steps | null {
    if (this.#steps?.id === id) return this.#steps;
    const report = this.#deps.applying.store.reports.get(id);
    this.#steps = report && this.#stepsOf(report);
    return this.#steps;
  }

  #stepsOf(report: ReportEntry): Steps {
    const { applying, thread, elapsed } = this.#deps;
    const { id } = report;
    if (report.state === 'removing') return { id, step: () => this.#remove(report) };
    const stage = stageOf(report, this.#deps);
    if (stage === null) return { id, step: () => this.#finish(report) };
    const deps = {
      ...applying,
      elapsed,
      onWrite: () => {
        this.#pace.begin();
      },
      readPart: thread.read.bind(thread),
    };
    const steps = new PartSteps(deps, report, stage);
    return {
      id,
      step: async () => this.#afterStep(report, stage, await steps.step()),
      stop: () => {
        steps.stop();
      },
    };
  }

  /** @returns whether this state of it is done */
  #afterStep(report: ReportEntry, stage: StageCall, end: StepEnd): boolean {
    if (end.kind === 'more') return false;
    if (end.kind === 'failed') {
      this.#fail(report, end.problem);
      return true;
    }
    switch (stage.kind) {
      case 'reading':
        return this.#goOn({ ...report, ...end.days, readBytes: report.bytes, state: 'looking' });
      case 'looking':
        return this.#goOn({ ...report, state: 'comparing' });
      case 'snapshot':
        return this.#finish({ ...report, beforeId: stage.before.id });
    }
  }

  #goOn(report: ReportEntry): true {
    this.#deps.applying.store.reports.save(report);
    return true;
  }

  #finish(report: ReportEntry): true {
    const { applying, files, now } = this.#deps;
    // It is on the disk before the file goes, from which it could be read again.
    applying.store.transaction(() => this.#goOn({ ...report, state: 'done', doneAtMs: now() }));
    files.remove(report.id);
    return true;
  }

  #remove({ id }: ReportEntry): boolean {
    const { applying, files } = this.#deps;
    const { reports, reportRows } = applying.store;
    return applying.store.redoable(() => {
      if (reportRows.removeSome(id, REMOVED_AT_ONCE)) return false;
      files.remove(id);
      reports.remove(id);
      return true;
    });
  }

  #fail(report: ReportEntry, problem: ReportProblem): void {
    this.#goOn({ ...report, state: 'failed', problem });
  }
}

/** The rest of a file that came in parts never comes any more. */
function stateAfterStop(state: ReportState): ReportState {
  return state === 'uploading' || state === 'removing' ? 'removing' : 'reading';
}
