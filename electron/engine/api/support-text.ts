/** Gathers what a report for support tells. */
import { release } from 'node:os';
import type { CodedInfo, CodedTunnel } from '../../../shared/contract/coded-views.ts';
import type { Ledger } from '../../../shared/contract/desk.ts';
import { logErrors } from '../../../shared/domain/support/log-errors.ts';
import { supportReport } from '../../../shared/domain/support/support-report.ts';
import type { Destinations } from '../forward/destinations.ts';
import type { Networks } from '../networks/networks.ts';
import { ENGINE_LOG_FILE, GATE_LOG_FILE } from '../../platform/log.ts';
import { readLogTail } from '../../platform/log-tail.ts';

const MOST_ERRORS = 20;

export interface SupportDeps {
  readonly info: () => CodedInfo;
  readonly ledger: () => Promise<Ledger>;
  readonly tunnel: { view(): CodedTunnel };
  readonly networks: Networks;
  readonly destinations: Destinations;
  readonly now: () => number;
}

export async function supportText(deps: SupportDeps): Promise<string> {
  const { version, dataDir, startedAt, notices } = deps.info();
  const [engineLines, gateLines, ledger] = await Promise.all([
    readLogTail(dataDir, ENGINE_LOG_FILE),
    readLogTail(dataDir, GATE_LOG_FILE),
    deps.ledger(),
  ]);
  const errors = [...logErrors(engineLines, MOST_ERRORS), ...logErrors(gateLines, MOST_ERRORS)];
  const tunnel = deps.tunnel.view();
  return supportReport({
    version,
    node: process.versions.node,
    electron: process.versions['electron'] ?? null,
    system: { platform: process.platform, arch: process.arch, release: release() },
    startedAt,
    now: new Date(deps.now()).toISOString(),
    settings: {
      tunnel: tunnel.provider,
      tunnelState: tunnel.state,
      tunnelProblem: tunnel.problem?.code ?? null,
    },
    counts: {
      networks: deps.networks.list().length,
      destinations: deps.destinations.list().length,
      postbacks: ledger.postbacks.total,
      held: ledger.postbacks.held,
      ...ledger.deliveries,
    },
    notices: notices.map(({ code }) => code),
    errors: errors.toSorted((one, other) => (one.at < other.at ? -1 : 1)).slice(-MOST_ERRORS),
  });
}
