/**
 * Makes room for new connections: when the limit is near, those that have waited for longest without a request
 * under way are closed, so that nobody shuts out others by holding connections open. All of them come from
 * this computer (strangers' through the tunnel), so a limit for each remote address would say nothing here.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { TunnelPorts } from './sender.ts';

/** So much is freed in one go, so that looking for it stays cheap while thousands arrive. */
const FREED_SHARE = 0.05;
/** So many may arrive in one turn before those that were closed are gone. */
export const ARRIVING_ROOM = 1_024;

interface Visit {
  /** When it connected, or sent its last request. */
  sinceMs: number;
  response: ServerResponse | null;
}

export interface ConnectionDoorDeps {
  readonly maxConnections: () => number;
  readonly tunnelPorts: TunnelPorts;
  /** A clock that never goes back. */
  readonly elapsedMs: () => number;
}

export class ConnectionDoor {
  readonly #deps: ConnectionDoorDeps;
  readonly #visits = new Map<Socket, Visit>();

  constructor(deps: ConnectionDoorDeps) {
    this.#deps = deps;
  }

  watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      this.#visits.set(socket, { sinceMs: this.#deps.elapsedMs(), response: null });
      socket.once('close', () => {
        this.#visits.delete(socket);
      });
      if (this.#visits.size > this.#deps.maxConnections()) this.#makeRoom();
    });
  }

  /** To be told of each request. */
  note(request: IncomingMessage, response: ServerResponse): void {
    const visit = this.#visits.get(request.socket);
    if (visit === undefined) return;
    visit.sinceMs = this.#deps.elapsedMs();
    visit.response = response;
  }

  #makeRoom(): void {
    const wanted = Math.max(1, Math.ceil(this.#deps.maxConnections() * FREED_SHARE));
    const idle = [...this.#visits].filter(([, { response }]) => response === null || response.headersSent);
    // The tunnel's own connections go last: a flood on this computer must not close the way of the networks.
    const oldestFirst = idle.toSorted(
      ([one, first], [other, second]) =>
        Number(this.#isOwn(one)) - Number(this.#isOwn(other)) || first.sinceMs - second.sinceMs,
    );
    for (const [socket] of oldestFirst.slice(0, wanted)) {
      this.#visits.delete(socket);
      socket.destroy();
    }
  }

  #isOwn(socket: Socket): boolean {
    return this.#deps.tunnelPorts.has(socket.remotePort);
  }
}
