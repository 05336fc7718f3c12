/** The engine's process as the shell sees it: what may be said to it and what it reports. */
import type { MessagePortMain, UtilityProcess, utilityProcess } from 'electron';
import type { EngineCommand } from '../../shared/contract/shell.ts';

export interface EngineProcess<Port> {
  /** @param port goes over to the engine with a `window` command */
  send(command: EngineCommand, port?: Port): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the process is gone. */
  onExit(listener: (code: number) => void): void;
  kill(): void;
}

/** Starts the built engine in a process of its own, so that a slow window can never delay an answer. */
export function forkEngine(
  utility: Pick<typeof utilityProcess, 'fork'>,
  entryFile: string,
): EngineProcess<MessagePortMain> {
  // Its stdout is left out: only the ready line goes there.
  const child: UtilityProcess = utility.fork(entryFile, [], {
    serviceName: 'Postback Desk engine',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    send: (command, port) => {
      child.postMessage(command, port === undefined ? [] : [port]);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}
