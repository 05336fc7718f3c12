/**
 * Finds the connections over our own tunnel on which a request has begun and its head is not whole. Node says nothing
 * of them until their time is over, so their bytes are looked at.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { TunnelPorts } from './sender.ts';
import type { SlowStrangers } from './slow-strangers.ts';

const LOOK_EVERY_MS = 150;

interface Visit {
  response: ServerResponse | null;
  /** Bytes that had come when it was first seen without a request under way; null before. */
  idleBytes: number | null;
  /** To be called when the head is there; null while none is under way. */
  isThere: (() => void) | null;
}

export class HalfHeads {
  readonly #tunnelPorts: TunnelPorts;
  readonly #slow: SlowStrangers;
  readonly #visits = new Map<Socket, Visit>();
  #timer: NodeJS.Timeout | null = null;

  constructor(tunnelPorts: TunnelPorts, slow: SlowStrangers) {
    this.#tunnelPorts = tunnelPorts;
    this.#slow = slow;
  }

  /** One that has to go gets the answer of a head that is too slow. */
  watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      const visit: Visit = { response: null, idleBytes: 0, isThere: null };
      this.#visits.set(socket, visit);
      socket.once('close', () => {
        visit.isThere?.();
        this.#visits.delete(socket);
      });
      if (this.#timer === null) this.#lookAgain(server);
    });
  }

  /** To be told of each request. */
  note(request: IncomingMessage, response: ServerResponse): void {
    const visit = this.#visits.get(request.socket);
    if (visit === undefined) return;
    visit.isThere?.();
    Object.assign(visit, { response, idleBytes: null, isThere: null });
  }

  #lookAgain(server: Server): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      for (const [socket, visit] of this.#visits) this.#look(server, socket, visit);
      if (this.#visits.size > 0) this.#lookAgain(server);
    }, LOOK_EVERY_MS).unref();
  }

  #look(server: Server, socket: Socket, visit: Visit): void {
    if (visit.isThere !== null || !this.#tunnelPorts.has(socket.remotePort) || isBusy(visit)) return;
    visit.idleBytes ??= socket.bytesRead;
    if (socket.bytesRead === visit.idleBytes) return;
    visit.isThere = this.#slow.enter(() => {
      server.emit('clientError', tooSlow(), socket);
    });
  }
}

function isBusy({ response }: Visit): boolean {
  return response !== null && !(response.req.complete && response.writableFinished);
}

/** As Node says it itself (`lib/_http_server.js`, `checkConnections`). */
function tooSlow(): NodeJS.ErrnoException {
  const error: NodeJS.ErrnoException = new Error('Request timeout');
  error.code = 'ERR_HTTP_REQUEST_TIMEOUT';
  return error;
}
