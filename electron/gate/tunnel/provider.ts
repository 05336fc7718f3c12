/** What every way to a public URL has in common. One file per provider implements it. */
import type { TunnelProblem } from '../../../shared/contract/tunnel-problems.ts';
import type { TunnelProviderId } from '../../platform/gate-link/gate-messages.ts';

export interface OpenRequest {
  /** Port on 127.0.0.1 that public requests are handed to. */
  readonly targetPort: number;
  readonly server: string;
  /** The name to ask for; null takes any. */
  readonly name: string | null;
  readonly address: string | null;
  readonly remotePort: number | null;
  /** When another name would be given, fail with `wrong_name` instead of opening under it. */
  readonly isNameRequired: boolean;
  /** Stops the attempt; nothing of it stays behind. */
  readonly signal: AbortSignal;
}

/** An open way in. It says nothing about whether requests really arrive: only a probe does. */
export interface TunnelSession {
  /** `https://…` without a trailing slash. */
  readonly url: string;
  /** The name that was given, which may differ from the one asked for. */
  readonly name: string;
  /** A server on the public internet gave the address: it must not lead into a private network. */
  readonly isPublicOnly?: boolean;
  /** Calls back at most once, with the reason, when the way in is gone; never after `close`. */
  onLost(listener: (problem: TunnelProblem) => void): void;
  /** Frees sockets, timers, child processes. Never rejects; may be called more than once. */
  close(): Promise<void>;
}

export interface TunnelProvider {
  readonly id: TunnelProviderId;
  /**
   * Opens a session, or rejects within a bounded time.
   * @throws TunnelError with the reason; the signal's reason when it was aborted
   */
  open(request: OpenRequest): Promise<TunnelSession>;
}
