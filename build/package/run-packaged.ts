/** Runs one of the packaged programs under Node, bounded in time and without a way back into the project. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const TIMEOUT_MS = 20_000;
const STOP_MS = 3_000;
const KEPT_CHARACTERS = 600;

export interface Packaged {
  /** The first line on stdout; null when the program ended without one. */
  readonly firstLine: Promise<string | null>;
  /** Resolves with the exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** The end of what it wrote to stderr. */
  lastLines(): string;
  /** Asks it to stop. Returns whether it did so by itself and in time. */
  stop(): Promise<boolean>;
}

/** @param cwd must not lie in the project */
export function runPackaged(args: readonly string[], cwd: string): Packaged {
  const { NODE_OPTIONS: _options, NODE_PATH: _path, ...env } = process.env;
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endLate = setTimeout(() => {
    child.kill('SIGKILL');
  }, TIMEOUT_MS);
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => {
    clearTimeout(endLate);
    return code ?? null;
  });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => {
    printed = (printed + chunk.toString('utf8')).slice(-KEPT_CHARACTERS);
  });
  const lines = createInterface({ input: child.stdout });
  const firstLine = Promise.race([
    once(lines, 'line').then(([line]: string[]) => line ?? null),
    once(lines, 'close').then(() => null),
  ]);
  return {
    firstLine,
    ended,
    lastLines: () => printed.trim(),
    stop: async () => {
      const startedAt = performance.now();
      child.kill('SIGTERM');
      const code = await ended;
      // Windows knows no SIGTERM: there every stop is an end.
      const isClean = code === 0 || process.platform === 'win32';
      return isClean && performance.now() - startedAt < STOP_MS;
    },
  };
}
