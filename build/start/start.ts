/** `npm start`: build what changed, then Electron where it can be had, else the same window in a browser. */
import { join } from 'node:path';
import { parseStartFlags } from '../../shared/domain/start-flags.ts';
import { en } from '../../shared/text/en.ts';
import { flagsInWords } from '../../shared/text/flags-in-words.ts';
import { fetchElectron, findElectron } from './electron-runtime.ts';
import { BuildFailed, ensureBuilt } from './ensure-built.ts';
import { type ChildEnd, runChild } from './run-child.ts';
import { whyNoWindow } from './why-no-window.ts';

const root = join(import.meta.dirname, '../..');
const EXIT_BAD_FLAGS = 2;

/** @returns the exit code */
export async function start(args: readonly string[]): Promise<number> {
  const parsed = parseStartFlags(args);
  if (parsed.kind === 'help') {
    process.stdout.write(en.start.help);
    return 0;
  }
  if (parsed.kind !== 'start') {
    say(flagsInWords(parsed));
    return EXIT_BAD_FLAGS;
  }
  try {
    await ensureBuilt(root, say);
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    say(error.message);
    return 1;
  }
  const env = programEnv();
  const electron = parsed.flags.isHeadless ? null : await electronOrReason(env);
  if (electron !== null) {
    const end = await runChild(electron, [root, ...args], env);
    if (!couldNotStart(end)) return exitCode(end);
    say(en.start.electronFailed(String(end.signal ?? end.code)));
  }
  return exitCode(await runChild(process.execPath, [join(root, 'out/main/headless.js'), ...args], env));
}

/** Electron's program; null after saying in one sentence why the window opens in a browser. */
async function electronOrReason(env: NodeJS.ProcessEnv): Promise<string | null> {
  const why = whyNoWindow(process.platform, env, process.getuid?.() ?? null);
  if (why !== null) {
    say(en.start.noWindow[why]);
    return null;
  }
  const here = findElectron(root, env);
  if (here !== null) return here;
  const whyNot = await fetchElectron(root, env, say);
  if (whyNot !== null) say(en.start.noElectron(whyNot));
  return findElectron(root, env);
}

/** Set by the terminal of an editor that is itself made with Electron, it would turn Electron into plain Node. */
function programEnv(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
}

/** It ended before a word: a library, a display server or its sandbox is missing, which it says with a crash. */
function couldNotStart(end: ChildEnd): boolean {
  if (end.wasAsked || end.hasSpoken) return false;
  return end.signal !== null || (end.code ?? 0) > 125;
}

/** The program's own code; what the person stopped has not failed, unless it had to be ended. */
function exitCode(end: ChildEnd): number {
  if (end.wasAsked) return end.signal === 'SIGKILL' ? 1 : (end.code ?? 0);
  if (end.signal !== null) say(en.start.crashed(end.signal));
  return end.code ?? 1;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
