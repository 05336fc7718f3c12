/** Creates the conversions that a report has and our log has not, as entries by hand, some at a time. */
import type { ReportId } from '../../../shared/domain/ids.ts';
import { UserError } from '../../platform/user-error.ts';
import type { ApplyDeps } from '../parse/apply-deps.ts';
import { addByHand, type Addition, type Entered } from '../parse/by-hand.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ReportRowEntry } from '../store/report-rows-table.ts';

const STEP = 20;

export interface CreatingProgress {
  readonly created: number;
  /** Those that came meanwhile, or cannot be created. */
  readonly skipped: number;
}

export class CreatingSteps {
  readonly #applying: ApplyDeps;
  readonly #network: NetworkRow;
  readonly #why: string | null;
  readonly id: ReportId;
  progress: CreatingProgress = { created: 0, skipped: 0 };
  #after = 0;

  constructor(applying: ApplyDeps, id: ReportId, network: NetworkRow, why: string | null) {
    this.#applying = applying;
    this.#network = network;
    this.#why = why;
    this.id = id;
  }

  /** Each with the mark on its row in one transaction, so that none is created twice. */
  step(): { readonly isDone: boolean; readonly entered: readonly Entered[] } {
    const { store } = this.#applying;
    const entered: Entered[] = [];
    const rows = store.reportRows.creatable(this.id, this.#after, STEP);
    store.transaction(() => {
      for (const row of rows) {
        const one = this.#create(row);
        if (one !== null) entered.push(one);
      }
    });
    this.#after = rows.at(-1)?.number ?? this.#after;
    const { created, skipped } = this.progress;
    this.progress = {
      created: created + entered.length,
      skipped: skipped + rows.length - entered.length,
    };
    return { isDone: rows.length < STEP, entered };
  }

  #create(row: ReportRowEntry): Entered | null {
    const addition = additionOf(row, this.#why);
    if (addition === null) return null;
    const { store } = this.#applying;
    try {
      return store.transaction(() => {
        const entered = addByHand(this.#applying, this.#network, addition);
        store.reportRows.saveCreated(this.id, row.number, entered.entryId, entered.conversionId);
        return entered;
      });
    } catch (error) {
      // It came meanwhile, or lies in the future.
      if (error instanceof UserError) return null;
      throw error;
    }
  }
}

/** Null for a row that says too little. */
export function additionOf(row: ReportRowEntry, why: string | null): Addition | null {
  const { clickId, event, status, payoutMicros, currency, transactionId, occurredAtMs } = row;
  if (clickId === null || event === null) return null;
  return { clickId, event, status, payoutMicros, currency, transactionId, occurredAtMs, why };
}
