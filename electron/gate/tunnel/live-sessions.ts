/** The attempts, sessions and probes that are alive, by the number that the machine gave them. */
import type { Log } from '../../platform/log.ts';
import { checkTwice } from './check-twice.ts';
import { messageOf } from './network-failure.ts';
import { openGuarded } from './open-guarded.ts';
import type { Probe, ProbeOptions, ProbeResult } from './probe.ts';
import { problemOfProbe } from './probe-reply.ts';
import { isServerThere } from './server-check.ts';
import type { ServerPlace } from './server-place.ts';
import type { OpenRequest, TunnelProvider, TunnelSession } from './provider.ts';
import type { TunnelProblem } from '../../../shared/contract/tunnel-problems.ts';
import { tunnelProblem } from './tunnel-problem.ts';
import type { TunnelEvent } from './tunnel-state.ts';

const SETTLE_TIMEOUT_MS = 2_000;

export interface LiveSessionsDeps {
  readonly probe: Pick<Probe, 'check'>;
  readonly targetPort: () => number;
  readonly openTimeoutMs: number;
  readonly probeTimeoutMs: number;
  readonly now: () => number;
  readonly log: Log;
  /** Takes what came of it; called in a later turn than the call that caused it. */
  readonly report: (event: TunnelEvent) => void;
}

interface Live {
  readonly abort: AbortController;
  session: TunnelSession | null;
}

type Way = Pick<OpenRequest, 'server' | 'address' | 'remotePort'>;

function inputOf({ server, address, remotePort }: Way): Way {
  return { server, address, remotePort };
}

type LiveProbe = Required<Pick<ProbeOptions, 'signal' | 'isPublicOnly'>>;

function optionsOf({ abort, session }: Live): LiveProbe {
  return { signal: abort.signal, isPublicOnly: session?.isPublicOnly ?? false };
}

export class LiveSessions {
  readonly #deps: LiveSessionsDeps;
  readonly #live = new Map<number, Live>();
  readonly #ending = new Set<Promise<void>>();

  constructor(deps: LiveSessionsDeps) {
    this.#deps = deps;
  }

  /** Reports `opened` or `open_failed`. */
  open(id: number, provider: TunnelProvider, way: Way, name: string | null): void {
    void this.#open(id, provider, { ...inputOf(way), name, isNameRequired: false }, (result) => {
      if ('session' in result) return { type: 'opened', id, session: result.session };
      return { type: 'open_failed', id, problem: result.problem };
    });
  }

  /** Opens session `newId` beside `id`; reports `name_given` or `name_not_given`. */
  openNamed(newId: number, id: number, provider: TunnelProvider, way: Way, name: string | null): void {
    void this.#open(newId, provider, { ...inputOf(way), name, isNameRequired: true }, (result) => {
      if ('session' in result) return { type: 'name_given', id, newId, session: result.session };
      return { type: 'name_not_given', id, problem: result.problem };
    });
  }

  /** Ends an attempt, a session and its probe; an unknown number is fine. */
  close(id: number): void {
    const live = this.#live.get(id);
    if (live === undefined) return;
    this.#live.delete(id);
    live.abort.abort();
    if (live.session !== null) this.#end(live.session);
  }

  /** Reports `probed`. */
  probe(id: number, url: string): void {
    const live = this.#live.get(id);
    if (live !== undefined) void this.#probe(id, url, optionsOf(live));
  }

  /** Reports `address_checked`. */
  checkAddress(id: number, url: string): void {
    const live = this.#live.get(id);
    if (live !== undefined) void this.#checkAddress(id, url, optionsOf(live));
  }

  /** Reports `server_checked`. */
  checkServer(id: number, place: ServerPlace): void {
    const check: Live = { abort: new AbortController(), session: null };
    this.#live.set(id, check);
    void this.#checkServer(id, place, check.abort.signal);
  }

  /** Ends every attempt beside the machine's own sessions too, and waits until all are gone. */
  async settled(): Promise<void> {
    for (const id of this.#live.keys()) this.close(id);
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, SETTLE_TIMEOUT_MS);
    await Promise.race([Promise.allSettled(this.#ending), promise]);
    clearTimeout(timer);
  }

  async #open(
    id: number,
    provider: TunnelProvider,
    input: Omit<OpenRequest, 'targetPort' | 'signal'>,
    eventOf: (result: { session: TunnelSession } | { problem: TunnelProblem }) => TunnelEvent,
  ): Promise<void> {
    const { openTimeoutMs } = this.#deps;
    const live: Live = { abort: new AbortController(), session: null };
    this.#live.set(id, live);
    const request: OpenRequest = { targetPort: this.#deps.targetPort(), ...input, signal: live.abort.signal };
    const result = await openGuarded(provider, request, openTimeoutMs);
    if (result.kind === 'failed') {
      this.#live.delete(id);
      if (!live.abort.signal.aborted) this.#deps.report(eventOf({ problem: result.problem }));
      return;
    }
    if (result.kind === 'aborted') return;
    if (live.abort.signal.aborted) {
      this.#end(result.session);
      return;
    }
    live.session = result.session;
    this.#deps.report(eventOf({ session: result.session }));
    // Only now: a loss that is already known must not overtake the news that it opened.
    result.session.onLost((problem) => {
      if (!live.abort.signal.aborted) this.#deps.report({ type: 'lost', id, problem });
    });
  }

  async #probe(id: number, url: string, options: LiveProbe): Promise<void> {
    let durationMs = 0;
    let headersTold: ProbeResult['headersTold'] = null;
    let problem: TunnelProblem | null;
    try {
      const result = await checkTwice(this.#deps.probe, url, this.#deps.probeTimeoutMs, options);
      ({ durationMs, headersTold } = result);
      problem = problemOfProbe(result.outcome);
    } catch (error) {
      // Without a report the next probe would never be planned.
      problem = tunnelProblem('probe_failed', { code: 'probe_unreachable', cause: messageOf(error) });
    }
    if (options.signal.aborted) return;
    this.#deps.report({
      type: 'probed',
      id,
      report: { atMs: this.#deps.now(), durationMs, problem, headersTold },
    });
  }

  async #checkAddress(id: number, url: string, options: LiveProbe): Promise<void> {
    const { probe, probeTimeoutMs } = this.#deps;
    const browser = await probe.check(url, probeTimeoutMs, { ...options, guise: 'browser' });
    const forger = await probe.check(url, probeTimeoutMs, { ...options, guise: 'forger' });
    if (options.signal.aborted) return;
    const findings = {
      atMs: this.#deps.now(),
      browserProblem: problemOfProbe(browser.outcome),
      forgedTold: forger.headersTold,
    };
    this.#deps.report({ type: 'address_checked', id, findings });
  }

  async #checkServer(id: number, place: ServerPlace, signal: AbortSignal): Promise<void> {
    const isThere = await isServerThere(place, signal);
    if (signal.aborted) return;
    this.#live.delete(id);
    this.#deps.report({ type: 'server_checked', id, isThere });
  }

  #end(session: TunnelSession): void {
    const ending = this.#close(session).finally(() => {
      this.#ending.delete(ending);
    });
    this.#ending.add(ending);
  }

  async #close(session: TunnelSession): Promise<void> {
    try {
      await session.close();
    } catch (error) {
      this.#deps.log.warn({ err: error }, 'a tunnel did not close cleanly');
    }
  }
}
