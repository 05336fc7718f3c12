/** Start and stop of the public address, with what the person wished saved. */
import {
  sshServerSchema,
  tunnelServerSchema,
  type TUNNEL_PROVIDERS,
  type TunnelView,
  type TunnelWay as ListedWay,
} from '../../../shared/contract/tunnel.ts';
import { en } from '../../../shared/text/en.ts';
import type { SettingsTable, TunnelSettings, TunnelWaySettings } from '../store/settings-table.ts';
import type { TunnelSettings as SupervisedSettings, TunnelWay } from './provider.ts';
import type { ProviderTokens } from './provider-tokens.ts';
import { listWays, usualServer } from './provider-ways.ts';
import { UserError } from '../../platform/user-error.ts';

type ProviderId = (typeof TUNNEL_PROVIDERS)[number];

/** What is left out stays as it was saved for that provider. */
export interface TunnelWish {
  readonly provider?: ProviderId | undefined;
  readonly server?: string | undefined;
  readonly wishedName?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly remotePort?: number | null | undefined;
  readonly fallback?: ProviderId | null | undefined;
  readonly token?: string | null | undefined;
}

export interface TunnelControlParts {
  readonly settings: SettingsTable;
  readonly tokens: ProviderTokens;
  /** False with `--no-tunnel`. */
  readonly isAllowed: boolean;
  readonly supervisor: {
    start(settings: SupervisedSettings): void;
    stop(): Promise<void>;
    view(): TunnelView;
  };
}

export interface TunnelControl {
  view(): TunnelView;
  /** Every way to an address, and what is saved for it. */
  ways(): { items: ListedWay[] };
  /** Saves the wish and starts; it starts with the program from now on. */
  start(wish: TunnelWish): TunnelView;
  /** Stops, and stays off at the next start of the program. */
  stop(): TunnelView;
  /** What the last time left: on or off. */
  resume(): void;
}

export function createTunnelControl(parts: TunnelControlParts): TunnelControl {
  const { settings, supervisor, tokens } = parts;
  return {
    view: () => supervisor.view(),
    ways: () => {
      const saved = settings.tunnel();
      return { items: listWays((provider) => wayOf(saved, provider), tokens) };
    },
    start: (wish) => {
      if (!parts.isAllowed) throw new UserError('CONFLICT', en.errors.tunnelNotAllowed);
      const wanted = wished(settings.tunnel(), wish);
      if (wish.token !== undefined) {
        tokens.set(wanted.provider, wish.token);
        // With the same settings a start would leave the session of the old token alone.
        void supervisor.stop();
      }
      settings.saveTunnel(wanted);
      supervisor.start(forSupervisor(wanted));
      return supervisor.view();
    },
    stop: () => {
      settings.saveTunnel({ ...settings.tunnel(), isWanted: false });
      // It is off at once; its sockets follow behind.
      void supervisor.stop();
      return supervisor.view();
    },
    resume: () => {
      const saved = settings.tunnel();
      if (parts.isAllowed && saved.isWanted) supervisor.start(forSupervisor(saved));
    },
  };
}

/** @throws UserError when the wish contradicts itself */
function wished(before: TunnelSettings, wish: TunnelWish): TunnelSettings {
  const provider = wish.provider ?? before.provider;
  const own = savedFor(before, provider);
  const fallback = wish.fallback === undefined ? before.fallback : wish.fallback;
  if (wish.fallback === provider) throw new UserError('BAD_REQUEST', en.tunnel.wish.sameFallback);
  if (wish.server !== undefined && !isServerOf(provider, wish.server)) {
    throw new UserError('BAD_REQUEST', en.tunnel.wish.server);
  }
  return {
    provider,
    server: wish.server ?? own.server,
    wishedName: wish.wishedName === undefined ? own.wishedName : wish.wishedName,
    address: wish.address === undefined ? own.address : wish.address,
    remotePort: wish.remotePort === undefined ? own.remotePort : wish.remotePort,
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

function wayOf(saved: TunnelSettings, provider: ProviderId): TunnelWay {
  const own = savedFor(saved, provider);
  return { provider, ...own, server: own.server ?? usualServer(provider) };
}

/** Without a server of one's own the provider's usual one. */
export function forSupervisor(saved: TunnelSettings): SupervisedSettings {
  const { provider, fallback } = saved;
  return { ...wayOf(saved, provider), fallback: fallback === null ? null : wayOf(saved, fallback) };
}
