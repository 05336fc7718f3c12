/**
 * A file of costs, or a pasted sheet: one at a time. What is read is not kept over a stop; what is being saved goes on
 * after it, until it is cancelled.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CostFileState } from '../../../shared/domain/cost/cost-file-state.ts';
import { type CostMapping, NEEDED_COST_COLUMNS } from '../../../shared/domain/cost/cost-mapping.ts';
import { parseRateDay } from '../../../shared/domain/money/rates/rate-day.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import { missingRoom } from '../../platform/missing-room.ts';
import type { QueryingThreadDeps } from '../../platform/querying-thread.ts';
import { UserError } from '../../platform/user-error.ts';
import type { Store } from '../store/store.ts';
import type { ReadingChoice } from '../uploads/look-at-file.ts';
import { createPace, type Pace } from '../uploads/create-pace.ts';
import { ToldProgress } from '../uploads/told-progress.ts';
import { UploadedFiles } from '../uploads/uploaded-files.ts';
import { type CostFileProgress, NOTHING_READ } from './cost-file-progress.ts';
import { CostReading, type CostReadingDeps } from './cost-reading.ts';
import { createCostThread, type CostThread } from './cost-thread.ts';
import { inspectCosts, type InspectedCostFile } from './inspect-costs.ts';
import type { LinkKeys } from './link-keys.ts';
import { type SavingDeps, saveDrafts } from './save-drafts.ts';

export interface CostFileDeps extends SavingDeps, QueryingThreadDeps {
  readonly store: Pick<Store, 'costs' | 'costSettings' | 'transaction' | 'redoable'>;
  readonly keys: Pick<LinkKeys, 'keyOf'>;
  readonly planOf: CostReadingDeps['planOf'];
  readonly dataDir: string;
  readonly newId: () => string;
  readonly elapsed: () => number;
  readonly onChanged: () => void;
}

/** Below the data folder. */
const FOLDER = 'costs';
const FILE_ID = 'file';
const RETRY_MS = 1_000;
const SAVED_AT_ONCE = 300;
const REMOVED_AT_ONCE = 2_000;

export class CostFile {
  readonly #deps: CostFileDeps;
  readonly #files: UploadedFiles;
  readonly #thread: CostThread;
  readonly #runner: JobRunner;
  readonly #pace: Pace;
  readonly #progress: ToldProgress<CostFileProgress>;
  #reading: CostReading | null = null;

