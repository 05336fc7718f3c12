/** Runs the built program: in Electron where there is one that can open a window, else headless. */
import { join } from 'node:path';
import { ENGINE_ENVIRONMENT, PARENT_NODE_FLAGS } from '../../shared/program/node-flags.ts';
import { type ChildEnd, runChild } from './run-child.ts';
import type { StartWords } from './start-words.ts';

export interface Program {
  readonly root: string;
  /** Electron's program, or null to go headless at once. */
  readonly electron: string | null;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Gets what the program writes to its stdout. */
  readonly out: NodeJS.WritableStream;
  readonly say: (line: string) => void;
  readonly words: StartWords;
}

/** @returns the exit code: the program's own, or 0 when we were asked to stop it and it did */
export async function runProgram(program: Program): Promise<number> {
  const { root, electron, args, out, say, words } = program;
  const env = withoutNodeMode(program.env);
  if (electron !== null) {
    const end = await runChild(electron, [root, ...args], env, out);
    if (!couldNotStart(end)) return exitCode(end, program);
    say(words.electronFailed(String(end.signal ?? end.code)));
  }
  const headless = join(root, 'out/main/headless.js');
  const given = { ...ENGINE_ENVIRONMENT, ...env };
  return exitCode(
    await runChild(process.execPath, [...PARENT_NODE_FLAGS, headless, ...args], given, out),
    program,
  );
}

/** The terminal of an editor made with Electron sets what would turn our Electron into plain Node. */
function withoutNodeMode(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return rest;
}

/** It ended before a word: a library, a display server or its sandbox is missing, which it says with a crash. */
function couldNotStart(end: ChildEnd): boolean {
  if (end.wasAsked || end.hasSpoken) return false;
  return end.signal !== null || (end.code ?? 0) > 125;
}

function exitCode(end: ChildEnd, { say, words }: Pick<Program, 'say' | 'words'>): number {
  // One that had to be ended has failed, whoever asked.
  if (end.wasAsked) return end.signal === 'SIGKILL' ? 1 : (end.code ?? 0);
  if (end.signal !== null) say(words.crashed(end.signal));
  return end.code ?? 1;
}
