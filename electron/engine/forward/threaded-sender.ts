/**
 * Hands requests to a thread of its own: a handshake costs the processor a millisecond or two, and the thread
 * that answers networks has better things to do.
 */
import type { WireRequest } from '../../../shared/contract/common.ts';
import type { Log } from '../../platform/log.ts';
import { threadEntry } from '../../platform/thread-entry.ts';
import { type LostCall, WorkerThread } from '../../platform/worker-thread.ts';
import type { RequestSender, SendOptions, Sent } from './request-sender.ts';
import { createSendRunner, type SendCall } from './send-runner.ts';

/** Bodies and headers come and go. */
const YOUNG_MB = 4;
/** Its 15 MB are given back; no connection is lost with it, since each request has its own. */
const IDLE_MS = 30_000;

export interface ThreadedSenderOptions {
  readonly log: Log;
  /** File that the thread runs. */
  readonly entry?: string;
}

/** Where threads cannot start, requests go out from here: slower for all, but they do. */
export class ThreadedSender implements RequestSender {
  readonly #thread: WorkerThread<SendCall, Sent>;

  constructor({
    log,
    entry = threadEntry('engine/forward/sending-entry.ts', 'sending.js'),
  }: ThreadedSenderOptions) {
    this.#thread = new WorkerThread({
      name: 'the sending thread',
      entry,
      youngMb: YOUNG_MB,
      idleMs: IDLE_MS,
      log,
      createLocal: createSendRunner,
      lost: (_call, lost) => brokenOff(lost),
    });
  }

  /** Otherwise the thread starts with the first request, which then waits for it. */
  start(): void {
    this.#thread.start();
  }

  async send(wire: WireRequest, options: SendOptions): Promise<Sent> {
    return this.#thread.call({ wire, options });
  }

  /** Requests under way are broken off. */
  close(): Promise<void> {
    return this.#thread.close();
  }
}

/** What was handed over may have gone out; what was not, did not. */
function brokenOff({ wasHandedOver, tookMs }: LostCall): Sent {
  const failure = { code: 'broken_off' } as const;
  return {
    answer: {
      kind: 'no_answer',
      mayHaveArrived: wasHandedOver,
      code: 'sending_ended',
      failure,
      durationMs: tookMs,
    },
    retryAfter: null,
  };
}
