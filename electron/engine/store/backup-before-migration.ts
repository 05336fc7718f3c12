/** Saves a database as an older version of the program left it, before its schema changes. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { writeCompactCopy } from '../../platform/database.ts';
import { missingRoom } from '../../platform/missing-room.ts';
import { partialName, putInPlace, removeIfThere } from '../../platform/whole-file.ts';
import {
  BACKUPS_FOLDER,
  backupName,
  BEFORE_MIGRATION,
  makeBackupsFolder,
  pruneBackups,
} from './backup-files.ts';
import { inspectDatabase } from './inspect-database.ts';
import type { Migration } from './migrate.ts';
import { causeOf } from '../../platform/cause-of.ts';

const KEPT = 3;

/**
 * The start goes on without one where it cannot be made.
 * @param migrations those that the database has seen
 * @returns what the person should know of that
 */
export function backupBeforeMigration(
  path: string,
  migrations: readonly Migration[],
  nowMs: number,
): readonly CodedNotice[] {
  const folder = join(dirname(path), BACKUPS_FOLDER);
  const file = join(folder, backupName(BEFORE_MIGRATION, nowMs, false));
  const partial = partialName(file);
  try {
    makeBackupsFolder(folder);
    pruneBackups(folder, BEFORE_MIGRATION, KEPT - 1, nowMs);
    if (missingRoom(folder, statSync(path).size) > 0) throw new Error('ENOSPC: no space left on device');
    writeCompactCopy(path, partial);
    const check = inspectDatabase(partial, migrations, 'own');
    if (check.kind !== 'usable') throw new Error(check.kind === 'unusable' ? check.cause : check.kind);
    putInPlace(partial, file);
    return [];
  } catch (error) {
    removeIfThere(partial);
    return [
      {
        code: 'backup_before_migration_failed',
        cause: causeOf(error),
      },
    ];
  }
}
