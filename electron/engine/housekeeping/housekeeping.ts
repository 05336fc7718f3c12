/**
 * Lets go of what is older, or more, than the person wants to keep, in small steps behind everything else. What goes is
 * found on a reader's thread and asked for once more in the transaction that removes it. It can be cancelled, and one that
 * the program's end breaks off goes on after the next start.
 */
import type { HousekeepingPlan, HousekeepingView, Removal } from '../../../shared/contract/housekeeping.ts';
import type { Retention } from '../../../shared/domain/housekeeping/retention.ts';
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import { UserError } from '../../platform/user-error.ts';
import {
  addRemoved,
  type HousekeepingJob,
  NOTHING_REMOVED,
  type Removed,
} from '../store/retention/housekeeping-settings.ts';
import type { Store } from '../store/store.ts';
import { Compaction } from './compaction.ts';
import { type ShownJob, viewOf } from './shown-job.ts';
import {
  FIRST_CONVERSION,
  type HousekeepingReader,
  planHousekeeping,
  type Reach,
  reachOf,
} from './plan-housekeeping.ts';

/** Requests, and conversions, of one step: some milliseconds. */
const [REQUESTS, CONVERSIONS] = [100, 25];
const PAUSE_MS = 10;

export interface HousekeepingDeps {
  readonly store: Pick<Store, 'housekeeping' | 'redoable' | 'withoutReferences' | 'fileBytes'>;
  readonly reader: HousekeepingReader;
  readonly now: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly log: Log;
  readonly onProgress: () => void;
  /** Texts that are searched are others now. */
  readonly onRemoved: () => void;
}

export class Housekeeping {
  readonly #deps: HousekeepingDeps;
  readonly #runner: JobRunner;
  readonly #compaction: Compaction;
  #shown: ShownJob | null = null;
  #isStopped = false;

  constructor(deps: HousekeepingDeps) {
    this.#deps = deps;
    this.#compaction = new Compaction(deps);
    this.#runner = new JobRunner(
      {
        name: 'housekeeping',
        slice: async () => this.#step(),
        retryMs: null,
        onGivenUp: () => {
          this.#end('failed');
        },
      },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  view(): HousekeepingView {
    const { store } = this.#deps;
    const total = store.housekeeping.settings.total();
    const [fileBytes, freeBytes] = [store.fileBytes(), store.housekeeping.freeBytes()];
    return {
      retention: store.housekeeping.settings.retention(),
      fileBytes,
      freeBytes,
      canCompact: this.#compaction.isPossible,
      compacting: this.#compaction.view,
      job: this.#shown === null ? { kind: 'none' } : viewOf(this.#shown),
      total: { lastAt: toIsoOrNull(total.lastAtMs), removed: { ...total.removed } },
    };
  }

  update(retention: Retention): HousekeepingView {
    this.#deps.store.housekeeping.settings.saveRetention(retention);
    this.#deps.onProgress();
    return this.view();
  }

  plan(signal: AbortSignal | undefined): AsyncGenerator<HousekeepingPlan> {
    const { store, reader, now } = this.#deps;
    return planHousekeeping(reader, store.housekeeping.settings.retention(), now(), signal);
  }

  /**
   * As far as a plan has shown, and never farther than what is saved allows now.
   * @throws UserError while another one runs
   */
  async remove({ rawUntil, conversionsBefore }: Removal): Promise<HousekeepingView> {
    const { store, reader, now } = this.#deps;
    const reach = await reachOf(reader, store.housekeeping.settings.retention(), now());
    if (this.#isStopped) return this.view();
    if (this.#isBusy()) throw new UserError('CONFLICT', { code: 'housekeeping_running' });
    const [shownUntil, shownMs] = [rawUntil ?? '', Date.parse(conversionsBefore ?? toIso(0))];
    this.#begin({
      rawUntil: shownUntil < reach.rawUntil ? shownUntil : reach.rawUntil,
      conversionsBeforeMs: Math.min(shownMs, reach.conversionsBeforeMs),
    });
    return this.view();
  }

  /** By what is saved, without a look before; does nothing while one runs. */
  async removeByRetention(): Promise<void> {
    const { store, reader, now } = this.#deps;
    const reach = await reachOf(reader, store.housekeeping.settings.retention(), now());
    if (this.#isStopped || this.#isBusy()) return;
    this.#begin(reach);
  }

  /** Takes up what the program's end broke off. */
  goOn(): void {
    const job = this.#deps.store.housekeeping.settings.job();
    if (job === null) return;
    this.#shown = { kind: 'running', job };
    this.#runner.wakeAfter(PAUSE_MS);
  }

  cancel(): HousekeepingView {
    if (this.#shown?.kind === 'running') this.#end('cancelled');
    return this.view();
  }

  /** @throws UserError where that would take too long, or something is being removed */
  compact(): HousekeepingView {
    if (this.#isBusy()) throw new UserError('CONFLICT', { code: 'housekeeping_running' });
    this.#compaction.begin();
    return this.view();
  }

  cancelCompact(): HousekeepingView {
    this.#compaction.cancel();
    return this.view();
  }

  /** For good: the program ends. What is left goes on after the next start. */
  stop(): void {
    this.#isStopped = true;
    this.#compaction.stop();
    this.#runner.stop();
  }

  #isBusy(): boolean {
    return this.#shown?.kind === 'running' || this.#compaction.isRunning;
  }

  #begin({ rawUntil, conversionsBeforeMs }: Reach): void {
    const job: HousekeepingJob = {
      startedAtMs: this.#deps.now(),
      rawUntil: rawUntil === '' ? null : rawUntil,
      conversionsBeforeMs: conversionsBeforeMs === 0 ? null : conversionsBeforeMs,
      rawAfter: '',
      conversionsAfter: FIRST_CONVERSION,
      removed: NOTHING_REMOVED,
    };
    this.#deps.store.housekeeping.settings.saveJob(job);
    this.#shown = { kind: 'running', job };
    this.#deps.onProgress();
    this.#runner.wake();
  }

  async #step(): Promise<SliceEnd> {
    const job = this.#running();
    if (job === null) return { kind: 'done', pauseMs: 0 };
    if (job.conversionsBeforeMs !== null) await this.#removeConversions(job, job.conversionsBeforeMs);
    else if (job.rawUntil !== null) await this.#emptyRequests(job, job.rawUntil);
    else {
      this.#end('finished');
      return { kind: 'done', pauseMs: 0 };
    }
    this.#deps.onProgress();
    return { kind: 'more', pauseMs: PAUSE_MS };
  }

  /** Asked anew after each wait: somebody may have cancelled it meanwhile. */
  #running(): HousekeepingJob | null {
    return this.#isStopped || this.#shown?.kind !== 'running' ? null : this.#shown.job;
  }

