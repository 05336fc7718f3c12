/**
 * The lock of a data folder, and notes that must outlive its database: they stand in the lock's own small file, so
 * that damage to the database does not touch them.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDamage, isDiskFull, openDatabase, sqliteCode, type WritableDb } from './database.ts';
import { QueryStats } from './query-stats.ts';
import { StartError } from './start-error.ts';
import { causeOf } from './cause-of.ts';

export const LOCK_FILE = 'lock.db';
/** A program that is just ending lets go within this; one that runs does not. */
const LOCK_WAIT_MS = 500;

export type NoteName = 'suspected_damage' | 'running' | 'checked_at_ms' | 'database_file';

export class DataLock {
  readonly #db: WritableDb;

  private constructor(db: WritableDb) {
    this.#db = db;
  }

  /**
   * Takes an exclusive lock that the operating system lets go of when the process dies, however it dies.
   * @throws StartError: already in use, not writable, or on a full disk
   */
  static take(dataDir: string): DataLock {
    const path = join(dataDir, LOCK_FILE);
    try {
      return new DataLock(openLock(path));
    } catch (error) {
      if (sqliteCode(error)?.startsWith('SQLITE_BUSY') === true) {
        throw new StartError({ code: 'data_dir_in_use', dir: dataDir }, { cause: error });
      }
      if (isDiskFull(error)) throw new StartError({ code: 'disk_full', dir: dataDir }, { cause: error });
      const cause = causeOf(error);
      throw new StartError({ code: 'data_dir_not_writable', dir: dataDir, cause }, { cause: error });
    }
  }

  note(name: NoteName): string | null {
    const select = this.#db.query<[string], { value: string }>(
      'lock.note',
      'SELECT value FROM notes WHERE name = ?',
    );
    return select.get(name)?.value ?? null;
  }

  /** Durable when it returns. @param value null forgets it */
  setNote(name: NoteName, value: string | null): void {
    if (value === null) {
      this.#db.write<[string]>('lock.forget', 'DELETE FROM notes WHERE name = ?').run(name);
      return;
    }
    this.#db
      .write<[string, string]>('lock.setNote', 'INSERT OR REPLACE INTO notes (name, value) VALUES (?, ?)')
      .run(name, value);
  }

  close(): void {
    this.#db.close();
  }
}

/** A damaged lock has no more to say than an empty one. */
function openLock(path: string): WritableDb {
  try {
    return openExclusive(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
    return openExclusive(path);
  }
}

function openExclusive(path: string): WritableDb {
  const db = openDatabase(path, new QueryStats(), LOCK_WAIT_MS);
  try {
    db.pragma('busy_timeout = 0');
    db.pragma('journal_mode = DELETE');
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec(
      `BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS lock (x);
       CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT; COMMIT`,
    );
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
