/** Runs a helper program within bounds: when its time is up, or we are stopped, all that it started ends too. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

export interface Bounds {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** It is ended after this time. */
  readonly limitMs: number;
  /** It is ended when nothing came from it for this time; asked anew each second. */
  readonly silenceMs?: () => number;
  /** What it writes to stdout or stderr, as it comes. */
  readonly onOutput: (text: string) => void;
}

export type Ending =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: string }
  | { readonly kind: 'not_started'; readonly why: string }
  | { readonly kind: 'silent'; readonly afterMs: number }
  | { readonly kind: 'too_slow'; readonly afterMs: number };

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const CHECK_MS = 250;

/** Resolves when the program, and whatever held on to its output, is gone. Never rejects. */
export async function runBounded(command: string, args: readonly string[], bounds: Bounds): Promise<Ending> {
  const child = spawn(command, args, {
    cwd: bounds.cwd,
    env: bounds.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that whatever it starts ends with it.
    detached: process.platform !== 'win32',
  });
  const startedAt = Date.now();
  let lastOutputAt = startedAt;
  let early: Ending | null = null;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      lastOutputAt = Date.now();
      bounds.onOutput(text);
    });
  }
  const check = setInterval(() => {
    const silenceMs = bounds.silenceMs?.() ?? Infinity;
    if (Date.now() - startedAt >= bounds.limitMs) early ??= { kind: 'too_slow', afterMs: bounds.limitMs };
    else if (Date.now() - lastOutputAt >= silenceMs) early ??= { kind: 'silent', afterMs: silenceMs };
    if (early !== null) endGroup(child);
  }, CHECK_MS);
  const stopAll = (signal: NodeJS.Signals): void => {
    endGroup(child);
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, stopAll);
  try {
    const natural = await endingOf(child);
    return early ?? natural;
  } finally {
    clearInterval(check);
    for (const signal of SIGNALS) process.off(signal, stopAll);
  }
}

function endingOf(child: ChildProcess): Promise<Ending> {
  const { promise, resolve } = Promise.withResolvers<Ending>();
  child.once('error', (error) => {
    resolve({ kind: 'not_started', why: error.message });
  });
  child.once('close', (code, signal) => {
    resolve(code === null ? { kind: 'signalled', signal: signal ?? '' } : { kind: 'exited', code });
  });
  return promise;
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself just now.
  }
}
