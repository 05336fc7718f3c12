/**
 * Keeps the engine running. A start that fails is final: its reason is for the person. An engine that ran
 * and died is started again, on the same ports, after a delay that grows.
 */
import {
  type EngineUrls,
  type EngineOptions,
  type EngineReport,
  engineReportSchema,
} from '../../shared/contract/shell.ts';
import { en } from '../../shared/text/en.ts';
import { messageFor } from '../../shared/text/message-for.ts';
import type { Clock } from './clock.ts';
import type { EngineProcess } from './engine-process.ts';
import { failuresInARow, restartDelayMs } from './restart-delay.ts';

export type EngineState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly addresses: EngineUrls }
  /** It died and is started again after `delayMs`, or is about to come back by itself. */
  | { readonly kind: 'waiting'; readonly delayMs: number; readonly message: string }
  /** It never came up; nothing more is tried. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'stopped' };

export interface SupervisorDeps<Port> {
  readonly fork: () => EngineProcess<Port>;
  readonly options: EngineOptions;
  readonly clock: Clock;
}

/** Stopping ends within the sum of both: 3 s are promised to the person. */
const STOP_GRACE_MS = 2_300;
const KILL_GRACE_MS = 400;

/** The one that an address leaves out. */
const HTTP_PORT = 80;

export class EngineSupervisor<Port> {
  readonly #deps: SupervisorDeps<Port>;
  #options: EngineOptions;
  readonly #listeners: ((state: EngineState) => void)[] = [];
  #state: EngineState = { kind: 'stopped' };
  #process: EngineProcess<Port> | null = null;
  #failures = 0;
  #hasEverRun = false;
  #isStopping = false;
  #readyAtMs: number | null = null;
  #failedMessage: string | null = null;
  #cancelRestart: () => void = () => undefined;
  #onGone: () => void = () => undefined;

  constructor(deps: SupervisorDeps<Port>) {
    this.#deps = deps;
    this.#options = deps.options;
  }

  get state(): EngineState {
    return this.#state;
  }

  /** Called with every state from now on. */
  onState(listener: (state: EngineState) => void): void {
    this.#listeners.push(listener);
  }

  start(): void {
    this.#readyAtMs = null;
    this.#failedMessage = null;
    this.#enter({ kind: 'starting' });
    const child = this.#deps.fork();
    this.#process = child;
    child.onMessage((message) => {
      const report = engineReportSchema.safeParse(message);
      if (report.success && this.#process === child) this.#receive(report.data);
    });
    child.onExit((code) => {
      if (this.#process === child) this.#exited(code);
    });
    child.send({ type: 'start', options: this.#options });
  }

  /** Hands a window's port to the engine. False when none is running: ask again at the next `running`. */
  connectWindow(port: Port): boolean {
    if (this.#state.kind !== 'running' || this.#process === null) return false;
    this.#process.send({ type: 'window' }, port);
    return true;
  }

  /** Has it check the public URL now; without a running engine there is nothing to check. */
  checkPublicUrl(): void {
    if (this.#state.kind === 'running') this.#process?.send({ type: 'check_public_url' });
  }

  /** Lets it finish what it does, then ends it. Resolves within 3 s, whatever the engine does. */
  async stop(): Promise<void> {
    if (this.#isStopping) return;
    this.#isStopping = true;
    this.#cancelRestart();
    const child = this.#process;
    if (child !== null) {
      const gone = new Promise<void>((resolve) => {
        this.#onGone = resolve;
      });
      child.send({ type: 'stop' });
      if (!(await this.#within(STOP_GRACE_MS, gone))) {
        child.kill();
        await this.#within(KILL_GRACE_MS, gone);
      }
    }
    this.#enter({ kind: 'stopped' });
  }

  #receive(report: EngineReport): void {
    switch (report.type) {
      case 'ready':
        this.#hasEverRun = true;
        this.#readyAtMs = this.#deps.clock.nowMs();
        this.#options = onSamePorts(this.#options, report.addresses);
        if (!this.#isStopping) this.#enter({ kind: 'running', addresses: report.addresses });
        return;
      case 'failed':
        this.#failedMessage = messageFor(en.startErrors, report.reason);
        return;
      case 'reopening':
        // The process lives on: this is no failure, and nothing is started here.
        if (!this.#isStopping)
          this.#enter({ kind: 'waiting', delayMs: 0, message: en.shell.engine.reopening });
        return;
      case 'stopped':
        return;
    }
  }

  #exited(code: number): void {
    this.#process = null;
    this.#onGone();
    if (this.#isStopping) return;
    if (!this.#hasEverRun) {
      this.#enter({ kind: 'failed', message: this.#failedMessage ?? en.shell.engine.diedAtStart(code) });
      return;
    }
    const { clock } = this.#deps;
    const uptimeMs = this.#readyAtMs === null ? 0 : clock.nowMs() - this.#readyAtMs;
    this.#failures = failuresInARow(this.#failures, uptimeMs);
    const delayMs = restartDelayMs(this.#failures - 1);
    const message =
      this.#failedMessage === null
        ? en.shell.engine.died(code)
        : en.shell.engine.notStartedAgain(this.#failedMessage);
    this.#cancelRestart = clock.after(delayMs, () => {
      this.start();
    });
    this.#enter({ kind: 'waiting', delayMs, message });
  }

  /** @returns whether `gone` came in time */
  async #within(delayMs: number, gone: Promise<void>): Promise<boolean> {
    const late = Promise.withResolvers<false>();
    const cancel = this.#deps.clock.after(delayMs, () => {
      late.resolve(false);
    });
    const isGone = await Promise.race([gone.then(() => true as const), late.promise]);
    cancel();
    return isGone;
  }

  #enter(state: EngineState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

/** Links that people copied and the tunnel lead to the ports of the first start, also where those were picked. */
function onSamePorts(options: EngineOptions, addresses: EngineUrls): EngineOptions {
  return { ...options, receiverPort: portOf(addresses.receiver), deskPort: portOf(addresses.desk) };
}

function portOf(address: string): number {
  const { port } = new URL(address);
  return port === '' ? HTTP_PORT : Number(port);
}
