/** Builds what changed, into a folder aside that then takes the place of `out/`: a stop half-way harms nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { en } from '../../shared/text/en.ts';
import { stampOf } from './source-stamp.ts';

const STAMP_FILE = 'built-from';
/** A build takes seconds; a lock this old belongs to one that was killed. */
const LOCK_EXPIRES_MS = 120_000;

export class BuildFailed extends Error {
  override readonly name = 'BuildFailed';
}

/**
 * Makes `out/` fit the sources. Says what it does through `say`, and nothing when there is nothing to do.
 * @throws BuildFailed in words; what was built before stays
 */
export async function ensureBuilt(root: string, say: (line: string) => void): Promise<void> {
  const out = join(root, 'out');
  if (isFresh(root, out)) return;
  const unlock = await takeLock(root, say);
  try {
    if (isFresh(root, out)) return;
    say(en.start.building);
    const startedAt = performance.now();
    const stamp = stampOf(root);
    const aside = join(root, `out.${process.pid}`);
    rmSync(aside, { recursive: true, force: true });
    await build(root, aside);
    writeFileSync(join(aside, STAMP_FILE), stamp);
    rmSync(out, { recursive: true, force: true });
    renameSync(aside, out);
    say(en.start.built(((performance.now() - startedAt) / 1_000).toFixed(1)));
  } finally {
    rmSync(join(root, `out.${process.pid}`), { recursive: true, force: true });
    unlock();
  }
}

function isFresh(root: string, out: string): boolean {
  const stampFile = join(out, STAMP_FILE);
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf(root);
}

/** A folder can be made by one process only. */
async function takeLock(root: string, say: (line: string) => void): Promise<() => void> {
  const lock = join(root, 'out.lock');
  let isSaid = false;
  for (;;) {
    try {
      mkdirSync(lock);
      return () => {
        rmSync(lock, { recursive: true, force: true });
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (ageOfMs(lock) > LOCK_EXPIRES_MS) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!isSaid) say(en.start.buildBusy);
    isSaid = true;
    await wait(200);
  }
}

function ageOfMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    // It went away just now.
    return 0;
  }
}

async function build(root: string, outDir: string): Promise<void> {
  const cli = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const child = spawn(
    process.execPath,
    [cli, 'build', '--config', join(root, 'build/electron.vite.config.ts'), '--logLevel', 'warn'],
    {
      cwd: root,
      // Nothing but the ready line may go to stdout.
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, POSTBACK_DESK_OUT: outDir, NODE_ENV: 'production' },
    },
  );
  child.stdout.pipe(process.stderr, { end: false });
  const [code, signal] = await once(child, 'close');
  if (code !== 0) throw new BuildFailed(en.start.buildFailed(String(code ?? signal)));
}
