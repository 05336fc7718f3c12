/** `npm run mailbox`: build what changed, then the mailbox in the foreground. */
import { join } from 'node:path';
import { ENGINE_ENVIRONMENT, ENGINE_NODE_FLAGS } from '../../shared/program/node-flags.ts';
import { BuildFailed, ensureBuilt } from './ensure-built.ts';
import { runChild } from './run-child.ts';
import { loadStartWords } from './start-words.ts';

const root = join(import.meta.dirname, '../..');

/** @returns the exit code */
export async function startMailbox(args: readonly string[]): Promise<number> {
  const words = await loadStartWords(process.env);
  try {
    await ensureBuilt(root, say, undefined, words);
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    say(error.message);
    return 1;
  }
  const program = join(root, 'out/main/mailbox.js');
  const env = { ...process.env, ...ENGINE_ENVIRONMENT };
  const end = await runChild(process.execPath, [...ENGINE_NODE_FLAGS, program, ...args], env, process.stdout);
  if (end.signal !== null && !end.wasAsked) say(words.crashed(end.signal));
  return end.code ?? 1;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
