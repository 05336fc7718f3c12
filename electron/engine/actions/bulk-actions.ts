/**
 * One action on chosen or found postbacks: a tag or a pin is set or taken away. One at a time, in slices; it can be
 * cancelled, taken back, and goes on after the next start when the program's end breaks it off.
 */
import type { BulkInput, BulkState } from '../../../shared/contract/bulk.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import { UserError } from '../../platform/user-error.ts';
import { FIRST_PAGE, type FindPostbacks, type ReplayPage, replayPage } from '../forward/replay-pages.ts';
import type { BulkProgress, BulkStart } from '../store/bulk-settings.ts';
import type { Store } from '../store/store.ts';
import { applyAction, wouldChange } from './apply-action.ts';

export interface BulkActionsDeps {
  readonly store: Store;
  readonly newId: () => string;
  readonly now: () => number;
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** On another thread. */
  readonly find: FindPostbacks;
  readonly onProgress: () => void;
}

/** A preview counts so many postbacks, and says when there are more. */
const MAX_PREVIEWED = 10_000;
/** Marks that one slice takes back. */
const TAKEN_BACK_AT_ONCE = 500;
const DONE: SliceEnd = { kind: 'done', pauseMs: 0 };
const MORE: SliceEnd = { kind: 'more', pauseMs: 0 };

type Job = { kind: Exclude<BulkState['kind'], 'none'> } & BulkStart & {
    place: BulkProgress['place'];
    readonly counts: BulkProgress['counts'];
  };

export class BulkActions {
  readonly #deps: BulkActionsDeps;
  readonly #runner: JobRunner;
  #job: Job | null = null;
  #isStopped = false;

  constructor(deps: BulkActionsDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      {
        name: 'bulk action',
        slice: () => this.#doSome(),
        // A search that fails fails again.
        retryMs: null,
        onProgress: deps.onProgress,
        onGivenUp: () => {
          this.cancel();
        },
      },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** How many it is about and how many it would change. Changes nothing. */
  async preview(input: BulkInput): Promise<BulkProgress['counts'] & { isComplete: boolean }> {
    const counts = { postbacks: 0, changed: 0 };
    let place: BulkProgress['place'] | null = FIRST_PAGE;
    while (place !== null && counts.postbacks < MAX_PREVIEWED) {
      const page: ReplayPage = await replayPage(this.#deps.find, input, place);
      place = page.next;
      for (const id of page.ids) {
        counts.postbacks += 1;
        if (wouldChange(this.#deps.store, id, input.action)) counts.changed += 1;
      }
    }
    return { ...counts, isComplete: place === null };
  }

  /** @throws UserError while another one runs */
  start(input: BulkInput): BulkState {
    return this.#begin({ input, batch: this.#deps.newId() });
  }

  /** Takes back what the last one set; nothing of what was there before. @throws UserError where there is nothing */
  undo(): BulkState {
    if (this.#job === null || !canBeUndone(this.#job))
      throw new UserError('CONFLICT', { code: 'bulk_not_undoable' });
    return this.#begin({ input: null, batch: this.#job.batch });
  }

  /** Takes up what the program's end broke off. */
  goOn(): void {
    const saved = this.#deps.store.bulk.get();
    if (saved === null) return;
    this.#job = { kind: 'running', ...saved };
    this.#runner.wake();
  }

  state(): BulkState {
    if (this.#job === null) return { kind: 'none' };
    const { kind, startedAtMs, counts, input } = this.#job;
    return {
      kind,
      startedAt: toIso(startedAtMs),
      action: input?.action ?? { kind: 'undo' },
      counts: { ...counts },
      canBeUndone: canBeUndone(this.#job),
    };
  }

  /** What is done stays, until it is taken back. */
  cancel(): void {
    if (this.#isStopped) return;
    if (this.#job?.kind === 'running') this.#job.kind = 'cancelled';
    this.#runner.cancel();
    this.#deps.store.bulk.end();
    this.#deps.onProgress();
  }

  /** For good: the program ends. What is left goes on after the next start. */
  stop(): void {
    this.#isStopped = true;
    this.#runner.stop();
  }

  #begin({ input, batch }: Pick<BulkStart, 'input' | 'batch'>): BulkState {
    if (this.#job?.kind === 'running') throw new UserError('CONFLICT', { code: 'bulk_running' });
    const start = { input, batch, startedAtMs: this.#deps.now() };
    const progress = { place: FIRST_PAGE, counts: { postbacks: 0, changed: 0 } };
    this.#deps.store.bulk.start(start, progress);
    this.#job = { kind: 'running', ...start, ...progress };
    this.#runner.wake();
    return this.state();
  }

  async #doSome(): Promise<SliceEnd> {
    const job = this.#job;
    if (job === null || this.#isOver(job)) return DONE;
    if (job.input === null) return this.#takeBackSome(job);
    const page = await replayPage(this.#deps.find, job.input, job.place).catch((error: unknown) => {
      // One that was cancelled meanwhile concerns nobody.
      if (this.#isOver(job)) return null;
      throw error;
    });
    if (page === null || this.#isOver(job)) return DONE;
    this.#applyTo(job, job.input.action, page);
    if (page.next === null) job.kind = 'finished';
    else job.place = page.next;
    return page.next === null ? DONE : MORE;
  }

  #applyTo(job: Job, action: BulkInput['action'], { ids, next }: ReplayPage): void {
    const { store, now } = this.#deps;
    const by = { atMs: now(), batch: job.batch };
    store.transaction(() => {
      for (const id of ids) {
        // It may have gone since it was found.
        if (!store.postbacks.isThere(id)) continue;
        job.counts.postbacks += 1;
        if (applyAction(store, id, action, by)) job.counts.changed += 1;
      }
      if (next === null) store.bulk.end();
      else store.bulk.goOn({ place: next, counts: job.counts });
    });
  }

  #takeBackSome(job: Job): SliceEnd {
    const { store } = this.#deps;
    const gone = store.transaction(() => {
      const count = store.marks.takeBack(job.batch, TAKEN_BACK_AT_ONCE);
      if (count === 0) store.bulk.end();
      return count;
    });
    job.counts.postbacks += gone;
    job.counts.changed += gone;
    if (gone === 0) job.kind = 'finished';
    return gone === 0 ? DONE : MORE;
  }

  /** Asked anew after each wait: somebody may have cancelled it meanwhile. */
  #isOver(job: Job): boolean {
    return this.#isStopped || job.kind !== 'running';
  }
}

/** What was taken away is not known any more, and what was set is known by its batch. */
function canBeUndone({ kind, input, counts }: Job): boolean {
  const isSetting = input?.action.kind === 'tag' || input?.action.kind === 'pin';
  return kind !== 'running' && isSetting && counts.changed > 0;
}
