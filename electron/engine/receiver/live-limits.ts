/** The receiver's limits: saved, and in force at once, also for a server that listens already. */
import type { Server } from 'node:http';
import type { ReceiverLimits } from '../../../shared/contract/receiver.ts';
import { ARRIVING_ROOM } from './connection-door.ts';

/** What changes; what is left out or undefined stays. */
export type LimitsEdit = { readonly [Key in keyof ReceiverLimits]?: ReceiverLimits[Key] | undefined };

export interface LiveLimitsDeps {
  readonly read: () => ReceiverLimits;
  readonly save: (limits: ReceiverLimits) => void;
}

export class LiveLimits {
  readonly #deps: LiveLimitsDeps;
  #limits: ReceiverLimits;
  #server: Server | null = null;

  constructor(deps: LiveLimitsDeps) {
    this.#deps = deps;
    this.#limits = deps.read();
  }

  get now(): ReceiverLimits {
    return this.#limits;
  }

  /** Open connections to the receiver. */
  async connections(): Promise<number> {
    const server = this.#server;
    if (server === null || !server.listening) return 0;
    const { promise, resolve } = Promise.withResolvers<number>();
    server.getConnections((_error, count) => {
      resolve(count);
    });
    return promise;
  }

  rule(server: Server): void {
    this.#server = server;
    this.#apply();
  }

  update(edit: LimitsEdit): void {
    const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
    this.#limits = { ...this.#limits, ...given };
    this.#deps.save(this.#limits);
    this.#apply();
  }

  /** Node's server reads these for each new connection (Node 24, `lib/_http_server.js`). */
  #apply(): void {
    if (this.#server === null) return;
    Object.assign(this.#server, {
      maxHeaderSize: this.#limits.maxHeaderBytes,
      headersTimeout: this.#limits.headersTimeoutMs,
      requestTimeout: this.#limits.requestTimeoutMs,
      // Of silence on the line: a sender that never takes its answer does not stay.
      timeout: this.#limits.requestTimeoutMs,
      // The door makes room at the limit itself; Node would turn away whoever comes next.
      maxConnections: this.#limits.maxConnections + ARRIVING_ROOM,
    });
  }
}
