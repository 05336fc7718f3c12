/** Runs an engine on behalf of a parent process: starts it when told, says how that went, stops it when told. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  engineCommandSchema,
  type EngineCommand,
  type EngineOptions,
  type EngineReport,
  type SecretKey,
} from '../../../shared/contract/shell.ts';
import { HostedLink } from '../../platform/gate-link/hosted-link.ts';
import type { LinkEnd } from '../../platform/gate-link/link.ts';
import { connectLink, type LinkPort } from '../../platform/gate-link/link-port.ts';
import type { Engine } from './engine-run.ts';
import type { EngineListener } from './lasting-engine.ts';
import { startErrorReason } from '../../platform/start-error.ts';

/** A message port in Node's manner, as a utility process of Electron gets it. It is silent until started. */
export interface HostedPort extends LinkPort {
  postMessage(message: unknown, transfer?: unknown[]): void;
  close(): void;
}

/** A keychain that is open answers within a moment; a person who is asked for a password may take long. */
const KEY_WAIT_MS = 10_000;

export interface HostDeps {
  readonly report: (report: EngineReport) => void;
  readonly start: (options: EngineOptions, listener: EngineListener, link: LinkEnd) => Promise<Engine>;
  readonly exit: (code: number) => void;
  /** How long a key that comes later is waited for. Left out: 10 s. */
  readonly keyWaitMs?: number;
}

export class EngineHost {
  readonly #deps: HostDeps;
  readonly #link = new HostedLink();
  #engine: Promise<Engine | null> = Promise.resolve(null);
  #isStarted = false;
  readonly #key = Promise.withResolvers<SecretKey>();
  /** Windows that the engine of now serves. */
  #ports: HostedPort[] = [];
  #isStopping = false;

  constructor(deps: HostDeps) {
    this.#deps = deps;
  }

  /** Anything that is not a command is ignored. */
  receive(message: unknown, ports: readonly HostedPort[]): void {
    const command = engineCommandSchema.safeParse(message);
    if (command.success) this.#obey(command.data, ports);
  }

  /** Finishes what is under way and exits; a start under way is waited for. */
  stop(): void {
    if (this.#isStopping) return;
    this.#isStopping = true;
    void this.#stopAndExit();
  }

  #obey(command: EngineCommand, ports: readonly HostedPort[]): void {
    switch (command.type) {
      case 'start':
        if (this.#isStarted) return;
        this.#isStarted = true;
        this.#engine = this.#start(command.options);
        return;
      case 'secret_key':
        this.#key.resolve(command.secretKey);
        // One that had waited long enough began without it.
        void this.#engine.then((engine) => engine?.useSecretKey(command.secretKey));
        return;
      case 'window':
        for (const port of ports) void this.#connect(port);
        return;
      case 'link':
        connectLink(this.#link, ports, (said) => {
          this.#deps.report({ type: 'peer', said });
        });
        return;
      case 'peer':
        this.#link.hear(command.said);
        return;
      case 'create_sign_in_url':
        void this.#sayUrl();
        return;
      case 'power':
        void this.#engine.then((engine) => engine?.powerIs(command.power));
        return;
      case 'check_public_url':
        // The gate is told itself.
        return;
      case 'stop':
        this.stop();
        return;
    }
  }

  async #start(options: EngineOptions): Promise<Engine | null> {
    const { report, start, exit } = this.#deps;
    try {
      const secretKey = await this.#secretKeyOf(options);
      const engine = await start({ ...options, secretKey }, this.#listener(), this.#link);
      report({ type: 'ready', addresses: engine.addresses });
      return engine;
    } catch (error) {
      report({ type: 'failed', reason: startErrorReason(error) });
      exit(1);
      return null;
    }
  }

  async #secretKeyOf({ secretKey }: EngineOptions): Promise<SecretKey> {
    if (secretKey.kind !== 'later') return secretKey;
    const late = new AbortController();
    const waited = sleep(this.#deps.keyWaitMs ?? KEY_WAIT_MS, secretKey, { signal: late.signal });
    // Called off when the key came first.
    waited.catch(() => undefined);
    const found = await Promise.race([this.#key.promise, waited]);
    late.abort();
    return found;
  }

  #listener(): EngineListener {
    const { report, exit } = this.#deps;
    return {
      onReopening: () => {
        report({ type: 'reopening' });
        for (const port of this.#ports) port.close();
        this.#ports = [];
      },
      onReopened: (addresses) => {
        report({ type: 'ready', addresses });
      },
      onLanguage: (choice) => {
        report({ type: 'language', choice });
      },
      onFailed: (error) => {
        report({ type: 'failed', reason: startErrorReason(error) });
        exit(1);
      },
    };
  }

  async #connect(port: HostedPort): Promise<void> {
    const engine = await this.#engine;
    // Between two runs nobody would answer. The window is told of the next one, and asks again.
    if (engine?.connectWindow(port) !== true) {
      port.close();
      return;
    }
    this.#ports.push(port);
    port.on('close', () => {
      this.#ports = this.#ports.filter((each) => each !== port);
    });
    port.start();
  }

  async #sayUrl(): Promise<void> {
    const engine = await this.#engine;
    if (engine !== null) this.#deps.report({ type: 'sign_in_url', url: engine.createSignInUrl() });
  }

  async #stopAndExit(): Promise<void> {
    const engine = await this.#engine;
    await engine?.stop();
    this.#deps.report({ type: 'stopped' });
    this.#deps.exit(0);
  }
}
