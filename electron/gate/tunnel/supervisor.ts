/** Keeps the public URL up: does what `tunnel-machine.ts` decides, and tells it what came of it. */
import { isDeepStrictEqual } from 'node:util';
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import type { Log } from '../../platform/log.ts';
import { LiveSessions } from './live-sessions.ts';
import type { Probe } from './probe.ts';
import type { SupervisedSettings, TunnelProviderId } from '../../platform/gate-link/gate-messages.ts';
import type { TunnelProvider } from './provider.ts';
import { initialCore, stepTunnelMachine } from './tunnel-machine.ts';
import {
  DEFAULT_TIMINGS,
  type TunnelCore,
  type TunnelEffect,
  type TunnelEvent,
  type TunnelTimings,
} from './tunnel-state.ts';
import { tunnelView } from './tunnel-view.ts';
import { WakeUps } from './wake-ups.ts';

export interface TunnelSupervisorDeps {
  readonly providers: Readonly<Record<TunnelProviderId, TunnelProvider>>;
  readonly probe: Pick<Probe, 'check'>;
  /** Port on 127.0.0.1 that public requests go to; asked at each opening. */
  readonly receiverPort: () => number;
  /** What `view` shows before the first start. */
  readonly settings: SupervisedSettings;
  /** Called after each change with the new view. */
  readonly onChange: (view: CodedTunnel) => void;
  readonly log: Log;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly timings?: TunnelTimings;
}

/** Nothing in here throws or rejects; whatever goes wrong becomes a state with words. */
export class TunnelSupervisor {
  readonly #deps: TunnelSupervisorDeps;
  readonly #now: () => number;
  readonly #random: () => number;
  readonly #timings: TunnelTimings;
  readonly #live: LiveSessions;
  readonly #wakeUps = new WakeUps<'wait' | 'server_check' | 'probe' | 'name'>();
  readonly #queue: TunnelEvent[] = [];
  #core: TunnelCore;
  #isBusy = false;
  #isDisposed = false;

  constructor(deps: TunnelSupervisorDeps) {
    this.#deps = deps;
    this.#now = deps.now ?? Date.now;
    this.#random = deps.random ?? Math.random;
    this.#timings = deps.timings ?? DEFAULT_TIMINGS;
    this.#core = initialCore(deps.settings, this.#now());
    this.#live = new LiveSessions({
      probe: deps.probe,
      targetPort: deps.receiverPort,
      openTimeoutMs: this.#timings.openTimeoutMs,
      probeTimeoutMs: this.#timings.probeTimeoutMs,
      now: this.#now,
      log: deps.log,
      report: (event) => {
        this.#dispatch(event);
      },
    });
  }

  /** What is known right now. */
  view(): CodedTunnel {
    return tunnelView(this.#core);
  }

  /**
   * Opens the address, and keeps it open. With the settings already in use it changes nothing, except
   * that a wait for the next attempt ends now; with others the old address is closed first.
   */
  start(settings: SupervisedSettings): void {
    if (!this.#isDisposed) this.#dispatch({ type: 'start', settings });
  }

  /** Closes the address; `off` at once, settles when sockets and timers are gone (2 s at the most). */
  async stop(): Promise<void> {
    this.#dispatch({ type: 'stop' });
    await this.#live.settled();
  }

  /** Checks now instead of at the next timer: after waking from sleep or a change of network. */
  checkNow(): void {
    this.#dispatch({ type: 'check_now' });
  }

  /** As `stop`, for good: a later `start` does nothing. */
  async dispose(): Promise<void> {
    this.#isDisposed = true;
    await this.stop();
  }

  /** One event after the other, also when one of them causes the next. */
  #dispatch(event: TunnelEvent): void {
    this.#queue.push(event);
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) this.#take(next);
    } finally {
      this.#isBusy = false;
    }
  }

  #take(event: TunnelEvent): void {
    const before = this.#core;
    const context = { nowMs: this.#now(), random: this.#random(), timings: this.#timings };
    const { core, effects } = stepTunnelMachine(before, event, context);
    this.#core = core;
    for (const effect of effects) this.#do(effect);
    this.#planWakeUps(context.nowMs);
    if (core !== before) this.#tell(before);
  }

  #do(effect: TunnelEffect): void {
    const { providers } = this.#deps;
    const { settings } = this.#core;
    switch (effect.type) {
      case 'open': {
        const way = effect.isFallback ? (settings.fallback ?? settings) : settings;
        this.#live.open(effect.id, providers[way.provider], way, effect.name);
        return;
      }
      case 'ask_for_name':
        this.#live.openNamed(effect.newId, effect.id, providers[settings.provider], settings, effect.name);
        return;
      case 'close':
        this.#live.close(effect.id);
        return;
      case 'probe':
        this.#live.probe(effect.id, effect.url);
        return;
      case 'check_address':
        this.#live.checkAddress(effect.id, effect.url);
        return;
      case 'check_server':
        this.#live.checkServer(effect.id, effect.place);
    }
  }

  #planWakeUps(nowMs: number): void {
    const { phase } = this.#core;
    const id = phase.kind === 'off' ? 0 : phase.id;
    const wait = phase.kind === 'waiting' ? phase.untilMs : null;
    const serverCheckAtMs = phase.kind === 'waiting' ? phase.serverCheckAtMs : null;
    const probe = phase.kind === 'open' ? phase.probeAtMs : null;
    const name = phase.kind === 'open' ? (phase.nameSearch?.nextAtMs ?? null) : null;
    const plan = [
      ['wait', wait, { type: 'wait_over', id }],
      ['server_check', serverCheckAtMs, { type: 'server_check_due', id }],
      ['probe', probe, { type: 'probe_due', id }],
      ['name', name, { type: 'name_due', id }],
    ] as const;
    for (const [timer, atMs, event] of plan) {
      this.#wakeUps.set(timer, `${id} ${atMs}`, atMs === null ? null : atMs - nowMs, () => {
        this.#dispatch(event);
      });
    }
  }

  #tell(before: TunnelCore): void {
    const view = tunnelView(this.#core);
    if (isDeepStrictEqual(view, tunnelView(before))) return;
    if (view.state !== before.shown) {
      const { state, url, problem } = view;
      this.#deps.log.info({ state, url, problem: problem?.code ?? null }, 'tunnel');
    }
    try {
      this.#deps.onChange(view);
    } catch (error) {
      this.#deps.log.error({ err: error }, 'a listener to the tunnel failed');
    }
  }
}
