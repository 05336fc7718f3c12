/* oxlint-disable no-underscore-dangle -- the library's own method names */
/**
 * localtunnel's own client with its first request taken out: the offer is already here, so that opening
 * can be bounded and aborted. What it hides is made visible: how many sockets live, and whether they
 * are turned away.
 */
import { Socket } from 'node:net';
import Tunnel, { type TunnelInfo } from 'localtunnel/lib/Tunnel.js';
import type { TunnelOffer } from './localtunnel-offer.ts';

/** A socket that ends is replaced within one round trip; without any for this long nothing comes through. */
const ALL_GONE_AFTER_MS = 2_000;

/** Sockets that ended without having carried a request, per socket allowed and window: the server refuses us. */
const TURNED_AWAY_ROUNDS = 5;
const TURNED_AWAY_WINDOW_MS = 10_000;

export interface ClientListeners {
  /** Whether a socket may lead to this address: a name may mean another one each time. */
  readonly isAllowed: (address: string) => boolean;
  /** It led to an address that is not allowed, and ended before a byte was read or written. */
  readonly onLedInside: (address: string) => void;
  /** The first socket is connected. */
  readonly onConnected: () => void;
  /** The server gave out a port and refuses connections to it. */
  readonly onRefused: () => void;
  /** No socket is left and none comes back by itself. */
  readonly onAllGone: () => void;
  /** Every new socket is closed at once; the library would go on connecting without a pause. */
  readonly onTurnedAway: () => void;
}

export class LocaltunnelClient extends Tunnel {
  readonly #offer: TunnelOffer;
  readonly #listeners: ClientListeners;
  readonly #sockets = new Set<Socket>();
  #goneTimer: NodeJS.Timeout | null = null;
  #windowStartMs = performance.now();
  #wasted = 0;

  /** @param localPort where `localhost` is connected to for each public request */
  constructor(offer: TunnelOffer, server: string, localPort: number, listeners: ClientListeners) {
    // No local_host: with it the library rewrites the first bytes of each request as text.
    super({ host: server, port: localPort });
    this.#offer = offer;
    this.#listeners = listeners;
    // For good, also after close: an `error` without a listener ends the process.
    this.on('error', () => {
      if (this.#sockets.size === 0) listeners.onRefused();
    });
  }

  /** Connects; what comes of it is told to the listeners. */
  connect(): void {
    this.open(() => undefined);
  }

  /** Ends every socket. The library ends those that are still connecting as soon as they are. */
  override close(): void {
    if (this.#goneTimer !== null) clearTimeout(this.#goneTimer);
    this.#goneTimer = null;
    super.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  override _init(callback: (error: Error | null, info?: TunnelInfo) => void): void {
    const { name, url, ip, port, socketCount } = this.#offer;
    callback(null, this._getInfo({ id: name, ip, port, url, max_conn_count: socketCount }));
  }

  override _establish(info: TunnelInfo): void {
    super._establish(info);
    this.tunnelCluster.on('open', (socket: unknown) => {
      if (socket instanceof Socket) this.#count(socket);
    });
    this.tunnelCluster.on('request', () => {
      this.#wasted -= 1;
    });
    this.tunnelCluster.on('dead', () => {
      this.#noticeWaste();
    });
  }

  #count(socket: Socket): void {
    if (this.closed) return;
    const { remoteAddress = '' } = socket;
    if (!this.#listeners.isAllowed(remoteAddress)) {
      socket.destroy();
      this.#listeners.onLedInside(remoteAddress);
      return;
    }
    this.#sockets.add(socket);
    if (this.#goneTimer !== null) clearTimeout(this.#goneTimer);
    this.#goneTimer = null;
    socket.once('close', () => {
      this.#sockets.delete(socket);
      if (this.#sockets.size === 0 && !this.closed) this.#waitForAnother();
    });
    this.#listeners.onConnected();
  }

  #waitForAnother(): void {
    this.#goneTimer ??= setTimeout(() => {
      this.#goneTimer = null;
      this.#listeners.onAllGone();
    }, ALL_GONE_AFTER_MS);
  }

  #noticeWaste(): void {
    const nowMs = performance.now();
    if (nowMs - this.#windowStartMs > TURNED_AWAY_WINDOW_MS) {
      this.#windowStartMs = nowMs;
      this.#wasted = 0;
    }
    this.#wasted += 1;
    if (this.#wasted > this.#offer.socketCount * TURNED_AWAY_ROUNDS) this.#listeners.onTurnedAway();
  }
}
