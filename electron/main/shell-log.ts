/** The log of the main process, in a file of its own beside those of gate and engine. */
import { type Log, openLog, SHELL_LOG_FILE } from '../platform/log.ts';

export type ShellLog = Pick<Log, 'info' | 'warn' | 'error'>;

/** @param dataDir exists */
export function openShellLog(dataDir: string, stderr: NodeJS.WritableStream): ShellLog {
  return openLog(dataDir, stderr, SHELL_LOG_FILE).log;
}
