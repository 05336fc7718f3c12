/** What the engine wished for the public URL: its settings outlive the gate, its tokens do not. */
import type { TunnelProviderId, SupervisedSettings } from '../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../platform/log.ts';
import type { TunnelSupervisor } from '../tunnel/supervisor.ts';
import type { HeldRules } from './held-rules.ts';

type Tokens = Readonly<Partial<Record<TunnelProviderId, string>>>;

const NOTHING: SupervisedSettings = {
  provider: 'localtunnel',
  server: '',
  wishedName: null,
  address: null,
  remotePort: null,
  fallback: null,
};

/** Ways that open without a token of the person's. */
const NEEDS_NO_TOKEN: ReadonlySet<TunnelProviderId> = new Set(['localtunnel', 'ssh', 'own']);

export class TunnelWish {
  readonly #held: HeldRules;
  readonly #log: Log;
  #tokens: Tokens = {};

  constructor(held: HeldRules, log: Log) {
    this.#held = held;
    this.#log = log;
  }

  /** What is shown while nothing is open. */
  get shown(): SupervisedSettings {
    return this.#held.tunnel ?? NOTHING;
  }

  tokenOf(provider: TunnelProviderId): string | null {
    return this.#tokens[provider] ?? null;
  }

  /** Opens again what was open when the gate ended, if that can be done before the engine says its tokens. */
  resume(supervisor: TunnelSupervisor): void {
    const wanted = this.#held.tunnel;
    if (wanted !== null && NEEDS_NO_TOKEN.has(wanted.provider)) supervisor.start(wanted);
  }

  change(wanted: SupervisedSettings | null, tokens: Tokens): void {
    this.#tokens = tokens;
    try {
      this.#held.holdTunnel(wanted);
    } catch (error) {
      // It opens all the same; only a gate that starts before its engine would not know.
      this.#log.error({ err: error }, 'the wish for a public URL could not be written down');
    }
  }
}
