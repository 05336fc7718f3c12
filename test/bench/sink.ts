/** The destination of a bench, in the bench's own process: when each forward arrived, by the clock that sent it. */
import { once } from 'node:events';
import { createServer } from 'node:http';

export class Sink {
  /** By click id, in milliseconds of `performance.now()`: its first arrival. */
  readonly arrivedAt = new Map<string, number>();
  /** Forwards of a click id that had arrived before. */
  repeats = 0;
  readonly #server;

  /** @param answersAfterMs how long it takes for an answer */
  constructor(answersAfterMs = 0) {
    this.#server = createServer((request, response) => {
      const id = /[?&]id=([^&]+)/.exec(request.url ?? '')?.[1] ?? '';
      if (this.arrivedAt.has(id)) this.repeats += 1;
      else this.arrivedAt.set(id, performance.now());
      request.resume();
      if (answersAfterMs === 0) response.end('OK');
      else setTimeout(() => response.end('OK'), answersAfterMs);
    });
  }

  /** @returns its port */
  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
