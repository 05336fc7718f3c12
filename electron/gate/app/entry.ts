/** The gate's entry in a process of its own: only its parent talks to it. */
import type { LinkPort } from '../../platform/gate-link/link-port.ts';
import { GATE_LOG_FILE } from '../../platform/log.ts';
import { runHosted } from '../../platform/run-hosted.ts';
import { startGate } from './gate.ts';
import { GateHost } from './gate-host.ts';

runHosted<LinkPort>(
  { name: 'gate', logFile: GATE_LOG_FILE },
  ({ report, openLog, exit }) =>
    new GateHost({
      report,
      start: async (options, link) => startGate(options, openLog(options.dataDir), link),
      exit,
    }),
);
