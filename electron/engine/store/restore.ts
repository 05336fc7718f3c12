/** Puts a restored database in the place of the one of now, which is kept beside it. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { putInPlace } from '../../platform/whole-file.ts';
import { besideName } from './beside-name.ts';
import { carryOutcomesInto } from './carry-outcomes.ts';
import type { Migration } from './migrate.ts';
import { causeOf } from '../../platform/cause-of.ts';

const COMPANIONS = ['-wal', '-shm'] as const;

export interface RestoreInput {
  /** Where the database is; it is not open. */
  readonly path: string;
  /** What is to be gone on with, in the same folder; it becomes the database. */
  readonly restored: string;
  readonly migrations: readonly Migration[];
  /** UTC milliseconds, for the name of what is kept. */
  readonly nowMs: number;
}

/** Where anything fails, the database of now stays. @returns what happened */
export function restore(input: RestoreInput): CodedNotice {
  const { path, restored, migrations, nowMs } = input;
  try {
    const unknown = carryOutcomesInto(restored, path, migrations);
    const keptAs = besideName(path, 'before-restore', nowMs);
    renameSync(path, keptAs);
    for (const companion of COMPANIONS)
      if (existsSync(path + companion)) renameSync(path + companion, keptAs + companion);
    putInPlace(restored, path);
    return { code: 'database_restored', path, keptAs, unknown };
  } catch (error) {
    rmSync(restored, { force: true });
    const cause = causeOf(error);
    return { code: 'restore_failed', path, cause };
  }
}

/**
 * Undoes a restore: the database of before is in its place again. What was restored is a copy of a backup.
 * @param keptAs where the one of before is
 * @param reason why the restored one is of no use
 */
export function takeBack(path: string, keptAs: string, reason: unknown): CodedNotice {
  for (const companion of COMPANIONS) rmSync(path + companion, { force: true });
  renameSync(keptAs, path);
  for (const companion of COMPANIONS)
    if (existsSync(keptAs + companion)) renameSync(keptAs + companion, path + companion);
  return { code: 'restore_failed', path, cause: reason instanceof Error ? reason.message : String(reason) };
}
