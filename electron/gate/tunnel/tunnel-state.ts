/** What the supervisor knows, what can happen, and what it does then. Plain data. */
import type { BackoffRange } from '../../../shared/domain/tunnel/backoff.ts';
import type { TunnelState } from '../../../shared/domain/tunnel/tunnel-state.ts';
import type { SenderHeader } from '../../../shared/contract/receiver.ts';
import { PROBE_EVERY_MS } from '../../../shared/contract/limits.ts';
import type { SupervisedSettings } from '../../platform/gate-link/gate-messages.ts';
import type { ServerPlace } from './server-place.ts';
import type { TunnelProblem } from '../../../shared/contract/tunnel-problems.ts';

export interface TunnelTimings {
  /** Between probes of an address that works. */
  readonly probeEveryMs: number;
  /** Between a failed probe and the one that decides. */
  readonly suspectAgainMs: number;
  readonly probeTimeoutMs: number;
  /** Guard around a provider's `open`, longer than the provider's own. */
  readonly openTimeoutMs: number;
  readonly reconnect: BackoffRange;
  /** Between checks whether a server that was away is back; spread down to half of it. */
  readonly serverCheckEveryMs: number;
  /** Between attempts at a server that is there and through which nothing works. */
  readonly reopen: BackoffRange;
  /** Between tries to get the requested name while another one is in use. */
  readonly askForName: BackoffRange;
  /** A server needs about a second to free the name of a connection that ended. */
  readonly nameReleaseMs: number;
  /** After this long without a fault the waits start from the shortest again. */
  readonly steadyAfterMs: number;
  /** After so many failures in a row the provider that stands in is tried, in turn with the chosen one. */
  readonly fallbackAfterFailures: number;
}

/** A probe takes at most 8 s and starts every 20 s: a fault is seen within 28 s. */
export const DEFAULT_TIMINGS: TunnelTimings = {
  probeEveryMs: PROBE_EVERY_MS,
  suspectAgainMs: 3_000,
  probeTimeoutMs: 8_000,
  openTimeoutMs: 15_000,
  reconnect: { firstMs: 2_000, longestMs: 60_000 },
  serverCheckEveryMs: 2_000,
  reopen: { firstMs: 2_000, longestMs: 15_000 },
  askForName: { firstMs: 5_000, longestMs: 60_000 },
  nameReleaseMs: 1_500,
  steadyAfterMs: 60_000,
  fallbackAfterFailures: 3,
};

export interface OpenedSession {
  readonly url: string;
  readonly name: string;
}

/** The search for the requested name, while we receive under another one. */
export interface NameSearch {
  readonly failures: number;
  /** Null while a try is under way. */
  readonly nextAtMs: number | null;
}

export type TunnelPhase =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'opening';
      readonly id: number;
      readonly isFallback: boolean;
      /** Whether a check found its server just before. */
      readonly isServerSeen: boolean;
    }
  | {
      readonly kind: 'open';
      readonly id: number;
      readonly session: OpenedSession;
      /** Whether the provider that stands in gave it. */
      readonly isFallback: boolean;
      readonly standing: 'unproven' | 'proven' | 'doubted';
      readonly failedProbes: number;
      /** Null while a probe is under way. */
      readonly probeAtMs: number | null;
      readonly provenAtMs: number | null;
      /** Null when the name is right or none was requested. */
      readonly nameSearch: NameSearch | null;
    }
  | {
      readonly kind: 'waiting';
      readonly id: number;
      readonly untilMs: number;
      /** When it is checked whether the server is back; null while a check is under way, or where none is due. */
      readonly serverCheckAtMs: number | null;
    };
export type WaitingPhase = Extract<TunnelPhase, { kind: 'waiting' }>;
export type OpeningPhase = Extract<TunnelPhase, { kind: 'opening' }>;
export type OpenPhase = Extract<TunnelPhase, { kind: 'open' }>;

export interface ProbeReport {
  readonly atMs: number;
  readonly durationMs: number;
  /** Null when the probe came back to us. */
  readonly problem: TunnelProblem | null;
  /** In which headers senders are named on this way; null when the probe did not come back. */
  readonly headersTold: readonly SenderHeader[] | null;
}

