/** Runs one of the packaged programs, bounded in time and without a way back into the project. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Language } from '../../shared/domain/language/languages.ts';

const TIMEOUT_MS = 20_000;
/** An app that a computer has never started is looked through first, by the system and by virus scanners. */
const APP_TIMEOUT_MS = 90_000;
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

export interface RunOptions {
  /** Node, unless it is an app that brings its own. */
  readonly program?: string;
  /** What it says is compared, so it is never left to the system. */
  readonly language?: Language;
}

/** @param cwd must not lie in the project */
export function runPackaged(
  args: readonly string[],
  cwd: string,
  { program = process.execPath, language = 'en' }: RunOptions = {},
): Packaged {
  const { NODE_OPTIONS: _options, NODE_PATH: _path, ELECTRON_RUN_AS_NODE: _mode, ...env } = process.env;
  delete env['LANGUAGE'];
  const child = spawn(program, args, {
    cwd,
    env: { ...env, LC_ALL: language === 'en' ? 'C.UTF-8' : `${language}.UTF-8` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timeoutMs = program === process.execPath ? TIMEOUT_MS : APP_TIMEOUT_MS;
  const endLate = setTimeout(() => {
    child.kill('SIGKILL');
  }, timeoutMs);
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
