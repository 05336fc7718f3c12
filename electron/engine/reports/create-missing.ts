/** Creates the conversions that a report has and our log has not, by hand or as imported ones, some at a time. */
import { postbackIdSchema, type ReportId } from '../../../shared/domain/ids.ts';
import type { CreatingWay } from '../../../shared/domain/report/report-state.ts';
import { NOTHING_READ } from '../../../shared/domain/postback/parsed-postback.ts';
import { idOfContent } from '../../platform/ids.ts';
import { UserError } from '../../platform/user-error.ts';
import { addImported, type ImportedEntry, NO_REQUEST } from '../parse/add-imported.ts';
import type { ApplyDeps } from '../parse/apply-deps.ts';
import { addByHand, type Addition, type Entered } from '../parse/by-hand.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ReportRowEntry } from '../store/report-row-columns.ts';

const STEP = 20;

export interface CreatingProgress {
  readonly created: number;
  /** Those that came meanwhile, or cannot be created. */
  readonly skipped: number;
}

/** What is to be created. */
export interface CreatingTask {
  readonly way: CreatingWay;
  /** Of the report's file. */
  readonly name: string;
  readonly why: string | null;
}

export class CreatingSteps {
  readonly #applying: ApplyDeps;
  readonly #network: NetworkRow;
  readonly #task: CreatingTask;
  readonly id: ReportId;
  progress: CreatingProgress = { created: 0, skipped: 0 };
  #after = 0;

  constructor(applying: ApplyDeps, id: ReportId, network: NetworkRow, task: CreatingTask) {
    this.#applying = applying;
    this.#network = network;
    this.#task = task;
    this.id = id;
  }

  get way(): CreatingWay {
    return this.#task.way;
  }

  /** Each with the mark on its row in one transaction, so that none is created twice. */
  step(): { readonly isDone: boolean; readonly entered: readonly Entered[] } {
    const { store } = this.#applying;
    const { way } = this.#task;
    const entered: Entered[] = [];
    const rows = store.reportRows.creatable(this.id, way, this.#after, STEP);
    const create = (): void => {
      for (const row of rows) {
        const one = way === 'import' ? this.#import(row) : this.#create(row);
        if (one !== null) entered.push(one);
      }
    };
    // Nothing goes out of what is imported: a power cut undoes it together with its mark.
    if (way === 'import') store.redoable(create);
    else store.transaction(create);
    this.#after = rows.at(-1)?.number ?? this.#after;
    const { created, skipped } = this.progress;
    this.progress = {
      created: created + entered.length,
      skipped: skipped + rows.length - entered.length,
    };
    return { isDone: rows.length < STEP, entered };
  }

  #import(row: ReportRowEntry): Entered | null {
    const { store, now } = this.#applying;
    const entry = importedOf(row, this.#network, this.#task.name);
    if (entry === null || entry.receivedAtMs > now()) return null;
    const entered = addImported(this.#applying, this.#network, entry);
    if (entered === 'known' || entered === 'unplaced') return null;
    store.reportRows.saveCreated(this.id, row.number, entered.entryId, entered.conversionId);
    return entered;
  }

  #create(row: ReportRowEntry): Entered | null {
    const addition = additionOf(row, this.#task.why);
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

/** Its id is made of what it says, at its time: the same row in another file is no second one. */
function importedOf(row: ReportRowEntry, network: NetworkRow, file: string): ImportedEntry | null {
  const { clickId, event, status, statusWord, payoutMicros, currency, transactionId, occurredAtMs } = row;
  if (clickId === null || event === null || occurredAtMs === null) return null;
  const said = { clickId, event, status, statusWord, payoutMicros, currency, transactionId, occurredAtMs };
  const content = JSON.stringify([network.id, ...Object.values(said)]);
  return {
    ...NO_REQUEST,
    id: postbackIdSchema.parse(idOfContent(occurredAtMs, content)),
    receivedAtMs: occurredAtMs,
    test: network.test,
    importedFrom: file,
    parsed: { ...NOTHING_READ, ...said },
  };
}

/** Null for a row that says too little. */
export function additionOf(row: ReportRowEntry, why: string | null): Addition | null {
  const { clickId, event, status, payoutMicros, currency, transactionId, occurredAtMs } = row;
  if (clickId === null || event === null) return null;
  return { clickId, event, status, payoutMicros, currency, transactionId, occurredAtMs, why };
}
