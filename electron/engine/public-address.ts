/** The public address of the receiver: its supervisor, its probe, and the person's control over both. */
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import type { Log } from './log.ts';
import type { TunnelPorts } from './receiver/sender.ts';
import type { SettingsTable } from './store/settings-table.ts';
import { createLocaltunnelProvider } from './tunnel/localtunnel-provider.ts';
import { createProbe, PROBE_PATH } from './tunnel/probe.ts';
import { TunnelSupervisor } from './tunnel/supervisor.ts';
import { createTunnelControl, forSupervisor, type TunnelControl } from './tunnel-control.ts';

export interface PublicAddressParts {
  readonly settings: SettingsTable;
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
  readonly dispose: () => Promise<void>;
}

export function createPublicAddress(parts: PublicAddressParts): PublicAddress {
  const probe = createProbe();
  const supervisor = new TunnelSupervisor({
    providers: { localtunnel: createLocaltunnelProvider({ tunnelPorts: parts.tunnelPorts }) },
    probe,
    receiverPort: parts.receiverPort,
    settings: forSupervisor(parts.settings.tunnel()),
    onChange: parts.onChange,
    log: parts.log,
  });
  return {
    control: createTunnelControl({ settings: parts.settings, isAllowed: parts.isAllowed, supervisor }),
    answerProbe: (path, query) => (path === PROBE_PATH ? probe.answer(query) : null),
    dispose: () => supervisor.dispose(),
  };
}
