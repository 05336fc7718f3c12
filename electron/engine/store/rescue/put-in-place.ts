/**
 * Puts a rescued database in the place of the damaged one, which is renamed and kept, never deleted. A program
 * that dies at any step finds at its next start either the damaged one or the rescued one.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const JOURNALS = ['-wal', '-shm'] as const;

/** Where a rescue writes until it is finished. */
export function unfinishedPath(path: string): string {
  return path.replace(/\.db$/, '.rescuing.db');
}

/** Where a backup is copied to, to be read with today's schema. */
export function scratchPath(path: string): string {
  return `${unfinishedPath(path)}.backup`;
}

/** An earlier rescue did not come to its end: it begins anew. */
export function removeUnfinished(path: string): void {
  for (const each of [unfinishedPath(path), scratchPath(path)]) {
    for (const suffix of ['', ...JOURNALS]) rmSync(each + suffix, { force: true });
  }
}

/** Path under which the damaged one is kept. */
export function keptPath(path: string, nowMs: number): string {
  const stamp = new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-');
  return path.replace(/\.db$/, `.damaged-${stamp}.db`);
}

/** The rescued one must be closed. */
export function putInPlace(path: string, keptAs: string): void {
  renameSync(path, keptAs);
  finish(path, keptAs);
}

/** Ends what a program that died between the renames had begun. */
export function finishPutInPlace(path: string): void {
  if (existsSync(path) || !existsSync(unfinishedPath(path))) return;
  const kept = readdirSync(dirname(path))
    .filter((name) => name.startsWith(basename(path, '.db')) && /\.damaged-[^.]+\.db$/.test(name))
    .toSorted()
    .at(-1);
  if (kept !== undefined) finish(path, join(dirname(path), kept));
}

/** The damaged one's journals go with it: beside the rescued one they would be written into that. */
function finish(path: string, keptAs: string): void {
  for (const suffix of JOURNALS) {
    if (existsSync(path + suffix)) renameSync(path + suffix, keptAs + suffix);
  }
  renameSync(unfinishedPath(path), path);
}
