/**
 * Finds the connections over our own tunnel on which a request has begun and its head is not whole. Node says nothing
 * of them until their time is over, so their bytes are looked at.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { TunnelPorts } from './sender.ts';
import type { SlowSenders } from './slow-senders.ts';

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
  readonly #slow: SlowSenders;
  readonly #visits = new Map<Socket, Visit>();
  #timer: NodeJS.Timeout | null = null;

  constructor(tunnelPorts: TunnelPorts, slow: SlowSenders) {
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
      const quiet = [...this.#visits].filter(
        ([socket, visit]) =>
          visit.isThere === null && this.#tunnelPorts.has(socket.remotePort) && !isBusy(visit),
      );
      const idle = quiet.length === 0 ? null : idleSockets(server);
      for (const [socket, visit] of quiet) {
        // What came in one piece with the request before was counted with it.
        const isBegun = visit.response !== null && idle !== null && !idle.has(socket);
        this.#look(server, socket, visit, isBegun);
      }
      if (this.#visits.size > 0) this.#lookAgain(server);
    }, LOOK_EVERY_MS).unref();
  }

  #look(server: Server, socket: Socket, visit: Visit, isBegun: boolean): void {
    visit.idleBytes ??= socket.bytesRead;
    if (socket.bytesRead === visit.idleBytes && !isBegun) return;
    const stay = this.#slow.enter(() => {
      server.emit('clientError', tooSlow(), socket);
    });
    visit.isThere = () => {
      stay.leave();
    };
  }
}

function isBusy({ response }: Visit): boolean {
  return response !== null && !(response.req.complete && response.writableFinished);
}

/**
 * The connections whose parser is between two messages. Node asks the same list for `closeIdleConnections` and has no
 * public way to it (Node 24, `lib/_http_server.js`, `kConnections`); null where it is not there, and then what came in
 * one piece with a request before waits for Node's own time-out.
 */
function idleSockets(server: Server): ReadonlySet<unknown> | null {
  const key = Object.getOwnPropertySymbols(server).find(
    ({ description }) => description === 'http.server.connections',
  );
  const list: unknown = key === undefined ? null : Reflect.get(server, key);
  if (!hasIdle(list)) return null;
  return new Set(list.idle().map(({ socket }) => socket));
}

interface ConnectionsList {
  idle(): readonly { readonly socket?: unknown }[];
}

function hasIdle(list: unknown): list is ConnectionsList {
  return typeof list === 'object' && list !== null && 'idle' in list && typeof list.idle === 'function';
}

/** As Node says it itself (`lib/_http_server.js`, `checkConnections`). */
function tooSlow(): NodeJS.ErrnoException {
  const error: NodeJS.ErrnoException = new Error('Request timeout');
  error.code = 'ERR_HTTP_REQUEST_TIMEOUT';
  return error;
}
