/** Runs a gate on behalf of a parent process: starts it when told, says how that went, stops it when told. */
import {
  type GateProcessCommand,
  gateProcessCommandSchema,
  type GateProcessOptions,
  type GateProcessReport,
} from '../../../shared/contract/shell.ts';
import { HostedLink } from '../../platform/gate-link/hosted-link.ts';
import type { LinkEnd } from '../../platform/gate-link/link.ts';
import { connectLink, type LinkPort } from '../../platform/gate-link/link-port.ts';
import { startErrorReason } from '../../platform/start-error.ts';
import type { Gate } from './gate.ts';

export interface GateHostDeps {
  readonly report: (report: GateProcessReport) => void;
  readonly start: (options: GateProcessOptions, link: LinkEnd) => Promise<Gate>;
  readonly exit: (code: number) => void;
}

export class GateHost {
  readonly #deps: GateHostDeps;
  readonly #link = new HostedLink();
  #gate: Promise<Gate | null> = Promise.resolve(null);
  #isStarted = false;
  #isStopping = false;

  constructor(deps: GateHostDeps) {
    this.#deps = deps;
  }

  /** Anything that is not a command is ignored. */
  receive(message: unknown, ports: readonly LinkPort[]): void {
    const command = gateProcessCommandSchema.safeParse(message);
    if (command.success) this.#obey(command.data, ports);
  }

  /** Finishes what is under way and exits; a start under way is waited for. */
  stop(): void {
    if (this.#isStopping) return;
    this.#isStopping = true;
    void this.#stopAndExit();
  }

  #obey(command: GateProcessCommand, ports: readonly LinkPort[]): void {
    const { report } = this.#deps;
    switch (command.type) {
      case 'start':
        if (this.#isStarted) return;
        this.#isStarted = true;
        this.#gate = this.#start(command.options);
        return;
      case 'link':
        connectLink(this.#link, ports, (said) => {
          report({ type: 'peer', said });
        });
        return;
      case 'peer':
        this.#link.hear(command.said);
        return;
      case 'check_public_url':
        void this.#gate.then((gate) => gate?.checkPublicUrl());
        return;
      case 'stop':
        this.stop();
        return;
    }
  }

  async #start(options: GateProcessOptions): Promise<Gate | null> {
    const { report, start, exit } = this.#deps;
    try {
      const gate = await start(options, this.#link);
      report({ type: 'ready', receiver: gate.receiverUrl });
      return gate;
    } catch (error) {
      report({ type: 'failed', reason: startErrorReason(error) });
      exit(1);
      return null;
    }
  }

  async #stopAndExit(): Promise<void> {
    const gate = await this.#gate;
    await gate?.stop();
    this.#deps.report({ type: 'stopped' });
    this.#deps.exit(0);
  }
}
