/** Electron's runtime: is it here, and if not, can it be fetched within a short time? */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../shared/text/en.ts';

/** No sign of life within this time: the host is not reachable from here. */
const SILENCE_LIMIT_MS = 20_000;
const CHECK_MS = 1_000;

/** The program to start, or null when the runtime is missing. */
export function findElectron(root: string): string | null {
  const home = join(root, 'node_modules/electron');
  const pathFile = join(home, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(home, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/**
 * Fetches and unpacks it, with progress through `say`.
 * @returns null when it worked, else why it did not, as the end of a sentence
 */
export async function fetchElectron(root: string, say: (line: string) => void): Promise<string | null> {
  say(en.start.fetchingElectron);
  const script = join(root, 'build/start/download-electron.mjs');
  const child = spawn(process.execPath, [script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that whatever it starts ends with it.
    detached: process.platform !== 'win32',
  });
  let lastWords = '';
  let lastLifeAt = Date.now();
  child.stdout.on('data', (chunk: Buffer) => {
    lastLifeAt = Date.now();
    for (const megabytes of chunk.toString('utf8').match(/\d+/g) ?? [])
      say(en.start.fetchProgress(megabytes));
  });
  child.stderr.on('data', (chunk: Buffer) => {
    lastWords = chunk.toString('utf8').trim().split('\n').at(-1) ?? lastWords;
  });
  const watch = setInterval(() => {
    if (Date.now() - lastLifeAt > SILENCE_LIMIT_MS) endGroup(child.pid);
  }, CHECK_MS);
  const [code, signal] = await once(child, 'close');
  clearInterval(watch);
  if (code === 0 && findElectron(root) !== null) {
    say(en.start.fetchedElectron);
    return null;
  }
  return signal === null
    ? en.start.whyFailed(shorten(lastWords))
    : en.start.whySlow(SILENCE_LIMIT_MS / 1_000);
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself just now.
  }
}

function shorten(words: string): string {
  return words.replaceAll(/\s+/g, ' ').slice(0, 200);
}
