/** Gathers what a report for support tells. */
import { release } from 'node:os';
import type { CodedInfo } from '../../../shared/contract/coded-views.ts';
import type { Ledger } from '../../../shared/contract/desk.ts';
import { logErrors } from '../../../shared/domain/support/log-errors.ts';
import { supportReport } from '../../../shared/domain/support/support-report.ts';
import type { Networks } from '../networks/networks.ts';
import type { Links } from '../links/links.ts';
import { type SupportSettingsDeps, supportSettings } from './support-settings.ts';
import { ENGINE_LOG_FILE, GATE_LOG_FILE, SHELL_LOG_FILE } from '../../platform/log.ts';
import { readLogTail } from '../../platform/log-tail.ts';

const MOST_ERRORS = 20;
const LOG_FILES = [ENGINE_LOG_FILE, GATE_LOG_FILE, SHELL_LOG_FILE] as const;

export interface SupportDeps extends SupportSettingsDeps {
  readonly info: () => CodedInfo;
  readonly ledger: () => Promise<Ledger>;
  readonly networks: Networks;
  readonly links: Links;
  readonly now: () => number;
}

export async function supportText(deps: SupportDeps): Promise<string> {
  const { version, dataDir, startedAt, notices } = deps.info();
  const logs = await Promise.all(LOG_FILES.map(async (file) => readLogTail(dataDir, file)));
  const errors = logs.flatMap((lines) => logErrors(lines, MOST_ERRORS));
  const ledger = await deps.ledger();
  return supportReport({
    version,
    node: process.versions.node,
    electron: process.versions['electron'] ?? null,
    system: { platform: process.platform, arch: process.arch, release: release() },
    startedAt,
    now: new Date(deps.now()).toISOString(),
    settings: supportSettings(deps),
    counts: {
      networks: deps.networks.list().length,
      destinations: deps.destinations.list().length,
      links: deps.links.list().length,
      ...named('postbacks', ledger.postbacks),
      ...named('deliveries', ledger.deliveries),
      ...named('told', ledger.told),
    },
    notices: notices.map(({ code }) => code),
    errors: errors.toSorted((one, other) => (one.at < other.at ? -1 : 1)).slice(-MOST_ERRORS),
  });
}

/** Counts of several things have names in common. */
function named(what: string, counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [`${what}.${name}`, count]));
}
