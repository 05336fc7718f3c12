/**
 * What gate and engine do alike as processes of their own: only their parent talks to them, they say that they live,
 * end with it, and end on a fault that nobody caught.
 */
import { ENGINE_NEEDS_PARENT } from '../../shared/contract/shell.ts';
import { endOnFault } from './end-on-fault.ts';
import type { LinkPort } from './gate-link/link-port.ts';
import { giveMemoryBack } from './give-memory-back.ts';
import { type Log, type OpenedLog, openLog } from './log.ts';
import { parentChannel } from './parent-channel.ts';
import { PRIVATE_UMASK } from './private-folder.ts';

const HEARTBEAT_MS = 5_000;

export interface Hosted<Port> {
  receive(message: unknown, ports: readonly Port[]): void;
  stop(): void;
}

/** What the process gives whoever runs in it. */
export interface HostProcess {
  readonly report: (report: unknown) => void;
  /** Opened below the data folder, once that is known. */
  readonly openLog: (dataDir: string) => Log;
  readonly exit: (code: number) => void;
}

export interface HostedOptions {
  /** In the log. */
  readonly name: string;
  /** Left out: the engine's. */
  readonly logFile?: string;
}

/** @throws Error where no parent started this process */
export function runHosted<Port extends LinkPort>(
  { name, logFile }: HostedOptions,
  create: (host: HostProcess) => Hosted<Port>,
): void {
  const channel = parentChannel<Port>();
  if (channel === null) throw new Error(ENGINE_NEEDS_PARENT);
  // The parent's own does not reach every process that Electron starts.
  process.umask(PRIVATE_UMASK);
  giveMemoryBack();
  let opened: OpenedLog | null = null;
  const exit = async (code: number): Promise<void> => {
    await opened?.close();
    process.exit(code);
  };
  const hosted = create({
    report: (report) => {
      channel.post(report);
    },
    openLog: (dataDir) => {
      opened = openLog(dataDir, process.stderr, logFile);
      return opened.log;
    },
    exit: (code) => void exit(code),
  });
  channel.onMessage((message, ports) => {
    hosted.receive(message, ports);
  });
  // What is durable is durable, and another one goes on from there; nobody is left to ask for more.
  channel.onGone(() => {
    process.exit(0);
  });
  setInterval(() => {
    channel.post({ type: 'alive' });
  }, HEARTBEAT_MS).unref();
  endOnFault((error) => {
    opened?.log.error({ err: error }, `the ${name} cannot go on`);
    void exit(1);
  });
  process.on('SIGTERM', () => {
    hosted.stop();
  });
  // Ctrl+C goes to the whole group of processes; the parent is the one that decides.
  process.on('SIGINT', () => undefined);
}
