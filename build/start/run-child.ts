/** Runs the program in the foreground: signals are passed on, what it writes to stdout goes to `out`. */
import { spawn } from 'node:child_process';

export interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Whether we were told to stop before it ended. */
  readonly wasAsked: boolean;
  /** Whether anything came to stdout: the ready line, for a program that got so far. */
  readonly hasSpoken: boolean;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** The program stops itself within 3 s; one that hangs is ended. */
const KILL_AFTER_MS = 2_900;
const FLUSH_MS = 300;

/** Resolves when the program has ended. */
export async function runChild(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  out: NodeJS.WritableStream,
): Promise<ChildEnd> {
  const child = spawn(command, args, { stdio: ['inherit', 'pipe', 'inherit'], env });
  let wasAsked = false;
  let hasSpoken = false;
  let lastResort: NodeJS.Timeout | undefined;
  // Whoever reads our output may go away before the program does.
  out.on('error', () => undefined);
  child.stdout.on('data', (chunk: Buffer) => {
    hasSpoken = true;
    out.write(chunk);
  });
  const passOn = (signal: NodeJS.Signals): void => {
    wasAsked = true;
    // On Windows the console told the program already, and `kill` would end it at once.
    if (process.platform !== 'win32') child.kill(signal);
    lastResort ??= setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  };
  for (const signal of SIGNALS) process.on(signal, passOn);
  const { promise, resolve, reject } = Promise.withResolvers<ChildEnd>();
  child.once('error', reject);
  child.once('exit', (code, signal) => {
    const end = (): void => {
      child.stdout.destroy();
      resolve({ code, signal, wasAsked, hasSpoken });
    };
    child.once('close', end);
    // A process that it left behind may hold on to its output.
    setTimeout(end, FLUSH_MS).unref();
  });
  try {
    return await promise;
  } finally {
    clearTimeout(lastResort);
    for (const signal of SIGNALS) process.off(signal, passOn);
  }
}
