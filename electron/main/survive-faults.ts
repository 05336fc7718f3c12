/**
 * An error that nobody caught is written down, and the shell goes on. Without a listener Electron opens a box that holds
 * this process until somebody answers it: timers stand still, and an engine that dies meanwhile is not started again.
 * Gate and engine end on such an error (`platform/end-on-fault.ts`), because they are started again; nobody starts the
 * shell again, and it decides nothing about postbacks.
 */
import type { ShellLog } from './shell-log.ts';
import type { ShellProcess } from './shell-process.ts';

export function surviveFaults(shellProcess: Pick<ShellProcess, 'on'>, log: ShellLog): void {
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    shellProcess.on(kind, (error: unknown) => {
      log.error({ err: error, kind }, 'an error that nobody caught: the shell goes on');
    });
  }
}
