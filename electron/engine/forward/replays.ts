/** Replay: chosen or found postbacks are forwarded once more. One at a time, in slices, and it can be cancelled. */
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReplayPreview, ReplayState, ReplayInput } from '../../../shared/contract/replays.ts';
import type { PlannedDelivery } from '../../../shared/domain/conversion/decide-deliveries.ts';
import { maskMarks } from '../../../shared/domain/forward/secret-marks.ts';
import { type ConversionId, deliveryIdSchema, type PostbackId } from '../../../shared/domain/ids.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { DeliveryRow, NewDelivery } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { newDelivery } from '../parse/new-delivery.ts';
import { UserError } from '../../platform/user-error.ts';
import { countStep, noCounts, type ReplayCounts } from './replay-counts.ts';
import { type ReplayDeps, type ReplayStep, replaySteps } from './replay-steps.ts';

export interface ReplaysDeps extends ReplayDeps {
  readonly newId: IdSource;
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** Ids that a search of the inbox finds, newest first; on another thread. */
  readonly find: (search: string, before: PostbackId | null, limit: number) => Promise<readonly PostbackId[]>;
  readonly render: (
    delivery: DeliveryRow,
    destination: DestinationRow,
  ) => { method: 'GET' | 'POST'; url: string } | null;
  readonly onProgress: () => void;
  /** Deliveries are due. */
  readonly onDue: () => void;
}

const PAGE = 200;
/** A preview counts so many postbacks, and says when there are more. */
const MAX_PREVIEWED = 10_000;
const MAX_EXAMPLES = 50;

type Job = {
  kind: 'running' | 'finished' | 'cancelled';
  readonly startedAtMs: number;
  readonly counts: ReplayCounts;
  /** Conversions that were dealt with: many postbacks may be about one. */
  readonly seen: Set<ConversionId>;
  /** The postbacks that are meant, page by page. */
  readonly pages: AsyncIterator<readonly PostbackRow[], void>;
  readonly input: ReplayInput;
};

export class Replays {
  readonly #deps: ReplaysDeps;
  readonly #runner: JobRunner;
  #job: Job | null = null;

  constructor(deps: ReplaysDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      {
        name: 'replay',
        slice: () => this.#replaySome(),
        // What was handed to the outbox would go out once more.
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
    for await (const page of this.#pages(input)) {
      // The receiver gets its turn.
      await nextTurn();
      for (const postback of page) {
        counts.postbacks += 1;
        for (const step of replaySteps(this.#deps, postback, input, seen)) {
          countStep(counts, step);
          const example = examples.length < MAX_EXAMPLES ? this.#exampleOf(step, postback) : null;
          if (example !== null) examples.push(example);
        }
      }
      if (counts.postbacks >= MAX_PREVIEWED) return { counts, examples, isComplete: page.length < PAGE };
    }
    return { counts, examples, isComplete: true };
  }

  /** @throws UserError while another one runs */
  start(input: ReplayInput): ReplayState {
    if (this.#job?.kind === 'running') throw new UserError('CONFLICT', { code: 'replay_running' });
    this.#job = {
      kind: 'running',
      startedAtMs: this.#deps.now(),
      counts: noCounts(),
      seen: new Set(),
      pages: this.#pages(input),
      input,
    };
    this.#runner.wake();
    return this.state();
  }

  state(): ReplayState {
    if (this.#job === null) return { kind: 'none' };
    const { kind, startedAtMs, counts } = this.#job;
    return { kind, startedAt: toIso(startedAtMs), counts: { ...counts } };
  }

  /** What was handed to the outbox goes out. */
  cancel(): void {
    if (this.#job?.kind === 'running') this.#job.kind = 'cancelled';
    this.#runner.cancel();
    this.#deps.onProgress();
  }

  /** For good: the program ends. */
  stop(): void {
    if (this.#job?.kind === 'running') this.#job.kind = 'cancelled';
    this.#runner.stop();
  }

  async #replaySome(): Promise<SliceEnd> {
    const job = this.#job;
    if (job === null || isOver(job)) return { kind: 'done', pauseMs: 0 };
    const page = await job.pages.next().catch((error: unknown) => {
      // A search that fails after its replay was cancelled concerns nobody, least of all the next replay.
      if (isOver(job)) return null;
      throw error;
    });
    if (page === null || isOver(job)) return { kind: 'done', pauseMs: 0 };
    if (page.done === true) {
      job.kind = 'finished';
      return { kind: 'done', pauseMs: 0 };
    }
    this.#deps.store.transaction(() => {
      for (const postback of page.value) this.#replay(job, postback);
    });
    this.#deps.onDue();
    return { kind: 'more', pauseMs: 0 };
  }

  #replay({ counts, seen, input }: Job, postback: PostbackRow): void {
    counts.postbacks += 1;
    for (const step of replaySteps(this.#deps, postback, input, seen)) {
      countStep(counts, step);
      this.#apply(step);
    }
  }

  #apply(step: ReplayStep): void {
    const { store, now, newId } = this.#deps;
    if (step.kind === 'again') {
      store.deliveries.update({
        ...step.delivery,
        state: 'pending',
        reason: null,
        // With the template as it is today.
        request: null,
        nextAttemptAtMs: now(),
        updatedAtMs: now(),
      });
    } else if (step.kind === 'new') {
      store.deliveries.insert(newDeliveryOf(step, deliveryIdSchema.parse(newId()), now()));
    }
  }

  #exampleOf(step: ReplayStep, postback: PostbackRow): ReplayPreview['examples'][number] | null {
    if (step.kind !== 'again' && step.kind !== 'new') return null;
    const delivery =
      step.kind === 'again'
        ? step.delivery
        : {
            ...newDeliveryOf(step, deliveryIdSchema.parse(this.#deps.newId()), this.#deps.now()),
            attemptCount: 0,
            request: null,
          };
    const request = this.#deps.render(delivery, step.destination);
    if (request === null) return null;
    return {
      postbackId: postback.id,
      deliveryId: step.kind === 'again' ? delivery.id : null,
      destinationName: step.destination.name,
      method: request.method,
      url: maskMarks(request.url),
      wasDelivered: delivery.state === 'delivered',
    };
  }

  /** The postbacks that are meant, page by page. */
  async *#pages(input: ReplayInput): AsyncGenerator<readonly PostbackRow[]> {
    const { store, find } = this.#deps;
    const rowsOf = (ids: readonly PostbackId[]): PostbackRow[] =>
      ids.flatMap((id) => store.postbacks.get(id) ?? []);
    if (input.postbackIds !== undefined) {
      for (let at = 0; at < input.postbackIds.length; at += PAGE) {
        yield rowsOf(input.postbackIds.slice(at, at + PAGE));
      }
      return;
    }
    let before: PostbackId | null = null;
    for (;;) {
      const ids: readonly PostbackId[] = await find(input.filter ?? '', before, PAGE);
      if (ids.length > 0) yield rowsOf(ids);
      before = ids.at(-1) ?? null;
      if (before === null || ids.length < PAGE) return;
    }
  }
}

/** Asked anew: somebody may have cancelled it meanwhile. */
function isOver(job: Job): boolean {
  return job.kind !== 'running';
}

function newDeliveryOf(
  { conversion, destination }: Extract<ReplayStep, { kind: 'new' }>,
  id: DeliveryRow['id'],
  nowMs: number,
): NewDelivery {
  const planned: PlannedDelivery = {
    destinationId: destination.id,
    event: conversion.event,
    postbackId: conversion.lastPostbackId,
    plan: { kind: 'send' },
  };
  return newDelivery(conversion, planned, id, nowMs);
}
