/** Runs a package's command line with this very Node: no shims, so that it works on Windows too. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const root = join(import.meta.dirname, '../..');

const binSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** The JavaScript file behind a package's command. */
export function commandFile(packageName: string, command = packageName): string {
  const home = join(root, 'node_modules', packageName);
  const { bin } = binSchema.parse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')));
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(home, file);
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** The program is ended after this time. */
  readonly timeoutMs?: number;
}

/** Runs a program with its output shown; true when it ended with 0. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<boolean> {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...options.env },
    ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs, killSignal: 'SIGKILL' }),
  });
  try {
    const [code] = await once(child, 'close');
    return code === 0;
  } catch {
    // The program is not there at all.
    return false;
  }
}

/** Runs a package's command with this Node. */
export function runTool(
  packageName: string,
  args: readonly string[],
  options: RunOptions & { readonly command?: string } = {},
): Promise<boolean> {
  return run(process.execPath, [commandFile(packageName, options.command), ...args], options);
}
