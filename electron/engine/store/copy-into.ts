/** Copies an open database into a new file; where not all of it reads, what does. */
import { isDamage, openDatabase, type WritableDb } from '../../platform/database.ts';
import { removeIfThere } from '../../platform/whole-file.ts';
import { copyReadable } from './copy-readable.ts';
import { DamagedError } from './damaged-error.ts';
import { inspectDatabase } from './inspect-database.ts';
import { type Migration, migrate } from './migrate.ts';

/**
 * @param isDoubtful whether somebody wrote into the file: then the copy is read through before it counts
 * @throws Error when it cannot be written
 */
export async function copyInto(
  db: WritableDb,
  copy: string,
  migrations: readonly Migration[],
  isDoubtful: boolean,
): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) removeIfThere(copy + suffix);
  try {
    await db.copyTo(copy);
    const check = isDoubtful ? inspectDatabase(copy, migrations, 'own') : null;
    if (check?.kind === 'unusable') throw new DamagedError(check.cause);
  } catch (error) {
    if (!(error instanceof DamagedError) && !isDamage(error)) throw error;
    for (const suffix of ['', '-wal', '-shm', '-journal']) removeIfThere(copy + suffix);
    const fresh = openDatabase(copy);
    try {
      migrate(fresh, migrations);
      copyReadable(db, fresh);
      // One file, whatever its name becomes.
      fresh.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      fresh.close();
    }
  }
}