/** What is asked once for each address, as `address-check.ts` decides. */
export interface AddressCheck {
  readonly url: string;
  /** The session that is asked over. */
  readonly id: number;
  readonly isUnderWay: boolean;
  readonly tries: number;
  readonly findings: AddressFindings | null;
}

export interface AddressFindings {
  readonly atMs: number;
  /** Why senders that call like a browser do not reach us; null where they do. */
  readonly browserProblem: TunnelProblem | null;
  /** In which headers the sender was named although it had forged each; null where such requests are refused. */
  readonly forgedTold: readonly SenderHeader[] | null;
}

export interface TunnelCore {
  readonly settings: SupervisedSettings;
  readonly phase: TunnelPhase;
  /** Number of the newest attempt; results of older ones are ignored. */
  readonly lastId: number;
  /** Failed attempts in a row. */
  readonly failures: number;
  /** Refusals in a row: the waits after them grow with these alone. */
  readonly refusals: number;
  /** Until when the chosen one's server asked to be left alone; null when it did not. */
  readonly refusedUntilMs: number | null;
  /** Attempts in a row that did not work although the server was there: what a check finds is worth less then. */
  readonly vainAttempts: number;
  /** Whether it has failed since it last worked: then it shows as down until a probe comes back. */
  readonly isTroubled: boolean;
  /** The last address that worked; kept while it is down, because that is the one the networks have. */
  readonly lastSession: OpenedSession | null;
  /** When the last open session was closed: its name is free a moment later. */
  readonly releasedAtMs: number | null;
  readonly problem: TunnelProblem | null;
  readonly lastProbe: ProbeReport | null;
  /** As the last probe that came back saw it, over this way or the one before; null before the first. */
  readonly headersTold: readonly SenderHeader[] | null;
  readonly addressCheck: AddressCheck | null;
  readonly shown: TunnelState;
  readonly shownSinceMs: number;
}

export type TunnelEvent =
  | { readonly type: 'start'; readonly settings: SupervisedSettings }
  | { readonly type: 'stop' }
  /** Something happened outside, such as waking from sleep: check now instead of at the next timer. */
  | { readonly type: 'check_now' }
  | { readonly type: 'opened'; readonly id: number; readonly session: OpenedSession }
  | { readonly type: 'open_failed'; readonly id: number; readonly problem: TunnelProblem }
  | { readonly type: 'lost'; readonly id: number; readonly problem: TunnelProblem }
  | { readonly type: 'probed'; readonly id: number; readonly report: ProbeReport }
  | { readonly type: 'address_checked'; readonly id: number; readonly findings: AddressFindings }
  | { readonly type: 'wait_over'; readonly id: number }
  | { readonly type: 'server_check_due'; readonly id: number }
  /** Whether the chosen one's server takes connections. */
  | { readonly type: 'server_checked'; readonly id: number; readonly isThere: boolean }
  | { readonly type: 'probe_due'; readonly id: number }
  | { readonly type: 'name_due'; readonly id: number }
  /** The requested name was given to session `newId`, opened beside session `id`. */
  | {
      readonly type: 'name_given';
      readonly id: number;
      readonly newId: number;
      readonly session: OpenedSession;
    }
  | { readonly type: 'name_not_given'; readonly id: number; readonly problem: TunnelProblem };

export type TunnelEffect =
  | { readonly type: 'open'; readonly id: number; readonly name: string | null; readonly isFallback: boolean }
  /** Ends whatever attempt or session has this number, its probe included. */
  | { readonly type: 'close'; readonly id: number }
  | { readonly type: 'probe'; readonly id: number; readonly url: string }
  /** Asks what is asked once for each address. */
  | { readonly type: 'check_address'; readonly id: number; readonly url: string }
  /** Checks whether the chosen one's server takes connections. */
  | { readonly type: 'check_server'; readonly id: number; readonly place: ServerPlace }
  /** Opens a second session of the chosen provider as `newId`, only if it gets exactly this name. */
  | {
      readonly type: 'ask_for_name';
      readonly id: number;
      readonly newId: number;
      readonly name: string | null;
    };

export interface TransitionContext {
  readonly nowMs: number;
  /** 0 to 1 */
  readonly random: number;
  readonly timings: TunnelTimings;
}

export interface Transition {
  readonly core: TunnelCore;
  readonly effects: readonly TunnelEffect[];
}
