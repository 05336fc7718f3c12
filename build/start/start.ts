/** `npm start`: build what changed, then Electron where it can be had, else the same window in a browser. */
import { join } from 'node:path';
import { parseStartFlags } from '../../shared/program/start-flags.ts';
import { startFlagsMessage } from '../../shared/text/start-flags-message.ts';
import { fetchElectron, findElectron } from './electron-runtime.ts';
import { BuildFailed, ensureBuilt } from './ensure-built.ts';
import { runProgram } from './run-program.ts';
import { loadStartWords, type StartWords } from './start-words.ts';
import { stopWithParent } from './stop-with-parent.ts';
import { whyNoWindow } from './why-no-window.ts';

const root = join(import.meta.dirname, '../..');
const EXIT_BAD_FLAGS = 2;

/** @returns the exit code */
export async function start(args: readonly string[]): Promise<number> {
  const words = await loadStartWords(process.env);
  const parsed = parseStartFlags(args);
  if (parsed.kind === 'help') {
    process.stdout.write(words.help);
    return 0;
  }
  if (parsed.kind !== 'start') {
    say(startFlagsMessage({ start: words }, parsed));
    return EXIT_BAD_FLAGS;
  }
  const { env, platform } = process;
  stopWithParent({ parentId: () => process.ppid, env, platform }, () => {
    // Whatever is under way takes it like a signal from outside.
    process.kill(process.pid, 'SIGTERM');
  });
  try {
    await ensureBuilt(root, say, undefined, words);
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    say(error.message);
    return 1;
  }
  const electron = parsed.flags.isHeadless ? null : await electronOrReason(env, words);
  return runProgram({ root, electron, args, env, out: process.stdout, say, words });
}

/** Electron's program; null after saying in one sentence why the window opens in a browser. */
async function electronOrReason(env: NodeJS.ProcessEnv, words: StartWords): Promise<string | null> {
  const why = whyNoWindow(process.platform, env, process.getuid?.() ?? null);
  if (why !== null) {
    say(words.noWindow[why]);
    return null;
  }
  const here = findElectron(root, env);
  if (here !== null) return here;
  const whyNot = await fetchElectron(root, env, say, words);
  if (whyNot !== null) say(words.noElectron(whyNot));
  return findElectron(root, env);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
