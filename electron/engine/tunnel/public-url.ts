/** The public address of the receiver: its providers, supervisor, its probe, and the person's control over both. */
import { join } from 'node:path';
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import type { Log } from '../../platform/log.ts';
import type { TunnelPorts } from '../receiver/sender.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import type { SettingsTable } from '../store/settings-table.ts';
import { createCloudflaredProvider } from './cloudflared-provider.ts';
import { createLocaltunnelProvider } from './localtunnel-provider.ts';
import { createNgrokProvider } from './ngrok-provider.ts';
import { createOwnAddressProvider } from './own-url-provider.ts';
import { createProbe, PROBE_PATH } from './probe.ts';
import { createProviderTokens } from './provider-tokens.ts';
import { createSshProvider } from './ssh-provider.ts';
import { TunnelSupervisor } from './supervisor.ts';
import { watchSurroundings } from './surroundings.ts';
import { createTunnelControl, forSupervisor, type TunnelControl } from './tunnel-control.ts';

export interface PublicAddressParts {
  readonly dataDir: string;
  readonly settings: SettingsTable;
  readonly secrets: SecretBook;
  /** False with `--no-tunnel`. */
  readonly isAllowed: boolean;
  readonly receiverPort: () => number;
  /** Is told which connections to the receiver are its own. */
  readonly tunnelPorts: TunnelPorts;
  readonly onChange: (view: TunnelView) => void;
  readonly log: Log;
}

export interface PublicAddress {
  readonly control: TunnelControl;
  /** What the receiver answers on a path that is no postback; null for 404. */
  readonly answerProbe: (path: string, query: URLSearchParams) => string | null;
  /** After waking from sleep or the like: checks now instead of at the next turn. */
  readonly lookNow: () => void;
  readonly dispose: () => Promise<void>;
}

export function createPublicAddress(parts: PublicAddressParts): PublicAddress {
  const probe = createProbe();
  const tokens = createProviderTokens(parts.secrets);
  const { tunnelPorts } = parts;
  const supervisor = new TunnelSupervisor({
    providers: {
      localtunnel: createLocaltunnelProvider({ tunnelPorts }),
      ngrok: createNgrokProvider({ token: () => tokens.get('ngrok'), tunnelPorts }),
      cloudflared: createCloudflaredProvider({ token: () => tokens.get('cloudflared'), tunnelPorts }),
      ssh: createSshProvider({ knownHosts: join(parts.dataDir, 'ssh-known-hosts'), tunnelPorts }),
      own: createOwnAddressProvider(),
    },
    probe,
    receiverPort: parts.receiverPort,
    settings: forSupervisor(parts.settings.tunnel()),
    onChange: parts.onChange,
    log: parts.log,
  });
  const lookNow = (): void => {
    supervisor.lookNow();
  };
  const stopWatching = watchSurroundings((what) => {
    parts.log.info({ what }, 'the public address is looked at again');
    lookNow();
  });
  const { settings, isAllowed } = parts;
  return {
    control: createTunnelControl({ settings, tokens, isAllowed, supervisor }),
    lookNow,
    answerProbe: (path, query) => (path === PROBE_PATH ? probe.answer(query) : null),
    dispose: async () => {
      stopWatching();
      await supervisor.dispose();
    },
  };
}