  constructor(deps: CostFileDeps) {
    this.#deps = deps;
    this.#progress = new ToldProgress(deps);
    this.#files = new UploadedFiles(deps.dataDir, FOLDER);
    this.#thread = createCostThread(deps);
    this.#pace = createPace(deps.elapsed);
    // Of an earlier run.
    rmSync(join(deps.dataDir, FOLDER), { recursive: true, force: true });
    this.#runner = new JobRunner(
      { name: 'costs of a file', slice: async () => this.#slice(), retryMs: RETRY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  start(): void {
    const saving = this.#deps.store.costSettings.saving();
    if (saving !== null) {
      const { name, rows, saved } = saving;
      this.#progress.begin({ ...NOTHING_READ, name, rows, saved, state: 'saving', bytes: 0 });
    }
    this.#runner.wake();
  }

  /** Nothing is written any more. */
  stop(): void {
    this.#runner.stop();
    this.#reading = null;
  }

  async close(): Promise<void> {
    await this.#thread.close();
  }

  /** Null where none was begun since the program started. */
  get progress(): CostFileProgress | null {
    return this.#progress.now;
  }

  /** @throws UserError while another one is being saved, or without room */
  create(name: string, bytes: number): CostFileProgress {
    if (this.#progress.now?.state === 'saving') throw busy();
    if (missingRoom(this.#deps.dataDir, bytes * 3) > 0)
      throw new UserError('INSUFFICIENT_STORAGE', { code: 'disk_full' });
    this.#end();
    return this.#progress.set({ ...NOTHING_READ, name, bytes, state: 'uploading' });
  }

  /** The same part may come again. @throws UserError where another one is due */
  upload(offset: number, part: Uint8Array): CostFileProgress {
    const progress = this.#in('uploading');
    if (offset > this.#files.size(FILE_ID) || offset + part.length > progress.bytes)
      throw new UserError('CONFLICT', { code: 'file_part_unexpected' });
    const size = this.#files.write(FILE_ID, offset, part);
    return size < progress.bytes ? progress : this.#progress.set({ ...progress, state: 'mapping' });
  }

  inspect(choice: ReadingChoice): InspectedCostFile {
    this.#in('mapping', 'read', 'failed');
    return inspectCosts(this.#files, FILE_ID, choice, this.#deps.store.costSettings.mapping());
  }

  /** @throws UserError where a column is missing */
  read(mapping: CostMapping): CostFileProgress {
    const progress = this.#in('mapping', 'read', 'failed');
    if (NEEDED_COST_COLUMNS.some((column) => mapping.columns[column] === undefined))
      throw new UserError('BAD_REQUEST', { code: 'cost_columns_missing' });
    this.#deps.store.costSettings.saveMapping(mapping);
    this.#reading = new CostReading(
      { ...this.#deps, readPart: async (call) => this.#thread.read(call) },
      { readingId: this.#deps.newId(), file: this.#files.pathOf(FILE_ID), mapping },
    );
    this.#runner.wake();
    return this.#progress.set({ ...progress, ...NOTHING_READ, state: 'reading' });
  }

  /** @throws UserError before it was read */
  save(): CostFileProgress {
    const progress = this.#in('read');
    const { store } = this.#deps;
    const mapping = store.costSettings.mapping();
    const { plan } = progress;
    const firstDay = parseRateDay(plan?.firstDay ?? '');
    const lastDay = parseRateDay(plan?.lastDay ?? '');
    if (mapping === null || plan === null || firstDay === null || lastDay === null) throw busy();
    store.costSettings.saveSaving({
      name: progress.name,
      dimension: mapping.dimension,
      firstDay,
      lastDay,
      rows: plan.rows,
      saved: 0,
    });
    this.#runner.wake();
    return this.#progress.set({ ...progress, state: 'saving' });
  }

  /** While it is being saved, links and values that are saved already keep their new costs: each is whole, old or new. */
  cancel(): void {
    const progress = this.#progress.now;
    if (progress === null || progress.state === 'done' || progress.state === 'cancelled') return;
    if (progress.state === 'saving') {
      const { store } = this.#deps;
      store.transaction(() => {
        store.costSettings.saveSaving(null);
      });
    }
    this.#end();
    this.#progress.set({ ...progress, state: 'cancelled' });
    this.#runner.wake();
  }

  #in(...states: readonly CostFileState[]): CostFileProgress {
    const progress = this.#progress.now;
    if (progress === null) throw new UserError('NOT_FOUND', { code: 'cost_file_not_found' });
    if (!states.includes(progress.state)) throw busy();
    return progress;
  }

  #end(): void {
    this.#reading = null;
    this.#files.remove(FILE_ID);
  }

  async #slice(): Promise<SliceEnd> {
    this.#pace.begin();
    const [progress, reading] = [this.#progress.now, this.#reading];
    if (reading !== null && progress?.state === 'reading') await this.#read(reading, progress);
    else if (progress?.state === 'saving') this.#save(progress);
    else if (progress?.state !== 'read') {
      // Nobody asks for what was read any more.
      const { store } = this.#deps;
      const isMore = store.redoable(() => store.costs.removeSomeDrafts('file', REMOVED_AT_ONCE));
      if (!isMore) {
        await this.#thread.close();
        return { kind: 'done', pauseMs: 0 };
      }
    } else return { kind: 'done', pauseMs: 0 };
    return { kind: 'more', pauseMs: this.#pace.pauseMs() };
  }

  async #read(reading: CostReading, before: CostFileProgress): Promise<void> {
    const step = await reading.step(before);
    // It was cancelled meanwhile, or is read otherwise.
    if (this.#reading !== reading) return;
    this.#progress.set(step.progress, step.isEnd);
    if (step.isEnd) this.#reading = null;
  }

  #save(progress: CostFileProgress): void {
    const { store } = this.#deps;
    const saved = store.redoable(() => {
      const saving = store.costSettings.saving();
      if (saving === null) return null;
      const part = saveDrafts(this.#deps, 'file', saving, SAVED_AT_ONCE);
      store.costSettings.saveSaving(part.isAll ? null : { ...saving, saved: saving.saved + part.saved });
      return { ...part, saved: saving.saved + part.saved };
    });
    if (saved?.isAll === false) {
      this.#progress.set({ ...progress, saved: saved.saved }, false);
      return;
    }
    // On the disk before the file goes.
    store.transaction(() => undefined);
    this.#end();
    this.#progress.set({ ...progress, saved: saved?.saved ?? progress.saved, state: 'done' });
  }
}

function busy(): UserError {
  return new UserError('CONFLICT', { code: 'cost_file_busy' });
}
