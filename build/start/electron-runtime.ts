/** Electron's runtime: is it here, and if not, can it be fetched within a short time? */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { en } from '../../shared/text/en.ts';
import { type Ending, runBounded } from '../run-bounded.ts';
import { withProxyUsed } from './electron-archive.ts';
import type { StartWords } from './start-words.ts';

/** No sign of life within this time: the host is not reachable from here. */
const SILENCE_LIMIT_MS = 20_000;
/** Unpacking is silent, and slow where every file is scanned for viruses. */
const UNPACK_LIMIT_MS = 120_000;
/** A line this slow never brings it. */
const FETCH_LIMIT_MS = 900_000;

/** The program to start, or null when the runtime is missing. */
export function findElectron(root: string, env: NodeJS.ProcessEnv): string | null {
  const home = join(root, 'node_modules/electron');
  const pathFile = join(home, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null;
  // Electron's own variable, for a runtime that lies elsewhere.
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (elsewhere !== undefined) return existing(join(elsewhere, name ?? 'electron'));
  return name === null ? null : existing(join(home, 'dist', name));
}

function existing(path: string): string | null {
  return existsSync(path) ? path : null;
}

/**
 * Fetches and unpacks it, with progress through `say`.
 * @returns null when it worked, else why it did not, as the end of a sentence
 */
export async function fetchElectron(
  root: string,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
  words: StartWords = en.start,
): Promise<string | null> {
  say(words.fetchingElectron);
  let silenceMs = SILENCE_LIMIT_MS;
  let lastLines = '';
  const ending = await runBounded(process.execPath, [join(root, 'build/start/download-electron.mjs')], {
    cwd: root,
    env: withProxyUsed(env),
    limitMs: FETCH_LIMIT_MS,
    silenceMs: () => silenceMs,
    onOutput: (text) => {
      for (const line of text.split('\n')) {
        if (/^\d+$/.test(line)) say(words.fetchProgress(line));
        else if (line === 'unpacking') silenceMs = UNPACK_LIMIT_MS;
        else if (line.trim() !== '') lastLines = line.trim();
      }
    },
  });
  if (ending.kind === 'exited' && ending.code === 0 && findElectron(root, env) !== null) {
    say(words.fetchedElectron);
    return null;
  }
  return whyNot(ending, lastLines, words);
}

function whyNot(ending: Ending, lastLines: string, words: StartWords): string {
  switch (ending.kind) {
    case 'silent':
    case 'too_slow':
      return words.whySlow(ending.afterMs / 1_000);
    case 'not_started':
      return words.whyFailed(ending.why);
    case 'signalled':
    case 'exited':
      return words.whyFailed(lastLines.replaceAll(/\s+/g, ' ').slice(0, 200));
    default:
      return assertNever(ending);
  }
}
