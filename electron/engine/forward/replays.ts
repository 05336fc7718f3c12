/** Replay: chosen or found postbacks are forwarded once more. One at a time, in slices, and it can be cancelled. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  ReplayPreview,
  ReplayState,
  ReplayInput,
  replayCountsSchema,
} from '../../../shared/contract/replays.ts';
import type { z } from 'zod';
import { maskMarks } from '../../../shared/domain/forward/secret-marks.ts';
import { type ConversionId, deliveryIdSchema, type PostbackId } from '../../../shared/domain/ids.ts';
import type { Log } from '../../platform/log.ts';
import type { DeliveryRow, NewDelivery } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { clickKeyOf } from '../parse/write-decision.ts';
import { UserError } from '../../platform/user-error.ts';
import { type ReplayDeps, type ReplayStep, replaySteps } from './replay-steps.ts';

type Counts = z.infer<typeof replayCountsSchema>;

export interface ReplaysDeps extends ReplayDeps {
  readonly newId: IdSource;
  readonly log: Log;
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
  readonly counts: Counts;
};

export class Replays {
  readonly #deps: ReplaysDeps;
  #job: Job | null = null;

  constructor(deps: ReplaysDeps) {
    this.#deps = deps;
  }

  async preview(input: ReplayInput): Promise<ReplayPreview> {
    const counts = noCounts();
    const examples: ReplayPreview['examples'] = [];
    const seen = new Set<ConversionId>();
    for await (const page of this.#pages(input)) {
      for (const postback of page) {
        counts.postbacks += 1;
        for (const step of replaySteps(this.#deps, postback, input, seen)) {
          count(counts, step);
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
    const job: Job = { kind: 'running', startedAtMs: this.#deps.now(), counts: noCounts() };
    this.#job = job;
    void this.#run(job, input);
    return this.state();
  }

  state(): ReplayState {
    if (this.#job === null) return { kind: 'none' };
    const { kind, startedAtMs, counts } = this.#job;
    return { kind, startedAt: new Date(startedAtMs).toISOString(), counts: { ...counts } };
  }

  /** What was handed to the outbox goes out. */
  cancel(): void {
    if (this.#job?.kind === 'running') this.#job.kind = 'cancelled';
    this.#deps.onProgress();
  }

  async #run(job: Job, input: ReplayInput): Promise<void> {
    const seen = new Set<ConversionId>();
    try {
      for await (const page of this.#pages(input)) {
        if (isOver(job)) break;
        this.#deps.store.transaction(() => {
          for (const postback of page) {
            job.counts.postbacks += 1;
            for (const step of replaySteps(this.#deps, postback, input, seen)) {
              count(job.counts, step);
              this.#apply(step);
            }
          }
        });
        this.#deps.onDue();
        this.#deps.onProgress();
      }
    } catch (error) {
      this.#deps.log.error({ err: error }, 'a replay ended early');
      job.kind = 'cancelled';
    }
    if (!isOver(job)) job.kind = 'finished';
    this.#deps.onProgress();
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
      store.deliveries.insert(newDelivery(step, deliveryIdSchema.parse(newId()), now()));
    }
  }

  #exampleOf(step: ReplayStep, postback: PostbackRow): ReplayPreview['examples'][number] | null {
    if (step.kind !== 'again' && step.kind !== 'new') return null;
    const delivery =
      step.kind === 'again'
        ? step.delivery
        : {
            ...newDelivery(step, deliveryIdSchema.parse(this.#deps.newId()), this.#deps.now()),
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

  /** The postbacks that are meant, page by page; the receiver gets its turn in between. */
  async *#pages(input: ReplayInput): AsyncGenerator<readonly PostbackRow[]> {
    const { store, find } = this.#deps;
    const rowsOf = (ids: readonly PostbackId[]): PostbackRow[] =>
      ids.flatMap((id) => store.postbacks.get(id) ?? []);
    if (input.postbackIds !== undefined) {
      for (let at = 0; at < input.postbackIds.length; at += PAGE) {
        yield rowsOf(input.postbackIds.slice(at, at + PAGE));
        await nextTurn();
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

function newDelivery(
  { conversion, destination }: Extract<ReplayStep, { kind: 'new' }>,
  id: DeliveryRow['id'],
  nowMs: number,
): NewDelivery {
  return {
    id,
    conversionId: conversion.id,
    destinationId: destination.id,
    event: conversion.event,
    postbackId: conversion.lastPostbackId,
    clickKey: clickKeyOf(conversion),
    state: 'pending',
    reason: null,
    nextAttemptAtMs: nowMs,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  };
}

function noCounts(): Counts {
  return { postbacks: 0, sent: 0, deliveredBefore: 0, unknownBefore: 0, leftOut: 0, notSendable: 0 };
}

function count(counts: Counts, step: ReplayStep): void {
  switch (step.kind) {
    case 'left_out':
      counts.leftOut += 1;
      return;
    case 'not_sendable':
      counts.notSendable += 1;
      return;
    case 'new':
      counts.sent += 1;
      return;
    case 'again':
      counts.sent += 1;
      if (step.delivery.state === 'delivered') counts.deliveredBefore += 1;
      if (step.delivery.state === 'unknown') counts.unknownBefore += 1;
  }
}
