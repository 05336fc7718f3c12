/**
 * Gives what is free in the database file back to the disk, in steps of some milliseconds behind everything else: pages of
 * its end are moved into free ones. Needs no room, can be cancelled at any time, and what it did stays. A file of an older
 * version is written anew once instead.
 */
import { type CompactingView, MOST_COMPACTED_BYTES } from '../../../shared/contract/housekeeping.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import { UserError } from '../../platform/user-error.ts';
import type { Store } from '../store/store.ts';
import { createPace, type Pace } from '../uploads/create-pace.ts';
import { nextPartSize } from '../uploads/part-size.ts';

const FIRST_PAGES = 50;
const PAGES = { least: 10, most: 2_000 };

export interface CompactionDeps {
  readonly store: Pick<Store, 'housekeeping' | 'redoable' | 'fileBytes'>;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly log: Log;
  readonly onProgress: () => void;
}

export class Compaction {
  readonly #deps: CompactionDeps;
  readonly #runner: JobRunner;
  readonly #pace: Pace;
  #view: CompactingView | null = null;
  #pages = FIRST_PAGES;

  constructor(deps: CompactionDeps) {
    this.#deps = deps;
    this.#pace = createPace(deps.elapsed);
    this.#runner = new JobRunner(
      {
        name: 'compacting',
        slice: () => this.#slice(),
        retryMs: null,
        onGivenUp: () => {
          this.#end('failed');
        },
      },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** Null where none was begun since the start. */
  get view(): CompactingView | null {
    return this.#view;
  }

  get isRunning(): boolean {
    return this.#view?.kind === 'running';
  }

  /** Writing it anew takes some seconds for each GB, in which this thread does nothing else. */
  get isPossible(): boolean {
    const { fileBytes, housekeeping } = this.#deps.store;
    return housekeeping.canShrink() || fileBytes() - housekeeping.freeBytes() <= MOST_COMPACTED_BYTES;
  }

  /** @throws UserError for a file of an older version that is too large */
  begin(): void {
    if (!this.isPossible)
      throw new UserError('CONFLICT', { code: 'compact_too_large', mostBytes: MOST_COMPACTED_BYTES });
    const { housekeeping } = this.#deps.store;
    const bytes = housekeeping.freeBytes();
    this.#pages = FIRST_PAGES;
    this.#view = { kind: 'running', freedBytes: 0, bytes };
    if (housekeeping.canShrink()) {
      this.#deps.onProgress();
      this.#runner.wake();
      return;
    }
    housekeeping.writeAnew();
    this.#view = { kind: 'running', freedBytes: bytes, bytes };
    this.#end('finished');
  }

  cancel(): void {
    if (this.isRunning) this.#end('cancelled');
  }

  /** For good. */
  stop(): void {
    this.#runner.stop();
  }

  #slice(): SliceEnd {
    const view = this.#view;
    if (view?.kind !== 'running') return { kind: 'done', pauseMs: 0 };
    const { store, elapsed, onProgress } = this.#deps;
    this.#pace.begin();
    const startedAt = elapsed();
    const before = store.housekeeping.freeBytes();
    store.redoable(() => {
      store.housekeeping.shrink(this.#pages);
    });
    this.#pages = nextPartSize(this.#pages, elapsed() - startedAt, PAGES);
    const left = store.housekeeping.freeBytes();
    this.#view = { ...view, freedBytes: view.freedBytes + Math.max(0, before - left) };
    if (left === 0 || left >= before) {
      store.housekeeping.copyLog();
      this.#end('finished');
      return { kind: 'done', pauseMs: 0 };
    }
    onProgress();
    return { kind: 'more', pauseMs: this.#pace.pauseMs() };
  }

  #end(kind: Exclude<CompactingView['kind'], 'running'>): void {
    if (this.#view === null) return;
    this.#view = { ...this.#view, kind };
    if (kind !== 'finished') this.#runner.cancel();
    this.#deps.onProgress();
  }
}
