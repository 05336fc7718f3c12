/**
 * A line to a broker that is opened again and again. Each connection is used until it ends, or something that uses it
 * does; the next one looks anew at what is there.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { errors } from '@nats-io/transport-node';
import { onAbort } from '../on-abort.ts';
import { BrokerError } from './broker-error.ts';
import { type BrokerAddress, openBroker, type OpenBroker } from './open-broker.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** Of a pause: a broker that comes back is not called by all its mailboxes in the same moment. */
const SPREAD = 0.3;
/** What was refused so long before the end of a connection did not end it. */
const REFUSED_MS = 10_000;
/** A connection that lasts as long is none that fails again and again. */
const LASTING_MS = 10_000;

export interface KeptConnectionDeps {
  /** Read anew for each connection. @throws Error */
  readonly address: () => BrokerAddress;
  /**
   * Begins to use one.
   * @returns what goes on until the signal ends it; the first that ends, ends the connection
   * @throws Error of the broker
   */
  readonly begin: (broker: OpenBroker, signal: AbortSignal) => Promise<readonly Promise<unknown>[]>;
  /**
   * Of one that was to go on, and is opened again after a while; and of what the broker does not allow, while it goes on:
   * much of that is told in no other way.
   */
  readonly onProblem: (error: unknown) => void;
  /** Of each, whatever ended it. */
  readonly onEnded: () => void;
  readonly elapsed: () => number;
  /** Between 0 and 1. */
  readonly random: () => number;
}

export class KeptConnection {
  readonly #deps: KeptConnectionDeps;
  readonly #stopping = new AbortController();
  #waiting = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(deps: KeptConnectionDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#waiting.abort();
    await this.#running;
  }

  /** Connects anew at once: the computer woke up, or its network changed, and nobody tells a line that is dead. */
  wake(): void {
    this.#waiting.abort();
  }

  async #run(): Promise<void> {
    const { elapsed, random, onProblem } = this.#deps;
    const { signal } = this.#stopping;
    let pauseMs = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      this.#waiting = new AbortController();
      const waiting = this.#waiting.signal;
      const beganAt = elapsed();
      try {
        // oxlint-disable-next-line no-await-in-loop -- one connection after the other
        await this.#connect(waiting);
      } catch (error) {
        if (!waiting.aborted) onProblem(error);
      }
      if (waiting.aborted) continue;
      if (elapsed() - beganAt > LASTING_MS) pauseMs = FIRST_PAUSE_MS;
      const spreadMs = pauseMs * (1 + SPREAD * (2 * random() - 1));
      // oxlint-disable-next-line no-await-in-loop -- the same
      await pause(spreadMs, undefined, { signal: waiting }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  /** Until the connection ends. @throws Error of the broker, also where it was closed without a reason */
  async #connect(waiting: AbortSignal): Promise<void> {
    const { address, begin, onProblem, onEnded, elapsed } = this.#deps;
    const broker = await openBroker(address());
    const ending = new AbortController();
    const end = (): void => {
      ending.abort();
    };
    onAbort(waiting, end);
    let refused: Refusal | null = null;
    void followRefusals(broker, (error) => {
      refused = { error, at: elapsed() };
      onProblem(error);
    });
    let tasks: readonly Promise<unknown>[] = [];
    try {
      tasks = await begin(broker, ending.signal);
      await Promise.race([...tasks, closed(broker), ended(ending.signal)]);
      if (!ending.signal.aborted)
        throw new BrokerError({ code: 'broker_unreachable', cause: 'connection closed' });
    } catch (error) {
      // What was refused is seldom said by what waits for it: that only hears nothing.
      throw lately(refused, elapsed()) ?? error;
    } finally {
      ending.abort();
      waiting.removeEventListener('abort', end);
      await broker.close().catch(() => undefined);
      await Promise.allSettled(tasks);
      onEnded();
    }
  }
}

/** What the broker did not allow, and when. */
interface Refusal {
  readonly error: Error;
  readonly at: number;
}

function lately(refused: Refusal | null, elapsedMs: number): Error | null {
  return refused === null || elapsedMs - refused.at > REFUSED_MS ? null : refused.error;
}

async function followRefusals({ connection }: OpenBroker, onRefused: (error: Error) => void): Promise<void> {
  for await (const status of connection.status())
    if (status.type === 'error' && status.error instanceof errors.PermissionViolationError)
      onRefused(status.error);
}

async function ended(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  onAbort(signal, resolve);
  await promise;
}

/** @throws Error when the connection is over, with its reason */
async function closed({ connection }: OpenBroker): Promise<void> {
  const error = await connection.closed();
  if (error instanceof Error) throw error;
}
