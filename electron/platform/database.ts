/** The only file that imports better-sqlite3. */
import SQLite from 'better-sqlite3';

/** An open connection. Statements are prepared once, beside the type of their rows. */
export type Database = SQLite.Database;

/** Whether an error comes from SQLite, with its code such as `SQLITE_CORRUPT` or `SQLITE_FULL`. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof SQLite.SqliteError ? error.code : null;
}

/** How long to wait for another program that holds a database. */
const BUSY_MS = 5_000;

/** The library takes 16 MB for each connection; more than this made nothing faster (`npm run bench`). */
const WRITER_CACHE_KB = 8_000;
const READER_CACHE_KB = 2_000;

/** Opens or creates a database file with the settings that every connection of ours has. */
export function openDatabase(path: string, busyMs = BUSY_MS): Database {
  const db = new SQLite(path, { timeout: busyMs });
  try {
    db.pragma('journal_mode = WAL');
    // The library opens WAL files with NORMAL, where a power cut can lose what was committed last.
    db.pragma('synchronous = FULL');
    db.pragma(`cache_size = -${WRITER_CACHE_KB}`);
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens a file to read what still reads, for rescuing a damaged one. */
export function openReadOnly(path: string): Database {
  return new SQLite(path, { readonly: true, fileMustExist: true });
}

/** Opens the live database for reads that run beside its writer, and never holds that up. */
export function openReader(path: string): Database {
  const db = new SQLite(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  db.pragma('query_only = ON');
  db.pragma(`cache_size = -${READER_CACHE_KB}`);
  db.pragma('trusted_schema = OFF');
  return db;
}
