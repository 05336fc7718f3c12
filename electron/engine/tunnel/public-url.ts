/** The public URL of the receiver: its providers, supervisor, its probe, and the person's control over both. */
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import type { Log } from '../../platform/log.ts';
import type { TunnelPorts } from '../receiver/sender.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import type { Store } from '../store/store.ts';
import { createCloudflaredProvider } from './cloudflared-provider.ts';
import { createLocaltunnelProvider } from './localtunnel-provider.ts';
import { createNgrokProvider } from './ngrok-provider.ts';
import { createOwnUrlProvider } from './own-url-provider.ts';
import { believedHeaders } from './believed-headers.ts';
import { createProbe, PROBE_PATH } from './probe.ts';
import { createProviderTokens } from './provider-tokens.ts';
import { createSshProvider } from './ssh-provider.ts';
import { TunnelSupervisor } from './supervisor.ts';
import { watchSurroundings } from './surroundings.ts';
import { createTunnelControl, forSupervisor, type TunnelControl } from './tunnel-control.ts';

export interface PublicUrlDeps {
  readonly dataDir: string;
  readonly settings: Store['settings'];
  readonly secrets: SecretBook;
  /** False with `--no-tunnel`. */
  readonly isAllowed: boolean;
  readonly receiverPort: () => number;
  /** Is told which connections to the receiver are its own. */
  readonly tunnelPorts: TunnelPorts;
  readonly onChange: (view: CodedTunnel) => void;
  readonly log: Log;
}

export interface PublicUrl {
  readonly control: TunnelControl;
  /** What the receiver answers on a path that is no postback; null for 404. */
  readonly respondToProbe: (
    path: string,
    query: URLSearchParams,
    headers: IncomingHttpHeaders,
  ) => string | null;
  /** After waking from sleep or the like: checks now instead of at the next turn. */
  readonly checkNow: () => void;
  readonly dispose: () => Promise<void>;
}

export function createPublicUrl(deps: PublicUrlDeps): PublicUrl {
  const probe = createProbe();
  const tokens = createProviderTokens(deps.secrets);
  const { tunnelPorts } = deps;
  const supervisor = new TunnelSupervisor({
    providers: {
      localtunnel: createLocaltunnelProvider({ tunnelPorts }),
      ngrok: createNgrokProvider({ token: () => tokens.get('ngrok'), tunnelPorts }),
      cloudflared: createCloudflaredProvider({ token: () => tokens.get('cloudflared'), tunnelPorts }),
      ssh: createSshProvider({ knownHosts: join(deps.dataDir, 'ssh-known-hosts'), tunnelPorts }),
      own: createOwnUrlProvider(),
    },
    probe,
    receiverPort: deps.receiverPort,
    settings: forSupervisor(deps.settings.tunnel()),
    onChange: (view) => {
      tunnelPorts.headersTold = believedHeaders(view);
      deps.onChange(view);
    },
    log: deps.log,
  });
  const checkNow = (): void => {
    supervisor.checkNow();
  };
  const stopWatching = watchSurroundings((what) => {
    deps.log.info({ what }, 'the public address is looked at again');
    checkNow();
  });
  const { settings, isAllowed } = deps;
  return {
    control: createTunnelControl({ settings, tokens, isAllowed, supervisor }),
    checkNow,
    respondToProbe: (path, query, headers) => (path === PROBE_PATH ? probe.answer(query, headers) : null),
    dispose: async () => {
      stopWatching();
      await supervisor.dispose();
    },
  };
}
