/** Runs a package's command line with this very Node: no shims, so that it works on Windows too. */
import { spawn } from 'node:child_process';
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

export interface Tool {
  readonly packageName: string;
  /** Where it is not named like its package. */
  readonly command?: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs it from the project's root with its output shown; true when it ended with 0. */
export function runTool(tool: Tool): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const file = commandFile(tool.packageName, tool.command);
  const child = spawn(process.execPath, [file, ...tool.args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...tool.env },
  });
  child.once('error', reject);
  child.once('close', (code) => {
    resolve(code === 0);
  });
  return promise;
}
