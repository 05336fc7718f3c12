/** `npm start`: build what changed, then Electron where it can be had, else the same window in a browser. */
import { join } from 'node:path';
import { parseStartFlags } from '../../shared/domain/start-flags.ts';
import { en } from '../../shared/text/en.ts';
import { flagsInWords } from '../../shared/text/flags-in-words.ts';
import { fetchElectron, findElectron } from './electron-runtime.ts';
import { BuildFailed, ensureBuilt } from './ensure-built.ts';
import { runChild } from './run-child.ts';

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
  const electron = parsed.flags.isHeadless ? null : await electronOrReason();
  const result =
    electron === null
      ? await runChild(process.execPath, [join(root, 'out/main/headless.js'), ...args], process.env)
      : await runChild(electron, [root, ...args], process.env);
  // What the person stopped has not failed.
  return result.wasAsked ? 0 : result.code;
}

/** Electron's program; null after saying in one sentence why the window opens in a browser. */
async function electronOrReason(): Promise<string | null> {
  if (process.platform === 'linux' && !hasDisplay()) {
    say(en.start.noDisplay);
    return null;
  }
  const here = findElectron(root);
  if (here !== null) return here;
  const why = await fetchElectron(root, say);
  if (why !== null) say(en.start.noElectron(why));
  return findElectron(root);
}

function hasDisplay(): boolean {
  return (process.env['DISPLAY'] ?? '') !== '' || (process.env['WAYLAND_DISPLAY'] ?? '') !== '';
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
