/**
 * The import of the program's own JSON Lines: one at a time. What is being imported goes on after a stop from the line
 * up to which it is written; a look begins anew, with its file. Nothing comes twice: each postback keeps its id.
 */
import type { ImportState } from '../../../shared/domain/import/import-state.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import { missingRoom } from '../../platform/missing-room.ts';
import { UserError } from '../../platform/user-error.ts';
import type { ApplyDeps } from '../parse/apply-deps.ts';
import { createPace, type Pace } from '../uploads/create-pace.ts';
import { ToldProgress } from '../uploads/told-progress.ts';
import { UploadedFiles } from '../uploads/uploaded-files.ts';
import { EntryWriter } from './entry-writer.ts';
import type { LinesResult } from './import-calls.ts';
import {
  type ImportProgress,
  importing,
  AT_START,
  progressAfter,
  type ReadLines,
} from './import-progress.ts';
import type { QueryingThreadDeps } from '../../platform/querying-thread.ts';
import { createLinesThread, type LinesThread } from './lines-thread.ts';

export interface ImportsDeps extends QueryingThreadDeps {
  readonly applying: ApplyDeps;
  readonly dataDir: string;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly onChanged: () => void;
  /** Postbacks came in at places where others stand already. */
  readonly onImported: () => void;
}

interface Reading {
  readonly id: string;
  part: number;
  readonly writer: EntryWriter;
  /** Asked for already while the one before is written. */
  next: Promise<LinesResult> | null;
}

/** Below the data folder. */
const FOLDER = 'imports';
const FILE_ID = 'own';
const WORKING: ReadonlySet<ImportState> = new Set<ImportState>(['checking', 'importing']);
const RETRY_MS = 1_000;
/** Fewer at once keep the thread shorter; each page is written into the file a little more often. */
const LOG_PAGES = { usual: 1_000, importing: 500 };

export class Imports {
  readonly #deps: ImportsDeps;
  readonly #files: UploadedFiles;
  readonly #thread: LinesThread;
  readonly #runner: JobRunner;
  readonly #pace: Pace;
  readonly #progress: ToldProgress<ImportProgress>;
  #reading: Reading | null = null;

