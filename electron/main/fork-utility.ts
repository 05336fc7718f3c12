/** Starts one of the program's processes under Electron. */
import type { MessagePortMain, UtilityProcess, utilityProcess } from 'electron';
import { ENGINE_ENVIRONMENT, ENGINE_NODE_FLAGS } from '../../shared/program/node-flags.ts';
import type { Child } from '../supervision/child.ts';
import type { ShellLog } from './shell-log.ts';

/** @param name shown by the system's list of processes */
export function forkUtility(
  utility: Pick<typeof utilityProcess, 'fork'>,
  entryFile: string,
  name: string,
  log: ShellLog,
): Child<MessagePortMain> {
  // Its stdout is left out: only the ready line goes there.
  const child: UtilityProcess = utility.fork(entryFile, [], {
    serviceName: name,
    execArgv: utilityFlags(ENGINE_NODE_FLAGS),
    env: { ...ENGINE_ENVIRONMENT, ...process.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // V8 could not go on; `exit` follows. Its report has the whole environment in it, so it is not kept.
  child.on('error', (type, location) => {
    log.error({ process: name, type, location }, 'a process of the program broke down');
  });
  return {
    pid: () => child.pid ?? null,
    send: (message, port) => {
      child.postMessage(message, port === undefined ? [] : [port]);
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

/** A utility process passes its arguments to Chromium, which takes V8's flags only in one of its own. */
function utilityFlags(nodeFlags: readonly string[]): string[] {
  return [`--js-flags=${nodeFlags.join(' ')}`];
}
