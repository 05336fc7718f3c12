/**
 * Replay: chosen or found postbacks are forwarded once more. One at a time, in slices; it can be cancelled, and one
 * that the program's end breaks off goes on after the next start.
 */
import type { RequestMethod } from '../../../shared/domain/forward/template.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AgainAs } from '../../../shared/contract/common.ts';
import type { ReplayPreview, ReplayState, ReplayInput } from '../../../shared/contract/replays.ts';
import { maskMarks } from '../../../shared/domain/forward/secret-marks.ts';
import type { ConversionId } from '../../../shared/domain/ids.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { UserError } from '../../platform/user-error.ts';
import { FIRST_PAGE, type FindPostbacks, type ReplayPage, replayPage } from './replay-pages.ts';
import type { ReplayPlace } from '../store/replay-settings.ts';
import { countStep, noCounts, type ReplayCounts } from './replay-counts.ts';
import { againRow, newDeliveryOf, newRow } from './replay-rows.ts';
import { type ReplayDeps, type ReplayStep, replaySteps } from './replay-steps.ts';

export interface ReplaysDeps extends ReplayDeps {
  readonly newId: IdSource;
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** On another thread. */
  readonly find: FindPostbacks;
  readonly render: (
    delivery: DeliveryRow,
    destination: DestinationRow,
  ) => { method: RequestMethod; url: string } | null;
  readonly onProgress: () => void;
  /** Deliveries are due. */
  readonly onDue: () => void;
}

/** A preview counts so many postbacks, and says when there are more. */
const MAX_PREVIEWED = 10_000;
const MAX_EXAMPLES = 50;

type ReplayJob = {
  kind: Exclude<ReplayState['kind'], 'none'>;
  readonly startedAtMs: number;
  readonly counts: ReplayCounts;
  /** Conversions that were dealt with: many postbacks may be about one. */
  readonly seen: Set<ConversionId>;
  /** What comes next. */
  place: ReplayPlace;
  readonly input: ReplayInput;
};

export class Replays {
  readonly #deps: ReplaysDeps;
  readonly #runner: JobRunner;
  #job: ReplayJob | null = null;
  #isStopped = false;

