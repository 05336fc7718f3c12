/** The two queues of what was received: with a key or a network, and the ring of what strangers sent without either. */
import { join } from 'node:path';
import type { ReceiverLimits } from '../../../shared/contract/receiver.ts';
import { type QueueState, SPOOL_QUEUES, type SpoolQueue } from '../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../platform/log.ts';
import type { SpooledRequest } from '../../platform/spool/spooled-request.ts';
import { Spool, type SpoolRoom } from '../spool/spool.ts';

const MB = 1024 * 1024;
const HOUR_MS = 3_600_000;
/** As far as nobody says otherwise. */
export const USUAL_ROOM = { maxBytes: 2_048 * MB, keptMs: 48 * HOUR_MS } as const;
const RING_SEGMENT_REQUESTS = 50;
const RING_SEGMENTS = 10;

export interface SpoolsDeps {
  readonly dir: string;
  /** Of what nobody has taken over yet; past it the receiver says 503. */
  readonly maxBytes: number;
  /** So long what was taken over is kept as a second copy, where room allows. */
  readonly keptMs: number;
  readonly limits: () => ReceiverLimits;
  readonly now: () => number;
  readonly onDurable: (queue: SpoolQueue, sequence: number) => void;
  readonly log: Log;
}

/** A request with the queue that it stands in. */
export interface QueuedRequest {
  readonly queue: SpoolQueue;
  readonly request: SpooledRequest;
}

/** Strangers' requests without a key that no network takes have a queue of their own. */
export function queueOf({ networkId, key }: SpooledRequest['facts']): SpoolQueue {
  return networkId === null && key.kind === 'none' ? 'keyless' : 'requests';
}

export class Spools {
  readonly #dir: string;
  readonly #queues: Readonly<Record<SpoolQueue, Spool>>;

  /** @throws Error of the file system */
  constructor({ dir, maxBytes, keptMs, limits, now, onDurable, log }: SpoolsDeps) {
    this.#dir = dir;
    this.#queues = {
      requests: new Spool({
        dir: join(dir, 'requests'),
        segment: { bytes: 16 * MB, requests: Infinity },
        keptMs,
        maxBytes,
        ringSegments: () => null,
        now,
        onDurable: (sequence) => {
          onDurable('requests', sequence);
        },
        log,
      }),
      keyless: new Spool({
        dir: join(dir, 'keyless'),
        segment: { bytes: 2 * MB, requests: RING_SEGMENT_REQUESTS },
        keptMs: 0,
        maxBytes: Infinity,
        // With the one that is being written.
        ringSegments: () => ringSegments(limits()),
        now,
        onDurable: (sequence) => {
          onDurable('keyless', sequence);
        },
        log,
      }),
    };
  }

  start(): void {
    for (const spool of Object.values(this.#queues)) spool.start();
  }

  /** See `SpoolWriter.append`. */
  async append({ queue, request }: QueuedRequest): Promise<void> {
    await this.#queues[queue].append(request);
  }

  acknowledge(queue: SpoolQueue, sequence: number): void {
    this.#queues[queue].acknowledge(sequence);
  }

  states(): Record<SpoolQueue, QueueState> {
    return { requests: this.#stateOf('requests'), keyless: this.#stateOf('keyless') };
  }

  /** Of both together. */
  room(): SpoolRoom {
    const { requests, keyless } = this.#queues;
    return {
      bytes: requests.room.bytes + keyless.room.bytes,
      waitingBytes: requests.room.waitingBytes,
    };
  }

  /** Of each queue what would be lost with its files. */
  openRequests(): readonly QueuedRequest[] {
    return SPOOL_QUEUES.flatMap((queue) =>
      this.#queues[queue].openRequests().map((request) => ({ queue, request })),
    );
  }

  /** See `Spool.foundSequence`. */
  foundSequence(queue: SpoolQueue): number {
    return this.#queues[queue].foundSequence;
  }

  /** See `Spool.idle`. */
  async idle(): Promise<void> {
    await Promise.all(Object.values(this.#queues).map(async (spool) => spool.idle()));
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#queues).map(async (spool) => spool.close()));
  }

  #stateOf(queue: SpoolQueue): QueueState {
    const { source, startedAtSequence, durableSequence } = this.#queues[queue];
    return { dir: join(this.#dir, queue), source, startedAtSequence, durableSequence };
  }
}

/** So many that the newest ones that are to be kept are in them. */
function ringSegments({ keylessKept, keylessKeptBytes }: ReceiverLimits): number {
  const byCount = Math.ceil(keylessKept / RING_SEGMENT_REQUESTS) + 1;
  const byBytes = Math.max(1, Math.floor(keylessKeptBytes / (2 * MB)));
  return Math.min(byCount, Math.max(byBytes, RING_SEGMENTS));
}
