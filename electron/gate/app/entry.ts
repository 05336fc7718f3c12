/** The gate's entry in a process of its own: only its parent talks to it. */
import { ENGINE_NEEDS_PARENT } from '../../../shared/contract/shell.ts';
import { endOnFault } from '../../platform/end-on-fault.ts';
import { giveMemoryBack } from '../../platform/give-memory-back.ts';
import type { LinkPort } from '../../platform/gate-link/link-port.ts';
import { GATE_LOG_FILE, type OpenedLog, openLog } from '../../platform/log.ts';
import { type ParentChannel, parentChannel } from '../../platform/parent-channel.ts';
import { PRIVATE_UMASK } from '../../platform/private-folder.ts';
import { startGate } from './gate.ts';
import { GateHost } from './gate-host.ts';

const HEARTBEAT_MS = 5_000;

const parent = parentChannel<LinkPort>();
if (parent === null) throw new Error(ENGINE_NEEDS_PARENT);
// The parent's own does not reach every process that Electron starts.
process.umask(PRIVATE_UMASK);
giveMemoryBack();
run(parent);

function run(channel: ParentChannel<LinkPort>): void {
  let opened: OpenedLog | null = null;
  const exit = async (code: number): Promise<void> => {
    await opened?.close();
    process.exit(code);
  };
  const host = new GateHost({
    report: (report) => {
      channel.post(report);
    },
    start: async (options, link) => {
      opened = openLog(options.dataDir, process.stderr, GATE_LOG_FILE);
      return startGate(options, opened.log, link);
    },
    exit: (code) => void exit(code),
  });
  channel.onMessage((message, ports) => {
    host.receive(message, ports);
  });
  // Whoever asked for an answer may still get it; a new gate takes the port then.
  channel.onGone(() => {
    process.exit(0);
  });
  setInterval(() => {
    channel.post({ type: 'alive' });
  }, HEARTBEAT_MS).unref();
  endOnFault((error) => {
    opened?.log.error({ err: error }, 'the gate cannot go on');
    void exit(1);
  });
  process.on('SIGTERM', () => {
    host.stop();
  });
  // Ctrl+C goes to the whole group of processes; the parent is the one that decides.
  process.on('SIGINT', () => undefined);
}
