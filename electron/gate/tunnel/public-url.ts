/** The public URL of the receiver: its providers, their supervisor and the probe. */
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import type { TunnelProviderId, SupervisedSettings } from '../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../platform/log.ts';
import type { TunnelPorts } from '../receiver/sender.ts';
import { believedHeaders } from './believed-headers.ts';
import { createCloudflaredProvider } from './cloudflared-provider.ts';
import { createLocaltunnelProvider } from './localtunnel-provider.ts';
import { createNgrokProvider } from './ngrok-provider.ts';
import { createOwnUrlProvider } from './own-url-provider.ts';
import { PROBE_PATH } from '../../platform/probe-way.ts';
import { createProbe } from './probe.ts';
import { createSshProvider } from './ssh-provider.ts';
import { TunnelSupervisor } from './supervisor.ts';
import { watchSurroundings } from './surroundings.ts';

export interface PublicUrlDeps {
  readonly dataDir: string;
  /** Kept in memory only, and asked for at each opening. */
  readonly tokenOf: (provider: TunnelProviderId) => string | null;
  /** What the view shows until it is started. */
  readonly settings: SupervisedSettings;
  readonly receiverPort: () => number;
  /** Is told which connections to the receiver are its own. */
  readonly tunnelPorts: TunnelPorts;
  readonly onChange: (view: CodedTunnel) => void;
  readonly log: Log;
}

export interface PublicUrl {
  readonly supervisor: TunnelSupervisor;
  /** What the receiver answers on a path that is no postback; null for 404. */
  readonly respondToProbe: (
    path: string,
    query: URLSearchParams,
    headers: IncomingHttpHeaders,
  ) => string | null;
  readonly dispose: () => Promise<void>;
}

export function createPublicUrl(deps: PublicUrlDeps): PublicUrl {
  const probe = createProbe();
  const { tokenOf, tunnelPorts, log } = deps;
  const supervisor = new TunnelSupervisor({
    providers: {
      localtunnel: createLocaltunnelProvider({ tunnelPorts }),
      ngrok: createNgrokProvider({ token: () => tokenOf('ngrok'), tunnelPorts }),
      cloudflared: createCloudflaredProvider({ token: () => tokenOf('cloudflared'), tunnelPorts }),
      ssh: createSshProvider({ knownHosts: join(deps.dataDir, 'ssh-known-hosts'), tunnelPorts }),
      own: createOwnUrlProvider(),
    },
    probe,
    receiverPort: deps.receiverPort,
    settings: deps.settings,
    onChange: (view) => {
      tunnelPorts.headersTold = believedHeaders(view);
      deps.onChange(view);
    },
    log,
  });
  const stopWatching = watchSurroundings((what) => {
    log.info({ what }, 'the public address is looked at again');
    supervisor.checkNow();
  });
  return {
    supervisor,
    respondToProbe: (path, query, headers) => (path === PROBE_PATH ? probe.answer(query, headers) : null),
    dispose: async () => {
      stopWatching();
      await supervisor.dispose();
    },
  };
}
