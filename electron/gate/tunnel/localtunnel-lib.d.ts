/** The class inside localtunnel 2.0.2 that its function form wraps, as far as it is used here. */
declare module 'localtunnel/lib/Tunnel.js' {
  import type { EventEmitter } from 'node:events';

  export interface TunnelOptions {
    /** `https://host[:port]` */
    readonly host: string;
    readonly port: number;
  }

  /** The server's answer to the first request. */
  export interface ServerBody {
    readonly id: string;
    readonly ip: string | undefined;
    readonly port: number;
    readonly url: string;
    readonly max_conn_count: number;
  }

  export interface TunnelInfo {
    readonly name: string;
    readonly url: string;
  }

  export default class Tunnel extends EventEmitter {
    constructor(options: TunnelOptions);
    readonly closed: boolean;
    /** Exists once `open` called back; emits `open` (a connected socket), `dead`, `request`, `error`. */
    readonly tunnelCluster: EventEmitter;
    _init(callback: (error: Error | null, info?: TunnelInfo) => void): void;
    _getInfo(body: ServerBody): TunnelInfo;
    _establish(info: TunnelInfo): void;
    open(callback: (error?: Error | null) => void): void;
    close(): void;
  }
}
