/** The log of a process: to stderr, and to a file in the data folder that is rotated. No secrets go in. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, multistream, pino } from 'pino';
import { LogFile } from './log-file.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export interface OpenedLog {
  readonly log: Log;
  close(): Promise<void>;
}

/** Each process has a file of its own: two that rotate one would lose lines. */
export const ENGINE_LOG_FILE = 'postback-desk.log';
export const GATE_LOG_FILE = 'gate.log';
export const SHELL_LOG_FILE = 'shell.log';

/** Opens a file of `logs` below the data folder: 5 MB a file, 5 files kept. */
export function openLog(dataDir: string, stderr: NodeJS.WritableStream, name = ENGINE_LOG_FILE): OpenedLog {
  let file: LogFile | null = null;
  try {
    const dir = join(dataDir, 'logs');
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    file = new LogFile(dir, name);
  } catch {
    // The folder cannot be written; opening the store says so to the person in a moment.
  }
  const streams = [{ stream: stderr, level: 'info' as const }];
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, level: 'info' },
    multistream(file === null ? streams : [...streams, { stream: file, level: 'info' as const }]),
  );
  return {
    log,
    close: async () => {
      await file?.close();
    },
  };
}
