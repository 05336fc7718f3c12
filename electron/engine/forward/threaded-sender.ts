/**
 * Hands requests to a thread of its own: a handshake costs the processor a millisecond or two, and the thread
 * that answers networks has better things to do.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WireRequest } from '../../../shared/contract/common.ts';
import type { Log } from '../../platform/log.ts';
import { threadEntry } from '../../platform/thread-entry.ts';
import { createSender, type Sender, type SendOptions, type Sent } from './send-request.ts';

export interface SendCall {
  readonly id: number;
  readonly wire: WireRequest;
  readonly options: SendOptions;
}

export interface SendAnswer {
  readonly id: number;
  readonly sent: Sent;
}

interface Waiting {
  readonly call: SendCall;
  readonly startedAt: number;
  readonly resolve: (sent: Sent) => void;
}

/** Bodies and headers come and go: a small nursery is enough, and keeps the engine's memory small. */
const YOUNG_MB = 8;
/** Requests under way are broken off when the program stops. */
const CLOSE_MS = 500;
/** A thread that dies again and again is not started a sixth time. */
const MOST_STARTS = 5;

export interface ThreadedSenderOptions {
  readonly log: Log;
  /** File that the thread runs. */
  readonly entry?: string;
}

/** Where threads cannot start, requests go out from here: slower for all, but they do. */
export class ThreadedSender implements Sender {
  readonly #deps: ThreadedSenderOptions;
  readonly #waiting = new Map<number, Waiting>();
  /** Not handed over yet: all of one turn go together, and none before the thread runs. */
  #calls: SendCall[] = [];
  #thread: Worker | null = null;
  #isReady = false;
  #here: Sender | null = null;
  #lastId = 0;
  #starts = 0;
  #isClosed = false;

  constructor(deps: ThreadedSenderOptions) {
    this.#deps = deps;
  }

  /** Otherwise the thread starts with the first request, which then waits for it. */
  start(): void {
    if (this.#thread === null && this.#here === null && !this.#isClosed) this.#start();
  }

  async send(wire: WireRequest, options: SendOptions): Promise<Sent> {
    if (this.#isClosed) return brokenOff(0, false);
    if (this.#here !== null) return this.#here.send(wire, options);
    this.start();
    this.#lastId += 1;
    const call: SendCall = { id: this.#lastId, wire, options };
    const { promise, resolve } = Promise.withResolvers<Sent>();
    this.#waiting.set(call.id, { call, resolve, startedAt: performance.now() });
    this.#calls.push(call);
    if (this.#calls.length === 1) {
      queueMicrotask(() => {
        this.#handOver();
      });
    }
    return promise;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#here?.close();
    const thread = this.#thread;
    this.#thread = null;
    if (thread === null) return;
    const gone = once(thread, 'exit');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a thread, not a window
    thread.postMessage(null);
    const timer = setTimeout(() => void thread.terminate(), CLOSE_MS);
    await gone;
    clearTimeout(timer);
  }

  #handOver(): void {
    if (!this.#isReady || this.#thread === null || this.#calls.length === 0) return;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a thread, not a window
    this.#thread.postMessage(this.#calls);
    this.#calls = [];
  }

  #settle({ id, sent }: SendAnswer): void {
    this.#waiting.get(id)?.resolve(sent);
    this.#waiting.delete(id);
  }

  #start(): void {
    this.#starts += 1;
    try {
      this.#thread = this.#newThread();
    } catch (error) {
      this.#deps.log.error({ err: error }, 'the sending thread cannot start');
      this.#sendHere();
    }
  }

  #newThread(): Worker {
    const { entry = threadEntry('engine/forward/sending-entry.ts', 'sending.js'), log } = this.#deps;
    const thread = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    let cause: unknown = new Error('The sending thread stopped.');
    thread.on('message', (answers: readonly SendAnswer[]) => {
      for (const answer of answers) this.#settle(answer);
      // Its first message says that it runs.
      this.#isReady = this.#thread === thread;
      this.#handOver();
    });
    thread.on('error', (error) => {
      cause = error;
    });
    thread.on('exit', () => {
      const isAsked = this.#thread !== thread;
      if (!isAsked) log.error({ err: cause }, 'the sending thread ended');
      this.#breakOff();
      if (!isAsked) this.#startAgain();
    });
    return thread;
  }

  /** What was handed over may have gone out; what was not, did not. */
  #breakOff(): void {
    const kept = new Set(this.#calls.map(({ id }) => id));
    for (const { call, startedAt, resolve } of this.#waiting.values()) {
      if (kept.has(call.id)) continue;
      this.#waiting.delete(call.id);
      resolve(brokenOff(Math.round(performance.now() - startedAt), true));
    }
  }

  #startAgain(): void {
    const hasRun = this.#isReady;
    this.#isReady = false;
    this.#thread = null;
    if (!hasRun || this.#starts >= MOST_STARTS) this.#sendHere();
    else if (this.#calls.length > 0) this.#start();
  }

  #sendHere(): void {
    const here = createSender();
    this.#here = here;
    this.#calls = [];
    for (const [id, { call, resolve }] of this.#waiting) {
      this.#waiting.delete(id);
      void here.send(call.wire, call.options).then(resolve);
    }
  }
}

function brokenOff(durationMs: number, mayHaveArrived: boolean): Sent {
  const failure = { code: 'broken_off' } as const;
  return {
    answer: { kind: 'no_answer', mayHaveArrived, code: 'sending_ended', failure, durationMs },
    retryAfter: null,
  };
}
