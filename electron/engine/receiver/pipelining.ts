/**
 * Reads no further on a connection that has many requests without an answer: Node takes in whatever a sender
 * pipelines, and one that never reads its answers would fill the memory.
 */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const MOST_UNANSWERED = 100;

export class Pipelining {
  readonly #unanswered = new WeakMap<Socket, number>();

  /** Counts a request as unanswered until its response is over. */
  note(socket: Socket, response: ServerResponse): void {
    const count = (this.#unanswered.get(socket) ?? 0) + 1;
    this.#unanswered.set(socket, count);
    if (count === MOST_UNANSWERED) socket.pause();
    response.once('close', () => {
      const left = (this.#unanswered.get(socket) ?? 1) - 1;
      this.#unanswered.set(socket, left);
      if (left === MOST_UNANSWERED - 1 && !socket.destroyed) socket.resume();
    });
  }
}