  async #emptyRequests(job: HousekeepingJob, until: string): Promise<void> {
    const { reader, store } = this.#deps;
    const { requests, next } = await reader.rawSlice(job.rawAfter, until, REQUESTS);
    if (this.#running() !== job) return;
    store.redoable(() => {
      const gone = requests.filter(({ id, reason }) => reason === null && store.housekeeping.raw.empty(id));
      this.#advance(job, next === null ? { rawUntil: null } : { rawAfter: next }, {
        ...NOTHING_REMOVED,
        requests: gone.length,
        bytes: gone.reduce((sum, { bytes }) => sum + bytes, 0),
      });
    });
    this.#deps.onRemoved();
  }

  async #removeConversions(job: HousekeepingJob, beforeMs: number): Promise<void> {
    const { reader, store } = this.#deps;
    const slice = await reader.conversionSlice(job.conversionsAfter, beforeMs, CONVERSIONS);
    if (this.#running() !== job) return;
    store.withoutReferences(() => {
      const gone = slice.conversions.filter(
        ({ id, reason }) => reason === null && store.housekeeping.conversions.remove(id),
      );
      this.#advance(
        job,
        slice.next === null ? { conversionsBeforeMs: null } : { conversionsAfter: slice.next },
        {
          requests: 0,
          conversions: gone.length,
          postbacks: gone.reduce((sum, { postbacks }) => sum + postbacks, 0),
          deliveries: gone.reduce((sum, { deliveries }) => sum + deliveries, 0),
          bytes: gone.reduce((sum, { bytes }) => sum + bytes, 0),
        },
      );
    });
    this.#deps.onRemoved();
  }

  /** In the transaction of the step. */
  #advance(job: HousekeepingJob, place: Partial<HousekeepingJob>, removed: Removed): void {
    const { settings } = this.#deps.store.housekeeping;
    const next: HousekeepingJob = { ...job, ...place, removed: addRemoved(job.removed, removed) };
    settings.saveJob(next);
    settings.saveTotal({
      lastAtMs: this.#deps.now(),
      removed: addRemoved(settings.total().removed, removed),
    });
    this.#shown = { kind: 'running', job: next };
  }

  #end(kind: Exclude<ShownJob['kind'], 'running'>): void {
    if (this.#isStopped || this.#shown === null) return;
    this.#shown = { kind, job: this.#shown.job };
    if (kind !== 'finished') this.#runner.cancel();
    this.#deps.store.housekeeping.settings.endJob();
    this.#deps.onProgress();
  }
}
