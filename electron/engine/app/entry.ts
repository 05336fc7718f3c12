/** The engine's entry in a process of its own: only its parent talks to it. */
import { setPriority } from 'node:os';
import { ENGINE_NEEDS_PARENT } from '../../../shared/contract/shell.ts';
import { endOnFault } from '../../platform/end-on-fault.ts';
import { giveMemoryBack } from '../../platform/give-memory-back.ts';
import { type OpenedLog, openLog } from '../../platform/log.ts';
import { type ParentChannel, parentChannel } from '../../platform/parent-channel.ts';
import { PRIVATE_UMASK } from '../../platform/private-folder.ts';
import { EngineHost, type HostedPort } from './engine-host.ts';
import { startEngine } from './lasting-engine.ts';

const HEARTBEAT_MS = 5_000;
/** Behind the gate, which answers senders; nobody but an administrator could raise it again. */
const PRIORITY = 5;

const parent = parentChannel<HostedPort>();
if (parent === null) throw new Error(ENGINE_NEEDS_PARENT);
// The parent's own does not reach every process that Electron starts.
process.umask(PRIVATE_UMASK);
giveMemoryBack();
run(parent);

function run(channel: ParentChannel<HostedPort>): void {
  giveWay();
  let opened: OpenedLog | null = null;
  const exit = async (code: number): Promise<void> => {
    await opened?.close();
    process.exit(code);
  };
  const host = new EngineHost({
    report: (report) => {
      channel.post(report);
    },
    start: async (options, listener, link) => {
      opened = openLog(options.dataDir, process.stderr);
      return startEngine(options, opened.log, listener, link);
    },
    exit: (code) => void exit(code),
  });
  channel.onMessage((message, ports) => {
    host.receive(message, ports);
  });
  // What is stored is stored; nobody is left to ask for more.
  channel.onGone(() => {
    process.exit(0);
  });
  setInterval(() => {
    channel.post({ type: 'alive' });
  }, HEARTBEAT_MS).unref();
  endOnFault((error) => {
    opened?.log.error({ err: error }, 'the engine cannot go on');
    void exit(1);
  });
  process.on('SIGTERM', () => {
    host.stop();
  });
  // Ctrl+C goes to the whole group of processes; the parent is the one that decides.
  process.on('SIGINT', () => undefined);
}

function giveWay(): void {
  try {
    setPriority(PRIORITY);
  } catch {
    // A system that does not allow it shares the time evenly.
  }
}
