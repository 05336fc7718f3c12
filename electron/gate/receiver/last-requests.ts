/** The newest request of each connection: what was parsed of it, and whether its answer is on its way. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

export class LastRequests {
  readonly #responseOf = new WeakMap<Duplex, ServerResponse>();

  /** To be told of each request. */
  note(request: IncomingMessage, response: ServerResponse): void {
    this.#responseOf.set(request.socket, response);
  }

  /** The answer of a request that came whole and is not answered yet; those before it are answered first. */
  owed(socket: Duplex): ServerResponse | null {
    const response = this.#responseOf.get(socket);
    return response !== undefined &&
      response.req.complete &&
      !response.writableFinished &&
      !response.destroyed
      ? response
      : null;
  }

  /** Whether nothing of an earlier request is still to come, and all of them are answered. */
  isIdle(socket: Duplex): boolean {
    const response = this.#responseOf.get(socket);
    return response === undefined || (response.req.complete && response.writableFinished);
  }
}
