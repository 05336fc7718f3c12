/** The receiver's limits, for a server that listens already too. */
import type { Server } from 'node:http';
import type { ReceiverLimits } from '../../../shared/contract/receiver.ts';
import { ARRIVING_ROOM } from './connection-door.ts';

export class LimitsInForce {
  #limits: ReceiverLimits;
  #server: Server | null = null;

  constructor(limits: ReceiverLimits) {
    this.#limits = limits;
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

  change(limits: ReceiverLimits): void {
    this.#limits = limits;
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
