/** Runs a program in the foreground: signals are passed on, its exit code becomes ours. */
import { type ChildProcess, spawn } from 'node:child_process';

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** The program stops itself within 3 s; one that hangs is ended. */
const KILL_AFTER_MS = 2_900;

/** Resolves with the program's exit code; one that a signal ended counts as failed. */
export async function runChild(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number; readonly wasAsked: boolean }> {
  const child = spawn(command, args, { stdio: 'inherit', env });
  let wasAsked = false;
  const passOn = (signal: NodeJS.Signals): void => {
    wasAsked = true;
    child.kill(signal);
    endLater(child);
  };
  for (const signal of SIGNALS) process.on(signal, passOn);
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.once('error', reject);
  child.once('exit', (code) => {
    resolve(code ?? 1);
  });
  try {
    return { code: await promise, wasAsked };
  } finally {
    for (const signal of SIGNALS) process.off(signal, passOn);
  }
}

function endLater(child: ChildProcess): void {
  setTimeout(() => {
    child.kill('SIGKILL');
  }, KILL_AFTER_MS).unref();
}
