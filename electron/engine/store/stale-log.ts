/**
 * A write-ahead log that a crash left behind belongs to the file that it was written for. Beside another one, such
 * as a backup that somebody put in its place, SQLite would write it into that and so destroy it.
 */
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { besideName } from './beside-name.ts';
import type { DataLock } from '../../platform/data-lock.ts';
import type { Migration } from './migrate.ts';
import { looksWhole } from './rescue/looks-whole.ts';

/** Remembers which file the log belongs to that is written from now on. */
export function noteDatabaseFile(path: string, lock: DataLock): void {
  lock.setNote('database_file', identityOf(path));
}

/**
 * Must run before the database is opened. The log is renamed and kept, never deleted.
 * @returns path under which it is kept; null where it belongs to the file, or there is none
 */
export function setStaleLogAside(
  path: string,
  lock: DataLock,
  migrations: readonly Migration[],
  nowMs: number,
): string | null {
  const log = `${path}-wal`;
  if (!existsSync(log) || statSync(log).size === 0) return null;
  if (!isStale(path, lock, migrations)) return null;
  const keptAs = `${besideName(path, 'other', nowMs)}-wal`;
  renameSync(log, keptAs);
  rmSync(`${path}-shm`, { force: true });
  return keptAs;
}

function isStale(path: string, lock: DataLock, migrations: readonly Migration[]): boolean {
  // Without its database SQLite would delete it.
  if (!existsSync(path)) return true;
  if (!mayBeOther(path, lock)) return false;
  return !looksWhole(path, true, migrations) && looksWhole(path, false, migrations);
}

/** The whole folder may have been copied, so that this alone proves nothing. */
function mayBeOther(path: string, lock: DataLock): boolean {
  const noted = lock.note('database_file');
  if (noted !== null && noted !== identityOf(path)) return true;
  // Copied over the old file it keeps that one's identity; then it was changed after its log.
  return statSync(path).ctimeMs >= statSync(`${path}-wal`).mtimeMs;
}

function identityOf(path: string): string {
  const { dev, ino, birthtimeMs } = statSync(path);
  return `${dev} ${ino} ${birthtimeMs}`;
}