  constructor(deps: ReplaysDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      {
        name: 'replay',
        slice: () => this.#replaySome(),
        // A search that fails, such as one for what was removed meanwhile, fails again.
        retryMs: null,
        onProgress: deps.onProgress,
        onGivenUp: () => {
          this.cancel();
        },
      },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  async preview(input: ReplayInput): Promise<ReplayPreview> {
    const counts = noCounts();
    const examples: ReplayPreview['examples'] = [];
    const seen = new Set<ConversionId>();
    let place: ReplayPlace | null = FIRST_PAGE;
    while (place !== null && counts.postbacks < MAX_PREVIEWED) {
      const page: ReplayPage = await replayPage(this.#deps.find, input, place);
      place = page.next;
      // The receiver gets its turn.
      await nextTurn();
      for (const postback of this.#rowsOf(page)) {
        counts.postbacks += 1;
        for (const step of replaySteps(this.#deps, postback, input, seen)) {
          countStep(counts, step);
          const example = examples.length < MAX_EXAMPLES ? this.#exampleOf(step, postback, input.as) : null;
          if (example !== null) examples.push(example);
        }
      }
    }
    return { counts, examples, isComplete: place === null };
  }

  /** @throws UserError while another one runs */
  start(input: ReplayInput): ReplayState {
    if (this.#job?.kind === 'running') throw new UserError('CONFLICT', { code: 'replay_running' });
    const { store, now } = this.#deps;
    const start = { input, startedAtMs: now() };
    const progress = { place: FIRST_PAGE, counts: noCounts() };
    store.transaction(() => {
      store.replay.start(start, progress);
    });
    this.#job = { kind: 'running', ...start, ...progress, seen: new Set() };
    this.#runner.wake();
    return this.state();
  }

  /** Takes up what the program's end broke off. */
  goOn(): void {
    const saved = this.#deps.store.replay.get();
    if (saved === null) return;
    this.#job = { kind: 'running', ...saved, seen: new Set(saved.seen) };
    this.#runner.wake();
  }

  state(): ReplayState {
    if (this.#job === null) return { kind: 'none' };
    const { kind, startedAtMs, counts } = this.#job;
    return { kind, startedAt: toIso(startedAtMs), counts: { ...counts } };
  }

  /** What was handed to the outbox goes out. */
  cancel(): void {
    // A search under way may fail after the program's end began: that ends no replay.
    if (this.#isStopped) return;
    if (this.#job?.kind === 'running') this.#job.kind = 'cancelled';
    this.#runner.cancel();
    this.#deps.store.replay.end();
    this.#deps.onProgress();
  }

  /** For good: the program ends. What is left goes on after the next start. */
  stop(): void {
    this.#isStopped = true;
    this.#runner.stop();
  }

  async #replaySome(): Promise<SliceEnd> {
    const job = this.#job;
    if (job === null || this.#isOver(job)) return { kind: 'done', pauseMs: 0 };
    const page = await replayPage(this.#deps.find, job.input, job.place).catch((error: unknown) => {
      // A search that fails after its replay was cancelled concerns nobody, least of all the next replay.
      if (this.#isOver(job)) return null;
      throw error;
    });
    if (page === null || this.#isOver(job)) return { kind: 'done', pauseMs: 0 };
    const { store, onDue } = this.#deps;
    const rows = this.#rowsOf(page);
    store.transaction(() => {
      for (const postback of rows) this.#replay(job, postback);
      const seen = new Set(rows.flatMap(({ conversionId }) => conversionId ?? []));
      if (page.next === null) store.replay.end();
      else store.replay.goOn({ place: page.next, counts: job.counts }, [...seen]);
    });
    if (page.next === null) job.kind = 'finished';
    else job.place = page.next;
    onDue();
    return page.next === null ? { kind: 'done', pauseMs: 0 } : { kind: 'more', pauseMs: 0 };
  }

  /** Asked anew after each wait: somebody may have cancelled it meanwhile. */
  #isOver(job: ReplayJob): boolean {
    return this.#isStopped || job.kind !== 'running';
  }

  #replay({ counts, seen, input }: ReplayJob, postback: PostbackRow): void {
    counts.postbacks += 1;
    for (const step of replaySteps(this.#deps, postback, input, seen)) {
      countStep(counts, step);
      this.#apply(step, input.as);
    }
  }

  #apply(step: ReplayStep, as: AgainAs): void {
    const { store, now } = this.#deps;
    if (step.kind === 'again') {
      const row = againRow(this.#deps, step, as);
      if (row.state === 'sending') return;
      store.deliveries.update({
        ...row,
        state: 'pending',
        reason: null,
        nextAttemptAtMs: now(),
        updatedAtMs: now(),
      });
    } else if (step.kind === 'new') {
      store.deliveries.insert(newDeliveryOf(this.#deps, step));
    }
  }

  #exampleOf(step: ReplayStep, postback: PostbackRow, as: AgainAs): ReplayPreview['examples'][number] | null {
    if (step.kind !== 'again' && step.kind !== 'new') return null;
    const { store, render } = this.#deps;
    // What goes out may be a delivery of a newer version, which is made for the look alone.
    const request = store.undone(() => {
      const row = step.kind === 'again' ? againRow(this.#deps, step, as) : newRow(this.#deps, step);
      return row.request ?? render(row, step.destination);
    });
    if (request === null) return null;
    return {
      postbackId: postback.id,
      deliveryId: step.kind === 'again' ? step.delivery.id : null,
      destinationName: step.destination.name,
      method: request.method,
      url: maskMarks(request.url),
      wasDelivered: step.kind === 'again' && step.delivery.state === 'delivered',
      isChanged: step.isChanged,
    };
  }

  #rowsOf({ ids }: ReplayPage): readonly PostbackRow[] {
    return ids.flatMap((id) => this.#deps.store.postbacks.get(id) ?? []);
  }
}