  constructor(deps: ImportsDeps) {
    this.#deps = deps;
    this.#progress = new ToldProgress(deps);
    this.#files = new UploadedFiles(deps.dataDir, FOLDER);
    this.#thread = createLinesThread(deps);
    this.#pace = createPace(deps.elapsed);
    this.#runner = new JobRunner(
      { name: 'importing', slice: async () => this.#slice(), retryMs: RETRY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** Goes on with what a stop interrupted; where its file is not whole any more, it says how far it came. */
  start(): void {
    const job = this.#deps.applying.store.importJob.get();
    if (job === null) {
      this.#files.remove(FILE_ID);
      return;
    }
    if (this.#files.size(FILE_ID) === job.bytes) {
      this.#begin({ ...job, older: 0, state: 'importing' });
      return;
    }
    this.#end();
    if (job.counts.fresh > 0) this.#deps.onImported();
    this.#progress.set({ ...job, older: 0, state: 'cancelled' });
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
  get progress(): ImportProgress | null {
    return this.#progress.now;
  }

  /** @throws UserError while another one is under way, or without room */
  create(name: string, bytes: number): ImportProgress {
    if (this.#progress.now !== null && WORKING.has(this.#progress.now.state)) throw busy();
    // What comes in takes about as much as its line, and the file lies there meanwhile.
    if (missingRoom(this.#deps.dataDir, bytes * 3) > 0)
      throw new UserError('INSUFFICIENT_STORAGE', { code: 'disk_full' });
    this.#files.remove(FILE_ID);
    return this.#progress.set({ name, bytes, state: 'uploading', ...AT_START });
  }

  /** The same part may come again; with the last one it is looked at. @throws UserError where another one is due */
  upload(offset: number, part: Uint8Array): ImportProgress {
    const progress = this.#present();
    const isFitting =
      progress.state === 'uploading' &&
      offset <= this.#files.size(FILE_ID) &&
      offset + part.length <= progress.bytes;
    if (!isFitting) throw new UserError('CONFLICT', { code: 'report_part_unexpected' });
    const size = this.#files.write(FILE_ID, offset, part);
    return size < progress.bytes ? progress : this.#begin({ ...progress, ...AT_START, state: 'checking' });
  }

  /** @throws UserError before it was looked at */
  run(): ImportProgress {
    const progress = this.#present();
    if (progress.state !== 'checked') throw busy();
    const begun = importing(progress);
    const { store } = this.#deps.applying;
    // It goes on from the file after a power cut too.
    this.#files.sync(FILE_ID);
    store.transaction(() => {
      store.importJob.save(begun);
    });
    return this.#begin(begun);
  }

  /** What came in until then stays. */
  cancel(): ImportProgress {
    const progress = this.#present();
    const hasCome = progress.state === 'importing' && progress.counts.fresh > 0;
    this.#end();
    if (hasCome) this.#deps.onImported();
    return this.#progress.set({ ...progress, state: 'cancelled' });
  }

  #present(): ImportProgress {
    if (this.#progress.now === null) throw new UserError('NOT_FOUND', { code: 'import_not_found' });
    return this.#progress.now;
  }

  /** Reads on from where it is. */
  #begin(progress: ImportProgress): ImportProgress {
    const { applying, elapsed } = this.#deps;
    const writer = new EntryWriter(applying, elapsed, progress.name);
    this.#reading = { id: applying.newId(), writer, next: null, part: 0 };
    if (progress.state === 'importing') applying.store.copyLogAfter(LOG_PAGES.importing);
    this.#progress.set(progress);
    this.#runner.wake();
    return progress;
  }

  #end(): void {
    this.#reading = null;
    const { store } = this.#deps.applying;
    // What was written is on the disk with it, before the file goes.
    store.transaction(() => {
      store.importJob.end();
    });
    store.copyLogAfter(LOG_PAGES.usual);
    this.#files.remove(FILE_ID);
  }

  async #slice(): Promise<SliceEnd> {
    const [reading, progress] = [this.#reading, this.#progress.now];
    if (reading === null || progress === null) {
      await this.#thread.close();
      return { kind: 'done', pauseMs: 0 };
    }
    const result = await (reading.next ?? this.#ask(reading, progress));
    // It was cancelled meanwhile.
    if (this.#reading !== reading) return { kind: 'more', pauseMs: 0 };
    if (result.kind === 'failed') {
      // A thread that was lost has forgotten its place.
      this.#begin(progress);
      throw new Error(result.message);
    }
    reading.next = result.isLast ? null : this.#ask(reading, progress);
    // A call is handed over at the end of this turn: the thread works while this one writes.
    await Promise.resolve();
    if (this.#reading !== reading) return { kind: 'more', pauseMs: 0 };
    // Waiting for the thread took nothing of this one's time.
    this.#pace.begin();
    try {
      this.#take(progress, result, reading.writer);
    } catch (error) {
      // Nothing of this part is written, and the thread is ahead of it.
      this.#begin(progress);
      throw error;
    }
    return { kind: 'more', pauseMs: this.#pace.pauseMs() };
  }

  async #ask(reading: Reading, { state, place, isBackwards }: ImportProgress): Promise<LinesResult> {
    const { id, part, writer } = reading;
    reading.part += 1;
    return this.#thread.read({
      readingId: id,
      part,
      from: place,
      isBackwards,
      most: writer.most,
      file: this.#files.pathOf(FILE_ID),
      withEntries: state === 'importing',
      nowMs: this.#deps.now(),
    });
  }

  #take(progress: ImportProgress, result: ReadLines, writer: EntryWriter): void {
    const { importJob } = this.#deps.applying.store;
    const written = writer.write(result.entries, (count) => {
      importJob.save(progressAfter(progress, result, count));
    });
    const next = progressAfter(progress, result, written);
    if (!result.isLast) {
      this.#progress.set(next, false);
      return;
    }
    if (progress.state === 'checking') {
      this.#reading = null;
      this.#progress.set({ ...next, state: 'checked' });
      return;
    }
    this.#end();
    if (next.counts.fresh > 0) this.#deps.onImported();
    this.#progress.set({ ...next, state: 'done' });
  }
}

function busy(): UserError {
  return new UserError('CONFLICT', { code: 'import_busy' });
}
