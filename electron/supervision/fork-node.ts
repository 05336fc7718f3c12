/** Starts one of the program's processes under plain Node. */
import { fork } from 'node:child_process';
import { ENGINE_ENVIRONMENT, ENGINE_NODE_FLAGS } from '../../shared/program/node-flags.ts';
import type { Child } from './child.ts';

/** @param entry the file that it runs */
export function forkNode(entry: string): Child<never> {
  // Its stdout is left out: only the ready line goes there.
  const child = fork(entry, [], {
    execArgv: [...ENGINE_NODE_FLAGS],
    env: { ...ENGINE_ENVIRONMENT, ...process.env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  // What could not be sent to a process that ends is not missed: the next one is told everything anew.
  child.on('error', () => undefined);
  return {
    pid: () => child.pid ?? null,
    send: (message) => {
      if (child.connected && typeof message === 'object' && message !== null) child.send(message);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.once('exit', (code) => {
        // Null for one that a signal ended.
        listener(code ?? -1);
      });
    },
    kill: () => {
      // A process that is stopped by a debugger or the system hears nothing gentler.
      child.kill('SIGKILL');
    },
  };
}
