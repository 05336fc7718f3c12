/**
 * The program's two processes and the line between them: the gate, which answers senders, and the engine, which does
 * everything else. Each is started again by itself; what the one is told of the other goes over the line.
 */
import {
  type EngineOptions,
  engineReportSchema,
  type EngineUrls,
  type Power,
  type GateProcessOptions,
  gateProcessReportSchema,
  type ProcessIds,
  type SecretKey,
} from '../../shared/contract/shell.ts';
import type { LanguageChoice } from '../../shared/domain/language/languages.ts';
import type { StartErrorReason } from '../../shared/contract/start-errors.ts';
import type { Child } from './child.ts';
import type { Clock } from './clock.ts';
import { type KeptState, ProcessKeeper } from './process-keeper.ts';
import { portOf } from '../../shared/program/port-of.ts';

export type EngineState =
  | { readonly kind: 'starting' | 'stopped' }
  | { readonly kind: 'running'; readonly addresses: EngineUrls }
  /** `code`: of its exit. `reason`: why it could not start. */
  | {
      readonly kind: 'waiting';
      readonly delayMs: number;
      readonly code: number;
      readonly reason: StartErrorReason | null;
    }
  /** It begins anew over another database, in the same process. */
  | { readonly kind: 'reopening' }
  /** One of the two never came up; nothing more is tried. */
  | { readonly kind: 'failed'; readonly code: number; readonly reason: StartErrorReason | null };

export interface DeskProcessesDeps<Port> {
  readonly forkGate: () => Child<Port>;
  readonly forkEngine: () => Child<Port>;
  /** Both ends of a line between them; null where what they say goes through this process. */
  readonly newLine: (() => { readonly port1: Port; readonly port2: Port }) | null;
  readonly gateOptions: GateProcessOptions;
  readonly engineOptions: EngineOptions;
  readonly clock: Clock;
  /** The gate died and is started again, or is back. */
  readonly onGateState: (state: KeptState) => void;
  /** Which language the person has chosen, at each start of the engine and after each change. */
  readonly onLanguage?: (choice: LanguageChoice) => void;
}

export class DeskProcesses<Port> {
  readonly #deps: DeskProcessesDeps<Port>;
  readonly #gate: ProcessKeeper<Port>;
  readonly #engine: ProcessKeeper<Port>;
  readonly #listeners: ((state: EngineState) => void)[] = [];
  #gateOptions: GateProcessOptions;
  #engineOptions: EngineOptions;
  /** What the keychain said; null until it has. */
  #secretKey: SecretKey | null = null;
  #state: EngineState = { kind: 'stopped' };
  #urls: EngineUrls | null = null;
  #isStopping = false;
  #whenSignInUrl: ((url: string) => void)[] = [];

  constructor(deps: DeskProcessesDeps<Port>) {
    this.#deps = deps;
    this.#gateOptions = deps.gateOptions;
    this.#engineOptions = deps.engineOptions;
    this.#gate = new ProcessKeeper({
      fork: deps.forkGate,
      startMessage: () => ({ type: 'start', options: this.#gateOptions }),
      clock: deps.clock,
      isReady: (message) => gateProcessReportSchema.safeParse(message).data?.type === 'ready',
      onMessage: (message) => {
        this.#gateSaid(message);
      },
      onState: (state) => {
        this.#gateIs(state);
      },
    });
    this.#engine = new ProcessKeeper({
      fork: deps.forkEngine,
      startMessage: () => ({ type: 'start', options: this.#engineOptions }),
      clock: deps.clock,
      isReady: (message) => engineReportSchema.safeParse(message).data?.type === 'ready',
      onMessage: (message) => {
        this.#engineSaid(message);
      },
      onState: (state) => {
        this.#engineIs(state);
      },
    });
  }

  /** Of the engine, which is what a window sees. */
  get state(): EngineState {
    return this.#state;
  }

