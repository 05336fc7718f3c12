/** Start and stop of the public address, with what the person wished saved. */
import type { TUNNEL_PROVIDERS, TunnelView } from '../../shared/contract/tunnel.ts';
import { en } from '../../shared/text/en.ts';
import type { SettingsTable, TunnelSettings } from './store/settings-table.ts';
import { DEFAULT_LOCALTUNNEL_SERVER } from './tunnel/localtunnel-provider.ts';
import type { TunnelSettings as SupervisedSettings } from './tunnel/provider.ts';
import { UserError } from './user-error.ts';

export interface TunnelWish {
  readonly provider?: (typeof TUNNEL_PROVIDERS)[number] | undefined;
  readonly server?: string | undefined;
  readonly wishedName?: string | null | undefined;
}

export interface TunnelControlParts {
  readonly settings: SettingsTable;
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
  /** Saves the wish and starts; it starts with the program from now on. */
  start(wish: TunnelWish): TunnelView;
  /** Stops, and stays off at the next start of the program. */
  stop(): TunnelView;
  /** What the last time left: on or off. */
  resume(): void;
}

export function createTunnelControl(parts: TunnelControlParts): TunnelControl {
  const { settings, supervisor } = parts;
  return {
    view: () => supervisor.view(),
    start: (wish) => {
      if (!parts.isAllowed) throw new UserError('CONFLICT', en.errors.tunnelNotAllowed);
      const before = settings.tunnel();
      const wanted: TunnelSettings = {
        provider: wish.provider ?? before.provider,
        server: wish.server ?? before.server,
        wishedName: wish.wishedName === undefined ? before.wishedName : wish.wishedName,
        isWanted: true,
      };
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

/** Without a server of one's own the provider's public one. */
export function forSupervisor(saved: TunnelSettings): SupervisedSettings {
  return {
    provider: saved.provider,
    server: saved.server ?? DEFAULT_LOCALTUNNEL_SERVER,
    wishedName: saved.wishedName,
  };
}
