/** The engine's entry in a utility process of Electron: only the parent talks to it, over `parentPort`. */
import { ENGINE_NEEDS_PARENT, type EngineReport } from '../../../shared/contract/shell.ts';
import { EngineHost, type HostedPort } from './engine-host.ts';
import { startEngine } from './engine.ts';
import { type OpenedLog, openLog } from '../../platform/log.ts';

interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: HostedPort[] }) => void): unknown;
  postMessage(message: EngineReport): void;
}

/** Electron adds it to `process`; plain Node has none. */
const { parentPort } = process as { parentPort?: ParentPort | null };
if (parentPort === undefined || parentPort === null) {
  throw new Error(ENGINE_NEEDS_PARENT);
}
run(parentPort);

function run(parent: ParentPort): void {
  let opened: OpenedLog | null = null;
  const exit = async (code: number): Promise<void> => {
    await opened?.close();
    process.exit(code);
  };
  const host = new EngineHost({
    report: (report) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a process, not a window
      parent.postMessage(report);
    },
    start: (options, hooks) => {
      opened = openLog(options.dataDir, process.stderr);
      return startEngine(options, opened.log, hooks);
    },
    exit: (code) => void exit(code),
  });
  parent.on('message', (event) => {
    host.receive(event.data, event.ports);
  });
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error: unknown) => {
      // The shell starts a new one; what was answered is stored.
      opened?.log.error({ err: error }, 'the engine cannot go on');
      void exit(1);
    });
  }
  process.on('SIGTERM', () => {
    host.stop();
  });
  // Ctrl+C goes to the whole group of processes; the shell is the one that decides.
  process.on('SIGINT', () => undefined);
}