  get pids(): ProcessIds {
    return { gate: this.#gate.pid, engine: this.#engine.pid };
  }

  /** Called with every state from now on. */
  onState(listener: (state: EngineState) => void): void {
    this.#listeners.push(listener);
  }

  /** The gate first: it answers while the engine is still starting, which waits for its word. */
  start(): void {
    this.#enter({ kind: 'starting' });
    this.#gate.start();
    this.#engine.start();
  }

  /** Hands a window's port to the engine. False when none is running: ask again at the next `running`. */
  connectWindow(port: Port): boolean {
    if (this.#state.kind !== 'running') return false;
    this.#engine.send({ type: 'window' }, port);
    return true;
  }

  /** The computer woke up, or its network changed. */
  checkPublicUrl(): void {
    this.#gate.send({ type: 'check_public_url' });
  }

  /** What the system says of the computer: it goes to sleep, or woke up. */
  powerIs(power: Power): void {
    this.#engine.send({ type: 'power', power });
  }

  /** After a start without it; an engine that is started again gets it at once. */
  secretKeyIs(secretKey: SecretKey): void {
    this.#secretKey = secretKey;
    this.#engineOptions = { ...this.#engineOptions, secretKey };
    this.#engine.send({ type: 'secret_key', secretKey });
  }

  /** A URL that signs a browser in once, for the engine that runs now. */
  async createSignInUrl(): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<string>();
    this.#whenSignInUrl.push(resolve);
    this.#engine.send({ type: 'create_sign_in_url' });
    return promise;
  }

  /** Resolves within 3 s, whatever they do. */
  async stop(): Promise<void> {
    if (this.#isStopping) return;
    this.#isStopping = true;
    await Promise.all([this.#engine.stop(), this.#gate.stop()]);
    this.#enter({ kind: 'stopped' });
  }

  #gateSaid(message: unknown): void {
    const report = gateProcessReportSchema.safeParse(message);
    if (!report.success) return;
    if (report.data.type === 'peer') this.#engine.send(report.data);
    // URLs that networks have and the tunnel lead to the port of the first start.
    if (report.data.type === 'ready')
      this.#gateOptions = { ...this.#gateOptions, receiverPort: portOf(report.data.receiver) };
  }

  #gateIs(state: KeptState): void {
    if (this.#isStopping) return;
    if (state.kind === 'failed') {
      this.#enter(state);
      return;
    }
    this.#deps.onGateState(state);
    if (state.kind === 'running') this.#connect();
  }

  #engineSaid(message: unknown): void {
    const report = engineReportSchema.safeParse(message);
    if (!report.success) return;
    switch (report.data.type) {
      case 'peer':
        this.#gate.send(report.data);
        return;
      case 'ready':
        this.#urls = report.data.addresses;
        this.#engineOptions = { ...this.#engineOptions, deskPort: portOf(report.data.addresses.desk) };
        return;
      case 'sign_in_url':
        this.#whenSignInUrl.shift()?.(report.data.url);
        return;
      case 'language':
        this.#deps.onLanguage?.(report.data.choice);
        return;
      case 'reopening':
        // The process lives on: this is no failure, and nothing is started here.
        if (!this.#isStopping) this.#enter({ kind: 'reopening' });
        return;
      case 'failed':
      case 'stopped':
      case 'alive':
        return;
    }
  }

  #engineIs(state: KeptState): void {
    // Without a gate there is nothing for it to do.
    if (this.#isStopping || this.#state.kind === 'failed') return;
    switch (state.kind) {
      case 'starting':
        if (this.#gate.state.kind === 'running') this.#connect();
        // It waits for a key that comes later: the keychain has said that there will be none.
        if (this.#secretKey?.kind === 'later') this.secretKeyIs(this.#secretKey);
        this.#enter({ kind: 'starting' });
        return;
      case 'running':
        if (this.#urls !== null) this.#enter({ kind: 'running', addresses: this.#urls });
        return;
      case 'stopped':
        return;
      case 'waiting':
      case 'failed':
        this.#enter(state);
    }
  }

  /** A new line, whichever of the two is new. */
  #connect(): void {
    const ends = this.#deps.newLine?.() ?? null;
    this.#gate.send({ type: 'link' }, ends?.port1);
    this.#engine.send({ type: 'link' }, ends?.port2);
  }

  #enter(state: EngineState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
