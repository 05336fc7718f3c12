/**
 * Takes what the gate received over into the store: read from the spool in its order, a durable batch after the other,
 * and only then acknowledged.
 */
import type { QueueState, SpoolQueue } from '../../platform/gate-link/gate-messages.ts';
import { SPOOL_QUEUES } from '../../platform/gate-link/gate-messages.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import { SpoolReader } from '../../platform/spool/spool-reader.ts';
import { drainPauseMs } from './pace.ts';
import type { RequestTaker } from './request-taker.ts';

const MAX_BATCH_BYTES = 4 * 1024 * 1024;
const RETRY_MS = 1_000;

export interface SpoolDrainDeps {
  readonly taker: Pick<RequestTaker, 'isStoreLost' | 'positionIn' | 'sizeAfter' | 'take'>;
  readonly elapsed: () => number;
  readonly log: Log;
  /** What the gate said last of a queue; null before it said anything. */
  readonly queue: (name: SpoolQueue) => QueueState | null;
  readonly acknowledge: (name: SpoolQueue, sequence: number) => void;
  /** Whether the gate needs the processor for answering. */
  readonly isGateBusy: () => boolean;
  /** Called with how many requests were damaged on the disk. */
  readonly onUnreadable: (count: number) => void;
}

export class SpoolDrain {
  readonly #deps: SpoolDrainDeps;
  readonly #runner: JobRunner;
  readonly #readers = new Map<string, SpoolReader>();
  /** Sources of which the gate has heard how far they are taken over. */
  readonly #told = new Set<string>();

  constructor(deps: SpoolDrainDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      // The disk may be full or locked: what was received is safe in the spool.
      { name: 'drain', slice: () => this.#takeSome(), retryMs: RETRY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** Something may be there. */
  wake(): void {
    this.#runner.wake();
  }

  stop(): void {
    this.#runner.stop();
  }

  /** How many are received and not taken over; numbers that were never used count too. */
  get waitingCount(): number {
    return SPOOL_QUEUES.reduce((sum, name) => {
      const queue = this.#deps.queue(name);
      return queue === null ? sum : sum + Math.max(0, queue.durableSequence - this.#positionIn(queue));
    }, 0);
  }

  #takeSome(): SliceEnd {
    if (this.#deps.taker.isStoreLost) return { kind: 'done', pauseMs: 0 };
    const { elapsed, isGateBusy } = this.#deps;
    const startedAt = elapsed();
    let isMore = false;
    for (const name of SPOOL_QUEUES) {
      const queue = this.#deps.queue(name);
      if (queue !== null) isMore = this.#takeFrom(name, queue) || isMore;
    }
    const pauseMs = drainPauseMs(elapsed() - startedAt, isGateBusy());
    return { kind: isMore ? 'more' : 'done', pauseMs };
  }

  /** @returns whether there may be more */
  #takeFrom(name: SpoolQueue, queue: QueueState): boolean {
    const { onUnreadable, taker } = this.#deps;
    const { source } = queue;
    const position = this.#positionIn(queue);
    if (position >= queue.durableSequence) {
      // A gate that began with this engine counts all that it keeps as waiting until it hears of it.
      if (!this.#told.has(source)) this.#acknowledge(name, source, position);
      return false;
    }
    const size = taker.sizeAfter(source, position);
    const { requests, unreadable, throughSequence } = this.#readerOf(queue).page(
      position,
      queue.durableSequence,
      { count: size.count, bytes: MAX_BATCH_BYTES },
      queue.startedAtSequence,
    );
    const taken = taker.take({ source, requests, throughSequence, size });
    this.#acknowledge(name, source, taken);
    if (unreadable > 0) onUnreadable(unreadable);
    return taken < queue.durableSequence;
  }

  #acknowledge(name: SpoolQueue, source: string, sequence: number): void {
    this.#told.add(source);
    this.#deps.acknowledge(name, sequence);
  }

  #readerOf({ source, dir }: QueueState): SpoolReader {
    const known = this.#readers.get(source);
    if (known !== undefined) return known;
    const reader = new SpoolReader(dir, source);
    this.#readers.set(source, reader);
    return reader;
  }

  /**
   * A spool that has less than was taken over of it is an older copy, put back by somebody: what it got since the
   * gate started has numbers that were given away before, and counts.
   */
  #positionIn({ source, startedAtSequence, durableSequence }: QueueState): number {
    const position = this.#deps.taker.positionIn(source);
    return position > durableSequence ? startedAtSequence : position;
  }
}
