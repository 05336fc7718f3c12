/** Builds what changed, into a folder aside that then takes the place of `out/`: a stop half-way harms nothing. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../shared/text/en.ts';
import { type Ending, runBounded } from '../run-bounded.ts';
import { isProcessAlive, takeBuildLock } from './build-lock.ts';
import { stampOf } from './source-stamp.ts';
import type { StartWords } from './start-words.ts';

const STAMP_FILE = 'built-from';
const BUILD_LIMIT_MS = 300_000;
const ASIDE = /^out\.(?:new|old)\.(\d+)$/;

export class BuildFailed extends Error {
  override readonly name = 'BuildFailed';
}

export type BuildInto = (outDir: string) => Promise<Ending>;

/**
 * Makes `out/` fit the sources. Says what it does through `say`, and nothing when there is nothing to do.
 * @param words English for scripts that only developers run
 * @throws BuildFailed in words; what was built before stays
 */
export async function ensureBuilt(
  root: string,
  say: (line: string) => void,
  buildInto: BuildInto = (outDir) => runBuilder(root, outDir, say),
  words: StartWords = en.start,
): Promise<void> {
  const out = join(root, 'out');
  if (isFresh(root, out)) return;
  const unlock = await lockOrExplain(root, say, words);
  try {
    removeLeftovers(root);
    if (isFresh(root, out)) return;
    say(words.building);
    const startedAt = performance.now();
    // Taken before: what is edited meanwhile makes the next start build again.
    const stamp = stampOf(root);
    const aside = join(root, `out.new.${process.pid}`);
    const ending = await buildInto(aside);
    if (ending.kind !== 'exited' || ending.code !== 0)
      throw new BuildFailed(words.buildFailed(inShort(ending)));
    writeFileSync(join(aside, STAMP_FILE), stamp);
    replace(out, aside, join(root, `out.old.${process.pid}`));
    say(words.built(((performance.now() - startedAt) / 1_000).toFixed(1)));
  } finally {
    removeLeftovers(root);
    unlock();
  }
}

async function lockOrExplain(
  root: string,
  say: (line: string) => void,
  words: StartWords,
): Promise<() => void> {
  try {
    return await takeBuildLock(join(root, 'out.lock'), () => {
      say(words.buildBusy);
    });
  } catch (error) {
    throw new BuildFailed(
      words.folderNotWritable(root, error instanceof Error ? error.message : String(error)),
    );
  }
}

function isFresh(root: string, out: string): boolean {
  const stampFile = join(out, STAMP_FILE);
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf(root);
}

/** Whoever reads `out/` sees the old or the new one, and for the blink between two renames none. */
function replace(out: string, aside: string, old: string): void {
  if (existsSync(out)) renameSync(out, old);
  renameSync(aside, out);
}

/** Our own folders aside, and those of builds that were killed. */
function removeLeftovers(root: string): void {
  for (const name of readdirSync(root)) {
    const owner = Number(ASIDE.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(owner) || (owner !== process.pid && isProcessAlive(owner))) continue;
    rmSync(join(root, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function runBuilder(root: string, outDir: string, say: (line: string) => void): Promise<Ending> {
  const cli = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const config = join(root, 'build/electron.vite.config.ts');
  return runBounded(process.execPath, [cli, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, POSTBACK_DESK_OUT: outDir, NODE_ENV: 'production' },
    limitMs: BUILD_LIMIT_MS,
    onOutput: (text) => {
      say(text.trimEnd());
    },
  });
}

function inShort(ending: Ending): string {
  switch (ending.kind) {
    case 'exited':
      return `${ending.code}`;
    case 'signalled':
      return ending.signal;
    case 'not_started':
      return ending.why;
    case 'silent':
    case 'too_slow':
      return `> ${ending.afterMs / 1_000} s`;
  }
}
