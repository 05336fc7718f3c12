/** Start and stop of the public URL, with what the person chose saved. The gate does it. */
import {
  sshServerSchema,
  tunnelServerSchema,
  type TUNNEL_PROVIDERS,
  type TunnelStart,
} from '../../../shared/contract/tunnel.ts';
import type { CodedTunnel, CodedWay } from '../../../shared/contract/coded-views.ts';
import type { TunnelSettings, TunnelWaySettings } from '../store/settings-table.ts';
import type { Store } from '../store/store.ts';
import type { SupervisedSettings, SupervisedWay } from '../../platform/gate-link/gate-messages.ts';
import type { GateClient } from '../gate-client/gate-client.ts';
import type { ProviderTokens } from './provider-tokens.ts';
import { listWays, usualServer } from './provider-ways.ts';
import { UserError } from '../../platform/user-error.ts';

type ProviderId = (typeof TUNNEL_PROVIDERS)[number];

export interface TunnelControlDeps {
  readonly settings: Store['settings'];
  readonly tokens: ProviderTokens;
  /** False with `--no-tunnel`. */
  readonly isAllowed: boolean;
  readonly gate: Pick<GateClient, 'changeTunnel' | 'tunnel'>;
}

export interface TunnelControl {
  view(): CodedTunnel;
  /** Every way to an address, and what is saved for it. */
  ways(): { items: CodedWay[] };
  /** Saves the choice and starts; it starts with the program from now on. */
  start(input: TunnelStart): Promise<CodedTunnel>;
  /** Stops, and stays off at the next start of the program. */
  stop(): Promise<CodedTunnel>;
  /** What the last time left: on or off. */
  resume(): Promise<void>;
}

export function createTunnelControl(deps: TunnelControlDeps): TunnelControl {
  const { settings, gate, tokens } = deps;
  const change = (wanted: TunnelSettings, isAnew: boolean): Promise<CodedTunnel> =>
    gate.changeTunnel({
      wanted: wanted.isWanted && deps.isAllowed ? forGate(wanted) : null,
      tokens: tokens.all(),
      isAnew,
    });
  return {
    view: () => {
      if (gate.tunnel === null) throw new UserError('CONFLICT', { code: 'gate_not_answering' });
      return gate.tunnel;
    },
    ways: () => {
      const saved = settings.tunnel();
      return { items: listWays((provider) => wayOf(saved, provider), tokens) };
    },
    start: async (input) => {
      if (!deps.isAllowed) throw new UserError('CONFLICT', { code: 'tunnel_not_allowed' });
      const wanted = requested(settings.tunnel(), input);
      if (input.token !== undefined) tokens.set(wanted.provider, input.token);
      settings.saveTunnel(wanted);
      return change(wanted, input.token !== undefined);
    },
    stop: async () => {
      const off = { ...settings.tunnel(), isWanted: false };
      settings.saveTunnel(off);
      return change(off, false);
    },
    resume: async () => {
      await change(settings.tunnel(), false);
    },
  };
}

/** @throws UserError when the choice contradicts itself */
function requested(before: TunnelSettings, input: TunnelStart): TunnelSettings {
  const provider = input.provider ?? before.provider;
  const own = savedFor(before, provider);
  const fallback = input.fallback === undefined ? before.fallback : input.fallback;
  if (input.fallback === provider) throw new UserError('BAD_REQUEST', { code: 'tunnel_fallback_same' });
  if (input.server !== undefined && !isServerOf(provider, input.server)) {
    throw new UserError('BAD_REQUEST', { code: 'tunnel_server_invalid' });
  }
  return {
    provider,
    server: input.server ?? own.server,
    wishedName: input.wishedName === undefined ? own.wishedName : input.wishedName,
    address: input.address === undefined ? own.address : input.address,
    remotePort: input.remotePort === undefined ? own.remotePort : input.remotePort,
    fallback: fallback === provider ? null : fallback,
    others: { ...before.others, [before.provider]: savedFor(before, before.provider) },
    isWanted: true,
  };
}

function isServerOf(provider: ProviderId, server: string): boolean {
  const schema = provider === 'ssh' ? sshServerSchema : tunnelServerSchema;
  return schema.safeParse(server).success;
}

function savedFor(saved: TunnelSettings, provider: ProviderId): TunnelWaySettings {
  const nothing = { server: null, wishedName: null, address: null, remotePort: null };
  const { server, wishedName, address, remotePort } =
    saved.provider === provider ? saved : (saved.others[provider] ?? nothing);
  return { server, wishedName, address, remotePort };
}

function wayOf(saved: TunnelSettings, provider: ProviderId): SupervisedWay {
  const own = savedFor(saved, provider);
  return { provider, ...own, server: own.server ?? usualServer(provider) };
}

/** Without a server of one's own the provider's usual one. */
function forGate(saved: TunnelSettings): SupervisedSettings {
  const { provider, fallback } = saved;
  return { ...wayOf(saved, provider), fallback: fallback === null ? null : wayOf(saved, fallback) };
}
