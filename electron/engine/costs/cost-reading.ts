/** One reading of a file of costs from its start: what the thread reads is written down as drafts, in steps. */
import type { CostDimension } from '../../../shared/domain/cost/cost-dimension.ts';
import type { CostFault } from '../../../shared/domain/cost/read-cost-row.ts';
import type { CostPlanFigures } from '../store/costs-table.ts';
import type { Store } from '../store/store.ts';
import type { CostCall, CostResult } from './cost-calls.ts';
import type { CostFileProgress } from './cost-file-progress.ts';
import { planView } from './costs.ts';
import type { LinkKeys } from './link-keys.ts';

const REMOVED_AT_ONCE = 2_000;
const MOST_FAULT_LINES = 50;

export interface CostReadingDeps {
  readonly store: Pick<Store, 'costs' | 'redoable'>;
  readonly keys: Pick<LinkKeys, 'keyOf'>;
  /** What saving the drafts of the file would do; read on another thread, since there may be a million. */
  readonly planOf: (dimension: CostDimension) => Promise<CostPlanFigures>;
  /** Never fails. */
  readonly readPart: (call: CostCall) => Promise<CostResult>;
}

export interface ReadingStep {
  readonly progress: CostFileProgress;
  readonly isEnd: boolean;
}

export class CostReading {
  readonly #deps: CostReadingDeps;
  readonly #call: Omit<CostCall, 'part'>;
  #part = 0;
  #isEmptied = false;
  /** Asked for already while the one before is written. */
  #next: Promise<CostResult> | null = null;
  /** All of the file is written, and what it would do could not be told yet. */
  #written: CostFileProgress | null = null;

  constructor(deps: CostReadingDeps, call: Omit<CostCall, 'part'>) {
    this.#deps = deps;
    this.#call = call;
  }

  /** @throws Error of the computer's: the reading begins anew with the next step */
  async step(before: CostFileProgress): Promise<ReadingStep> {
    const { store } = this.#deps;
    if (!this.#isEmptied) {
      this.#isEmptied = !store.redoable(() => store.costs.removeSomeDrafts('file', REMOVED_AT_ONCE));
      return { progress: before, isEnd: false };
    }
    if (this.#written !== null) return this.#end(this.#written);
    const result = await (this.#next ?? this.#ask());
    this.#next = null;
    if (result.kind === 'failed') {
      [this.#part, this.#isEmptied] = [0, false];
      throw new Error(result.message);
    }
    if (result.kind === 'fault')
      return { progress: { ...before, state: 'failed', problem: result.problem }, isEnd: true };
    if (!result.isLast) this.#next = this.#ask();
    const written = store.redoable(() => this.#write(before, result));
    if (!result.isLast) return { progress: written, isEnd: false };
    this.#written = written;
    return this.#end(written);
  }

  async #ask(): Promise<CostResult> {
    const call = { ...this.#call, part: this.#part };
    this.#part += 1;
    return this.#deps.readPart(call);
  }

  #write(before: CostFileProgress, result: Extract<CostResult, { kind: 'rows' }>): CostFileProgress {
    const { costs } = this.#deps.store;
    const { dimension } = this.#call.mapping;
    for (const row of result.costs) costs.addDraft('file', this.#deps.keys.keyOf(dimension, row.key), row);
    const faults: Partial<Record<CostFault, number>> = { ...before.faults };
    for (const { fault } of result.faults) faults[fault] = (faults[fault] ?? 0) + 1;
    return {
      ...before,
      readBytes: result.readBytes,
      rows: before.rows + result.rows,
      faults,
      faultLines: [...before.faultLines, ...result.faults].slice(0, MOST_FAULT_LINES),
    };
  }

  async #end(progress: CostFileProgress): Promise<ReadingStep> {
    const plan = planView(await this.#deps.planOf(this.#call.mapping.dimension));
    const isNothing = plan.rows === 0;
    return {
      progress: isNothing
        ? { ...progress, state: 'failed', problem: { code: 'no_rows', line: null } }
        : { ...progress, state: 'read', plan },
      isEnd: true,
    };
  }
}
